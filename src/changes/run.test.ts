// @vitest-environment node
import { expect, it } from 'vitest';
import { Run } from './run.ts';
import { codeOf } from './status.ts';
import { assigns, intent, scope } from './testing/world.ts';

function runOf(count: number): Run {
  return new Run({
    header: {
      id: 'a',
      scope,
      intent,
      startedAt: 1,
      total: count,
      alreadySo: 0,
      undoOf: null,
      sequence: 1,
      endedAt: null,
      cancelled: false,
    },
    created: new Map(),
    changes: assigns(
      1,
      Array.from({ length: count }, (_, at) => at),
    ),
    codes: new Uint8Array(count).fill(codeOf({ state: 'waiting' })),
  });
}

it('a step that is not in the table throws, and changes nothing', () => {
  const run = runOf(1);
  expect(() => run.set(0, { state: 'done' })).toThrow('from waiting to done');
  expect(run.counts).toMatchObject({ waiting: 1, done: 0 });
  run.setState('finished');
  expect(() => run.setState('paused')).toThrow('from finished to paused');
  expect(run.state).toBe('finished');
});

it('counts follow every step', () => {
  const run = runOf(3);
  run.set(1, { state: 'sending' });
  run.set(1, { state: 'failed', kind: 'server' });
  expect(run.counts).toMatchObject({ waiting: 2, sending: 0, failed: 1 });
  expect(run.indexesOf('failed')).toEqual([1]);
  expect(run.indexesOf('waiting', 'failed')).toEqual([0, 1, 2]);
});

it('what failed is tried again as unknown where it may have been done', () => {
  const run = runOf(3);
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
