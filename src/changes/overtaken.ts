import { cancelOut, type Change, targetOf } from './change.ts';
import type { Run } from './run.ts';
import type { ItemState } from './status.ts';

/** What later runs tell of a change that may have been done: it was, it was not, or nobody knows. */
export type Overtaken = 'done' | 'not-done' | 'unknown';

/** The change with its group by the id of now. */
type ChangeNow = (run: Run, change: Change) => Change;

/** What is so, or may be by now, since it was sent. */
const sent: readonly ItemState[] = ['done', 'already-so', 'sending', 'unknown'];

/** The changes of this target that a run has sent. */
function sentBy(run: Run, target: string, now: ChangeNow) {
  return run.indexesOf(...sent).flatMap((index) => {
    const change = run.changes[index];
    const changeNow = change && now(run, change);
    if (changeNow === undefined || targetOf(changeNow, run.id) !== target) return [];
    return { change: changeNow, state: run.status(index).state };
  });
}

/**
 * Whether the opposite of a change was wished for later, and is so or may be: sending the change would
 * overwrite that. What the first of the later ones found tells whether this one was done: had it not
 * been, its opposite would have been so already, and the same would not.
 * @param change with its group by the id of now
 * @param later the runs that were begun after its own, oldest first, whichever tab makes them
 */
export function overtaken(
  change: Change,
  runId: string,
  later: readonly Run[],
  now: ChangeNow,
): Overtaken | null {
  const target = targetOf(change, runId);
  if (target === null) return null;
  const changes = later.flatMap((run) => sentBy(run, target, now));
  const [first, last] = [changes[0], changes.at(-1)];
  if (first === undefined || last === undefined || !cancelOut(change, last.change)) return null;
  if (first.state === 'sending' || first.state === 'unknown') return 'unknown';
  return cancelOut(change, first.change) === (first.state === 'done') ? 'done' : 'not-done';
}
