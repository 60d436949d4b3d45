// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import { ApiError, type ApiErrorKind } from '../api/errors.ts';
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

const error = (kind: ApiErrorKind, status: number, message = '') =>
  new ApiError(kind, { status, message });

/** Plays one change on group 1, letting all waits pass, and gives how it ended. */
async function play(change: ReturnType<typeof car>, ...faults: (Fault | ApiError)[]) {
  const world = createWorld({ fault: inTurn(...faults) });
  world.api.addGroup(1, 'Berlin', { cars: [1] });
  const runId = world.engine.start(scope, [change], intent);
  await quiet();
  while (world.engine.isBusy()) {
    const [next] = world.clock.waits;
    world.clock.pass(next ?? 0);
    await quiet();
  }
  return { ...world, runId, state: states(world.engine, runId)[0] };
}

describe('an answer means what flinkey-api.md says', () => {
  it.each<[string, ReturnType<typeof car>, (Fault | ApiError)[], string]>([
    ['204', car('assign', 1, 2), [], 'done'],
    ['409 on a first assign', car('assign', 1, 1), [], 'already-so'],
    ['404 "not assigned" on a first remove', car('remove', 1, 2), [], 'already-so'],
    ['409 on a retry', car('assign', 1, 2), ['cut-after'], 'done'],
    ['404 "not assigned" on a retry', car('remove', 1, 1), ['cut-after'], 'done'],
    ['409 after a 500 that had done it', car('assign', 1, 2), ['error-after'], 'done'],
    [
      '409 after one that the gateway did not send',
      car('assign', 1, 1),
      [new ApiError('unreachable', { status: 502, unsent: true })],
      'already-so',
    ],
    ['409 after a 401, which did nothing', car('assign', 1, 1), [], 'already-so'],
    ['an unknown 409, in', car('assign', 1, 1), [error('conflict', 409, 'Conflict')], 'already-so'],
    [
      'an unknown 409, not in',
      car('assign', 1, 2),
      [error('conflict', 409, 'Locked by another process.')],
      'failed conflict',
    ],
    ['400', car('assign', 1, 2), [error('invalid', 400)], 'failed invalid'],
    ['415', car('assign', 1, 2), [error('media-type', 415)], 'failed media-type'],
    ['404 no manager', car('remove', 1, 1), [error('no-manager', 404)], 'failed no-manager'],
    [
      '404 no such group',
      car('remove', 1, 1),
      [error('not-found', 404, 'Unable to find a group for the given groupId.')],
      'failed not-found',
    ],
    [
      '404 no such car, which is in all the same',
      car('remove', 1, 1),
      [error('not-found', 404, 'Unable to find a car for the given carId.')],
      'failed conflict',
    ],
    ['404 on an assign', car('assign', 1, 2), [error('not-found', 404)], 'failed not-found'],
    [
      'an unknown 404 on a remove, still in',
      car('remove', 1, 1),
      [error('not-found', 404)],
      'failed conflict',
    ],
    [
      'an unknown 404 on a remove, not in',
      car('remove', 1, 2),
      [error('not-found', 404)],
      'already-so',
    ],
    ['500 once', car('assign', 1, 2), ['error-before'], 'done'],
    ['a cut that did nothing', car('assign', 1, 2), ['cut-before'], 'done'],
    ['no answer, then one', car('assign', 1, 2), ['silent'], 'done'],
    ['500 four times', car('assign', 1, 2), Array(4).fill('error-before'), 'failed server'],
    [
      '500 four times, of which one had done it',
      car('remove', 1, 1),
      ['error-before', 'error-after', 'error-before', 'error-before'],
      'done',
    ],
    ['four cuts', car('assign', 1, 2), Array(4).fill('cut-before'), 'unknown'],
    [
      'four cuts, of which one had done it',
      car('assign', 1, 2),
      ['cut-before', 'cut-before', 'cut-before', 'cut-after'],
      'done',
    ],
    ['no answer four times', car('assign', 1, 2), Array(4).fill('silent'), 'unknown'],
    ['a cut, then 400', car('assign', 1, 2), ['cut-before', 'refuse'], 'unknown'],
    ['a cut after it was done, then 400', car('assign', 1, 2), ['cut-after', 'refuse'], 'done'],
    ['500, then 400', car('assign', 1, 2), ['error-before', 'refuse'], 'failed invalid'],
    ['a 502 four times', car('assign', 1, 2), Array(4).fill(error('server', 502)), 'unknown'],
    ['a 504 four times', car('assign', 1, 2), Array(4).fill(error('server', 504)), 'unknown'],
    [
      'a page of HTML four times',
      car('assign', 1, 2),
      Array(4).fill(error('garbled', 200)),
      'unknown',
    ],
    [
      'an outcome that the gateway does not know',
      car('assign', 1, 2),
      Array(4).fill(error('unknown-outcome', 504)),
      'unknown',
    ],
    ['time-outs of the client', car('assign', 1, 2), Array(4).fill(error('timeout', 0)), 'unknown'],
  ])('%s', async (_, change, faults, expected) => {
    expect((await play(change, ...faults)).state).toBe(expected);
  });

  it('sends nothing that waits for a change that words alone call done: it looks whether it is', async () => {
    const said = error('conflict', 409, 'The car is already assigned to the group.');
    const { api, engine } = createWorld({
      fault: ({ target }) => (target.startsWith('2/') ? said : 'none'),
    });
    api.addGroup(1, 'Berlin', { cars: range(1, 5) });
    // What a colleague has moved as well is in both by now.
    api.addGroup(2, 'Bonn', { cars: [2, 3, 4, 5] });
    const moves = range(1, 5).flatMap((id) => [
      car('assign', 2, id),
      { ...car('remove', 1, id), after: (id - 1) * 2 },
    ]);
    const reads = vi.spyOn(api, 'listGroupElements');
    const run = engine.start(scope, moves, intent);
    await over(engine, run);
    expect(states(engine, run)).toEqual([
      'failed conflict',
      'not-sent blocked',
      ...range(2, 5).flatMap(() => ['already-so', 'done']),
    ]);
    expect(api.members(1, 'cars')).toEqual([1]);
    // Those sent by four workers at once, each of which knew nothing yet.
    expect(reads).toHaveBeenCalledTimes(4);
  });

  it('believes the words about a change for which nothing waits, and those that were known', async () => {
    const said = error('conflict', 409, 'The car is already assigned to the group.');
    const { api, engine } = createWorld({ fault: ({ op }) => (op === 'assign' ? said : 'none') });
    api.addGroup(1, 'Berlin', { cars: [1] });
    api.addGroup(2, 'Bonn', { cars: [1] });
    const reads = vi.spyOn(api, 'listGroupElements');
    const known = [
      { ...car('assign', 2, 1), wasSo: true as const },
      { ...car('remove', 1, 1), after: 0 },
    ];
    for (const changes of [[car('assign', 2, 2)], known])
      await over(engine, engine.start(scope, changes, intent));
    expect(reads).not.toHaveBeenCalled();
    expect(api.members(1, 'cars')).toEqual([]);
  });

  it('tells the cause of a failure in the words of the API', async () => {
    const { engine, runId } = await play(car('assign', 1, 2), error('invalid', 400, 'No.'));
    expect(engine.items(runId)[0]?.cause).toEqual({ kind: 'invalid', status: 400, message: 'No.' });
  });

  it('tells of what nobody knows why it is so', async () => {
    const { engine, runId } = await play(
      car('assign', 1, 2),
      ...Array<Fault>(4).fill('cut-before'),
    );
    expect(engine.items(runId)[0]?.cause?.kind).toBe('unreachable');
  });

  it('tells of an unknown one, where even the question is not answered, why', async () => {
    const { api, engine, clock } = createWorld({ fault: () => 'error-before' });
    api.listGroupElements = () => Promise.reject(error('server', 500, 'Down.'));
    const run = engine.start(scope, [car('assign', 1, 2)], intent);
    while (engine.isBusy()) {
      await quiet();
      clock.pass(clock.waits[0] ?? 0);
    }
    expect(engine.items(run)[0]).toMatchObject({
      status: { state: 'unknown' },
      cause: { kind: 'server', status: 500, message: 'Down.' },
    });
  });

  it('never sends what was refused a second time', async () => {
    const { api } = await play(car('assign', 1, 2), 'refuse');
    expect(api.calls).toHaveLength(1);
  });

  it('sends at most four times, under one key', async () => {
    const { api, runId } = await play(car('assign', 1, 2), ...Array<Fault>(9).fill('error-before'));
    expect(api.calls.map(({ key }) => key)).toEqual(Array(4).fill(`${runId}-0`));
  });

  it('tells a mistake of our own as a failure instead of losing it', async () => {
    const { engine } = createWorld();
    const run = engine.start(
      scope,
      [{ ...car('assign', 1, 2), groupId: { created: 'x' } }],
      intent,
    );
    await over(engine, run);
    expect(engine.items(run)[0]).toMatchObject({
      status: { state: 'failed', kind: 'refused' },
      cause: { message: 'Group x was not created' },
    });
  });
});

