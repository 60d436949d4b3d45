import { cancelOut, type Change, targetOf } from './change.ts';
import type { Run } from './run.ts';

/** What a later run tells of a change that may have been done: it was, or it was not. */
export type Overtaken = 'done' | 'not-done';

/** The change with its group by the id of now. */
type ChangeNow = (run: Run, change: Change) => Change;

/** The first change of this target that a run has fulfilled. */
function fulfilledIn(run: Run, target: string, now: ChangeNow) {
  const { counts } = run;
  if (counts.done + counts['already-so'] === 0) return undefined;
  for (const index of run.indexesOf('done', 'already-so')) {
    const change = run.changes[index];
    if (change === undefined) continue;
    const changeNow = now(run, change);
    if (targetOf(changeNow, run.id) !== target) continue;
    return { change: changeNow, state: run.status(index).state };
  }
  return undefined;
}

/**
 * Whether the opposite of a change was wished for later, and is so: sending the change once more would
 * overwrite that. What the first of the later ones found tells whether this one was done: had it not
 * been, its opposite would have been so already.
 * @param change one that may have been done, with its group by the id of now
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
  for (const run of later) {
    const first = fulfilledIn(run, target, now);
    if (first === undefined) continue;
    if (!cancelOut(change, first.change)) return null;
    return first.state === 'done' ? 'done' : 'not-done';
  }
  return null;
}
