import { expect, test } from 'vitest';
import { filterGroups, kindsNeeded, sortGroups } from './shown-groups.ts';

const row = (id: number, name: string) => ({ key: id, id, name, pending: false });
const rows = [row(1, 'Depot Nord'), row(2, 'depot  nord '), row(3, 'Leer'), row(4, 'Pool')];
const sizes: Record<number, number | null> = { 1: 5, 2: 0, 3: 0, 4: null };
const sizeOf = (id: number, kind: string) =>
  id === 2 && kind === 'users' ? 1 : (sizes[id] ?? null);
const ids = (list: readonly { id: number | null }[]) => list.map(({ id }) => id);

test('names count as double as people see them', () => {
  expect(ids(filterGroups(rows, 'doubles', 0, sizeOf))).toEqual([1, 2]);
});

test('a group counts as empty once it is known to hold nothing of any kind', () => {
  expect(ids(filterGroups(rows, 'empty', 0, sizeOf))).toEqual([3]);
  expect(ids(filterGroups(rows, 'without-cars', 0, sizeOf))).toEqual([2, 3]);
  expect(ids(filterGroups(rows, 'without-users', 0, sizeOf))).toEqual([3]);
});

test('groups are found by holding more than so many of a kind, once that is known', () => {
  expect(ids(filterGroups(rows, 'more-cars', 4, sizeOf))).toEqual([1]);
  expect(ids(filterGroups(rows, 'more-cars', 5, sizeOf))).toEqual([]);
  expect(ids(filterGroups(rows, 'more-users', 0, sizeOf))).toEqual([1, 2]);
  expect(kindsNeeded('more-services', 'name')).toEqual(['services']);
});

test('groups are sorted by size either way, and what is not known stands last', () => {
  expect(ids(sortGroups(rows, { key: 'cars', descending: true }, sizeOf))).toEqual([1, 2, 3, 4]);
  expect(ids(sortGroups(rows, { key: 'cars', descending: false }, sizeOf))).toEqual([2, 3, 1, 4]);
  expect(ids(sortGroups(rows, { key: 'id', descending: true }, sizeOf))).toEqual([4, 3, 2, 1]);
});

test('of all groups only those kinds are read that the filter or the order asks for', () => {
  expect(kindsNeeded('all', 'name')).toEqual([]);
  expect(kindsNeeded('without-users', 'products')).toEqual(['users', 'products']);
  expect(kindsNeeded('empty', 'name')).toHaveLength(4);
});
