import { useShowFailure } from '../../parts/errors/use-show-failure.ts';
import type { WholeRows } from './elements-grid.tsx';

/** Reads all that a list holds, unless it is known, and tells why where it can not; gives null then. */
export function useReadWhole(whole: WholeRows): () => Promise<WholeRows['known']> {
  const showFailure = useShowFailure('whole-list');
  return async () => {
    try {
      return whole.known ?? (await whole.read());
    } catch (error) {
      showFailure(error);
      return null;
    }
  };
}
