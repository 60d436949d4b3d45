import { expect, test } from 'vitest';
import { neighbourOf, wishOf } from './move-cards.ts';

const cars = { kind: 'cars', elementIds: [7, 8] };
const carried = { ids: [7, 8], add: false };

test('out of no group into a group assigns', () => {
  expect(wishOf('cars', { ...carried, from: 'none', to: 2 })).toEqual({
    type: 'assign',
    groupIds: [2],
    ...cars,
  });
});

test('from one group into another moves, and adds where that is asked for', () => {
  expect(wishOf('cars', { ...carried, from: 1, to: 2 })).toEqual({
    type: 'move',
    from: 1,
    to: 2,
    ...cars,
  });
  expect(wishOf('cars', { ...carried, from: 1, to: 2, add: true })).toEqual({
    type: 'assign',
    groupIds: [2],
    ...cars,
  });
});

test('out of a group removes from that group alone', () => {
  expect(wishOf('cars', { ...carried, from: 1, to: 'none' })).toEqual({
    type: 'remove',
    groupIds: [1],
    ...cars,
  });
});

test.each(['none', 3] as const)('dropped where it was (%s), a card wishes nothing', (column) => {
  expect(wishOf('cars', { ...carried, from: column, to: column })).toBeNull();
});

test.each(['users', 'services', 'products'] as const)('%s are carried as cars are', (kind) => {
  const wished = { kind, elementIds: [7, 8] };
  expect(wishOf(kind, { ...carried, from: 'none', to: 2 })).toMatchObject(wished);
  expect(wishOf(kind, { ...carried, from: 1, to: 2 })).toMatchObject({ type: 'move', ...wished });
  expect(wishOf(kind, { ...carried, from: 1, to: 'none' })).toMatchObject(wished);
});

test('the focus goes to the card below those that leave, at the end to the one above', () => {
  expect(neighbourOf([1, 2, 3, 4], new Set([2, 3]))).toBe(4);
  expect(neighbourOf([1, 2, 3, 4], new Set([3, 4]))).toBe(2);
  expect(neighbourOf([1, 2], new Set([1, 2]))).toBeNull();
});
