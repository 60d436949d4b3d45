import { useTranslations } from 'use-intl';
import type { Status } from '../../changes/status.ts';

/** How an item stands, in words: "failed: the server failed". */
export function useItemWords(): (status: Status) => string {
  const t = useTranslations('changes');
  return (status) => {
    switch (status.state) {
      case 'failed': {
        const why = t(`causes.${status.kind}`);
        return t('states.failed', { why });
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
