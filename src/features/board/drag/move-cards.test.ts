import { expect, test } from 'vitest';
import { sortedIds } from '../../../queries/sorted-ids.ts';
import type { ColumnId } from '../board-model.ts';
import type { Cards } from '../cards/cards.ts';
import { deedOf, loosened, neighbourOf, wishOf } from './move-cards.ts';

const cars = { kind: 'cars', elementIds: [7, 8] };
const add = false;
const from = (column: ColumnId): Cards => new Map([[column, new Set([7, 8])]]);

test('out of no group into a group assigns', () => {
  expect(wishOf('cars', { cards: from('none'), to: 2, add })).toEqual({
    type: 'assign',
    groupIds: [2],
    ...cars,
  });
});

test('from one group into another moves, and adds where that is asked for', () => {
  expect(wishOf('cars', { cards: from(1), to: 2, add })).toEqual({
    type: 'move',
    from: 1,
    to: 2,
    ...cars,
  });
  expect(wishOf('cars', { cards: from(1), to: 2, add: true })).toEqual({
    type: 'assign',
    groupIds: [2],
    ...cars,
  });
});

test('a card that others took out of its group is added, the others of the same hand are moved', () => {
  const content = (ids: readonly number[] | null) => ({
    ids: ids === null ? null : sortedIds(ids),
    now: ids?.length ?? 0,
    pending: new Map(),
  });
  const held = (column: ColumnId) => content(column === 1 ? [8] : column === 3 ? null : []);
  const model = { contentOf: held };
  const to = (cards: Cards) => wishOf('cars', { cards: loosened(model, cards), to: 2, add });
  expect(to(from(4))).toEqual({ type: 'assign', groupIds: [2], ...cars });
  expect(to(from(1))).toMatchObject({
    type: 'gather',
    sources: [
      { groupId: 1, elementIds: [8] },
      { groupId: null, elementIds: [7] },
    ],
  });
  // Of a group that was not read nobody knows; one that is held from another group as well is moved from there.
  for (const cards of [from(3), from('none'), new Map([[1, new Set([8])]])])
    expect(loosened(model, cards)).toBe(cards);
  const twice: Cards = new Map([
    [1, new Set([8])],
    [4, new Set([8])],
  ]);
  expect(to(twice)).toEqual({ type: 'move', from: 1, to: 2, kind: 'cars', elementIds: [8] });
});

test('out of a group removes from that group alone', () => {
  expect(wishOf('cars', { cards: from(1), to: 'none', add })).toEqual({
    type: 'remove',
    groupIds: [1],
    ...cars,
  });
});

test.each(['none', 3] as const)('dropped where it was (%s), a card wishes nothing', (column) => {
  expect(wishOf('cars', { cards: from(column), to: column, add })).toBeNull();
});

test.each(['users', 'services', 'products'] as const)('%s are carried as cars are', (kind) => {
  const wished = { kind, elementIds: [7, 8] };
  expect(wishOf(kind, { cards: from('none'), to: 2, add })).toMatchObject(wished);
  expect(wishOf(kind, { cards: from(1), to: 2, add })).toMatchObject({ type: 'move', ...wished });
  expect(wishOf(kind, { cards: from(1), to: 'none', add })).toMatchObject(wished);
});

test('cards of several columns leave each its own, and what stands where they are dropped stays', () => {
  const cards: Cards = new Map<ColumnId, ReadonlySet<number>>([
    [1, new Set([7, 8])],
    [2, new Set([7])],
    ['none', new Set([9])],
    [3, new Set([5])],
  ]);
  expect(wishOf('cars', { cards, to: 3, add })).toEqual({
    type: 'gather',
    kind: 'cars',
    to: 3,
    sources: [
      { groupId: 1, elementIds: [7, 8] },
      { groupId: 2, elementIds: [7] },
      { groupId: null, elementIds: [9] },
    ],
  });
  expect(wishOf('cars', { cards, to: 3, add: true })).toEqual({
    type: 'assign',
    groupIds: [3],
    kind: 'cars',
    elementIds: [7, 8, 9],
  });
  expect(wishOf('cars', { cards, to: 'none', add })).toEqual({
    type: 'scatter',
    kind: 'cars',
    sources: [
      { groupId: 1, elementIds: [7, 8] },
      { groupId: 2, elementIds: [7] },
      { groupId: 3, elementIds: [5] },
    ],
  });
  expect(deedOf({ cards, to: 3, add })).toBe('move');
});

test('the focus goes to the card below those that leave, at the end to the one above', () => {
  expect(neighbourOf([1, 2, 3, 4], new Set([2, 3]))).toBe(4);
  expect(neighbourOf([1, 2, 3, 4], new Set([3, 4]))).toBe(2);
  expect(neighbourOf([1, 2], new Set([1, 2]))).toBeNull();
});
