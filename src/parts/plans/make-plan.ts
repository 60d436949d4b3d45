import type { Scope } from '../../api/scope.ts';
import { inSlices } from '../../ui/sliced.ts';
import { unconfirmed } from './plan-confirmation.ts';
import type { PreparedPlan } from './prepare-plan.ts';

/** So often each change is looked at until it is in the plan and in its figures, in thousands. */
const looks = 4 / 1_000;

/** The same steps, and after each of them how many there were. */
function* counted<Result>(
  steps: Generator<void, Result>,
  tell: (made: number) => void,
): Generator<void, Result> {
  for (let made = 1; ; made += 1) {
    const step = steps.next();
    if (step.done === true) return step.value;
    tell(made);
    yield;
  }
}

/**
 * Plans a wish of very many changes in short goes, and shows how far that is. Null where the person does
 * not want it any more, or wants another one.
 */
export async function makePlan(
  scope: Scope,
  count: number,
  steps: Generator<void, PreparedPlan>,
): Promise<PreparedPlan | null> {
  unconfirmed.get().making?.cancel();
  const leaving = new AbortController();
  const cancel = () => {
    leaving.abort();
    unconfirmed.set({ making: null });
  };
  const started = { id: crypto.randomUUID(), scope, count, cancel };
  const tell = (made: number) =>
    unconfirmed.set({ making: { ...started, share: Math.min(1, made / (count * looks)) } });
  unconfirmed.set({ making: { ...started, share: 0 } });
  return inSlices(counted(steps, tell), leaving.signal);
}
