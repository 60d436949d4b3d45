import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { serialize } from 'node:v8';
import type { Change } from '../src/changes/change.ts';
import { createEngine, type Engine } from '../src/changes/engine.ts';
import { openJournal } from '../src/changes/journal/indexed-db-journal.ts';
import type { Journal } from '../src/changes/journal/journal.ts';
import { pack } from '../src/changes/journal/pack.ts';
import { differenceSteps } from '../src/changes/plan/plan-difference.ts';
import { figureSteps } from '../src/changes/plan/plan-figures.ts';
import { type Plan, plan, planSteps } from '../src/changes/plan/plan.ts';
import { FakeApi } from '../src/changes/testing/fake-api.ts';
import { newDatabase } from '../src/changes/testing/indexed-db.ts';
import { over, roomyJournal, scope, until } from '../src/changes/testing/world.ts';
import type { Memberships, Wish } from '../src/changes/wish.ts';
import { inSlices } from '../src/ui/sliced.ts';
import { median, tell } from './figures.ts';

/** Each claim of docs/changes.md, measured, with what it has to be. Exit code 1 where one is missed. */
const claim = (what: string, value: number, most: number, unit: string): void =>
  tell({ what, unit, ours: [value], most });

const ids = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

function fleet(cars: number): Memberships {
  return new Map([
    [1, { name: 'Berlin', members: { cars: new Set(ids(cars)) } }],
    [2, { name: 'Hamburg', members: { cars: new Set<number>() } }],
  ]);
}

/** A move of so many cars: twice as many items, each remove waiting for its assign. */
const moveOf = (cars: number): Wish => ({
  type: 'move',
  kind: 'cars',
  elementIds: ids(cars),
  from: 1,
  to: 2,
});

async function run(engine: Engine, planned: Plan | Change[]): Promise<number> {
  const begun = performance.now();
  await over(engine, engine.start(scope, planned, { type: 'list', count: 0 }));
  return performance.now() - begun;
}

function engineOver(journal: Journal, cars: number, pass?: () => Promise<void>): Engine {
  const api = new FakeApi({ pass });
  api.addGroup(1, 'Berlin', { cars: ids(cars) });
  api.addGroup(2, 'Hamburg');
  return createEngine({ transport: api, journal, workers: 4 });
}

/**
 * The most that this thread computed between two turns of its event loop, in milliseconds: computing
 * time, since other processes of a busy machine are no task of ours.
 */
function longestTask(): { stop: () => number } {
  let longest = 0;
  let before = process.threadCpuUsage();
  const timer = setInterval(() => {
    const { user, system } = process.threadCpuUsage(before);
    before = process.threadCpuUsage();
    longest = Math.max(longest, (user + system) / 1000);
  }, 1);
  return {
    stop: () => {
      clearInterval(timer);
      return longest;
    },
  };
}

/** 1,000 changes against an API that takes 100 ms each, with the journal in IndexedDB. */
async function ideal(): Promise<void> {
  const journal = await openJournal(newDatabase());
  const engine = engineOver(journal, 500, () => sleep(100));
  const planned = plan(fleet(500), moveOf(500));
  const task = longestTask();
  const took = await run(engine, planned);
  claim('1,000 changes of 100 ms, 4 at a time, against the ideal', took / 25_000, 1.05, 'times');
  claim('longest task meanwhile', task.stop(), 50, 'ms');
}

function planning(): void {
  const known = fleet(10_000);
  const wish = moveOf(10_000);
  const times = ids(9).map(() => {
    const begun = performance.now();
    plan(known, wish);
    return performance.now() - begun;
  });
  claim('planning 20,000 items', median(times), 50, 'ms');
}

/** All of the largest fleet is added to a group, and planned as the page does it: in short goes. */
async function planningAll(): Promise<void> {
  const known = fleet(100);
  const wish: Wish = { type: 'assign', kind: 'cars', groupIds: [1], elementIds: ids(100_000) };
  const planned = function* () {
    const made = yield* planSteps(known, wish);
    yield* figureSteps(made, known);
    yield* differenceSteps(made, made);
  };
  const task = longestTask();
  await sleep(5);
  await inSlices(planned(), new AbortController().signal);
  await sleep(5);
  claim('longest task while 100,000 additions are planned', task.stop(), 50, 'ms');
}

/** What is stored of a run: header, packed changes, one character per item. */
function journalSize(): void {
  const { changes } = plan(fleet(10_000), moveOf(10_000));
  const bytes = serialize([pack(changes), 'w'.repeat(changes.length), moveOf(10_000)]).length;
  claim('journal of 20,000 items', bytes / 1e6, 4, 'MB');
}

