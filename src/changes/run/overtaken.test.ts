// @vitest-environment node
import { expect, it } from 'vitest';
import type { Change } from '../change.ts';
import { overtaken } from './overtaken.ts';
import type { Run } from './run.ts';
import type { ItemState } from './status.ts';
import { runOf } from '../testing/run-of.ts';
import { car } from '../testing/world.ts';

type SimpleState = Exclude<ItemState, 'failed' | 'not-sent'>;

const assign = car('assign', 1, 7);
const remove = car('remove', 1, 7);

/** A run at a place in the order of all, with a change as it stands. */
const runAt = (place: number, change: Change, state: 'failed' | SimpleState) =>
  runOf([[change, state === 'failed' ? { state, kind: 'invalid' } : { state }]], place);

const asItIs = (_: Run, change: Change) => change;

/** What the later runs tell of an assign at place 1. */
const told = (...later: Run[]) => overtaken(runAt(1, assign, 'unknown'), 0, later, asItIs);

it('nothing overtakes a change but its opposite', () => {
  expect(told()).toBeNull();
  for (const other of [
    assign,
    car('remove', 2, 7),
    car('remove', 1, 8),
    { ...remove, kind: 'users' as const },
  ])
    expect(told(runAt(2, other, 'done'))).toBeNull();
});

it('an opposite that was not sent, or came to nothing, overtakes nothing', () => {
  expect(told(runAt(2, remove, 'waiting'))).toBeNull();
  expect(told(runAt(2, remove, 'failed'))).toBeNull();
});

it('an opposite that had something to do tells that the change was done', () => {
  expect(told(runAt(2, remove, 'done'))).toBe('done');
});

it('an opposite that was so already tells that the change was not done', () => {
  expect(told(runAt(2, remove, 'already-so'))).toBe('not-done');
});

it('an opposite of which nobody knows tells nothing', () => {
  expect(told(runAt(2, remove, 'sending'))).toBe('unknown');
  expect(told(runAt(2, remove, 'unknown'))).toBe('unknown');
});

it('the same, wished for in between, tells by what it found', () => {
  const removed = runAt(3, remove, 'done');
  expect(told(removed, runAt(2, assign, 'already-so'))).toBe('done');
  expect(told(removed, runAt(2, assign, 'done'))).toBe('not-done');
  expect(told(removed, runAt(2, assign, 'unknown'))).toBe('unknown');
});

it('what was wished for last counts, in whatever order the runs come', () => {
  const removed = runAt(2, remove, 'done');
  const assigned = runAt(3, assign, 'done');
  expect(told(removed, assigned)).toBeNull();
  expect(told(assigned, removed)).toBeNull();
});

it('what came before the change overtakes it only where it was tried again since', () => {
  const before = runAt(0, remove, 'done');
  expect(told(before)).toBeNull();
  before.placeRetry({ indexes: [0], onTheirWay: [] }, 2);
  expect(told(before)).toBe('done');
});

it('a change that was tried again comes after what was wished for before that', () => {
  const run = runAt(1, assign, 'unknown');
  const removed = runAt(2, remove, 'done');
  run.placeRetry({ indexes: [0], onTheirWay: [] }, 3);
  expect(overtaken(run, 0, [removed], asItIs)).toBeNull();
  expect(overtaken(run, 0, [removed, runAt(4, remove, 'done')], asItIs)).toBe('done');
});

it('a group that came back is the same under its new id', () => {
  const now = (_: Run, change: Change): Change =>
    change.op === 'assign' ? { ...change, groupId: 5 } : change;
  const run = runAt(1, assign, 'unknown');
  expect(overtaken(run, 0, [runAt(2, remove, 'done')], now)).toBeNull();
  expect(overtaken(run, 0, [runAt(2, car('remove', 5, 7), 'done')], now)).toBe('done');
});

it('what has no target is overtaken by nothing', () => {
  const creation: Change = { op: 'create-group', ref: 'new', name: 'Kiel' };
  const run = runAt(1, creation, 'unknown');
  expect(overtaken(run, 0, [runAt(2, creation, 'done')], asItIs)).toBeNull();
  expect(overtaken(run, 1, [runAt(2, creation, 'done')], asItIs)).toBeNull();
});
