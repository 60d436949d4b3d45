// @vitest-environment node
import { describe, expect, it } from 'vitest';
import {
  roomyJournal,
  assigns,
  createWorld,
  intent,
  over,
  quiet,
  range,
  scope,
  states,
  takenBack,
  until,
} from './testing/world.ts';

/** A world in which a run of thirty takes six turns of the event loop; each request waits for `answer`. */
function longWorld(fail: () => Promise<number> = () => Promise.resolve(1)) {
  const answers: (() => void)[] = [];
  const world = createWorld(
    { pass: () => new Promise((resolve) => answers.push(resolve)) },
    { perTurn: 5, journal: { ...roomyJournal(), begin: fail } },
  );
  world.api.addGroup(1, 'Berlin');
  return {
    ...world,
    answerAll: async () => {
      for (let turn = 0; turn < 200; turn += 1) {
        answers.shift()?.();
        await quiet();
      }
    },
  };
}

describe('a run that is lined up in turns', () => {
  it('sends the first while the others are lined up, and ends once all are done', async () => {
    const { api, engine, answerAll } = longWorld();
    const run = engine.start(scope, assigns(1, range(1, 30)), intent);
    await until(engine, run, ({ counts }) => counts.sending === 4);
    expect(
      engine.overlay(scope).membersOf(1, 'cars', { ids: [], startedAt: 0 }).ids.length,
    ).toBeLessThan(30);
    expect(engine.run(run)).toMatchObject({ state: 'running', endedAt: null });
    await answerAll();
    expect(engine.run(run)).toMatchObject({ state: 'finished', open: 0, counts: { done: 30 } });
    expect(api.members(1, 'cars')).toEqual(range(1, 30));
  });

  it('goes on by itself where all that was lined up has been sent', async () => {
    const { api, engine } = createWorld({}, { perTurn: 1, workers: 30 });
    api.addGroup(1, 'Berlin');
    const run = engine.start(scope, assigns(1, range(1, 30)), intent);
    expect(await over(engine, run)).toMatchObject({ counts: { done: 30 } });
  });

  it('sends nothing more from the moment in which it is cancelled', async () => {
    const { api, engine, answerAll } = longWorld();
    const run = engine.start(scope, assigns(1, range(1, 30)), intent);
    await until(engine, run, ({ counts }) => counts.sending === 4);
    engine.cancel(run);
    await answerAll();
    expect(engine.run(run)).toMatchObject({
      state: 'cancelled',
      open: 0,
      counts: { done: 4, 'not-sent': 26 },
    });
    expect(api.calls).toHaveLength(4);
  });

  it('that the journal refuses sends nothing, and tells all of its changes so', async () => {
    const { api, engine, answerAll } = longWorld(() => Promise.reject(new Error('no room')));
    const run = engine.start(scope, assigns(1, range(1, 30)), intent);
    await answerAll();
    expect(engine.run(run)).toMatchObject({ open: 0, refused: 'no room' });
    expect(new Set(states(engine, run))).toEqual(new Set(['not-sent journal']));
    expect(api.calls).toEqual([]);
  });

  it('is forgotten whole', async () => {
    const { engine, answerAll } = longWorld();
    engine.start(scope, assigns(1, range(1, 30)), intent);
    const forgotten = engine.forget();
    await answerAll();
    await forgotten;
    expect(engine.runs()).toEqual([]);
  });

  it('is retried and taken back whole', async () => {
    let refuse = true;
    const { api, engine } = createWorld(
      { fault: () => (refuse ? 'refuse' : 'none') },
      { perTurn: 4 },
    );
    api.addGroup(1, 'Berlin');
    const run = engine.start(scope, assigns(1, range(1, 30)), intent);
    expect(await over(engine, run)).toMatchObject({ counts: { failed: 30 } });
    refuse = false;
    const both = [engine.retryFailed(run), engine.retryFailed(run)];
    expect(await Promise.all(both)).toEqual([
      { type: 'retried', count: 30 },
      { type: 'retried', count: 0 },
    ]);
    expect(await over(engine, run)).toMatchObject({ counts: { done: 30 } });
    await takenBack(engine, run);
    expect(api.members(1, 'cars')).toEqual([]);
  });
});