describe('the waits between retries', () => {
  it('grow, and are jittered around their middle', async () => {
    const waits: number[] = [];
    for (const random of [0, 0.999]) {
      const { api, engine, clock } = createWorld(
        { fault: () => 'error-before' },
        { random: () => random },
      );
      api.addGroup(1, 'Berlin');
      const run = engine.start(scope, [car('assign', 1, 2)], intent);
      for (let retry = 0; retry < 3; retry += 1) {
        await quiet();
        waits.push(Math.round(clock.waits[0] ?? 0));
        clock.pass(clock.waits[0] ?? 0);
      }
      await over(engine, run);
    }
    expect(waits).toEqual([250, 500, 1000, 750, 1499, 2998]);
  });

  it('let others go first: an item that waits for its retry blocks no worker', async () => {
    const { api, engine } = createWorld(
      { fault: ({ target }) => (target === '1/cars/1' ? 'error-before' : 'none') },
      { workers: 1 },
    );
    api.addGroup(1, 'Berlin');
    const run = engine.start(scope, assigns(1, [1, 2, 3]), intent);
    await until(engine, run, ({ counts }) => counts.done === 2);
    expect(states(engine, run)).toEqual(['unknown', 'done', 'done']);
  });

  it('give a request 16 seconds, or what is set, before it counts as cut', async () => {
    for (const [waits, expected] of [[{}, 16_000] as const, [{ answer: 70 }, 70] as const]) {
      const { api, engine, clock } = createWorld({ fault: inTurn('silent') }, { waits });
      api.addGroup(1, 'Berlin');
      const run = engine.start(scope, [car('assign', 1, 2)], intent);
      await quiet();
      expect(clock.waits).toEqual([expected]);
      clock.pass(expected - 1);
      await quiet();
      expect(states(engine, run)).toEqual(['sending']);
      clock.pass(1);
      await quiet();
      expect(states(engine, run)).toEqual(['unknown']);
    }
  });

  it('leave no timer behind once an answer is there', async () => {
    const { api, engine, clock } = createWorld();
    api.addGroup(1, 'Berlin');
    await over(engine, engine.start(scope, assigns(1, range(1, 20)), intent));
    await quiet();
    expect(clock.waits).toEqual([]);
  });
});
