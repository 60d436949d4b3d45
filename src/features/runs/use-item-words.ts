import type { ItemSnapshot } from '../../changes/run/run-snapshot.ts';
import { errorCause } from '../../parts/errors/error-words.ts';
import { useWordsOfRuns } from './use-describe-run.ts';

/** How an item stands, in words: "failed: An error occurred on the server (500)." */
export function useItemWords(): (item: Pick<ItemSnapshot, 'status' | 'cause'>) => string {
  const { t, errors } = useWordsOfRuns();
  return ({ status, cause }) => {
    switch (status.state) {
      case 'failed': {
        const failure = cause ?? { kind: status.kind, status: 0, message: '' };
        return t('states.failed', { why: errorCause(errors, failure) });
      }
      case 'not-sent':
        return t(`reasons.${status.reason}`);
      case 'waiting':
      case 'sending':
      case 'done':
      case 'already-so':
      case 'unknown':
        return t(`states.${status.state}`);
    }
  };
}
