// @vitest-environment node
import { expect, it } from 'vitest';
import type { Change } from '../change.ts';
import { runOf } from '../testing/run-of.ts';
import { car } from '../testing/world.ts';
import { DeletionWaits } from './deletion-waits.ts';
import type { Run } from './run.ts';
import type { Item } from './target-queues.ts';

const deletion: Change = { op: 'delete-group', groupId: 1, name: 'Berlin', members: {} };

/** A run of one change that was wished for at this place, and the item of it. */
function wishAt(place: number, change: Change, state: 'waiting' | 'unknown' = 'waiting') {
  const run = runOf([[change, { state }]], place);
  const item: Item = { runId: run.id, index: 0, change, target: null };
  run.items.set(0, item);
  return { run, item };
}

const lines = () => new DeletionWaits({ asked: () => null, pump: () => undefined });

/** Stands in line as `ItemLines` has it. */
function join(waits: DeletionWaits, { run, item }: { run: Run; item: Item }): void {
  run.queue.hinder(0, waits.join(run, item));
  run.queue.lineUp(0);
}

it('a deletion may be sent once all that was wished for before in its group is over, whenever it came', () => {
  const waits = lines();
  const [before, gone, late] = [2, 3, 4].map((place) => wishAt(place, car('assign', 1, place)));
  const after = wishAt(9, car('assign', 1, 9));
  const going = wishAt(5, deletion);
  if (!before || !gone || !late) throw new Error('Three wishes');
  for (const wish of [before, gone, after, wishAt(7, car('assign', 1, 7))]) join(waits, wish);
  waits.leave(gone.run, gone.item);
  const count = waits.join(going.run, going.item);
  expect(count).toBe(1);
  going.run.queue.hinder(0, count);
  going.run.queue.lineUp(0);
  // A run that a closed tab left, or an undo that was asked for before, begins only now.
  join(waits, late);
  join(waits, wishAt(8, car('assign', 1, 8)));
  expect(going.run.queue.next()).toBeUndefined();
  waits.leave(after.run, after.item);
  waits.leave(before.run, before.item);
  expect(going.run.queue.next()).toBeUndefined();
  waits.leave(late.run, late.item);
  expect(going.run.queue.next()).toBe(0);
});

it('a deletion that may have been sent waits for nothing, nor does one that is being sent', () => {
  const waits = lines();
  join(waits, wishAt(1, car('remove', 1, 1)));
  const [sent, going] = [wishAt(2, deletion, 'unknown'), wishAt(3, deletion)];
  expect(waits.join(sent.run, sent.item)).toBe(0);
  expect(waits.join(going.run, going.item)).toBe(1);
  going.run.set(0, { state: 'sending' });
  going.run.queue.lineUp(0);
  const late = wishAt(2, car('assign', 1, 2));
  join(waits, late);
  going.run.set(0, { state: 'waiting' });
  expect(going.run.queue.next()).toBe(0);
});

it('a user leaves the customer once the deletions of his groups that were wished for before are over', () => {
  const waits = lines();
  const ofUser = (userId: number): Change => ({ ...deletion, members: { users: [userId] } });
  const leavingAt = (place: number, state?: 'unknown') =>
    wishAt(place, { op: 'unassign-user', user: { userId: 7 }, groups: [] }, state);
  const before = wishAt(2, ofUser(7));
  for (const wish of [before, wishAt(3, ofUser(8)), wishAt(9, ofUser(7))]) join(waits, wish);
  const [early, sent, given, leaving] = [
    leavingAt(1),
    leavingAt(4, 'unknown'),
    leavingAt(5),
    leavingAt(6),
  ];
  expect([early, sent, given].map(({ run, item }) => waits.join(run, item))).toEqual([0, 0, 1]);
  join(waits, leaving);
  expect(leaving.run.queue.next()).toBeUndefined();
  given.run.queue.hinder(0, 1);
  given.run.queue.lineUp(0);
  waits.leave(given.run, given.item);
  waits.leave(before.run, before.item);
  expect(leaving.run.queue.next()).toBe(0);
  // Who waits no more is not told to go.
  expect(given.run.queue.next()).toBeUndefined();
});
