// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Change } from './change.ts';
import { createEngine } from './engine.ts';
import type { Journal } from './journal/journal.ts';
import { plan } from './plan/plan.ts';
import type { RunSnapshot } from './run/run-snapshot.ts';
import { FakeApi } from './testing/fake-api.ts';
import type { Fault } from './testing/fake-gateway.ts';
import { Browser, crashed } from './testing/tabs.ts';
import {
  assigns,
  car,
  inTurn,
  intent,
  over,
  quiet,
  range,
  roomyJournal,
  scope,
  states,
  takenBack,
  until,
} from './testing/world.ts';
import type { Wish } from './wish.ts';

const elsewhere = { type: 'elsewhere' };
const nothing = { type: 'nothing' };

const isPaused = ({ state }: RunSnapshot) => state === 'paused';

/** Until all that was done is stored, and its run let go. */
async function stored(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await quiet();
}

describe('a run that a crash left', () => {
  it('is settled and ended before it is taken back', async () => {
    const { api, browser, runId } = await crashed();
    const { engine } = await browser.open(api);
    expect(engine.history(scope).undo).toBe(runId);
    await takenBack(engine, runId);
    expect(states(engine, runId).filter((state) => state === 'done')).toHaveLength(7);
    expect(engine.run(runId)).toMatchObject({ state: 'cancelled', counts: { 'not-sent': 3 } });
    expect(api.members(1, 'cars')).toEqual([]);
    expect(await engine.resumable()).toEqual([]);
  });

  it('can be left for good: what waits is not sent, what nobody knows is settled', async () => {
    const { api, browser, runId } = await crashed();
    const { engine } = await browser.open(api);
    expect(await engine.leave(runId)).toBe('ours');
    await over(engine, runId);
    expect(engine.run(runId)).toMatchObject({
      state: 'cancelled',
      counts: { done: 7, 'not-sent': 3 },
    });
    expect(api.members(1, 'cars')).toEqual(range(1, 7));
    await stored();
    const { engine: next } = await browser.open(api);
    expect(await next.resumable()).toEqual([]);
  });

  it('is not sent twice where one goes on twice', async () => {
    const { api, browser, runId } = await crashed();
    const { engine } = await browser.open(api);
    expect(await Promise.all([engine.continueRun(runId), engine.continueRun(runId)])).toEqual([
      'ours',
      'ours',
    ]);
    await over(engine, runId);
    expect(api.calls).toHaveLength(14);
    expect(await engine.continueRun(runId)).toBe('gone');
  });

  it('that another tab has forgotten is not carried out', async () => {
    const { api, browser, runId } = await crashed();
    const one = await browser.open(api);
    const other = await browser.open(api);
    await one.engine.forget();
    expect(await other.engine.continueRun(runId)).toBe('gone');
    expect(await other.engine.continueRun(runId)).toBe('gone');
    expect(await other.engine.leave(runId)).toBe('gone');
    expect(other.engine.runs()).toEqual([]);
    expect(api.calls).toHaveLength(7);
  });
});

