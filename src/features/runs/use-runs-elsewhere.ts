import { useEffect, useEffectEvent } from 'react';
import { useTranslations } from 'use-intl';
import { useEngine } from '../../parts/plans/use-engine.tsx';
import { hideMessage, showMessage } from '../../ui/messages/show-message.ts';
import { isUnderWay } from './run-standing.ts';
import { useEnvironmentName } from '../../parts/account/use-environment-name.ts';

const id = 'runs-elsewhere';

/**
 * Says after a change of the environment that runs of another one wait: nothing is sent to one that
 * nobody is signed in to.
 */
export function useRunsElsewhere(environment: string): void {
  const t = useTranslations('changes');
  const engine = useEngine();
  const labelOf = useEnvironmentName();

  const tell = useEffectEvent((here: string) => {
    const [first, ...others] = engine
      .runs()
      .filter((run) => isUnderWay(run) && run.scope.environment !== here);
    if (first === undefined) {
      hideMessage(id);
      return;
    }
    showMessage({
      id,
      text: t('runsElsewhere', {
        here: labelOf(here),
        there: labelOf(first.scope.environment),
        count: others.reduce((sum, { open }) => sum + open, first.open),
      }),
      tone: 'problem',
      stays: true,
    });
  });
  useEffect(() => tell(environment), [environment]);
}
