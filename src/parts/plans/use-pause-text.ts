import { useTranslations } from 'use-intl';
import type { RunSnapshot } from '../../changes/run/run-snapshot.ts';
import { useSession } from '../account/use-session.ts';
import { useNow } from '../../ui/use-now.ts';
import { figuresOf } from './run-figures.ts';
import { useEnvironmentName } from '../account/use-environment-name.ts';

/** Why a run waits and what lets it go on, in words that count down; null while it does not wait. */
export function usePauseText(run: RunSnapshot): string | null {
  const t = useTranslations('changes');
  const now = useNow(500);
  const labelOf = useEnvironmentName();
  const isElsewhere = useSession()?.environment !== run.scope.environment;
  const { pausedFor } = run;
  if (pausedFor === null) return null;
  const { left } = figuresOf(run);
  const { reason, resumesAt } = pausedFor;
  switch (reason) {
    case 'token':
    case 'api-key':
      return isElsewhere
        ? t('pauses.elsewhere', { environment: labelOf(run.scope.environment), left })
        : t(`pauses.${reason}`, { left });
    case 'offline':
      return t(`pauses.${reason}`, { left });
    case 'too-many':
      return resumesAt === null
        ? t('pauses.tooLong')
        : t('pauses.too-many', { seconds: Math.max(1, Math.ceil((resumesAt - now) / 1000)) });
    case 'elsewhere':
      return t('elsewhere');
    case 'surprise': {
      const { name, added } = pausedFor.found ?? { name: '', added: 0 };
      return t('pauses.surprise', { name, added });
    }
    case 'person':
    case 'journal':
    case 'interrupted':
      return t(`pauses.${reason}`);
  }
}