describe('of two tabs', () => {
  it('the one does not take back, leave or retry what the other carries on', async () => {
    const api = new FakeApi({ fault: ({ target }) => (target === '1/cars/9' ? 'silent' : 'none') });
    api.addGroup(1, 'Berlin');
    const browser = new Browser();
    const one = await browser.open(api);
    const runId = one.engine.start(scope, assigns(1, range(1, 9)), intent);
    await until(one.engine, runId, ({ counts }) => counts.done === 8);
    await stored();
    const other = await browser.open(api);
    expect(other.engine.run(runId)?.pausedFor?.reason).toBe('elsewhere');
    expect(await other.engine.undo(runId)).toEqual(elsewhere);
    expect(await other.engine.leave(runId)).toBe('elsewhere');
    expect(await other.engine.retryFailed(runId)).toEqual(elsewhere);
    expect(await other.engine.resumable()).toEqual([]);
    expect(api.members(1, 'cars')).toEqual(range(1, 8));
    one.crash();
    expect(await other.engine.resumable()).toMatchObject([{ runId }]);
    expect(other.engine.run(runId)?.pausedFor?.reason).toBe('interrupted');
  });

  it('the one takes back what the other has ended, and tells it with its numbers', async () => {
    const api = new FakeApi();
    api.addGroup(1, 'Berlin');
    const browser = new Browser();
    const one = await browser.open(api);
    const other = await browser.open(api);
    const runId = one.engine.start(scope, assigns(1, range(1, 9)), intent);
    await over(one.engine, runId);
    await stored();
    expect(await other.engine.resumable()).toEqual([]);
    expect(other.engine.run(runId)).toMatchObject({ state: 'finished', counts: { done: 9 } });
    await takenBack(other.engine, runId);
    expect(api.members(1, 'cars')).toEqual([]);
  });

  it('the one takes back what the other has brought to its end by trying again', async () => {
    let refuse = true;
    const api = new FakeApi({ fault: () => (refuse ? 'refuse' : 'none') });
    api.addGroup(1, 'Berlin', { cars: [9] });
    const browser = new Browser();
    const one = await browser.open(api);
    const runId = one.engine.start(scope, assigns(1, [1, 2]), intent);
    await over(one.engine, runId);
    await stored();
    const other = await browser.open(api);
    refuse = false;
    expect(await other.engine.retryFailed(runId)).toEqual({ type: 'retried', count: 2 });
    await over(other.engine, runId);
    await stored();
    await takenBack(one.engine, runId);
    expect(api.members(1, 'cars')).toEqual([9]);
    expect(one.engine.run(runId)).toMatchObject({ counts: { done: 2, failed: 0 } });
  });

  it('each may retry and take back again and again what is over', async () => {
    let refuse = true;
    const api = new FakeApi({ fault: () => (refuse ? 'refuse' : 'none') });
    api.addGroup(1, 'Berlin');
    const browser = new Browser();
    const one = await browser.open(api);
    const runId = one.engine.start(scope, assigns(1, [1]), intent);
    await over(one.engine, runId);
    // Asked for in the very moment in which the run lets go.
    expect(await one.engine.retryFailed(runId)).toEqual({ type: 'retried', count: 1 });
    await over(one.engine, runId);
    refuse = false;
    await one.engine.retryFailed(runId);
    await over(one.engine, runId);
    await stored();
    const other = await browser.open(api);
    await takenBack(other.engine, runId);
    await stored();
    await takenBack(one.engine, runId, 'redo');
    expect(api.members(1, 'cars')).toEqual([1]);
    await stored();
    await takenBack(other.engine, runId);
    expect(api.members(1, 'cars')).toEqual([]);
  });

  it('the one sees that a run which it knew as left was ended by the other', async () => {
    const { api, browser, runId } = await crashed();
    const one = await browser.open(api);
    const other = await browser.open(api);
    await one.engine.continueRun(runId);
    await over(one.engine, runId);
    await stored();
    expect(other.engine.run(runId)?.pausedFor?.reason).toBe('interrupted');
    expect(await other.engine.resumable()).toEqual([]);
    expect(other.engine.run(runId)).toMatchObject({ state: 'finished', pausedFor: null });
  });

  it('only one brings a deleted group back', async () => {
    const api = new FakeApi();
    api.addGroup(5, 'Kiel', { cars: [1] });
    const browser = new Browser();
    const one = await browser.open(api);
    const wish: Wish = { type: 'delete-group', groupId: 5 };
    const runId = one.engine.start(scope, plan(new Map(api.groups), wish), wish);
    await over(one.engine, runId);
    await stored();
    const other = await browser.open(api);
    expect(other.engine.history(scope).undo).toBe(runId);
    await takenBack(one.engine, runId);
    await stored();
    expect(await other.engine.undo(runId)).toEqual(nothing);
    expect([...api.groups.values()].map(({ name }) => name)).toEqual(['Kiel']);
    expect(other.engine.history(scope).redo).not.toBeNull();
    const [[id] = [0]] = [...api.groups];
    expect(other.engine.overlay(scope).groupId(5)).toBe(id);
  });
});

