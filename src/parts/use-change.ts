import { useTranslations } from 'use-intl';
import type { Change } from '../changes/change.ts';
import { type Intent, intentOf } from '../changes/intent.ts';
import { figuresOfPlan } from '../changes/plan-figures.ts';
import { plan, type Plan } from '../changes/plan.ts';
import { groupsIn, type Wish } from '../changes/wish.ts';
import { RunRefused } from '../changes/journal.ts';
import { showMessage } from '../ui/show-message.ts';
import { confirmPlan, previewAbove } from './plan-confirmation.ts';
import { useEngine } from './use-engine.tsx';
import { knownMemberships } from './known-memberships.ts';
import { useFleet } from './use-memberships.ts';
import { useScope } from './use-session.ts';

/** How everything on the screen changes anything: a wish is planned, and what is left of it is run. */
export function useChange() {
  const t = useTranslations('errors');
  const engine = useEngine();
  const scope = useScope();
  const fleet = useFleet();
  const known = (wish: Wish) => knownMemberships(fleet, engine, groupsIn(wish));
  const planOf = (wish: Wish): Plan => plan(known(wish), wish);
  const start = (wished: Plan, intent: Intent): string | null => {
    try {
      return engine.start(scope, wished, intent);
    } catch (error) {
      if (!(error instanceof RunRefused)) throw error;
      showMessage({ id: 'refused', text: t('notKept'), tone: 'problem' });
      return null;
    }
  };
  return {
    /** What a wish would change and what is so already; changes nothing. */
    planOf,
    /** The same in figures. */
    figuresOf: (wish: Wish) => figuresOfPlan(planOf(wish), known(wish)),
    /**
     * Carries a wish out. A wish that is fulfilled already is a run as well, of nothing: it is told.
     * One of many changes is shown first, and carried out once the person has agreed. Gives the id of
     * the run; null where it is not carried out, or not yet. `onStarted` is called when it is.
     */
    wish: (wish: Wish, onStarted?: () => void): string | null => {
      const planned = planOf(wish);
      const intent = intentOf(wish);
      const carryOut = () => {
        const runId = start(planned, intent);
        if (runId !== null) onStarted?.();
        return runId;
      };
      if (planned.changes.length <= previewAbove) return carryOut();
      // What asks stands behind the engine, which may not be there yet.
      void engine.need();
      const figures = figuresOfPlan(planned, known(wish));
      confirmPlan({ scope, plan: planned, intent, figures, start: () => void carryOut() });
      return null;
    },
    /**
     * Carries changes out that are no memberships: a group or a user created, renamed, assigned ...
     * Gives the id of the run, null where the browser can keep no record of it.
     */
    start: (changes: readonly Change[], intent: Intent): string | null =>
      start({ changes, alreadySo: [] }, intent),
  };
}
