import { useTranslations } from 'use-intl';
import type { Change } from '../changes/change.ts';
import { type Intent, intentOf } from '../changes/intent.ts';
import { figuresOfPlan } from '../changes/plan-figures.ts';
import { plan, type Plan } from '../changes/plan.ts';
import { groupsIn, type Wish } from '../changes/wish.ts';
import { RunRefused } from '../changes/journal.ts';
import { showMessage } from '../ui/show-message.ts';
import { confirmPlan, type PreparedPlan, previewAbove } from './plan-confirmation.ts';
import { readWishAnew } from './read-wish-anew.ts';
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
  const prepare = (wish: Wish): PreparedPlan => {
    const memberships = known(wish);
    const planned = plan(memberships, wish);
    return { plan: planned, figures: figuresOfPlan(planned, memberships) };
  };
  const prepareAnew = async (wish: Wish): Promise<PreparedPlan> => {
    await readWishAnew(fleet, wish);
    return prepare(wish);
  };
  const start = (wished: Plan, intent: Intent): string | null => {
    try {
      return engine.start(scope, wished, intent);
    } catch (error) {
      if (!(error instanceof RunRefused)) throw error;
      showMessage({ id: 'refused', text: t('notKept'), tone: 'problem' });
      return null;
    }
  };
  /** Shows the wish, and carries it out once the person has agreed to what it then takes. */
  const confirm = (wish: Wish, onStarted?: () => void): void => {
    // What asks stands behind the engine, which may not be there yet.
    void engine.need();
    const intent = intentOf(wish);
    const carryOut = (agreed: Plan) => {
      if (start(agreed, intent) !== null) onStarted?.();
    };
    confirmPlan({ scope, intent, ...prepare(wish), start: carryOut }, () => prepareAnew(wish));
  };
  return {
    /** What a wish would change and what is so already; changes nothing. */
    planOf: (wish: Wish): Plan => plan(known(wish), wish),
    /** The same in figures. */
    figuresOf: (wish: Wish) => prepare(wish).figures,
    /**
     * Carries a wish out. A wish that is fulfilled already is a run as well, of nothing: it is told.
     * One of few changes starts at once. One of many is shown first, corrected by what is read anew
     * meanwhile, and carried out once the person has agreed. Gives the id of the run; null where it is
     * not carried out, or not yet. `onStarted` is called when it is.
     */
    wish: (wish: Wish, onStarted?: () => void): string | null => {
      const planned = plan(known(wish), wish);
      if (planned.changes.length > previewAbove) {
        confirm(wish, onStarted);
        return null;
      }
      const runId = start(planned, intentOf(wish));
      if (runId !== null) onStarted?.();
      return runId;
    },
    confirm,
    /**
     * Carries changes out that are no memberships: a group or a user created, renamed, assigned ...
     * Gives the id of the run, null where the browser can keep no record of it.
     */
    start: (changes: readonly Change[], intent: Intent): string | null =>
      start({ changes, alreadySo: [] }, intent),
  };
}