describe('what may have been done, and whose opposite was wished for later', () => {
  /** A tab whose first request comes to this, and another one that then removes the same car. */
  async function overtaken(first: Fault) {
    let asked = 0;
    const api = new FakeApi({ fault: () => ((asked += 1) === 1 ? first : 'none') });
    api.addGroup(1, 'Berlin', { cars: [1] });
    const browser = new Browser();
    const one = await browser.open(api);
    const runId = one.engine.start(scope, assigns(1, [9]), intent);
    await until(one.engine, runId, ({ counts }) => counts.unknown === 1);
    // What is paused keeps nobody waiting.
    one.engine.pause(runId);
    await stored();
    const other = await browser.open(api);
    const remove = { op: 'remove', kind: 'cars', groupId: 1, elementId: 9 } as const;
    await over(other.engine, other.engine.start(scope, [remove], intent));
    await stored();
    return { api, browser, one, runId };
  }

  it.each([
    { first: 'error-after', became: 'done' },
    { first: 'error-before', became: 'not-sent superseded' },
  ] as const)(
    'is not sent again after a 500 ($first), and told as $became',
    async ({ first, became }) => {
      const { api, one, runId } = await overtaken(first);
      one.engine.resume(runId);
      one.clock.pass(one.clock.waits[0] ?? 0);
      await over(one.engine, runId);
      expect(states(one.engine, runId)).toEqual([became]);
      expect(api.members(1, 'cars')).toEqual([1]);
      expect(api.calls.map(({ op }) => op)).toEqual(['assign', 'remove']);
      expect(await one.engine.retryFailed(runId)).toMatchObject({ count: 0 });
    },
  );

  it('is not sent again by who goes on with a run that a tab left, however much later', async () => {
    const { api, browser, one, runId } = await overtaken('cut-after');
    one.crash();
    const { engine } = await browser.open(api);
    expect(await engine.continueRun(runId)).toBe('ours');
    await over(engine, runId);
    expect(states(engine, runId)).toEqual(['done']);
    expect(api.members(1, 'cars')).toEqual([1]);
  });

  it('stays unknown where it may still arrive', async () => {
    const { api, one, runId } = await overtaken('cut-before');
    one.engine.resume(runId);
    one.clock.pass(one.clock.waits[0] ?? 0);
    await over(one.engine, runId);
    expect(states(one.engine, runId)).toEqual(['unknown']);
    expect(api.members(1, 'cars')).toEqual([1]);
  });

  it('is sent again where the person wants it', async () => {
    const { api, one, runId } = await overtaken('cut-before');
    one.engine.resume(runId);
    one.clock.pass(one.clock.waits[0] ?? 0);
    await over(one.engine, runId);
    await one.engine.retryFailed(runId);
    await over(one.engine, runId);
    expect(api.members(1, 'cars')).toEqual([1, 9]);
  });
});

