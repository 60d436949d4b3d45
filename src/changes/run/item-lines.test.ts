// @vitest-environment node
import { expect, it } from 'vitest';
import type { Change } from '../change.ts';
import { memoryJournal } from '../journal/journal.ts';
import { runOf } from '../testing/run-of.ts';
import { Browser } from '../testing/tabs.ts';
import { FakeApi } from '../testing/fake-api.ts';
import { car, inTurn, intent, over, quiet, scope, states, takenBack } from '../testing/world.ts';
import { DeletionWaits } from './deletion-waits.ts';
import { ItemLines } from './item-lines.ts';
import type { Run } from './run.ts';
import { RunStore } from './run-store.ts';

const deletion: Change = { op: 'delete-group', groupId: 1, name: 'Berlin', members: {} };
const renaming: Change = { op: 'rename-group', groupId: 1, name: 'Bonn', was: 'Berlin' };

/** Lines in which runs of one change stand, in the order in which they come. */
function lines() {
  const store = new RunStore(memoryJournal(''));
  const waits = new DeletionWaits({ asked: () => null, pump: () => undefined });
  const all = new ItemLines(store, waits);
  let place = 0;
  return {
    /** A run comes with one change, of which so much is known. */
    come: (change: Change, state: 'waiting' | 'unknown') => {
      place += 1;
      const run = runOf([[change, { state }]], place);
      store.add([run]);
      all.lineUp(run, 0, change);
      run.queue.lineUp(0);
      return run;
    },
    /** It is done; `at` that tick, where that is known to be so until something is read. */
    end: (run: Run, at: number | null = null) => {
      const item = run.items.get(0);
      if (item === undefined) throw new Error('It stands in no line');
      if (run.status(0).state !== 'sending') run.set(0, { state: 'sending' });
      run.set(0, { state: 'done' });
      all.standDown(run, item, at);
    },
  };
}

it('what may have been sent to a group goes before what was not, which waits for it', () => {
  const { come, end } = lines();
  const going = come(deletion, 'waiting');
  const behind = come(renaming, 'waiting');
  const sent = come(renaming, 'unknown');
  expect([going, behind, sent].map(({ queue }) => queue.upcoming(1))).toEqual([[], [], [0]]);
  end(sent);
  expect([going, behind].map(({ queue }) => queue.next())).toEqual([0, undefined]);
  end(going);
  expect(behind.queue.next()).toBe(0);
});

it('what may have been sent to a group passes nothing that is being sent, or may have been', () => {
  for (const state of ['sending', 'unknown'] as const) {
    const { come, end } = lines();
    const first = come(deletion, 'unknown');
    if (state === 'sending') first.set(0, { state });
    const sent = come(renaming, 'unknown');
    expect(sent.queue.next()).toBeUndefined();
    end(first);
    expect(sent.queue.next()).toBe(0);
  }
});

it('a membership keeps its place in the line, whatever became of it, and so does what was not sent', () => {
  const memberships = lines();
  const first = memberships.come(car('remove', 1, 5), 'waiting');
  const sent = memberships.come(car('assign', 1, 5), 'unknown');
  expect([first.queue.next(), sent.queue.next()]).toEqual([0, undefined]);
  const { come } = lines();
  const going = come(deletion, 'waiting');
  const late = come(renaming, 'waiting');
  expect([going.queue.next(), late.queue.next()]).toEqual([0, undefined]);
});

it('what came true since tells more than the plan of what was not tried, and nothing of what may have been done', () => {
  const { come, end } = lines();
  const [assign, remove] = [car('assign', 1, 5), car('remove', 1, 5)];
  end(come(assign, 'waiting'), 1);
  const tell = (change: Change, state: 'waiting' | 'unknown') => {
    const { wasSo, unsure } = come(change, state);
    return { wasSo: wasSo.size > 0, unsure: unsure.size > 0 };
  };
  const nothing = { wasSo: false, unsure: false };
  const first = come({ ...remove, wasSo: true }, 'waiting');
  expect(first.wasSo.size).toBe(0);
  // Not first: what stands before it tells later.
  expect(tell(assign, 'waiting')).toEqual(nothing);
  expect(tell({ ...assign, wasUnknown: true }, 'waiting')).toEqual(nothing);
  expect(tell(assign, 'unknown')).toEqual(nothing);
  expect(tell({ ...assign, wasSo: true }, 'unknown')).toEqual({ wasSo: true, unsure: false });
  const other = lines();
  other.end(other.come(assign, 'waiting'), 1);
  expect(other.come(assign, 'unknown').wasSo.size).toBe(0);
  const again = lines();
  again.end(again.come(assign, 'waiting'), 1);
  expect(again.come(assign, 'waiting').wasSo.size).toBe(1);
  const known = lines();
  known.end(known.come(assign, 'waiting'), 1);
  expect(known.come({ ...remove, wasUnknown: true }, 'waiting').unsure.size).toBe(0);
});

it('what nobody has read is unsure before its first try', () => {
  for (const [part, unsure] of [
    [{}, 0],
    [{ wasUnknown: true }, 1],
    [{ wasPending: true }, 1],
    [{ wasSo: true, wasUnknown: true }, 0],
  ] as const)
    expect(lines().come({ ...car('assign', 1, 5), ...part }, 'waiting').unsure.size).toBe(unsure);
  const { come } = lines();
  expect(come({ ...car('assign', 1, 5), wasUnknown: true }, 'unknown').unsure.size).toBe(0);
});

it('what the plan knew to be so is so, and is left by undo, where the tab died while it was sent', async () => {
  const tell = async (wasSo: boolean) => {
    const api = new FakeApi({ fault: inTurn('silent') });
    api.addGroup(1, 'Berlin', { cars: [5] });
    api.addGroup(2, 'Bonn', { cars: [5] });
    const browser = new Browser();
    const gone = await browser.open(api);
    const assign = { ...car('assign', 2, 5), ...(wasSo ? { wasSo } : {}) };
    const changes = [assign, { ...car('remove', 1, 5), after: 0 }];
    const run = gone.engine.start(scope, changes, intent);
    for (let turn = 0; turn < 20; turn += 1) await quiet();
    gone.crash();
    const { engine } = await browser.open(api);
    expect(states(engine, run)).toEqual(['unknown', 'waiting']);
    await engine.continueRun(run);
    await over(engine, run);
    const ended = states(engine, run);
    await takenBack(engine, run);
    return [...ended, api.members(1, 'cars'), api.members(2, 'cars')];
  };
  expect(await tell(true)).toEqual(['already-so', 'done', [5], [5]]);
  expect(await tell(false)).toEqual(['done', 'done', [5], []]);
});
