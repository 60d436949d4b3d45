// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { ApiError } from '../api/errors.ts';
import type { Network } from './engine-options.ts';
import type { Fault } from './testing/fake-gateway.ts';
import {
  assigns,
  car,
  createWorld,
  inTurn,
  intent,
  over,
  quiet,
  range,
  scope,
  states,
  until,
} from './testing/world.ts';

const tooMany = (retryAfter: number | null) =>
  new ApiError('too-many', { status: 429, retryAfter });

/** A world in which `fault` can be changed, and a run of 20 cars in it. */
async function started(first: Fault | ApiError) {
  let fault: Fault | ApiError = first;
  const world = createWorld({ fault: () => fault });
  world.api.addGroup(1, 'Berlin');
  const runId = world.engine.start(scope, assigns(1, range(1, 20)), intent);
  await quiet();
  return {
    ...world,
    runId,
    run: () => world.engine.run(runId),
    become: (next: Fault | ApiError) => {
      fault = next;
    },
  };
}

describe.each(['token', 'api-key'] as const)('without a valid %s', (reason) => {
  it('a run pauses, says what it needs, and goes on where it was', async () => {
    const { engine, api, runId, run, become } = await started(reason);
    expect(run()).toMatchObject({
      state: 'paused',
      pausedFor: { reason, resumesAt: null },
      counts: { waiting: 20, sending: 0 },
    });
    expect(api.calls).toHaveLength(4);

    become('none');
    engine.resumeAll('sandbox');
    expect(await over(engine, runId)).toMatchObject({
      state: 'finished',
      pausedFor: null,
      counts: { done: 20 },
    });
    expect(api.log).toHaveLength(20);
  });

  it('what comes in the meantime waits with it', async () => {
    const { engine, api, become } = await started(reason);
    api.addGroup(2, 'Hamburg');
    const later = engine.start(scope, [car('assign', 2, 1)], intent);
    await quiet();
    expect(engine.run(later)).toMatchObject({ state: 'paused', pausedFor: { reason } });
    expect(api.calls).toHaveLength(4);
    become('none');
    engine.resume(later);
    expect((await over(engine, later)).counts.done).toBe(1);
  });

  it('runs of another environment go on', async () => {
    const { engine, become } = await started(reason);
    become('none');
    const other = { environment: 'uat', customerId: 1 };
    expect(
      (await over(engine, engine.start(other, [car('assign', 1, 1)], intent))).counts,
    ).toMatchObject({ done: 1 });
  });

  it('a second refusal asks again', async () => {
    const { engine, run } = await started(reason);
    engine.resumeAll('sandbox');
    expect(run()?.state).toBe('running');
    await quiet();
    expect(run()).toMatchObject({ state: 'paused', pausedFor: { reason } });
  });
});

it('an answer to the old token does not ask for a third one', async () => {
  const answers: (() => void)[] = [];
  let fault: Fault = 'token';
  const { api, engine } = createWorld({
    fault: () => fault,
    pass: () => new Promise((resolve) => answers.push(resolve)),
  });
  api.addGroup(1, 'Berlin');
  const run = engine.start(scope, assigns(1, [1, 2, 3]), intent);
  await quiet();
  answers.shift()?.();
  await quiet();
  expect(engine.run(run)?.pausedFor?.reason).toBe('token');

  fault = 'none';
  engine.resumeAll('sandbox');
  // The two others come back with the token that they were sent with.
  answers.shift()?.();
  answers.shift()?.();
  await quiet();
  expect(engine.run(run)).toMatchObject({ state: 'running', pausedFor: null });
  while (answers.length > 0) {
    answers.shift()?.();
    await quiet();
  }
  expect(engine.run(run)).toMatchObject({ state: 'finished', counts: { done: 3 } });
});

