import { useTranslations } from 'use-intl';
import type { Change } from '../../changes/change.ts';
import { shownMembershipsOf } from '../../changes/pending/shown-memberships-of.ts';
import { type Intent, intentOf } from '../../changes/plan/intent.ts';
import type { Plan } from '../../changes/plan/plan.ts';
import { RunRefused } from '../../changes/journal/run-refused.ts';
import { sizeOf, type Wish } from '../../changes/wish.ts';
import { atOnce } from '../../ui/sliced.ts';
import { showMessage } from '../../ui/messages/show-message.ts';
import { confirmPlan, previewAbove } from './plan-confirmation.ts';
import { planOfWish, type PreparedPlan, prepareSteps } from './prepare-plan.ts';
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
  const show = (wish: Wish, prepared: PreparedPlan, onStarted?: (runId: string) => void): void => {
    const intent = intentOf(wish);
    confirmPlan({
      scope,
      wish,
      intent,
      ...prepared,
      start: (agreed) => void begin(agreed, intent, onStarted),
    });
  };
  /** What is to be done with a wish once it is known what it takes: as a whole, or in steps where that is long. */
  const prepared = (
    wish: Wish,
    count: number,
    steps: Generator<void, PreparedPlan>,
    then: (made: PreparedPlan) => void,
  ): Promise<void> | null => {
    // What asks stands behind the engine, which may not be there yet.
    void engine.need();
    if (count <= plannedAtOnce) {
      then(atOnce(steps));
      return null;
    }
    return import('./make-plan.ts').then(async ({ makePlan }) => {
      const made = await makePlan(scope, count, steps);
      if (made !== null) then(made);
    });
  };
  const sizeNow = (wish: Wish) =>
    sizeOf(
      wish,
      (groupId, kind) => shownMembershipsOf(fleet, engine, kind).members(groupId)?.ids.length ?? 0,
    );
  /**
   * Carries a wish out, or shows it first. What this gives is over once either is so, or the person has left
   * it while it was being planned; null where that is so at once.
   */
  const carryOut = (wish: Wish, onStarted?: (runId: string) => void): Promise<void> | null => {
    const size = sizeNow(wish);
    if (size > plannedAtOnce)
      return prepared(wish, size, prepareSteps(fleet, engine, wish), (made) => {
        if (made.plan.changes.length > previewAbove) show(wish, made, onStarted);
        else begin(made.plan, intentOf(wish), onStarted);
      });
    const planned = planOfWish(fleet, engine, wish);
    const { length: count } = planned.changes;
    if (count > previewAbove)
      return prepared(wish, count, prepareSteps(fleet, engine, wish, planned), (made) =>
        show(wish, made, onStarted),
      );
    wishedOnce(engine, wish, performance.now(), () => begin(planned, intentOf(wish), onStarted));
    return null;
  };
  return {
    /** What a wish would change and what is so already; changes nothing. */
    planOf: (wish: Wish): Plan => planOfWish(fleet, engine, wish),
    carryOut,
    /**
     * Carries a wish out. A wish that is fulfilled already is a run as well, of nothing: it is told.
     * One of few changes starts at once. One of many is shown first, corrected by what is read anew
     * meanwhile, and carried out once the person has agreed. `onStarted` is called with the id of the run.
     */
    wish: (wish: Wish, onStarted?: (runId: string) => void): void => void carryOut(wish, onStarted),
    /** Shows a wish first, however small it is. */
    confirm: (wish: Wish, onStarted?: (runId: string) => void): void =>
      void prepared(wish, sizeNow(wish), prepareSteps(fleet, engine, wish), (made) =>
        show(wish, made, onStarted),
      ),
    /**
     * Carries changes out that are no memberships: a group or a user created, renamed, assigned ...
     * Gives the id of the run, null where the browser can keep no record of it.
     */
    start: (changes: readonly Change[], intent: Intent): string | null =>
      begin({ changes, alreadySo: [] }, intent),
  };
}
