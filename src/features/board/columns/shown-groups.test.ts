import { expect, test } from 'vitest';
import { columnsIn } from './arrangement.ts';
import { shownGroups } from './shown-groups.ts';

const groups = [
  { id: 1, name: 'Depot Nord' },
  { id: 2, name: 'Depot Süd' },
  { id: 3, name: 'Pool' },
  { id: 4, name: 'Werkstatt' },
];
const asked = { words: '', show: 'all', arranged: columnsIn([]), hits: null } as const;

const arranged = (pinned: number[], hidden: number[]) => ({ ...columnsIn([]), pinned, hidden });

const shown = (change: Partial<Parameters<typeof shownGroups>[1]>) =>
  shownGroups({ groups }, { ...asked, ...change }).map(({ id }) => id);

test('all columns are shown that are not hidden, the pinned ones first, as they were pinned', () => {
  expect(shown({})).toEqual([1, 2, 3, 4]);
  expect(shown({ arranged: arranged([4, 2, 99], [3]) })).toEqual([4, 2, 1]);
  expect(shown({ words: 'depot', arranged: arranged([4, 2], []) })).toEqual([2, 1]);
});

test('those in which a search finds something come first, and stand alone where that is asked for', () => {
  const both = arranged([4], [2]);
  const hits = new Set([2, 3]);
  expect(shown({ arranged: both, hits })).toEqual([3, 4, 1]);
  expect(shown({ arranged: both, hits, show: 'hits' })).toEqual([3]);
  expect(shown({ arranged: both, hits: new Set<number>(), show: 'hits' })).toEqual([]);
  expect(shown({ arranged: both, show: 'hits' })).toEqual([4, 1, 3]);
});

test('the pinned ones alone, and the hidden ones alone, by whoever asks for them', () => {
  const both = arranged([4, 2], [2, 3]);
  expect(shown({ arranged: both, show: 'pinned' })).toEqual([4]);
  expect(shown({ arranged: both, show: 'hidden' })).toEqual([2, 3]);
});
