import { expect, test } from 'vitest';
import type { Car } from '../../api/cars.ts';
import type { MembershipOp } from '../../changes/overlay.ts';
import { PendingLayers } from '../../changes/pending-layers.ts';
import { ShownMemberships } from '../../changes/shown-memberships.ts';
import { MembershipIndex } from '../../queries/membership-index.ts';
import { sortedIds } from '../../queries/sorted-ids.ts';
import { boardOf, shownOf } from './board-model.ts';
import { carsMatching, carIndexOf } from './car-index.ts';
import { laneWidth } from './geometry.ts';

const car = (id: number, licensePlate: string | null, name = `Car ${id}`): Car => ({
  id,
  name,
  licensePlate,
  description: null,
  vin: `VIN${id}`,
  brand: 'Škoda',
  model: 'Enyaq',
});

const carIndex = carIndexOf(
  [car(1, 'M-A 10'), car(2, 'M-A 9'), car(3, null, 'Übung'), car(4, 'B-X 1')],
  'de',
);

const groups = [
  { id: 1, name: 'Nord' },
  { id: 2, name: 'Süd' },
];

/** Who is in what after these reads, with these changes of group 1 on their way. */
function shownWith(
  read: Record<number, readonly number[]>,
  changes: readonly (readonly [number, MembershipOp])[] = [],
) {
  const index = new MembershipIndex();
  const layers = new PendingLayers();
  const shown = new ShownMemberships(index, {
    kind: 'cars',
    pending: layers.memberships,
    touched: [],
    wasRead: () => undefined,
  });
  index.list(groups.map(({ id }) => id));
  shown.setAll(carIndex.ids);
  for (const [id, ids] of Object.entries(read))
    index.read(Number(id), { ids: sortedIds(ids), startedAt: 1, at: 1 });
  for (const [at, [elementId, op]] of changes.entries()) {
    const change = { op, kind: 'cars', groupId: 1, elementId } as const;
    layers.add({ runId: 'run', index: at, change, target: null });
  }
  return shown;
}

test('cars stand in the order of their plates, numbers by value, by name where there is no plate', () => {
  expect(carIndex.ids).toEqual([4, 2, 1, 3]);
});

test('a search finds cars that have all of its words, in whatever field', () => {
  expect([...(carsMatching(carIndex, 'škoda m-a 9') ?? [])]).toEqual([2]);
  expect([...(carsMatching(carIndex, '  vin3 ') ?? [])]).toEqual([3]);
  expect([...(carsMatching(carIndex, 'ubung skoda') ?? [])]).toEqual([3]);
  expect(carsMatching(carIndex, '   ')).toBeNull();
});

test('who is in no group is known once every group has been read, and not before', () => {
  const part = boardOf({ carIndex, groups, shown: shownWith({ 1: [1, 2] }) });
  expect(part.none.ids).toBeNull();
  expect(part.read).toBe(1);
  expect(part.groups.map(({ ids }) => ids)).toEqual([sortedIds([1, 2]), null]);
  const whole = boardOf({ carIndex, groups, shown: shownWith({ 1: [1, 2], 2: [2] }) });
  expect(whole.none.ids).toEqual(sortedIds([4, 3]));
  expect(whole.countOf(2)).toBe(2);
});

test('what is on its way is shown at once, as pending, in the column that it goes to', () => {
  const shown = shownWith({ 1: [1, 2], 2: [2] }, [
    [1, 'remove'],
    [4, 'assign'],
  ]);
  const { none, groups: columns } = boardOf({ carIndex, groups, shown });
  expect(none.ids).toEqual(sortedIds([1, 3]));
  expect(none.pending.has(1)).toBe(true);
  expect(columns[0]?.ids).toEqual(sortedIds([2, 4]));
  expect(columns[0]?.now).toBe(2);
  expect(columns[0]?.pending.has(4)).toBe(true);
  expect(columns[1]?.pending.size).toBe(0);
});

test('a column shows what matches, in order, and leaves out what is no car any more', () => {
  const column = { id: 1, name: 'Nord', ids: sortedIds([1, 99, 2, 4]), now: 4, pending: new Map() };
  expect(shownOf(column, carIndex, null)).toEqual([4, 2, 1]);
  expect(shownOf(column, carIndex, new Set([1, 2]))).toEqual([2, 1]);
});

test('columns fill the width that there is, and one that is cut off shows that there are more', () => {
  expect(laneWidth(1204, 4, 16)).toBe(292);
  expect(laneWidth(2000, 3, 16)).toBe(360);
  const width = laneWidth(1204, 25, 16);
  expect(width).toBeGreaterThanOrEqual(248);
  expect((1204 % (width + 12)) / width).toBeLessThan(0.5);
});
