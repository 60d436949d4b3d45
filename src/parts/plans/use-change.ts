import { useTranslations } from 'use-intl';
import type { Change } from '../../changes/change.ts';
import { type Intent, intentOf } from '../../changes/plan/intent.ts';
import type { Plan } from '../../changes/plan/plan.ts';
import { RunRefused } from '../../changes/journal/run-refused.ts';
import { sizeOf, type Wish } from '../../changes/wish.ts';
import { atOnce } from '../../ui/sliced.ts';
import { showMessage } from '../../ui/messages/show-message.ts';
import { confirmPlan, previewAbove } from './plan-confirmation.ts';
import { planOfWish, type PreparedPlan, preparePlan, prepareSteps } from './prepare-plan.ts';
import { useEngine } from './use-engine.tsx';
import { useFleet } from '../members/use-memberships.ts';
import { hearNow } from '../reads/by-frame.ts';
import { useScope } from '../account/use-session.ts';
import { wishedOnce } from './wished-twice.ts';

/** A wish of more changes is planned while the page answers. */
const plannedAtOnce = 5_000;

/** How everything on the screen changes anything: a wish is planned, and what is left of it is run. */
export function useChange() {
  const t = useTranslations('errors');
  const engine = useEngine();
  const scope = useScope();
  const fleet = useFleet();
  const start = (wished: Plan, intent: Intent): string | null => {
    try {
      return engine.start(scope, wished, intent);
    } catch (error) {
      if (!(error instanceof RunRefused)) throw error;
      showMessage({ id: 'refused', text: t('notKept'), tone: 'problem' });
      return null;
    }
  };
  /** The same, and shows it in the next frame, together with what `onStarted` does. */
  const begin = (wished: Plan, intent: Intent, onStarted?: (runId: string) => void) => {
    const runId = start(wished, intent);
    if (runId !== null) onStarted?.(runId);
    hearNow();
    return runId;
  };
  /** Shows the wish, and carries it out once the person has agreed to what it then takes. */
  const ask = (
    wish: Wish,
    count: number,
    steps: Generator<void, PreparedPlan>,
    onStarted?: (runId: string) => void,
  ): void => {
    // What asks stands behind the engine, which may not be there yet.
    void engine.need();
    const intent = intentOf(wish);
    const carryOut = (agreed: Plan) => void begin(agreed, intent, onStarted);
    const show = (prepared: PreparedPlan | null) => {
      if (prepared !== null) confirmPlan({ scope, wish, intent, ...prepared, start: carryOut });
    };
    if (count <= plannedAtOnce) show(atOnce(steps));
    else
      void import('./make-plan.ts').then(async ({ makePlan }) =>
        show(await makePlan(scope, count, steps)),
      );
  };
  const confirm = (wish: Wish, onStarted?: (runId: string) => void): void =>
    ask(wish, sizeOf(wish), prepareSteps(fleet, engine, wish), onStarted);
  return {
    /** What a wish would change and what is so already; changes nothing. */
    planOf: (wish: Wish): Plan => planOfWish(fleet, engine, wish),
    /** The same in figures. */
    figuresOf: (wish: Wish) => preparePlan(fleet, engine, wish).figures,
    /**
     * Carries a wish out. A wish that is fulfilled already is a run as well, of nothing: it is told.
     * One of few changes starts at once. One of many is shown first, corrected by what is read anew
     * meanwhile, and carried out once the person has agreed. Gives the id of the run; null where it is
     * not carried out, or not yet. `onStarted` is called when it is.
     */
    wish: (wish: Wish, onStarted?: (runId: string) => void): string | null => {
      if (sizeOf(wish) > plannedAtOnce) {
        confirm(wish, onStarted);
        return null;
      }
      const planned = planOfWish(fleet, engine, wish);
      const { length: count } = planned.changes;
      if (count > previewAbove) {
        ask(wish, count, prepareSteps(fleet, engine, wish, planned), onStarted);
        return null;
      }
      return wishedOnce(engine, wish, performance.now(), () =>
        begin(planned, intentOf(wish), onStarted),
      );
    },
    /** Shows a wish first, however small it is. */
    confirm,
    /**
     * Carries changes out that are no memberships: a group or a user created, renamed, assigned ...
     * Gives the id of the run, null where the browser can keep no record of it.
     */
    start: (changes: readonly Change[], intent: Intent): string | null =>
      begin({ changes, alreadySo: [] }, intent),
  };
}
