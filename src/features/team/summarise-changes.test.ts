import { expect, test } from 'vitest';
import type { TeamChange } from '../../api/live-changes.ts';
import { inverseOfRun } from './inverse-of-run.ts';
import { summariseChanges } from './summarise-changes.ts';

const change = (
  op: TeamChange['op'],
  groupId: number | null,
  elementId: number | null,
): TeamChange => ({
  id: 1,
  at: '2026-11-25T20:00:00.000Z',
  op,
  kind: elementId === null ? null : 'cars',
  groupId,
  elementId,
  outcome: 'done',
  by: { id: 'p', name: 'Jana' },
  run: 'r',
});

test.each([
  [
    [
      change('assign', 2, 7),
      change('remove', 1, 7),
      change('assign', 2, 8),
      change('remove', 1, 8),
    ],
    { type: 'moved', kind: 'cars', count: 2, from: 1, to: 2 },
  ],
  [[change('assign', 2, 7)], { type: 'added', kind: 'cars', count: 1, group: 2 }],
  [
    [change('remove', 1, 7), change('remove', 1, 8)],
    { type: 'removed', kind: 'cars', count: 2, group: 1 },
  ],
  [[change('create-group', 5, null)], { type: 'created', group: 5 }],
  [[change('delete-group', 5, null)], { type: 'deleted', group: 5 }],
  [[change('unassign-user', null, 7)], { type: 'unassign-user', count: 1, user: 7 }],
  [
    [change('create-user', null, 7), change('create-user', null, 8)],
    { type: 'create-user', count: 2, user: null },
  ],
  [[change('create-user', null, 7), change('assign-user', null, 7)], { type: 'many', count: 2 }],
  [[change('assign', 2, 7), change('remove', 1, 8)], { type: 'many', count: 2 }],
  [[change('remove', 1, 7), change('remove', 3, 7)], { type: 'many', count: 2 }],
  [[change('create-group', 5, null), change('assign', 5, 7)], { type: 'many', count: 2 }],
])('what a colleague did is one sentence: %#', (changes, summary) => {
  expect(summariseChanges(changes)).toEqual(summary);
});

test('what takes a run back brings each membership to where it was before the first change', () => {
  const refused: TeamChange = { ...change('assign', 3, 9), outcome: 'refused' };
  const newestFirst = [
    change('remove', 2, 7),
    change('assign', 2, 7),
    change('remove', 1, 7),
    refused,
    change('rename-group', 1, null),
  ];
  expect(inverseOfRun(newestFirst)).toEqual([
    { op: 'remove', kind: 'cars', groupId: 2, elementId: 7 },
    { op: 'assign', kind: 'cars', groupId: 1, elementId: 7 },
  ]);
});
