// @vitest-environment node
import { expect, it } from 'vitest';
import { plan } from '../../changes/plan/plan.ts';
import type { Memberships } from '../../changes/wish.ts';
import { previewRows, waysOf } from './preview-rows.ts';

const known: Memberships = new Map([
  [1, { name: 'Nord', members: { cars: new Set([1, 2]), users: new Set() } }],
  [2, { name: 'Süd', members: { cars: new Set([2, 3]), users: new Set() } }],
]);

it('names what is moved once, with the group that it leaves and the one that it joins', () => {
  const rows = previewRows(plan(known, { type: 'move', kind: 'cars', from: 1, to: 2 }));
  expect(rows.map(({ element, changes }) => [element?.id, waysOf(changes)])).toEqual([
    [1, { from: [1], to: [2] }],
    [2, { from: [1], to: [2] }],
  ]);
});

it('says of what is so already only that, and of an element of which something else is sent nothing', () => {
  const wish = { type: 'assign', kind: 'cars', groupIds: [1, 2], elementIds: [1, 2] } as const;
  expect(
    previewRows(plan(known, wish)).map(({ key, state, changes }) => [key, state, changes.length]),
  ).toEqual([
    ['cars/1', 'waiting', 1],
    ['cars/2', 'already-so', 2],
  ]);
});

it('lists what is done with groups beside it', () => {
  const wish = { type: 'duplicate', from: 1, name: 'Neu', kinds: ['cars'] } as const;
  expect(previewRows(plan(known, wish)).map(({ element }) => element?.id ?? null)).toEqual([
    null,
    1,
    2,
  ]);
});
