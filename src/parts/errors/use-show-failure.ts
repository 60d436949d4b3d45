import { showMessage } from '../../ui/messages/show-message.ts';
import { apiWordsOf } from './api-words.ts';
import { useErrorText } from './use-error-text.ts';

/** What the failure came to, in a sentence with its cause. */
type SentenceOf = (why: string) => string;

/**
 * Shows what failed as a message, in which what the API says is marked as English.
 * @param id a message takes the place of an older one with the same id
 */
export function useShowFailure(id: string): (error: unknown, sentence?: SentenceOf) => void {
  const errorText = useErrorText();
  return (error, sentence = (why) => why) => {
    const text = sentence(errorText(error));
    showMessage({ id, text, english: apiWordsOf(error), tone: 'problem' });
  };
}
