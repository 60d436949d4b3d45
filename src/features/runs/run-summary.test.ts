import { expect, test } from 'vitest';
import type { Change } from '../../changes/change.ts';
import type { ItemSnapshot } from '../../changes/run/run-snapshot.ts';
import type { Status } from '../../changes/run/status.ts';
import { summaryOf } from './run-summary.ts';

const item = (index: number, change: Change, status: Status): ItemSnapshot => ({
  index,
  change,
  status,
  cause: null,
});
const assign = (elementId: number, groupId = 2): Change => ({
  op: 'assign',
  kind: 'cars',
  groupId,
  elementId,
});
const remove = (elementId: number, groupId = 1): Change => ({
  op: 'remove',
  kind: 'cars',
  groupId,
  elementId,
});
const done = { state: 'done' } as const;
const move = { type: 'move', kind: 'cars', from: 1, to: 2 } as const;

test('a car that was moved counts once, though two changes carried it', () => {
  const { counts, elements } = summaryOf({ ...move, elementIds: [7] }, [
    item(0, assign(7), done),
    item(1, remove(7), done),
  ]);
  expect(counts.done).toBe(1);
  expect(elements.done).toEqual([{ kind: 'cars', id: 7 }]);
});

test('a car whose remove failed was half moved: it is in both groups', () => {
  const { counts, causes } = summaryOf({ ...move, elementIds: [7] }, [
    item(0, assign(7), done),
    item(1, remove(7), { state: 'failed', kind: 'server' }),
  ]);
  expect(counts).toMatchObject({ done: 0, half: 1, failed: 0 });
  expect(causes).toEqual([{ kind: 'server', status: 0, message: '' }]);
});

test('a car that left a group which is gone was moved: it is in one group alone', () => {
  const gone = { state: 'failed', kind: 'not-found' } as const;
  const { counts, causes } = summaryOf({ ...move, elementIds: [7, 8] }, [
    item(0, assign(7), done),
    item(1, remove(7), gone),
    item(2, assign(8), { state: 'failed', kind: 'server' }),
    item(3, remove(8), gone),
  ]);
  expect(counts).toMatchObject({ done: 1, half: 0, failed: 1 });
  expect(causes.map(({ kind }) => kind).toSorted()).toEqual(['not-found', 'server']);
  const alone = summaryOf({ ...move, elementIds: [7] }, [
    item(0, assign(7), done),
    item(1, remove(7), gone),
  ]);
  expect(alone).toMatchObject({ counts: { done: 1, failed: 0 }, causes: [] });
});

test('to take a car out of a group that is gone fails, and says so', () => {
  const intent = { type: 'remove', kind: 'cars', groupIds: [1], elementIds: [7] } as const;
  const { counts } = summaryOf(intent, [
    item(0, remove(7), { state: 'failed', kind: 'not-found' }),
  ]);
  expect(counts).toMatchObject({ failed: 1, 'already-so': 0 });
});

test('a car whose remove was not sent any more was half moved as well', () => {
  const { counts, elements } = summaryOf({ ...move, elementIds: [7, 8] }, [
    item(0, assign(7), done),
    item(1, remove(7), { state: 'not-sent', reason: 'cancelled' }),
    item(2, assign(8), { state: 'not-sent', reason: 'cancelled' }),
    item(3, remove(8), { state: 'not-sent', reason: 'cancelled' }),
  ]);
  expect(counts).toMatchObject({ done: 0, half: 1, 'not-sent': 1 });
  expect(elements.half).toEqual([{ kind: 'cars', id: 7 }]);
});

test('a car that was there already and whose remove was not sent is in both groups too', () => {
  const { counts, elements } = summaryOf({ ...move, elementIds: [7, 8] }, [
    item(0, assign(7), { state: 'already-so' }),
    item(1, remove(7), { state: 'not-sent', reason: 'cancelled' }),
    item(2, assign(8), { state: 'not-sent', reason: 'cancelled' }),
    item(3, remove(8), { state: 'not-sent', reason: 'cancelled' }),
  ]);
  expect(counts).toMatchObject({ done: 0, half: 1, 'not-sent': 1 });
  expect(elements.half).toEqual([{ kind: 'cars', id: 7 }]);
});

test('a car of whose remove nobody knows is unknown, not half moved', () => {
  const { counts } = summaryOf({ ...move, elementIds: [7] }, [
    item(0, assign(7), done),
    item(1, remove(7), { state: 'unknown' }),
  ]);
  expect(counts).toMatchObject({ half: 0, unknown: 1 });
});

test('the rows of a list count one by one, though they are about one car', () => {
  const list = { type: 'list', count: 2 } as const;
  const { counts } = summaryOf(list, [
    item(0, assign(7), done),
    item(1, assign(7, 3), { state: 'failed', kind: 'server' }),
  ]);
  expect(counts).toMatchObject({ done: 1, half: 0, failed: 1 });
});

test('what the plan found fulfilled is told as already so', () => {
  const intent = { type: 'assign', kind: 'cars', groupIds: [2], elementIds: [7, 8, 9] } as const;
  const { counts, elements } = summaryOf(intent, [item(0, assign(7), done)]);
  expect(counts).toMatchObject({ done: 1, 'already-so': 2 });
  expect(elements['already-so'].map(({ id }) => id)).toEqual([8, 9]);
});

