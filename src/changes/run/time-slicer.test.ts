// @vitest-environment node
import { expect, it } from 'vitest';
import { quiet } from '../testing/world.ts';
import { TimeSlicer } from './time-slicer.ts';

/** Works that write down each of their steps, and the end of every later turn. */
function world(perTurn: number) {
  const steps: string[] = [];
  const turns: (() => void)[] = [];
  const next = () => new Promise<void>((resolve) => turns.push(resolve));
  const all = new TimeSlicer(perTurn, next, () => steps.push('turn'));
  function* work(name: string, count: number) {
    for (let step = 1; step <= count; step += 1) {
      steps.push(`${name}${step}`);
      yield;
    }
  }
  const turn = async () => {
    turns.shift()?.();
    await quiet();
  };
  return { all, steps, turns, turn, work };
}

it('what fits into one turn is done at once', async () => {
  const { all, steps, turns, work } = world(3);
  all.take(work('a', 2));
  expect(steps).toEqual(['a1', 'a2']);
  expect(turns).toEqual([]);
  await all.idle();
});

it('what does not is done in several, and told after each of them', async () => {
  const { all, steps, turn, work } = world(2);
  let isIdle = false;
  all.take(work('a', 5));
  const idle = all.idle().then(() => (isIdle = true));
  expect(steps).toEqual(['a1', 'a2']);
  await turn();
  expect(steps).toEqual(['a1', 'a2', 'a3', 'a4', 'turn']);
  expect(isIdle).toBe(false);
  await turn();
  await idle;
  expect(steps.slice(5)).toEqual(['a5', 'turn']);
});

it('a later work waits for the end of the one before, and shares its last turn', async () => {
  const { all, steps, turn, work } = world(3);
  all.take(work('a', 4));
  all.take(work('b', 1));
  expect(steps).toEqual(['a1', 'a2', 'a3']);
  await turn();
  expect(steps.slice(3)).toEqual(['a4', 'b1', 'turn']);
});

it('a work that throws takes none of the others with it', async () => {
  const { all, steps, work } = world(2);
  const wrong: Iterable<never, void> = {
    [Symbol.iterator]: () => ({
      next: () => {
        throw new Error('a mistake of ours');
      },
    }),
  };
  expect(() => all.take(wrong)).toThrow('a mistake of ours');
  all.take(work('b', 1));
  expect(steps).toEqual(['b1']);
  await all.idle();
});