/** A run of 20,000 items is started, and cancelled while its first requests are under way. */
async function longRuns(): Promise<void> {
  const journal = await openJournal(newDatabase());
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
  const engine = engineOver(journal, 10_000, () => answered);
  const planned = plan(fleet(10_000), moveOf(10_000));
  const starting = longestTask();
  await sleep(5);
  const id = engine.start(scope, planned, { type: 'list', count: 0 });
  await until(engine, id, ({ counts }) => counts.sending === 4);
  await sleep(500);
  claim('longest task while 20,000 items are started', starting.stop(), 50, 'ms');
  const cancelling = longestTask();
  await sleep(5);
  engine.cancel(id);
  await until(engine, id, ({ counts }) => counts.waiting === 0);
  await sleep(50);
  claim('longest task while they are cancelled', cancelling.stop(), 50, 'ms');
  // Else what it has sent would hold up what the next one sends for the same cars.
  answer();
  await until(engine, id, ({ open }) => open === 0);
}

/** Milliseconds per item of a whole run against an API that takes no time. */
async function perItem(journal: Journal, cars: number): Promise<number> {
  const engine = engineOver(journal, cars);
  return (await run(engine, plan(fleet(cars), moveOf(cars)))) / (2 * cars);
}

async function steps(): Promise<void> {
  const inMemory = async (cars: number) =>
    median([
      await perItem(roomyJournal(), cars),
      await perItem(roomyJournal(), cars),
      await perItem(roomyJournal(), cars),
    ]);
  await inMemory(1_000);
  const few = await inMemory(1_000);
  const many = await inMemory(10_000);
  claim('an item of 20,000, against one of 2,000', many / few, 2, 'times');
  const stored = await perItem(await openJournal(newDatabase()), 10_000);
  claim('an item of 20,000, journaled', stored, 1, 'ms');
}

/** Computing time of this thread for what is done, in milliseconds. */
async function computing(act: () => Promise<unknown>): Promise<number> {
  const before = process.threadCpuUsage();
  await act();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/** Milliseconds of computing for each of so many users that are created, journaled. */
async function perUser(count: number): Promise<number> {
  const api = new FakeApi();
  let last = 0;
  // The fake looks through all its users for each address: that is no time of ours.
  api.createUser = async () => ({ id: (last += 1), password: null });
  const journal = await openJournal(newDatabase());
  const engine = createEngine({ transport: api, journal, workers: 4 });
  const users = ids(count).map((id): Change => ({
    op: 'create-user',
    user: {
      emailAddress: `user-${id}@example.org`,
      userData: { firstName: 'Anna', lastName: `Nr. ${id}` },
      type: 'Normal',
    },
  }));
  return (await computing(() => run(engine, users))) / count;
}

async function creating(): Promise<void> {
  const medianOf = async (count: number) =>
    median([await perUser(count), await perUser(count), await perUser(count)]);
  await medianOf(500);
  const few = await medianOf(500);
  const many = await medianOf(5_000);
  claim('creating each of 5,000 users, against each of 500', many / few, 1.2, 'times');
}

/** Milliseconds of computing for one change whose group is shown, where so many came true before it. */
async function perChange(confirmed: number): Promise<number> {
  const api = new FakeApi();
  for (const id of [1, 2]) api.addGroup(id, `Group ${id}`);
  const engine = createEngine({ transport: api, journal: roomyJournal(), workers: 4 });
  if (confirmed > 0)
    await run(
      engine,
      ids(confirmed).map((id) => car(1, id)),
    );
  const base = { ids: [], startedAt: 0 };
  engine.subscribe(() => void engine.overlay(scope).membersOf(2, 'cars', base));
  const change = async (id: number) => run(engine, [car(2, id)]);
  for (const id of ids(200)) await change(id);
  const times: number[] = [];
  for (const id of ids(400)) times.push(await computing(() => change(200 + id)));
  return times.reduce((sum, time) => sum + time, 0) / times.length;
}

const car = (groupId: number, elementId: number): Change => ({
  op: 'assign',
  kind: 'cars',
  groupId,
  elementId,
});

async function onTopOfConfirmed(): Promise<void> {
  await perChange(0);
  const none = median([await perChange(0), await perChange(0), await perChange(0)]);
  const many = median([
    await perChange(100_000),
    await perChange(100_000),
    await perChange(100_000),
  ]);
  claim(
    'a change on top of 100,000 that came true, against one on none',
    many / none,
    1.5,
    'times',
  );
}

await longRuns();
planning();
await planningAll();
journalSize();
await steps();
await creating();
await onTopOfConfirmed();
await ideal();
