import { expect, test } from 'vitest';
import { noCounts } from '../../changes/run/status.ts';
import type { ItemSnapshot, RunSnapshot } from '../../changes/run/run-snapshot.ts';
import type { Status } from '../../changes/run/status.ts';
import { figuresOf } from '../../parts/plans/run-figures.ts';
import { groupItems } from './item-groups.ts';
import { runTable } from './run-table.ts';
import { atOnce } from '../../ui/sliced.ts';
import { stateOf } from './run-state.ts';

const run = (id: string, over: Partial<RunSnapshot> = {}): RunSnapshot => ({
  id,
  scope: { environment: 'sandbox', customerId: 1 },
  intent: { type: 'list', count: 10 },
  state: 'finished',
  pausedFor: null,
  total: 10,
  counts: { ...noCounts(), done: 10 },
  open: 0,
  alreadySo: 0,
  startedAt: 1000,
  endedAt: 2000,
  undoOf: null,
  hasInverse: true,
  takenBack: false,
  reported: false,
  refused: null,
  ...over,
});

test('while a run is under way, what is still being settled is left, not failed', () => {
  const counts = { ...noCounts(), done: 4, waiting: 3, sending: 1, unknown: 2 };
  expect(figuresOf(run('a', { counts, open: 6, endedAt: null }))).toMatchObject({
    done: 4,
    left: 6,
    failed: 0,
  });
});

test('what nobody knows, and nothing more is tried for, counts as failed', () => {
  const counts = { ...noCounts(), done: 7, failed: 1, unknown: 2 };
  expect(figuresOf(run('a', { counts }))).toMatchObject({ done: 7, left: 0, failed: 3 });
});

test('all that a crash left of a run is left', () => {
  const counts = { ...noCounts(), done: 5, waiting: 3, unknown: 2 };
  const left = { reason: 'interrupted', resumesAt: null } as const;
  const crashed = run('a', { counts, endedAt: null, pausedFor: left, state: 'paused' });
  expect(figuresOf(crashed)).toMatchObject({ done: 5, left: 5, failed: 0 });
  expect(stateOf(crashed)).toBe('interrupted');
  const elsewhere = { ...left, reason: 'elsewhere' } as const;
  expect(stateOf({ ...crashed, pausedFor: elsewhere })).toBe('elsewhere');
});

test('what the plan found fulfilled is already so, and belongs to the whole', () => {
  const counts = { ...noCounts(), done: 6, 'already-so': 1, 'not-sent': 3 };
  const { done, alreadySo, failed, left, notSent, total } = figuresOf(
    run('a', { counts, alreadySo: 5 }),
  );
  expect({ alreadySo, total }).toEqual({ alreadySo: 6, total: 15 });
  expect(done + alreadySo + failed + left + notSent).toBe(total);
});

test('a run is told as partly failed as long as something of it failed', () => {
  expect(stateOf(run('a'))).toBe('finished');
  expect(stateOf(run('a', { counts: { ...noCounts(), done: 9, failed: 1 } }))).toBe(
    'partly-failed',
  );
  expect(stateOf(run('a', { counts: { ...noCounts(), failed: 10 } }))).toBe('failed');
  expect(stateOf(run('a', { counts: { ...noCounts(), failed: 9, unknown: 1 } }))).toBe(
    'partly-failed',
  );
  expect(stateOf(run('a', { counts: { ...noCounts(), 'not-sent': 10 }, refused: 'no room' }))).toBe(
    'failed',
  );
});

test('a run of which nothing was sent is not told as done', () => {
  expect(stateOf(run('a', { counts: { ...noCounts(), 'not-sent': 10 } }))).toBe('not-sent');
  expect(stateOf(run('a', { counts: { ...noCounts(), done: 9, 'not-sent': 1 } }))).toBe('partly');
});

const item = (index: number, status: Status, message = ''): ItemSnapshot => ({
  index,
  change: { op: 'assign', kind: 'cars', groupId: 2, elementId: index },
  status,
  cause: status.state === 'failed' ? { kind: status.kind, status: 404, message } : null,
});

test('items are grouped by cause, what wants attention first', () => {
  const groups = groupItems([
    item(0, { state: 'done' }),
    item(1, { state: 'failed', kind: 'server' }),
    item(2, { state: 'failed', kind: 'not-found' }),
    item(3, { state: 'failed', kind: 'not-found' }),
    item(4, { state: 'not-sent', reason: 'blocked' }),
  ]);
  expect(groups.map(({ key, count }) => [key, count])).toEqual([
    ['failed-not-found', 2],
    ['failed-server', 1],
    ['not-sent-blocked', 1],
    ['done', 1],
  ]);
});

test('a run as a table has a row for each change, by names and ids', () => {
  const names = {
    known: () => null,
    element: ({ id }: { id: number }) => (id === 0 ? '=1+1' : null),
    group: () => 'Depot',
    groupNow: (id: number) => id,
  };
  const items = [
    item(0, { state: 'done' }),
    item(1, { state: 'failed', kind: 'not-found' }, 'Gone'),
  ];
  const words = {
    head: String,
    change: ({ op }: ItemSnapshot['change']) => op,
    kind: String,
    state: ({ status }: ItemSnapshot) => status.state,
  };
  expect(atOnce(runTable(items, names, words))).toEqual({
    head: 'change kind elementId element groupId group state status message'.split(' '),
    rows: [
      ['assign', 'cars', '0', '=1+1', '2', 'Depot', 'done', '', ''],
      ['assign', 'cars', '1', '', '2', 'Depot', 'failed', '404', 'Gone'],
    ],
  });
});
