import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { TeamChange } from '../../api/live-changes.ts';
import { intentOf } from '../../changes/intent.ts';
import type { Wish } from '../../changes/wish.ts';
import { confirmPlan } from '../../parts/plan-confirmation.ts';
import { useChange } from '../../parts/use-change.ts';
import { useEngine } from '../../parts/use-engine.tsx';
import { useScope } from '../../parts/use-session.ts';
import { inverseOfRun } from './inverse-of-run.ts';
import classes from './team.module.css';
import { usePersonName } from './use-change-sentence.ts';

/** Whose run is shown, and the way to take it back: always with a preview, since it is somebody else's. */
export function RunOfLog({ changes }: { changes: readonly TeamChange[] }) {
  const t = useTranslations('team');
  const personName = usePersonName();
  const engine = useEngine();
  const scope = useScope();
  const { planOf, figuresOf, start } = useChange();
  const [first] = changes;
  const inverse = inverseOfRun(changes);
  const takeBack = () => {
    const wish: Wish = { type: 'list', changes: inverse };
    const [plan, intent] = [planOf(wish), intentOf(wish)];
    // What asks stands behind the engine, which may not be there yet.
    void engine.need();
    confirmPlan({
      scope,
      plan,
      intent,
      figures: figuresOf(wish),
      start: () => void start(plan.changes, intent),
    });
  };
  if (first === undefined) return null;
  return (
    <>
      <span className={classes.fact}>
        {t('filters.oneRun', { who: personName(first.by), count: changes.length })}
      </span>
      {inverse.length === 0 ? (
        <span className={classes.fact}>{t('takeBackNothing')}</span>
      ) : (
        <Button variant="default" onClick={takeBack}>
          {t('takeBack')}
        </Button>
      )}
    </>
  );
}
