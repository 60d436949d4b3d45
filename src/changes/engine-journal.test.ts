// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Change } from './change.ts';
import { createEngine, type Engine } from './engine.ts';
import { openJournal } from './journal/indexed-db-journal.ts';
import { plan } from './plan/plan.ts';
import { codeOf } from './run/status.ts';
import { FakeApi } from './testing/fake-api.ts';
import { Browser, crashed } from './testing/tabs.ts';
import {
  assigns,
  car,
  inTurn,
  intent,
  over,
  quiet,
  range,
  scope,
  states,
  takenBack,
  until,
} from './testing/world.ts';
import type { Wish } from './wish.ts';

const few = Math.min(100, Number(process.env.MOTORPOOL_SCHEDULES ?? 100));
const crashes = process.env.MOTORPOOL_LONG === '1' ? 500 : few;

const moment = fc.record({
  /** The how manieth flush or request it is in which the tab dies. */
  at: fc.integer({ min: 1, max: 45 }),
  /** In a request: before or after it was done. */
  dies: fc.constantFrom('journaling' as const, 'before' as const, 'after' as const),
});

/** A fleet in which ten cars move from 1 to 2, and five of them are in 2 already. */
function fleet(fault: () => 'none' | 'silent' | 'late'): FakeApi {
  const api = new FakeApi({ fault });
  api.addGroup(1, 'Berlin', { cars: range(1, 10) });
  api.addGroup(2, 'Hamburg');
  return api;
}

const move: Wish = { type: 'move', kind: 'cars', elementIds: range(1, 10), from: 1, to: 2 };

/** The one run that a crash has left. */
async function leftIn(engine: Engine): Promise<string> {
  const [left, ...others] = await engine.resumable();
  expect(others).toEqual([]);
  return left?.runId ?? '';
}

describe('a run whose tab dies', () => {
  it('is finished by the next one, whenever that was: each change is done once, and told as done', async () => {
    await fc.assert(
      fc.asyncProperty(moment, async ({ at, dies }) => {
        let requests = 0;
        let flushes = 0;
        let crash: () => void = () => undefined;
        const api = fleet(() => {
          requests += 1;
          if (dies === 'journaling' || requests !== at) return 'none';
          crash();
          return dies === 'before' ? 'silent' : 'late';
        });
        const browser = new Browser();
        const before = await browser.open(api, {
          onFlush: () => {
            flushes += 1;
            if (dies === 'journaling' && flushes === at) crash();
          },
        });
        crash = before.crash;
        const known = new Map(api.groups);
        const runId = before.engine.start(scope, plan(known, move), move);
        // Over, or dead: the journal is silent, and nothing is sent any more.
        let last = -1;
        while (last !== api.calls.length + flushes) {
          last = api.calls.length + flushes;
          for (let turn = 0; turn < 10; turn += 1) await quiet();
        }

        const after = await browser.open(api);
        const [left] = await after.engine.resumable();
        const run = after.engine.run(runId);
        // Where it died before the run was stored, nothing of it was sent either.
        expect(run !== null || api.calls.length === 0).toBe(true);
        if (run === null) return;
        const counts = left?.counts ?? run.counts;
        expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(20);
        expect(counts.sending).toBe(0);
        expect(counts.unknown).toBeLessThanOrEqual(4);
        const claimed = left === undefined ? 'ours' : await after.engine.continueRun(runId);
        expect(claimed).toBe('ours');
        expect(await over(after.engine, runId)).toMatchObject({
          state: 'finished',
          counts: { done: 20 },
        });
        expect(api.members(2, 'cars')).toEqual(range(1, 10));
        expect(api.members(1, 'cars')).toEqual([]);
        const keys = api.log.map(({ key }) => key);
        expect(new Set(keys).size).toBe(20);
        expect(keys).toHaveLength(20);
      }),
      { numRuns: crashes, seed: 5 },
    );
  });
});