describe('what two tabs send about one car', () => {
  const remove = car('remove', 1, 9);

  /** Two tabs, with requests that are answered one by one. */
  async function twoTabs(first: Fault) {
    let asked = 0;
    const answers: (() => void)[] = [];
    const api = new FakeApi({
      fault: () => ((asked += 1) === 1 ? first : 'none'),
      pass: () => new Promise((resolve) => answers.push(resolve)),
    });
    api.addGroup(1, 'Berlin', { cars: [9] });
    const browser = new Browser();
    const [one, other] = [await browser.open(api), await browser.open(api)];
    const answer = async () => {
      while (answers.length === 0) await quiet();
      answers.shift()?.();
      await stored();
    };
    return { api, one, other, answer };
  }

  it('is never on its way at the same time', async () => {
    const { api, one, other, answer } = await twoTabs('error-before');
    const first = one.engine.start(scope, [remove], intent);
    await stored();
    const second = other.engine.start(scope, assigns(1, [9, 10]), intent);
    await stored();
    expect(states(other.engine, second)).toEqual(['waiting', 'sending']);
    await answer();
    // It is tried again: its turn is not over.
    expect(states(one.engine, first)).toEqual(['unknown']);
    await answer();
    expect(states(other.engine, second)).toEqual(['waiting', 'done']);
    one.clock.pass(one.clock.waits[0] ?? 0);
    await answer();
    await answer();
    await over(other.engine, second);
    expect(states(one.engine, first)).toEqual(['done']);
    expect(states(other.engine, second)).toEqual(['done', 'done']);
    expect(api.log.map(({ op, target }) => `${op} ${target}`)).toEqual([
      'assign 1/cars/10',
      'remove 1/cars/9',
      'assign 1/cars/9',
    ]);
  });

  it('does not wait for a tab that is paused, nor for one that is gone', async () => {
    const { api, one, other, answer } = await twoTabs('token');
    const first = one.engine.start(scope, [remove], intent);
    await answer();
    expect(one.engine.run(first)).toMatchObject({ state: 'paused', counts: { waiting: 1 } });
    const second = other.engine.start(scope, [remove], intent);
    await stored();
    expect(states(other.engine, second)).toEqual(['sending']);
    other.crash();
    one.engine.resume(first);
    await answer();
    await answer();
    // What had been sent by the tab that is gone arrived first.
    expect(states(one.engine, first)).toEqual(['already-so']);
    expect(api.members(1, 'cars')).toEqual([]);
  });

  it.each(['pause', 'cancel'] as const)(
    'waits for what comes next in another tab, and not after its %s',
    async (way) => {
      const { one, other } = await twoTabs('none');
      const first = one.engine.start(scope, assigns(1, range(11, 16)), intent);
      await stored();
      const second = other.engine.start(scope, assigns(1, [16]), intent);
      await stored();
      expect(states(one.engine, first).at(-1)).toBe('waiting');
      expect(states(other.engine, second)).toEqual(['waiting']);
      one.engine[way](first);
      await stored();
      expect(states(other.engine, second)).toEqual(['sending']);
    },
  );

  it('is cancelled while it waits for the other tab', async () => {
    const { api, one, other, answer } = await twoTabs('none');
    one.engine.start(scope, [remove], intent);
    await stored();
    const second = other.engine.start(scope, assigns(1, [9]), intent);
    await stored();
    other.engine.cancel(second);
    await over(other.engine, second);
    expect(states(other.engine, second)).toEqual(['not-sent cancelled']);
    await answer();
    // Nobody holds the car any more.
    const third = one.engine.start(scope, assigns(1, [9]), intent);
    await answer();
    await over(one.engine, third);
    expect(api.log.map(({ op }) => op)).toEqual(['remove', 'assign']);
  });

  it('ends as it was wished last, also where the first had to wait before it was sent at all', async () => {
    const { api, one, other, answer } = await twoTabs('none');
    // Four requests at a time: the last one waits, and the person pauses.
    const first = one.engine.start(scope, assigns(1, [...range(11, 14), 9]), intent);
    one.engine.pause(first);
    for (let requests = 0; requests < 4; requests += 1) await answer();
    const second = other.engine.start(scope, [remove], intent);
    await answer();
    await over(other.engine, second);
    one.engine.resume(first);
    await over(one.engine, first);
    expect(states(one.engine, first).at(-1)).toBe('not-sent superseded');
    expect(api.members(1, 'cars')).toEqual(range(11, 14));
  });

  it('ends as it was wished last, also where an undo that was asked for before begins only then', async () => {
    const { api, one, other, answer } = await twoTabs('none');
    const wished = [car('assign', 1, 11), { ...car('assign', 1, 12), after: 0 }];
    const first = one.engine.start(scope, [...wished, { ...remove, after: 1 }], intent);
    await stored();
    other.engine.start(scope, [remove], intent);
    await stored();
    const undo = other.engine.undoLast(scope);
    await stored();
    // The first tab looks what was wished for since, and the undo has not begun.
    for (let requests = 0; requests < 4; requests += 1) await answer();
    expect(await undo).toMatchObject({ type: 'run' });
    await over(one.engine, first);
    expect(states(one.engine, first)).toEqual(['done', 'done', 'not-sent superseded']);
    expect(api.members(1, 'cars')).toEqual([9, 11, 12]);
  });

  it('is told to be in no other tab, where a run ended before the journal had it', async () => {
    const { one, other, answer } = await twoTabs('none');
    const first = one.engine.start(scope, assigns(1, range(11, 15)), intent);
    one.engine.pause(first);
    // Its opposite waits still: neither is sent.
    const second = one.engine.start(scope, [car('remove', 1, 15)], intent);
    expect(states(one.engine, second)).toEqual(['not-sent cancelled-out']);
    for (let requests = 0; requests < 4; requests += 1) await answer();
    expect(await other.engine.undo(second)).toEqual(nothing);
  });

  it('is sent where both tabs wish the same', async () => {
    const { api, one, other, answer } = await twoTabs('none');
    const first = one.engine.start(scope, [remove], intent);
    const second = other.engine.start(scope, [remove], intent);
    await answer();
    await answer();
    await over(other.engine, second);
    expect(states(one.engine, first)).toEqual(['done']);
    expect(states(other.engine, second)).toEqual(['already-so']);
    expect(api.members(1, 'cars')).toEqual([]);
  });

  it('cancels nothing out that another tab makes so', async () => {
    const { api, one, other, answer } = await twoTabs('none');
    api.addGroup(1, 'Berlin');
    one.engine.start(scope, assigns(1, [9]), intent);
    await stored();
    const again = other.engine.start(scope, assigns(1, [9]), intent);
    await stored();
    const back = other.engine.start(scope, [remove], intent);
    for (let requests = 0; requests < 3; requests += 1) await answer();
    await over(other.engine, back);
    expect(states(other.engine, again)).toEqual(['already-so']);
    expect(states(other.engine, back)).toEqual(['done']);
    expect(api.members(1, 'cars')).toEqual([]);
  });
});

