import { WithEnglish } from '../../ui/messages/with-english.tsx';
import { apiWordsOf } from './api-words.ts';

interface ErrorSentenceProps {
  /** What the sentence is about; the API's own text in it is known by its message. */
  error: unknown;
  children: string;
}

/** A sentence about an error, in which what the API says is marked as English, whatever the page speaks. */
export function ErrorSentence({ error, children }: ErrorSentenceProps) {
  return <WithEnglish english={apiWordsOf(error)}>{children}</WithEnglish>;
}