describe('asked to slow down', () => {
  it('a run waits as long as it is told, with the time at which it goes on, and goes on by itself', async () => {
    const { engine, api, clock, runId, run, become } = await started(tooMany(3));
    expect(run()).toMatchObject({
      state: 'paused',
      pausedFor: { reason: 'too-many', resumesAt: clock.now() + 3000 },
    });
    become('none');
    clock.pass(2999);
    await quiet();
    expect(api.calls).toHaveLength(4);
    clock.pass(1);
    expect((await over(engine, runId)).counts.done).toBe(20);
  });

  it('does not ask over and over where it is told to come back at once', async () => {
    const { clock, run } = await started(tooMany(0));
    expect(run()?.pausedFor?.resumesAt).toBe(clock.now() + 500);
  });

  it('waits 5 seconds where it is not told how long', async () => {
    const { clock, run } = await started(tooMany(null));
    expect(run()?.pausedFor?.resumesAt).toBe(clock.now() + 5000);
  });

  it('of two waits the longer one counts', async () => {
    const { api, engine, clock } = createWorld({
      fault: inTurn(tooMany(10), tooMany(60), tooMany(20)),
    });
    api.addGroup(1, 'Berlin');
    const run = engine.start(scope, assigns(1, range(1, 3)), intent);
    await quiet();
    expect(engine.run(run)?.pausedFor?.resumesAt).toBe(clock.now() + 60_000);
    clock.pass(10_000);
    await quiet();
    expect(engine.run(run)?.state).toBe('paused');
    clock.pass(50_000);
    expect((await over(engine, run)).counts.done).toBe(3);
  });

  it.each([
    [120, 120_000],
    [121, null],
  ])('waits for %i seconds by itself: %s', async (seconds, wait) => {
    const { clock, run } = await started(tooMany(seconds));
    const resumesAt = wait === null ? null : clock.now() + wait;
    expect(run()?.pausedFor).toEqual({ reason: 'too-many', resumesAt });
  });

  it('a person can go on before the time', async () => {
    const { engine, runId, become } = await started(tooMany(60));
    become('none');
    engine.resume(runId);
    expect((await over(engine, runId)).counts.done).toBe(20);
  });

  it('the end of a wait that was cut short does not end the next one', async () => {
    const { engine, clock, runId, run, become } = await started(tooMany(10));
    clock.pass(5_000);
    become('token');
    engine.resume(runId);
    await quiet();
    clock.pass(5_000);
    await quiet();
    expect(run()?.pausedFor?.reason).toBe('token');
  });

  it('a missing token outlasts a wait', async () => {
    const { api, engine, clock } = createWorld({ fault: inTurn(tooMany(3), 'token', tooMany(9)) });
    api.addGroup(1, 'Berlin');
    const run = engine.start(scope, assigns(1, range(1, 3)), intent);
    await quiet();
    expect(engine.run(run)?.pausedFor).toEqual({ reason: 'token', resumesAt: null });
    clock.pass(10_000);
    await quiet();
    expect(engine.run(run)?.pausedFor?.reason).toBe('token');
  });

  it('after a 503 nobody knows whether it was done: "already so" then means done', async () => {
    const { api, engine, clock } = createWorld({
      fault: inTurn(new ApiError('too-many', { status: 503, retryAfter: 1 })),
    });
    api.addGroup(1, 'Berlin', { cars: [1] });
    const run = engine.start(scope, [car('assign', 1, 1)], intent);
    await quiet();
    expect(states(engine, run)).toEqual(['unknown']);
    clock.pass(1000);
    await over(engine, run);
    expect(states(engine, run)).toEqual(['done']);
  });

  it('after a 429 everybody knows that it was not', async () => {
    const { api, engine, clock } = createWorld({ fault: inTurn(tooMany(1)) });
    api.addGroup(1, 'Berlin', { cars: [1] });
    const run = engine.start(scope, [car('assign', 1, 1)], intent);
    await quiet();
    expect(states(engine, run)).toEqual(['waiting']);
    clock.pass(1000);
    await over(engine, run);
    expect(states(engine, run)).toEqual(['already-so']);
  });

  it('waits too where it is the question how things stand that was too much', async () => {
    const { api, engine, clock } = createWorld({
      fault: inTurn(...Array<Fault>(4).fill('cut-after')),
    });
    api.addGroup(1, 'Berlin');
    let refusals = 1;
    const read = api.listGroupElements;
    api.listGroupElements = (...asked) => {
      refusals -= 1;
      return refusals < 0 ? read(...asked) : Promise.reject(tooMany(7));
    };
    const run = engine.start(scope, [car('assign', 1, 1)], intent);
    await quiet();
    for (let retry = 0; retry < 3; retry += 1) {
      clock.pass(clock.waits[0] ?? 0);
      await quiet();
    }
    expect(engine.run(run)?.pausedFor).toEqual({
      reason: 'too-many',
      resumesAt: clock.now() + 7000,
    });
    clock.pass(7000);
    await over(engine, run);
    expect(states(engine, run)).toEqual(['done']);
  });
});

