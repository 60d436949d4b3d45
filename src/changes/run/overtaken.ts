import { cancelOut, type Change, targetOf } from '../change.ts';
import type { Run } from './run.ts';
import type { ItemState } from './status.ts';

/** What later wishes tell of a change that may have been done: it was, it was not, or nobody knows. */
export type Overtaken = 'done' | 'not-done' | 'unknown';

/** The change with its group by the id of now. */
type ChangeNow = (run: Run, change: Change) => Change;

interface Sent {
  change: Change;
  state: ItemState;
  place: number;
}

/** What is so, or may be by now, since it was sent. */
const sent: readonly ItemState[] = ['done', 'already-so', 'sending', 'unknown'];

/** The changes of this target that a run has sent. */
function sentBy(run: Run, target: string, now: ChangeNow): Sent[] {
  return run.indexesOf(...sent).flatMap((index) => {
    const change = run.changes[index];
    const changeNow = change && now(run, change);
    if (changeNow === undefined || targetOf(changeNow, run.id) !== target) return [];
    return { change: changeNow, state: run.status(index).state, place: run.placeOf(index) };
  });
}

/**
 * Whether a change was done, by what those found that came after it: had it not been, its opposite would
 * have been so already, and the same would not.
 */
function wasDone(change: Change, since: readonly Sent[]): Overtaken {
  let wasSo = false;
  for (const { change: other, state } of since) {
    if (state === 'sending' || state === 'unknown') return 'unknown';
    const isOpposite = cancelOut(change, other);
    if (!wasSo && isOpposite === (state === 'done')) return 'done';
    wasSo = !isOpposite;
  }
  return 'not-done';
}

/**
 * Whether the opposite of an item's change was wished for later, and is so or may be: sending the item
 * would overwrite that.
 * @param later the runs of which something was wished for after its own began, whichever tab makes them
 */
export function overtaken(
  run: Run,
  index: number,
  later: readonly Run[],
  now: ChangeNow,
): Overtaken | null {
  const change = run.changes[index];
  const changeNow = change && now(run, change);
  const target = changeNow && targetOf(changeNow, run.id);
  if (changeNow === undefined || target === undefined || target === null) return null;
  const since = later
    .flatMap((other) => sentBy(other, target, now))
    .filter(({ place }) => place > run.header.sequence)
    .toSorted((one, other) => one.place - other.place);
  const last = since.at(-1);
  if (last === undefined || last.place < run.placeOf(index)) return null;
  return cancelOut(changeNow, last.change) ? wasDone(changeNow, since) : null;
}
