import { useTranslations } from 'use-intl';
import type { RunSnapshot } from '../../changes/run/run-snapshot.ts';
import { useEngine } from '../../parts/plans/use-engine.tsx';
import { showMessage } from '../../ui/messages/show-message.ts';
import { useDescribeRun } from './use-describe-run.ts';

/** What can be done with a run that was interrupted; said where another tab was quicker. */
export function useInterruptedRun(run: RunSnapshot) {
  const t = useTranslations('changes');
  const engine = useEngine();
  const describe = useDescribeRun();
  const { id } = run;
  const sayWhyNot = (claimed: 'elsewhere' | 'gone') =>
    showMessage({ id, text: t(claimed === 'gone' ? 'runGone' : 'elsewhere'), tone: 'problem' });
  return {
    goOn: async () => {
      const claimed = await engine.continueRun(id);
      if (claimed !== 'ours') sayWhyNot(claimed);
    },
    cancelRest: async () => {
      const claimed = await engine.leave(id);
      if (claimed !== 'ours') sayWhyNot(claimed);
      else showMessage({ id, text: t('restCancelled', { title: describe(run).title() }) });
    },
  };
}