describe('offline', () => {
  function network() {
    let online = true;
    let tell = () => {};
    const value: Network = {
      isOnline: () => online,
      subscribe: (listener) => {
        tell = listener;
      },
    };
    return {
      value,
      become: (next: boolean) => {
        online = next;
        tell();
      },
    };
  }

  it('a run pauses at once, and goes on when the network is back', async () => {
    const { value, become } = network();
    const { api, engine } = createWorld({}, { network: value });
    api.addGroup(1, 'Berlin');
    const run = engine.start(scope, assigns(1, range(1, 20)), intent);
    become(false);
    await quiet();
    expect(engine.run(run)).toMatchObject({
      state: 'paused',
      pausedFor: { reason: 'offline', resumesAt: null },
      counts: { done: 4, waiting: 16 },
    });
    become(true);
    expect((await over(engine, run)).counts.done).toBe(20);
  });

  it('a run that starts without a network waits for it', async () => {
    const { value, become } = network();
    become(false);
    const { api, engine } = createWorld({}, { network: value });
    api.addGroup(1, 'Berlin');
    const run = engine.start(scope, assigns(1, [1, 2]), intent);
    await quiet();
    expect(api.calls).toEqual([]);
    expect(engine.run(run)?.pausedFor?.reason).toBe('offline');
    become(true);
    expect((await over(engine, run)).counts.done).toBe(2);
  });
});

describe('a person', () => {
  it('pauses a run, which sends nothing until it is resumed', async () => {
    const { api, engine, clock } = createWorld();
    api.addGroup(1, 'Berlin');
    const run = engine.start(scope, assigns(1, range(1, 20)), intent);
    engine.pause(run);
    await quiet();
    clock.pass(60_000);
    await quiet();
    expect(engine.run(run)).toMatchObject({
      state: 'paused',
      pausedFor: { reason: 'person', resumesAt: null },
      counts: { done: 4, waiting: 16 },
    });
    engine.resume(run);
    expect(await over(engine, run)).toMatchObject({ state: 'finished', counts: { done: 20 } });
  });

  it('pauses one run, not the others', async () => {
    const { api, engine } = createWorld();
    api.addGroup(1, 'Berlin');
    const paused = engine.start(scope, assigns(1, range(1, 9)), intent);
    engine.pause(paused);
    const other = engine.start(scope, assigns(1, range(10, 19)), intent);
    expect((await over(engine, other)).counts.done).toBe(10);
    expect(engine.run(paused)?.state).toBe('paused');
    engine.resumeAll('sandbox');
    await quiet();
    expect(engine.run(paused)?.state).toBe('paused');
  });

  it('pauses nothing that is over, and resumes nothing that does not exist', async () => {
    const { api, engine } = createWorld();
    api.addGroup(1, 'Berlin');
    const run = engine.start(scope, assigns(1, [1]), intent);
    await over(engine, run);
    const before = engine.run(run);
    engine.pause(run);
    engine.pause('nobody');
    engine.resume('nobody');
    engine.cancel('nobody');
    expect(engine.run(run)).toBe(before);
  });

  it('pausing while the last answer is on its way ends the run as finished', async () => {
    const answers: (() => void)[] = [];
    const { api, engine } = createWorld({
      pass: () => new Promise((resolve) => answers.push(resolve)),
    });
    api.addGroup(1, 'Berlin');
    const run = engine.start(scope, assigns(1, [1]), intent);
    await quiet();
    engine.pause(run);
    answers.shift()?.();
    expect(await until(engine, run, ({ open }) => open === 0)).toMatchObject({
      state: 'finished',
      pausedFor: null,
      counts: { done: 1 },
    });
  });
});
