import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Arranged } from '../../../parts/lists/kept-columns.ts';
import { columnsIn } from './arrangement.ts';
import { inPlaces } from './column-places.ts';
import { placesFor, placesOf, withMoved } from './move-column.ts';
import { shownGroups } from './shown-groups.ts';

const named = (ids: readonly number[]) => ids.map((id) => ({ id, name: `Depot ${id}` }));
const groups = named([1, 2, 3, 4, 5]);
const asked = { words: '', show: 'all', hits: null } as const;

const shown = (arranged: readonly Arranged[], of = groups) =>
  shownGroups({ groups: of }, { ...asked, arranged: columnsIn(arranged) }).map(({ id }) => id);

const move = (arranged: readonly Arranged[], column: number, to: number, of = groups) =>
  withMoved(arranged, of, shown(arranged, of), { column, to });

test('whatever order is wanted, it is kept as few places as there can be, and comes out again', () => {
  const orders = fc
    .uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 30 })
    .chain((own) =>
      fc.tuple(fc.constant(own), fc.shuffledSubarray(own, { minLength: own.length })),
    );
  fc.assert(
    fc.property(orders, ([own, wanted]) => {
      const placed = placesOf(own, wanted);
      expect(inPlaces(named(own), placed).map(({ id }) => id)).toEqual(wanted);
      expect(placed.length).toBeLessThan(Math.max(1, own.length));
    }),
  );
  expect(placesOf([1, 2, 3, 4, 5], [2, 3, 4, 5, 1])).toEqual([{ column: 1, after: 5 }]);
  expect(placesOf([1, 2, 3, 4, 5], [5, 1, 2, 3, 4])).toEqual([{ column: 5, after: null }]);
});

test('whatever an address says of the places, every group stands there once', () => {
  const anyPlaced = fc.array(
    fc.record({
      column: fc.integer({ min: 1, max: 7 }),
      after: fc.option(fc.integer({ min: 1, max: 7 })),
    }),
  );
  fc.assert(
    fc.property(anyPlaced, (placed) => {
      const ids = inPlaces(groups, placed).map(({ id }) => id);
      expect(ids.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5]);
    }),
  );
});

test('a column goes wherever it is put, again and again, whichever columns are hidden', () => {
  const moves = fc.array(
    fc.record({ column: fc.integer({ min: 1, max: 5 }), to: fc.integer({ min: 0, max: 4 }) }),
  );
  fc.assert(
    fc.property(moves, fc.subarray([1, 2, 3, 4, 5]), fc.subarray([1, 2, 3]), (all, pins, gone) => {
      let arranged: readonly Arranged[] = [
        ...pins.map((column) => ({ is: 'pinned', column }) as const),
        ...gone.map((column) => ({ is: 'hidden', column }) as const),
      ];
      for (const { column, to } of all) {
        const before = shown(arranged);
        if (!before.includes(column)) continue;
        const { first, last } = placesFor({ shown: before, pinned: new Set(pins) }, column);
        const place = Math.max(first, Math.min(last, to));
        arranged = move(arranged, column, place);
        const others = before.filter((id) => id !== column);
        expect(shown(arranged)).toEqual(others.toSpliced(place, 0, column));
      }
    }),
  );
});

test('a group that a colleague creates stands by its name, and one that is gone takes no other along', () => {
  const moved = move([], 5, 1);
  expect(shown(moved)).toEqual([1, 5, 2, 3, 4]);
  expect(shown(moved, named([1, 2, 9, 3, 4, 5]))).toEqual([1, 5, 2, 9, 3, 4]);
  expect(shown(moved, named([2, 3, 4, 5]))).toEqual([2, 3, 4, 5]);
  expect(shown(move(moved, 4, 2), named([2, 3, 4, 5]))).toEqual([2, 3, 5, 4]);
});

test('pinned columns are moved among themselves, and stay before all others', () => {
  const pinned: readonly Arranged[] = [
    { is: 'pinned', column: 4 },
    { is: 'pinned', column: 2 },
  ];
  expect(shown(move(pinned, 2, 0))).toEqual([2, 4, 1, 3, 5]);
  expect(shown(move(pinned, 5, 2))).toEqual([4, 2, 5, 1, 3]);
  expect(placesFor({ shown: [4, 2, 1, 3, 5], pinned: new Set([4, 2]) }, 5)).toEqual({
    first: 2,
    last: 4,
  });
});

test('a column among 1,000 is moved by one entry, wherever it goes', () => {
  const many = named(Array.from({ length: 1_000 }, (_, at) => at + 1));
  expect(move([], 900, 0, many)).toEqual([{ is: 'placed', column: 900, after: null }]);
  expect(move(move([], 900, 0, many), 900, 899, many)).toEqual([]);
});