describe('a deletion that waits to be done again', () => {
  it('asks where something was wished for in its group meanwhile, by another tab', async () => {
    const answers: (() => void)[] = [];
    const api = new FakeApi({
      pass: (what) =>
        /^(read|delete)/.test(what)
          ? Promise.resolve()
          : new Promise((resolve) => answers.push(resolve)),
    });
    api.addGroup(1, 'Berlin', { cars: [9] });
    const browser = new Browser();
    const [one, other] = [await browser.open(api), await browser.open(api)];
    const answer = async () => {
      answers.pop()?.();
      await stored();
    };
    const wish: Wish = { type: 'delete-group', groupId: 1 };
    await over(one.engine, one.engine.start(scope, plan(new Map(api.groups), wish), wish));
    await stored();
    await one.engine.undoLast(scope);
    await stored();
    await answer();
    const again = one.engine.redoLast(scope);
    await stored();
    const [id = 0] = api.groups.keys();
    const wished = other.engine.start(scope, assigns(id, [12]), intent);
    await stored();
    await answer();
    expect(states(other.engine, wished)).toEqual(['done']);
    await answer();
    const taken = await again;
    const runId = taken.type === 'run' ? taken.id : '';
    await until(one.engine, runId, isPaused);
    const found = { name: 'Berlin', added: 1 };
    expect(one.engine.run(runId)).toMatchObject({ pausedFor: { reason: 'surprise', found } });
    expect(api.members(id, 'cars')).toEqual([9, 12]);
    one.engine.resume(runId);
    await over(one.engine, runId);
    expect(api.groups.size).toBe(0);
  });
});