test('a car that came into one of two groups was added', () => {
  const intent = { type: 'assign', kind: 'cars', groupIds: [2, 3], elementIds: [7] } as const;
  const { counts } = summaryOf(intent, [
    item(0, assign(7, 2), { state: 'already-so' }),
    item(1, assign(7, 3), done),
  ]);
  expect(counts).toMatchObject({ done: 1, 'already-so': 0 });
});

test('a change that met its opposite while both waited left everything as it was wished', () => {
  const intent = { type: 'remove', kind: 'cars', groupIds: [1], elementIds: [7] } as const;
  const { counts } = summaryOf(intent, [
    item(0, remove(7), { state: 'not-sent', reason: 'cancelled-out' }),
  ]);
  expect(counts).toMatchObject({ 'already-so': 1, 'not-sent': 0 });
});

test('causes are told once each, the most frequent first', () => {
  const intent = { type: 'list', count: 3 } as const;
  const { causes } = summaryOf(intent, [
    item(0, assign(1), { state: 'failed', kind: 'not-found' }),
    item(1, assign(2), { state: 'failed', kind: 'server' }),
    item(2, assign(3), { state: 'failed', kind: 'server' }),
  ]);
  expect(causes.map(({ kind }) => kind)).toEqual(['server', 'not-found']);
});

test('a user that comes back with its groups counts once, as the one element it is about', () => {
  const back: Change = { op: 'assign-user', user: { userId: 9 } };
  const group: Change = { op: 'assign', kind: 'users', groupId: 1, elementId: 9, after: 0 };
  const intent = { type: 'undo', of: { type: 'unassign-user', userIds: [9] } } as const;
  const { counts, elements } = summaryOf(intent, [item(0, back, done), item(1, group, done)]);
  expect(counts.done).toBe(1);
  expect(elements.done).toEqual([{ kind: 'users', id: 9 }]);
});

test('somebody who is created and joins groups is one, done in part where a group refuses, and named once taken back', () => {
  const created = { op: 'forgotten', was: 'create-user', userId: 9 } as const;
  const joins = (groupId: number): Change => ({
    op: 'assign',
    kind: 'users',
    groupId,
    elementId: 9,
    after: 0,
  });
  const intent = { type: 'create-user' } as const;
  const whole = [item(0, created, done), item(1, joins(1), done), item(2, joins(2), done)];
  expect(summaryOf(intent, whole).counts).toMatchObject({ done: 1, half: 0, failed: 0 });
  const part = [...whole.slice(0, 2), item(2, joins(2), { state: 'failed', kind: 'not-found' })];
  expect(summaryOf(intent, part).counts).toMatchObject({ done: 0, half: 1, failed: 0 });
  const leaves: Change = { op: 'unassign-user', user: { userId: 9 }, groups: [] };
  const { counts, elements } = summaryOf({ type: 'undo', of: intent }, [item(0, leaves, done)]);
  expect(counts.done).toBe(1);
  expect(elements.done).toEqual([{ kind: 'users', id: 9 }]);
});

test('an import counts users: those who are new with their groups, and those who were here', () => {
  const created = { op: 'forgotten', was: 'create-user' } as const;
  const joins = (elementId: number, after?: number | number[]): Change => ({
    op: 'assign',
    kind: 'users',
    groupId: 3,
    elementId,
    ...(after === undefined ? {} : { after }),
  });
  const refused = { state: 'failed', kind: 'invalid' } as const;
  const { counts, causes } = summaryOf({ type: 'import-users', count: 5 }, [
    item(0, created, done),
    item(1, created, done),
    item(2, created, refused),
    item(3, { op: 'create-group', ref: 'new', name: 'Kiel' }, done),
    item(4, joins(70, [0, 3]), done),
    item(5, joins(71, 1), { state: 'failed', kind: 'not-found' }),
    item(
      6,
      { op: 'join-group', creation: 2, groupId: 3, after: 2 },
      {
        state: 'not-sent',
        reason: 'blocked',
      },
    ),
    item(7, joins(5), done),
  ]);
  expect(counts).toEqual({
    done: 2,
    half: 1,
    'already-so': 0,
    failed: 1,
    unknown: 0,
    'not-sent': 0,
  });
  expect(causes.map(({ kind }) => kind).toSorted()).toEqual(['invalid', 'not-found']);
});

test('what takes an import back counts each user once', () => {
  const { counts } = summaryOf({ type: 'undo', of: { type: 'import-users', count: 2 } }, [
    item(0, { op: 'remove', kind: 'users', groupId: 3, elementId: 70 }, done),
    item(1, { op: 'unassign-user', user: { userId: 70 }, groups: [], after: 0 }, done),
    item(2, { op: 'unassign-user', user: { userId: 71 }, groups: [] }, done),
    item(3, { op: 'delete-group', groupId: 12, name: 'Kiel', members: {} }, done),
  ]);
  expect(counts.done).toBe(2);
});

test('a car that left several groups counts once', () => {
  const sources = [1, 3].map((groupId) => ({ groupId, elementIds: [7] }));
  const { counts } = summaryOf({ type: 'gather', kind: 'cars', sources, to: 2 }, [
    item(0, assign(7), done),
    item(1, remove(7), done),
    item(2, remove(7, 3), done),
  ]);
  expect(counts).toMatchObject({ done: 1, 'already-so': 0 });
});
