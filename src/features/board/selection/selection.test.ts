import { expect, test } from 'vitest';
import { createBoardStore } from '../board-state.ts';
import { cardsThat, elementsIn, leadOf } from '../cards/cards.ts';
import {
  followFocus,
  isAllSelected,
  selectAll,
  selectOnly,
  selectRange,
  takenWith,
  toggleSelected,
} from './selection.ts';

const at = (column: number | 'none', id: number) => ({ column, id });
const shown = [1, 2, 3, 4, 5];

function selected() {
  const store = createBoardStore();
  return {
    store,
    now: () =>
      Object.fromEntries(
        [...(store.get().selection?.cards ?? [])].map(([column, ids]) => [column, [...ids]]),
      ),
  };
}

test('cards of any column join the selection one by one, and leave it', () => {
  const { store, now } = selected();
  toggleSelected(store, at(10, 1));
  toggleSelected(store, at(20, 1));
  toggleSelected(store, at('none', 4));
  expect(now()).toEqual({ 10: [1], 20: [1], none: [4] });
  toggleSelected(store, at(10, 1));
  expect(now()).toEqual({ 20: [1], none: [4] });
  toggleSelected(store, at(20, 1));
  toggleSelected(store, at('none', 4));
  expect(store.get().selection).toBeNull();
});

test('what a click selected goes along with the arrows, what was collected stays', () => {
  const { store, now } = selected();
  toggleSelected(store, at(20, 9));
  selectOnly(store, at(10, 2));
  expect(now()).toEqual({ 10: [2] });
  followFocus(store, at(10, 4), at(10, 5));
  expect(now()).toEqual({ 10: [2] });
  followFocus(store, at(10, 2), at(20, 3));
  expect(now()).toEqual({ 20: [3] });
  toggleSelected(store, at(20, 4));
  followFocus(store, at(20, 4), at(20, 5));
  expect(now()).toEqual({ 20: [3, 4] });
});

test('a range takes the place of what was selected in its column, and leaves other columns alone', () => {
  const { store, now } = selected();
  toggleSelected(store, at(20, 9));
  toggleSelected(store, at(10, 2));
  selectRange(store, { from: null, to: at(10, 4), shown });
  expect(now()).toEqual({ 20: [9], 10: [2, 3, 4] });
  selectRange(store, { from: null, to: at(10, 1), shown });
  expect(now()).toEqual({ 20: [9], 10: [1, 2] });
  toggleSelected(store, at(10, 5));
  selectRange(store, { from: null, to: at(10, 4), shown, adds: true });
  expect(now()).toEqual({ 20: [9], 10: [1, 2, 5, 4] });
});

test('a range into another column takes both its ends, and the next one begins there', () => {
  const { store, now } = selected();
  selectRange(store, { from: at(10, 2), to: at(20, 3), shown });
  expect(now()).toEqual({ 10: [2], 20: [3] });
  selectRange(store, { from: at(10, 2), to: at(20, 5), shown });
  expect(now()).toEqual({ 10: [2], 20: [3, 4, 5] });
});

test('a range whose beginning the search hides is one card, and the next one begins there', () => {
  const { store, now } = selected();
  toggleSelected(store, at(10, 1));
  selectRange(store, { from: null, to: at(10, 4), shown: [3, 4, 5] });
  expect(now()).toEqual({ 10: [4] });
  selectRange(store, { from: null, to: at(10, 5), shown: [3, 4, 5] });
  expect(now()).toEqual({ 10: [4, 5] });
});

test('a whole column is selected as it is shown, and is known to be', () => {
  const { store, now } = selected();
  toggleSelected(store, at(10, 1));
  expect(isAllSelected(store, 10, shown)).toBe(false);
  selectAll(store, at(10, 1), shown);
  expect(now()).toEqual({ 10: shown });
  expect(isAllSelected(store, 10, shown)).toBe(true);
  expect(isAllSelected(store, 20, shown)).toBe(false);
});

test('a gesture takes the selection along where it begins on it, and nothing that is not shown', () => {
  const { store } = selected();
  toggleSelected(store, at(10, 1));
  toggleSelected(store, at(20, 1));
  toggleSelected(store, at(20, 2));
  const isShown = ({ id }: { id: number }) => id !== 2;
  expect(takenWith(store, at(20, 1), isShown)).toEqual(
    new Map([
      [10, new Set([1])],
      [20, new Set([1])],
    ]),
  );
  expect(takenWith(store, at(30, 1), isShown)).toEqual(new Map([[30, new Set([1])]]));
});

test('a car in two columns is one element, and the card with the focus stands for all', () => {
  const cards = new Map([
    [10, new Set([1, 2])],
    [20, new Set([2])],
  ]);
  expect(elementsIn(cards)).toEqual([1, 2]);
  expect(leadOf(cards, at(20, 2))).toEqual(at(20, 2));
  expect(leadOf(cards, at(30, 2))).toEqual(at(10, 1));
  expect(leadOf(new Map(), null)).toBeNull();
  expect(cardsThat(cards, ({ column }) => column === 20)).toEqual(new Map([[20, new Set([2])]]));
});