describe('what is tried again', () => {
  const remove = car('remove', 1, 9);

  /** Two tabs, of which the one has tried in vain to assign a car; each next request comes to one of these. */
  async function refused(...next: Fault[]) {
    const api = new FakeApi({ fault: inTurn('refuse', ...next) });
    api.addGroup(1, 'Berlin');
    const browser = new Browser();
    const one = await browser.open(api);
    const runId = one.engine.start(scope, assigns(1, [9]), intent);
    await over(one.engine, runId);
    await stored();
    return { api, browser, one, other: await browser.open(api), runId };
  }

  it('is not sent where another tab wishes for the opposite after that', async () => {
    const { api, one, other, runId } = await refused('token');
    await one.engine.retryFailed(runId);
    await until(one.engine, runId, isPaused);
    await over(other.engine, other.engine.start(scope, [remove], intent));
    one.engine.resume(runId);
    await over(one.engine, runId);
    expect(states(one.engine, runId)).toEqual(['not-sent superseded']);
    expect(api.members(1, 'cars')).toEqual([]);
  });

  it('is not sent by who goes on with it in another tab either', async () => {
    const { api, browser, one, other, runId } = await refused('token');
    await one.engine.retryFailed(runId);
    await until(one.engine, runId, isPaused);
    await over(other.engine, other.engine.start(scope, [remove], intent));
    await stored();
    one.crash();
    const { engine } = await browser.open(api);
    expect(await engine.continueRun(runId)).toBe('ours');
    await over(engine, runId);
    expect(states(engine, runId)).toEqual(['not-sent superseded']);
  });

  it('comes after what another tab has wished for between the first try and that', async () => {
    const { api, one, other, runId } = await refused('token');
    const between = other.engine.start(scope, [remove], intent);
    await until(other.engine, between, isPaused);
    await one.engine.retryFailed(runId);
    await over(one.engine, runId);
    await stored();
    other.engine.resume(between);
    await over(other.engine, between);
    expect(states(other.engine, between)).toEqual(['not-sent superseded']);
    expect(api.members(1, 'cars')).toEqual([9]);
    // The next one is later than both.
    const last = other.engine.start(scope, [remove], intent);
    await over(other.engine, last);
    expect(states(other.engine, last)).toEqual(['done']);
  });

  it('comes after what its own tab has wished for before it, however long it took to keep that', async () => {
    const api = new FakeApi({ fault: inTurn('refuse') });
    api.addGroup(1, 'Berlin', { cars: [9] });
    const kept: string[] = [];
    let keep = () => undefined as void;
    const slow = new Promise<void>((resolve) => (keep = resolve));
    const memory = roomyJournal();
    const journal: Journal = {
      ...memory,
      claim: async (runId) => {
        if (runId === 'slow') await slow;
        return memory.claim(runId);
      },
      begin: async (run) => {
        kept.push('run');
        return memory.begin(run);
      },
      retry: async (...wish) => {
        kept.push('retry');
        return memory.retry(...wish);
      },
    };
    const engine = createEngine({ transport: api, journal, workers: 4 });
    const first = engine.start(scope, assigns(1, [8]), intent);
    await over(engine, first);
    engine.start(scope, [remove], intent, 'slow');
    await engine.retryFailed(first);
    await quiet();
    expect(kept).toEqual(['run']);
    keep();
    await over(engine, first);
    expect(kept).toEqual(['run', 'run', 'retry']);
  });

  it('is sent under the same key again by who goes on with it', async () => {
    const { api, browser, one, runId } = await refused('silent');
    await one.engine.retryFailed(runId);
    await until(one.engine, runId, ({ counts }) => counts.sending === 1);
    await stored();
    one.crash();
    const { engine } = await browser.open(api);
    await engine.continueRun(runId);
    await over(engine, runId);
    const [first, second, third] = api.calls.map(({ key }) => key);
    expect(second).not.toBe(first);
    expect(third).toBe(second);
  });

  it('is a creation with the same key for whoever tries it next, while the gateway may be at it', async () => {
    const late: (() => void)[] = [];
    const api = new FakeApi({
      fault: inTurn('refuse', 'late'),
      late: () => new Promise((resolve) => late.push(resolve)),
    });
    const browser = new Browser();
    const [one, other] = [await browser.open(api), await browser.open(api)];
    const creation: Change = { op: 'create-group', ref: 'new', name: 'Kiel' };
    const runId = one.engine.start(scope, [creation], intent);
    await over(one.engine, runId);
    await one.engine.retryFailed(runId);
    await until(one.engine, runId, ({ counts }) => counts.sending === 1);
    await stored();
    one.clock.pass(one.clock.waits[0] ?? 0);
    await until(one.engine, runId, ({ counts }) => counts.unknown === 1);
    await stored();
    await other.engine.resumable();
    await other.engine.retryFailed(runId);
    await stored();
    for (const arrive of late) arrive();
    await over(other.engine, runId);
    expect(states(other.engine, runId)).toEqual(['done']);
    expect([...api.groups.values()].map(({ name }) => name)).toEqual(['Kiel']);
  });
});

describe('what was forgotten', () => {
  it('leads to no other group: an id may be given again', async () => {
    const api = new FakeApi();
    api.addGroup(5, 'Kiel', { cars: [1] });
    const { engine } = await new Browser().open(api);
    const wish: Wish = { type: 'delete-group', groupId: 5 };
    const runId = engine.start(scope, plan(new Map(api.groups), wish), wish);
    await over(engine, runId);
    await takenBack(engine, runId);
    expect(engine.overlay(scope).groupId(5)).not.toBe(5);
    await engine.forget();
    expect(engine.overlay(scope).groupId(5)).toBe(5);
  });
});
