import { useErrorText } from '../../parts/errors/use-error-text.ts';
import { showMessage } from '../../ui/messages/show-message.ts';
import type { WholeRows } from './elements-grid.tsx';

/** Reads all that a list holds, unless it is known, and tells why where it can not; gives null then. */
export function useReadWhole(whole: WholeRows): () => Promise<WholeRows['known']> {
  const errorText = useErrorText();
  return async () => {
    try {
      return whole.known ?? (await whole.read());
    } catch (error) {
      showMessage({ id: 'whole-list', text: errorText(error), tone: 'problem' });
      return null;
    }
  };
}