describe('the journal', () => {
  it('offers to go on with exact numbers, and shows the run as left until then', async () => {
    const { api, browser, runId } = await crashed();
    const { engine } = await browser.open(api);
    expect(await engine.resumable()).toEqual([
      {
        runId,
        scope,
        intent,
        startedAt: 1_000_000,
        total: 10,
        counts: {
          waiting: 3,
          sending: 0,
          done: 3,
          'already-so': 0,
          failed: 0,
          unknown: 4,
          'not-sent': 0,
        },
      },
    ]);
    expect(engine.run(runId)).toMatchObject({
      state: 'paused',
      pausedFor: { reason: 'interrupted', resumesAt: null },
    });
    expect(engine.isBusy()).toBe(false);
    engine.resume(runId);
    await quiet();
    expect(api.calls).toHaveLength(7);
    expect(engine.overlay(scope).membersOf(1, 'cars', { ids: [], startedAt: 0 }).ids).toEqual([]);
  });

  it('sends what was under way again under the same key, and reads "already so" as done', async () => {
    const { api, browser, runId } = await crashed();
    api.groups.get(1)?.members.cars.add(5);
    const { engine } = await browser.open(api);
    expect(await Promise.all([engine.continueRun(runId), engine.continueRun(runId)])).toEqual([
      'ours',
      'ours',
    ]);
    expect(await over(engine, runId)).toMatchObject({ state: 'finished', counts: { done: 10 } });
    const keys = api.calls.map(({ key }) => key);
    expect(new Set(keys.slice(7, 11))).toEqual(new Set(range(3, 6).map((at) => `${runId}-${at}`)));
  });

  it.each<[string, readonly number[] | null, string[]]>([
    ['read that the car was not in', [], ['done']],
    ['had not read the group', null, ['already-so']],
  ])(
    'where the plan %s, what is so by now is told as it is known: undo takes nothing that may be of others',
    async (_, cars, told) => {
      const api = new FakeApi({ fault: inTurn('silent') });
      api.addGroup(1, 'Berlin');
      const browser = new Browser();
      const before = await browser.open(api);
      const members = cars === null ? {} : { cars: new Set(cars) };
      const known = new Map([[1, { name: 'Berlin', members }]]);
      const wish: Wish = { type: 'assign', kind: 'cars', elementIds: [5], groupIds: [1] };
      const runId = before.engine.start(scope, plan(known, wish), intent);
      await until(before.engine, runId, ({ counts }) => counts.sending === 1);
      for (let turn = 0; turn < 20; turn += 1) await quiet();
      before.crash();
      api.groups.get(1)?.members.cars.add(5);
      const { engine } = await browser.open(api);
      await engine.continueRun(runId);
      await over(engine, runId);
      expect(states(engine, runId)).toEqual(told);
    },
  );

  it('lets only one of two tabs go on, and the other sees it finished', async () => {
    const { api, browser, runId } = await crashed();
    const one = await browser.open(api);
    const other = await browser.open(api);
    expect(await one.engine.continueRun(runId)).toBe('ours');
    expect(await other.engine.resumable()).toEqual([]);
    expect(await other.engine.continueRun(runId)).toBe('elsewhere');
    expect(await other.engine.retryFailed(runId)).toEqual({ type: 'elsewhere' });
    await over(one.engine, runId);
    for (let turn = 0; turn < 20; turn += 1) await quiet();
    one.crash();
    expect(await other.engine.continueRun(runId)).toBe('gone');
    expect(other.engine.run(runId)).toMatchObject({ state: 'finished', counts: { done: 10 } });
    expect(api.calls).toHaveLength(14);
  });

  it('can be cancelled instead, after what is unknown is settled', async () => {
    const { api, browser, runId } = await crashed();
    const { engine } = await browser.open(api);
    await engine.continueRun(runId);
    engine.cancel(runId);
    expect(await over(engine, runId)).toMatchObject({
      state: 'cancelled',
      counts: { done: 7, 'not-sent': 3 },
    });
  });

  it('has a run that was cancelled when the tab died settle what is unknown, and send no more', async () => {
    const api = new FakeApi({ fault: ({ key }) => (key?.endsWith('-9') ? 'none' : 'silent') });
    api.addGroup(1, 'Berlin');
    const browser = new Browser();
    const before = await browser.open(api);
    const runId = before.engine.start(scope, assigns(1, range(1, 8)), intent);
    await until(before.engine, runId, ({ counts }) => counts.sending === 4);
    before.engine.cancel(runId);
    for (let turn = 0; turn < 20; turn += 1) await quiet();
    before.crash();
    const healthy = new FakeApi();
    healthy.addGroup(1, 'Berlin');
    const { engine } = await browser.open(healthy);
    expect(engine.run(runId)).toMatchObject({
      state: 'cancelled',
      counts: { unknown: 4, 'not-sent': 4 },
    });
    expect(await engine.continueRun(runId)).toBe('ours');
    expect(await over(engine, runId)).toMatchObject({ state: 'cancelled', counts: { done: 4 } });
    expect(healthy.calls).toHaveLength(4);
  });

  it('keeps what is over: it can be undone, retried and told after a reload', async () => {
    let refuse = true;
    const api = new FakeApi({
      fault: ({ target }) => (refuse && target === '1/cars/2' ? 'refuse' : 'none'),
    });
    api.addGroup(1, 'Berlin');
    const browser = new Browser();
    const before = await browser.open(api);
    const runId = before.engine.start(scope, assigns(1, [1, 2, 3]), intent);
    await over(before.engine, runId);
    for (let turn = 0; turn < 20; turn += 1) await quiet();
    before.crash();

    const { engine } = await browser.open(api);
    expect(await engine.resumable()).toEqual([]);
    expect(engine.run(runId)).toMatchObject({ state: 'finished', endedAt: 1_000_000 });
    expect(states(engine, runId)).toEqual(['done', 'failed invalid', 'done']);
    refuse = false;
    expect(await engine.retryFailed(runId)).toEqual({ type: 'retried', count: 1 });
    await over(engine, runId);
    expect(api.members(1, 'cars')).toEqual([1, 2, 3]);
    expect(engine.history(scope)).toEqual({ undo: runId, redo: null });
    await takenBack(engine, runId);
    expect(api.members(1, 'cars')).toEqual([]);
  });

  it('remembers which new id an old group has, and the groups that a run created', async () => {
    const api = new FakeApi();
    api.addGroup(5, 'Kiel', { cars: [1] });
    const browser = new Browser();
    const before = await browser.open(api);
    const wish: Wish = { type: 'delete-group', groupId: 5 };
    const run = before.engine.start(scope, plan(new Map(api.groups), wish), wish);
    await over(before.engine, run);
    await takenBack(before.engine, run);
    for (let turn = 0; turn < 20; turn += 1) await quiet();
    before.crash();

    const { engine } = await browser.open(api);
    const [[id] = [0]] = [...api.groups];
    expect(engine.overlay(scope).groupId(5)).toBe(id);
    await takenBack(engine, run, 'redo');
    expect(api.groups.size).toBe(0);
  });

  it('holds no e-mail address, no password and no name of a person', async () => {
    const api = new FakeApi({ fault: () => 'silent' });
    const browser = new Browser();
    const before = await browser.open(api);
    const user = {
      emailAddress: 'ada@fleet.example',
      userData: { firstName: 'Ada', lastName: 'Lovelace' },
      password: 'hunter2',
      type: 'Normal',
    } as const;
    const runId = before.engine.start(
      scope,
      [
        { op: 'create-user', user },
        { op: 'assign-user', user: { emailAddress: 'bob@fleet.example' } },
        { op: 'unassign-user', user: { emailAddress: 'eve@fleet.example' }, groups: [] },
        { op: 'assign-user', user: { userId: 7 } },
        { op: 'assign-user', user: { emailAddress: 'joe@fleet.example' }, after: 3 },
      ],
      { type: 'create-user' },
    );
    await until(before.engine, runId, ({ counts }) => counts.sending === 4);
    for (let turn = 0; turn < 20; turn += 1) await quiet();
    before.crash();

    const stored = await (await openJournal(browser.database, null)).load();
    const text = JSON.stringify(stored);
    for (const secret of ['fleet.example', 'Ada', 'Lovelace', 'hunter2'])
      expect(text).not.toContain(secret);

    // What is not stored can not be sent again: it stays unknown, and what waited is not sent.
    const healthy = new FakeApi();
    const { engine } = await browser.open(healthy);
    expect(await leftIn(engine)).toBe(runId);
    await engine.continueRun(runId);
    await over(engine, runId);
    expect(states(engine, runId)).toEqual([
      'unknown',
      'unknown',
      'unknown',
      'done',
      'not-sent forgotten',
    ]);
    expect(healthy.calls).toHaveLength(1);
    expect(await engine.retryFailed(runId)).toEqual({ type: 'retried', count: 0 });
  });

  it('knows after a reload whom it has created, by the id alone', async () => {
    const api = new FakeApi();
    const browser = new Browser();
    const before = await browser.open(api);
    const userData = { firstName: 'Ada', lastName: 'Lovelace' };
    const user = { emailAddress: 'ada@fleet.example', userData, type: 'Normal' } as const;
    const runId = before.engine.start(scope, [{ op: 'create-user', user }], {
      type: 'create-user',
    });
    await over(before.engine, runId);
    for (let turn = 0; turn < 20; turn += 1) await quiet();
    before.crash();
    const { engine } = await browser.open(api);
    const [userId] = api.users.keys();
    expect(engine.items(runId)).toMatchObject([
      { change: { op: 'forgotten', was: 'create-user', userId }, status: { state: 'done' } },
    ]);
  });

  it('does not create a group a second time after a crash, but looks for it', async () => {
    const api = new FakeApi({ fault: () => 'late' });
    const browser = new Browser();
    const before = await browser.open(api);
    const runId = before.engine.start(
      scope,
      [
        { op: 'create-group', ref: 'new', name: 'Kiel' },
        { ...car('assign', 0, 1), groupId: { created: 'new' }, after: 0 },
      ],
      { type: 'create-group' },
    );
    await until(before.engine, runId, ({ counts }) => counts.sending === 1);
    for (let turn = 0; turn < 20; turn += 1) await quiet();
    before.crash();
    const healthy = new FakeApi();
    healthy.addGroup(1001, 'Kiel');
    const { engine } = await browser.open(healthy);
    await engine.continueRun(runId);
    await over(engine, runId);
    expect(states(engine, runId)).toEqual(['done', 'done']);
    expect(healthy.calls.map(({ op }) => op)).toEqual(['assign']);
  });

  it('does not create what it does not find: it may still come', async () => {
    const api = new FakeApi({ fault: () => 'silent' });
    const browser = new Browser();
    const before = await browser.open(api);
    const create = { op: 'create-group', ref: 'new', name: 'Kiel' } as const;
    const runId = before.engine.start(scope, [create], { type: 'create-group' });
    await until(before.engine, runId, ({ counts }) => counts.sending === 1);
    for (let turn = 0; turn < 20; turn += 1) await quiet();
    before.crash();
    const healthy = new FakeApi();
    const { engine } = await browser.open(healthy);
    await engine.continueRun(runId);
    await over(engine, runId);
    expect(states(engine, runId)).toEqual(['unknown']);
    expect(healthy.calls).toEqual([]);
    expect(await engine.retryFailed(runId)).toEqual({ type: 'retried', count: 1 });
    await over(engine, runId);
    expect(states(engine, runId)).toEqual(['done']);
  });

  it('knows the group that was created before the tab died, and fills it', async () => {
    const api = new FakeApi({ fault: ({ op }) => (op === 'assign' ? 'silent' : 'none') });
    const browser = new Browser();
    const before = await browser.open(api);
    const runId = before.engine.start(
      scope,
      [
        { op: 'create-group', ref: 'new', name: 'Kiel' },
        { ...car('assign', 0, 1), groupId: { created: 'new' }, after: 0 },
      ],
      { type: 'create-group' },
    );
    await until(before.engine, runId, ({ counts }) => counts.done === 1 && counts.sending === 1);
    for (let turn = 0; turn < 20; turn += 1) await quiet();
    before.crash();
    const healthy = new FakeApi();
    healthy.addGroup(1001, 'Kiel');
    const { engine } = await browser.open(healthy);
    await engine.continueRun(runId);
    await over(engine, runId);
    expect(healthy.members(1001, 'cars')).toEqual([1]);
    expect(engine.overlay(scope).groupId(1001)).toBe(1001);
  });

  it('settles what was under way only once what came later on the same membership has ended', async () => {
    const { browser, runId } = await crashed();
    const answers: (() => void)[] = [];
    const slow = new FakeApi({ pass: () => new Promise((resolve) => answers.push(resolve)) });
    slow.addGroup(1, 'Berlin');
    const { engine } = await browser.open(slow);
    engine.start(scope, [car('assign', 1, 4)], intent);
    await until(engine, engine.runs()[0]?.id ?? '', ({ counts }) => counts.sending === 1);
    for (let turn = 0; turn < 20; turn += 1) await quiet();
    await engine.continueRun(runId);
    for (let turn = 0; turn < 20; turn += 1) await quiet();
    expect(slow.calls.filter(({ target }) => target === '1/cars/4')).toHaveLength(1);
    while (engine.isBusy()) {
      answers.shift()?.();
      await quiet();
    }
    expect(slow.calls.filter(({ target }) => target === '1/cars/4')).toHaveLength(2);
  });

  it('does not send what waits for something that had failed when the tab died', async () => {
    const browser = new Browser();
    const journal = await openJournal(browser.database, null);
    await journal.begin({
      header: {
        id: 'torn',
        scope,
        intent,
        startedAt: 1,
        total: 2,
        alreadySo: 0,
        undoOf: null,
        sequence: 1,
        endedAt: null,
        cancelled: false,
      },
      created: new Map(),
      changes: [car('assign', 2, 1), { ...car('remove', 1, 1), after: 0 }],
      codes: new Uint8Array([
        codeOf({ state: 'failed', kind: 'invalid' }),
        codeOf({ state: 'waiting' }),
      ]),
    });
    const api = new FakeApi();
    const { engine } = await browser.open(api);
    expect(await engine.continueRun('torn')).toBe('ours');
    await over(engine, 'torn');
    expect(states(engine, 'torn')).toEqual(['failed invalid', 'not-sent blocked']);
    expect(api.calls).toEqual([]);
  });

  it('knows of every request that it was on its way, after a pause too', async () => {
    let fault: 'token' | 'silent' = 'token';
    const api = new FakeApi({ fault: () => fault });
    const browser = new Browser();
    const before = await browser.open(api);
    const runId = before.engine.start(scope, assigns(1, [1, 2]), intent);
    await until(before.engine, runId, ({ state }) => state === 'paused');
    for (let turn = 0; turn < 20; turn += 1) await quiet();
    fault = 'silent';
    before.engine.resume(runId);
    for (let turn = 0; turn < 20; turn += 1) await quiet();
    before.crash();
    const { engine } = await browser.open(api);
    expect(engine.run(runId)?.counts).toMatchObject({ unknown: 2, waiting: 0 });
  });

  it.each<[Change, (api: FakeApi) => void]>([
    [{ op: 'assign-user', user: { userId: 7 } }, (api) => api.users.set(7, 'ada@fleet.example')],
    [
      { op: 'rename-group', groupId: 1, name: 'Bonn', was: 'Berlin' },
      (api) => api.addGroup(1, 'Bonn'),
    ],
    [
      { op: 'delete-group', groupId: 1, name: 'Berlin', members: {} },
      (api) => api.groups.delete(1),
    ],
  ])(
    'leaves to others what they had done when the tab that looked died: $op',
    async (change, doIt) => {
      let isHeld = true;
      const api = new FakeApi({
        pass: () => (isHeld ? new Promise(() => undefined) : Promise.resolve()),
      });
      api.addGroup(1, 'Berlin');
      const browser = new Browser();
      const tab = await browser.open(api);
      const runId = tab.engine.start(scope, [change], intent);
      await until(tab.engine, runId, ({ counts }) => counts.sending === 1);
      for (let turn = 0; turn < 20; turn += 1) await quiet();
      tab.crash();
      doIt(api);
      isHeld = false;
      const { engine } = await browser.open(api);
      await engine.continueRun(runId);
      await over(engine, runId);
      expect(states(engine, runId)).toEqual(['already-so']);
      expect(engine.history(scope).undo).toBeNull();
      expect(api.calls).toEqual([]);
    },
  );

  it('retrying a run that was left goes on with it as well', async () => {
    const { api, browser, runId } = await crashed();
    const { engine } = await browser.open(api);
    expect(await engine.retryFailed(runId)).toEqual({ type: 'retried', count: 0 });
    expect((await over(engine, runId)).counts.done).toBe(10);
  });

  it('has what is being retried waiting again, should the tab die meanwhile', async () => {
    let fault: 'refuse' | 'silent' = 'refuse';
    const api = new FakeApi({ fault: () => fault });
    const browser = new Browser();
    const before = await browser.open(api);
    const runId = before.engine.start(scope, assigns(1, range(1, 6)), intent);
    await over(before.engine, runId);
    fault = 'silent';
    await before.engine.retryFailed(runId);
    await until(before.engine, runId, ({ counts }) => counts.sending === 4);
    for (let turn = 0; turn < 20; turn += 1) await quiet();
    before.crash();
    const { engine } = await browser.open(api);
    expect(await engine.resumable()).toMatchObject([
      { runId, counts: { unknown: 4, waiting: 2, failed: 0 } },
    ]);
  });

  it('keeps the runs of before in front of those that began before it was read', async () => {
    const { api, browser, runId } = await crashed();
    const engine = createEngine({
      transport: api,
      journal: await openJournal(browser.database, null),
      workers: 4,
    });
    const newer = engine.start(scope, assigns(1, [30]), intent);
    await over(engine, newer);
    await engine.restore();
    expect(engine.runs().map(({ id }) => id)).toEqual([newer, runId]);
  });

  it('forgetting cancels what is under way, which is gone once it has ended', async () => {
    const api = new FakeApi({ fault: () => 'silent' });
    const { engine, clock } = await new Browser().open(api);
    const runId = engine.start(scope, assigns(1, range(1, 9)), intent);
    await until(engine, runId, ({ counts }) => counts.sending === 4);
    await engine.forget();
    expect(engine.run(runId)).toMatchObject({ state: 'cancelled', open: 4 });
    clock.pass(60_000);
    await vi.waitFor(() => {
      clock.pass(60_000);
      expect(engine.runs()).toEqual([]);
    });
    expect(engine.run(runId)).toBeNull();
  });

  it('forgets everything when asked to', async () => {
    const { api, browser, runId } = await crashed();
    const { engine } = await browser.open(api);
    const other = engine.start(scope, assigns(1, [30]), intent);
    await over(engine, other);
    expect(engine.runs()).toHaveLength(2);
    let told = 0;
    engine.subscribe(() => (told += 1));
    await engine.forget();
    await quiet();
    expect(told).toBeGreaterThan(0);
    expect(engine.runs()).toEqual([]);
    expect(engine.run(other)).toBeNull();
    const { engine: next } = await browser.open(api);
    expect(next.runs()).toEqual([]);
    expect(await next.continueRun(runId)).toBe('gone');
  });

  it('leaves out a run whose changes wait for later ones, and shows the rest', async () => {
    const browser = new Browser();
    const journal = await openJournal(browser.database, null);
    const header = { scope, intent, startedAt: 1, total: 2, alreadySo: 0, undoOf: null };
    const rest = { sequence: 1, endedAt: 2, cancelled: false };
    const created = new Map();
    const codes = new Uint8Array(2).fill(codeOf({ state: 'done' }));
    const changes = [{ ...car('assign', 1, 1), after: 1 }, car('assign', 1, 2)];
    await journal.begin({ header: { ...header, ...rest, id: 'wrong' }, created, changes, codes });
    await journal.begin({
      header: { ...header, ...rest, id: 'right' },
      created,
      changes: assigns(1, [1, 2]),
      codes,
    });
    const { engine } = await browser.open(new FakeApi());
    expect(engine.runs().map(({ id }) => id)).toEqual(['right']);
  });

  it('keeps the runs of this page after those of before', async () => {
    const { api, browser, runId } = await crashed();
    const { engine } = await browser.open(api);
    const newer = engine.start(scope, assigns(1, [30]), intent);
    await engine.restore();
    expect(engine.runs().map(({ id }) => id)).toEqual([newer, runId]);
  });
});
