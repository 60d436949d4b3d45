// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { ApiError } from '../../api/errors.ts';
import type { Change } from '../change.ts';
import { car, createWorld, inTurn, intent, over, quiet, scope, states } from '../testing/world.ts';

const notSent = () => new ApiError('unreachable', { status: 502, unsent: true });
const stopping = () => new ApiError('too-many', { status: 503, retryAfter: 1, unsent: true });

/** Starts one change, with a group 1 that holds the car 1. */
function start(change: Change, ...faults: ApiError[]) {
  const world = createWorld({ fault: inTurn(...faults) });
  world.api.addGroup(1, 'Berlin', { cars: [1] });
  return { ...world, run: world.engine.start(scope, [change], intent) };
}

describe('a write that the gateway surely did not send', () => {
  it('is failed, not unknown, where it never gets through', async () => {
    const { engine, clock, run } = start(
      car('assign', 1, 2),
      ...Array.from({ length: 4 }, notSent),
    );
    while (engine.isBusy()) {
      await quiet();
      clock.pass(clock.waits[0] ?? 0);
    }
    expect(states(engine, run)).toEqual(['failed unreachable']);
  });

  it('is failed at once where it creates something: nothing has to be looked for', async () => {
    const create = { op: 'create-group', ref: 'new', name: 'Depot', known: [] } as const;
    const { api, engine, run } = start(create, notSent());
    api.listGroups = () => Promise.reject(new ApiError('unreachable'));
    await over(engine, run);
    expect(states(engine, run)).toEqual(['failed unreachable']);
  });

  it('waits while the gateway is busy or stops, and is then found already so', async () => {
    const { engine, clock, run } = start(car('assign', 1, 1), stopping());
    await quiet();
    expect(states(engine, run)).toEqual(['waiting']);
    clock.pass(1_000);
    await over(engine, run);
    expect(states(engine, run)).toEqual(['already-so']);
  });
});
