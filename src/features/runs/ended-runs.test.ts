import { expect, test } from 'vitest';
import { noCounts } from '../../changes/run/status.ts';
import type { RunSnapshot } from '../../changes/run/run-snapshot.ts';
import { endedRuns } from './ended-runs.ts';

const scope = { environment: 'sandbox', customerId: 1 };

const run = (id: string, over: Partial<RunSnapshot> = {}): RunSnapshot => ({
  id,
  scope,
  intent: { type: 'list', count: 1 },
  state: 'finished',
  pausedFor: null,
  total: 1,
  counts: noCounts(),
  open: 0,
  alreadySo: 0,
  startedAt: 2000,
  endedAt: 3000,
  undoOf: null,
  hasInverse: true,
  takenBack: false,
  reported: false,
  refused: null,
  ...over,
});
const open = { state: 'running', open: 1, endedAt: null } as const;
const ids = (runs: readonly RunSnapshot[]) => runs.map(({ id }) => id);

test('a run is told once, when it has ended', () => {
  const ended = endedRuns(1000);
  expect(ids(ended([run('a', open)]))).toEqual([]);
  expect(ids(ended([run('a')]))).toEqual(['a']);
  expect(ids(ended([run('a')]))).toEqual([]);
});

test('a run that ended before anybody looked is told as well', () => {
  expect(ids(endedRuns(1000)([run('a')]))).toEqual(['a']);
});

test('what the journal brings from before the page is not told', () => {
  expect(ids(endedRuns(2500)([run('a')]))).toEqual([]);
});

test('what another tab did meanwhile is not told', () => {
  const ended = endedRuns(1000);
  ended([]);
  expect(ids(ended([run('a', { counts: { ...noCounts(), done: 1 } })]))).toEqual([]);
});

test('a run that had nothing to send is told, though nobody saw it under way', () => {
  const ended = endedRuns(1000);
  ended([]);
  const superseded = { ...noCounts(), 'not-sent': 1 };
  expect(ids(ended([run('a', { total: 0 }), run('b', { counts: superseded })]))).toEqual([
    'b',
    'a',
  ]);
});

test('a run that a crash left is told when it was gone on with', () => {
  const ended = endedRuns(2500);
  ended([run('a', { ...open, pausedFor: { reason: 'interrupted', resumesAt: null } })]);
  ended([run('a', open)]);
  expect(ids(ended([run('a')]))).toEqual(['a']);
});

test('a run that was tried again is told again', () => {
  const ended = endedRuns(1000);
  ended([run('a')]);
  ended([run('a', open)]);
  expect(ids(ended([run('a')]))).toEqual(['a']);
});

test('a run of another customer is told as well: nobody would hear of it otherwise', () => {
  const ended = endedRuns(1000);
  const elsewhere = { ...scope, customerId: 2 };
  ended([run('a', { ...open, scope: elsewhere })]);
  expect(ids(ended([run('a', { scope: elsewhere })]))).toEqual(['a']);
});

test('of several the oldest is told first', () => {
  expect(ids(endedRuns(1000)([run('newer'), run('older')]))).toEqual(['older', 'newer']);
});
