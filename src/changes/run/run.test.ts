// @vitest-environment node
import { expect, it } from 'vitest';
import { runOf } from '../testing/run-of.ts';
import { assigns, range } from '../testing/world.ts';

const waiting = (count: number) =>
  runOf(assigns(1, range(1, count)).map((change) => [change, { state: 'waiting' }]));

it('a step that is not in the table throws, and changes nothing', () => {
  const run = waiting(1);
  expect(() => run.set(0, { state: 'done' })).toThrow('from waiting to done');
  expect(run.counts).toMatchObject({ waiting: 1, done: 0 });
  run.setState('finished');
  expect(() => run.setState('paused')).toThrow('from finished to paused');
  expect(run.state).toBe('finished');
});

it('counts follow every step', () => {
  const run = waiting(3);
  run.set(1, { state: 'sending' });
  run.set(1, { state: 'failed', kind: 'server' });
  expect(run.counts).toMatchObject({ waiting: 2, sending: 0, failed: 1 });
  expect(run.indexesOf('failed')).toEqual([1]);
  expect(run.indexesOf('waiting', 'failed')).toEqual([0, 1, 2]);
});

it('what failed is tried again as unknown where it may have been done', () => {
  const run = waiting(3);
  for (const index of [0, 1, 2]) run.set(index, { state: 'sending' });
  run.set(0, { state: 'failed', kind: 'server' });
  run.set(1, { state: 'failed', kind: 'unreachable' });
  run.set(2, { state: 'failed', kind: 'invalid' });
  expect([0, 1, 2].map((index) => run.retryState(index))).toEqual([
    'unknown',
    'unknown',
    'waiting',
  ]);
});
