// @vitest-environment node
import { expect, it } from 'vitest';
import type { Change } from '../change.ts';
import { userRef } from './run.ts';
import { createdType, itemsOf, madeBy } from './run-snapshot.ts';
import { runOf } from '../testing/run-of.ts';

const changes: readonly Change[] = [
  { op: 'assign', kind: 'cars', groupId: 1, elementId: 7 },
  { op: 'assign', kind: 'users', groupId: 1, elementId: 7 },
  { op: 'remove', kind: 'cars', groupId: 2, elementId: 7, after: 0 },
  { op: 'assign', kind: 'cars', groupId: 1, elementId: 8 },
  { op: 'unassign-user', user: { userId: 7 }, groups: [] },
  { op: 'forgotten', was: 'create-user' },
  { op: 'create-group', ref: 'new', name: 'Depot' },
];

const run = runOf(changes.map((change) => [change, { state: 'done' }]));
run.created.set(userRef(5), 9).set('new', 40);

const indexes = (kind: 'cars' | 'users' | 'products', id: number, limit?: number) =>
  itemsOf(run, { element: { kind, id }, ...(limit === undefined ? {} : { limit }) }).map(
    ({ index }) => index,
  );

it('the items about one element are those of its kind alone', () => {
  expect(indexes('cars', 7)).toEqual([0, 2]);
  expect(indexes('cars', 7, 1)).toEqual([0]);
  expect(indexes('products', 7)).toEqual([]);
});

it('a user is what its customer was changed by as well, and a created one is known by its id', () => {
  expect(indexes('users', 7)).toEqual([1, 4]);
  expect(indexes('users', 9)).toEqual([5]);
});

it('what a run has made is told by kind', () => {
  expect(madeBy(run)).toEqual({ groups: [40], users: [9] });
});

it('the kind of a user is known where it was created here, also as the journal kept it', () => {
  const user = {
    emailAddress: 'ada@example.com',
    userData: { firstName: 'Ada', lastName: 'Beispiel' },
    type: 'Anonymous',
  } as const;
  const creations = runOf([
    [{ op: 'create-user', user }, { state: 'done' }],
    [{ op: 'forgotten', was: 'create-user', type: 'Normal' }, { state: 'done' }],
    [
      { op: 'create-user', user },
      { state: 'failed', kind: 'conflict' },
    ],
    [{ op: 'forgotten', was: 'create-user' }, { state: 'done' }],
  ]);
  [11, 12, 13, 14].forEach((id, index) => creations.created.set(userRef(index), id));
  const typeOf = (id: number) =>
    createdType(itemsOf(creations, { element: { kind: 'users', id } }));
  expect([11, 12, 13, 14, 15].map(typeOf)).toEqual([
    'Anonymous',
    'Normal',
    undefined,
    undefined,
    undefined,
  ]);
});
