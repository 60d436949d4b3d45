import { expect, test } from 'vitest';
import { shownGroups } from './shown-groups.ts';

const groups = [
  { id: 1, name: 'Depot Nord' },
  { id: 2, name: 'Depot Süd' },
  { id: 3, name: 'Pool' },
  { id: 4, name: 'Werkstatt' },
];
const asked = { words: '', show: 'all', arranged: { pinned: [], hidden: [] }, hits: null } as const;

const shown = (change: Partial<Parameters<typeof shownGroups>[1]>) =>
  shownGroups({ groups }, { ...asked, ...change }).map(({ id }) => id);

test('all columns are shown that are not hidden, the pinned ones first, as they were pinned', () => {
  expect(shown({})).toEqual([1, 2, 3, 4]);
  expect(shown({ arranged: { pinned: [4, 2, 99], hidden: [3] } })).toEqual([4, 2, 1]);
  expect(shown({ words: 'depot', arranged: { pinned: [4, 2], hidden: [] } })).toEqual([2, 1]);
});

test('those in which a search finds something come first, and stand alone where that is asked for', () => {
  const arranged = { pinned: [4], hidden: [2] };
  const hits = new Set([2, 3]);
  expect(shown({ arranged, hits })).toEqual([3, 4, 1]);
  expect(shown({ arranged, hits, show: 'hits' })).toEqual([3]);
  expect(shown({ arranged, hits: new Set<number>(), show: 'hits' })).toEqual([]);
  expect(shown({ arranged, show: 'hits' })).toEqual([4, 1, 3]);
});

test('the pinned ones alone, and the hidden ones alone, by whoever asks for them', () => {
  const arranged = { pinned: [4, 2], hidden: [2, 3] };
  expect(shown({ arranged, show: 'pinned' })).toEqual([4]);
  expect(shown({ arranged, show: 'hidden' })).toEqual([2, 3]);
});
