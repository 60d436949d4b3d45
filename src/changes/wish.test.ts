// @vitest-environment node
import { expect, test } from 'vitest';
import type { ElementKind } from '../api/elements.ts';
import { sizeOf, type Wish } from './wish.ts';

const kind = 'cars';
const [one, other] = [1, 2];
/** Group 1 holds 11 cars and 2 of each other kind, group 2 holds 12 and 3, and so on. */
const heldIn = (groupId: number, of: ElementKind) => (of === kind ? 10 : 1) + groupId;
const all = (groupId: number) => 4 * groupId + 13;
const elementIds = [1, 2, 3];

test.each<[string, Wish, number]>([
  ['of each group', { type: 'assign', kind, groupIds: [one, other], elementIds }, 6],
  ['those named', { type: 'move', kind, elementIds, from: one, to: other }, 3],
  ['all of a kind', { type: 'copy', kind, from: one, to: other }, 11],
  ['those wanted, and those there', { type: 'equal', kind, groupId: one, elementIds }, 14],
  ['of two groups', { type: 'make-equal', from: one, to: other, kinds: [kind] }, 23],
  ['of all kinds', { type: 'clear', groupId: one }, all(one)],
  ['of what goes', { type: 'delete-groups', groupIds: [one, other] }, all(one) + all(other)],
  ['of what is merged', { type: 'merge-all', from: [one, other], into: 3 }, all(one) + all(other)],
  ['of what moves', { type: 'move-all', from: one, to: other }, all(one)],
  ['of what is copied', { type: 'duplicate', from: other, name: 'New' }, all(other)],
  ['of what leaves', { type: 'split', from: one, name: 'New', kind, elementIds }, 3],
  ['of all sources', { type: 'scatter', kind, sources: [{ groupId: one, elementIds }] }, 3],
  [
    'of a list, and of the groups that it makes',
    {
      type: 'list',
      changes: [{ op: 'remove', kind, groupId: one, elementId: 1 }],
      makes: [{ name: 'New', members: [{ kind, elementId: 1 }] }],
    },
    2,
  ],
])('a wish is as large as what it speaks of: %s', (_what, wish, size) => {
  expect(sizeOf(wish, heldIn)).toBe(size);
});
