import { expect, test } from 'vitest';
import type { Car } from '../../api/cars.ts';
import type { MembershipOp } from '../../changes/pending/overlay.ts';
import { PendingLayers } from '../../changes/pending/pending-layers.ts';
import { ShownMemberships } from '../../changes/pending/shown-memberships.ts';
import { MembershipIndex } from '../../queries/membership-index.ts';
import { sortedIds } from '../../queries/sorted-ids.ts';
import { ElementCache } from '../../queries/element-cache.ts';
import { type BoardModel, boardOf, type ColumnId } from './board-model.ts';
import { cardMatcher, inOrder, titleOf } from './cards/card-order.ts';
import { columnWidth } from './geometry.ts';
import { OrderInColumns } from './columns/order-in-columns.ts';

const car = (id: number, licensePlate: string | null, name = `Car ${id}`): Car => ({
  id,
  name,
  licensePlate,
  description: null,
  vin: `VIN${id}`,
  brand: 'Škoda',
  model: 'Enyaq',
});

const elements = new ElementCache();
elements.put('cars', [car(1, 'M-A 10'), car(2, 'M-A 9'), car(3, null, 'Übung'), car(4, 'B-X 1')]);
const all = [1, 2, 3, 4];

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
  shown.setAll(all);
  for (const [id, ids] of Object.entries(read))
    index.read(Number(id), { ids: sortedIds(ids), startedAt: 1, at: 1 });
  for (const [at, [elementId, op]] of changes.entries()) {
    const change = { op, kind: 'cars', groupId: 1, elementId } as const;
    layers.add({ runId: 'run', index: at, change, target: null });
  }
  return shown;
}

const boardWith = (...known: Parameters<typeof shownWith>) =>
  boardOf({ kind: 'cars', groups, shown: shownWith(...known), elements });

/** The cars of a column as they are shown, with a search. */
const shownIn = (model: BoardModel, column: ColumnId, search = '') =>
  new OrderInColumns().shown(model, column, cardMatcher('cars', search));

test('cars stand in the order of their plates, numbers by value, by name where there is no plate', () => {
  expect(shownIn(boardWith({ 1: [], 2: [] }), 'none')).toEqual([4, 2, 1, 3]);
});

test('a search finds cars that have all of its words, in whatever field', () => {
  const model = boardWith({ 1: [], 2: [] });
  expect(shownIn(model, 'none', 'škoda m-a 9')).toEqual([2]);
  expect(shownIn(model, 'none', '  vin3 ')).toEqual([3]);
  expect(shownIn(model, 'none', 'ubung skoda')).toEqual([3]);
  expect(shownIn(model, 'none', '   ')).toHaveLength(4);
});

test('who is in no group is known once every group has been read, and not before', () => {
  const part = boardWith({ 1: [1, 2] });
  expect(part.contentOf('none').ids).toBeNull();
  expect(part.contentOf(1).ids).toEqual(sortedIds([1, 2]));
  expect(part.contentOf(2).ids).toBeNull();
  const whole = boardWith({ 1: [1, 2], 2: [2] });
  expect(shownIn(whole, 'none')).toEqual([4, 3]);
  expect(whole.countOf(2)).toBe(2);
});

test('what is on its way is shown at once, as pending, in the column that it goes to', () => {
  const model = boardWith({ 1: [1, 2], 2: [2] }, [
    [1, 'remove'],
    [4, 'assign'],
  ]);
  expect(shownIn(model, 'none')).toEqual([1, 3]);
  expect(model.contentOf('none').pending.has(1)).toBe(true);
  expect(shownIn(model, 1)).toEqual([4, 2]);
  expect(model.contentOf(1)).toMatchObject({ now: 2 });
  expect(model.contentOf(1).pending.has(4)).toBe(true);
  expect(model.contentOf(2).pending.size).toBe(0);
});

test('a column shows what matches, in order, and leaves out what is no car any more', () => {
  const model = boardWith({ 1: [1, 99, 2, 4], 2: [] });
  expect(shownIn(model, 1)).toEqual([4, 2, 1]);
  expect(shownIn(model, 1, 'm-a')).toEqual([2, 1]);
});

test('a card that comes is put into its place, and one that is called otherwise into its new one', () => {
  const order = new OrderInColumns();
  const cache = new ElementCache();
  cache.put('cars', [car(1, 'M-A 10'), car(2, 'M-A 9'), car(4, 'B-X 1')]);
  const shown = shownWith({ 1: [1, 4], 2: [] });
  const model = boardOf({ kind: 'cars', groups, shown, elements: cache });
  expect(order.shown(model, 1, null)).toEqual([4, 1]);
  expect(order.shown(model, 1, null)).toBe(order.shown(model, 1, null));
  const later = boardOf({
    kind: 'cars',
    groups,
    shown: shownWith({ 1: [1, 2, 4], 2: [] }),
    elements: cache,
  });
  expect(order.shown(later, 1, null)).toEqual([4, 2, 1]);
  cache.put('cars', [car(4, 'Z-Z 9')]);
  expect(order.shown(later, 1, null)).toEqual([2, 1, 4]);
});

test('a column in which some came, went and were called otherwise at once stands as if it were sorted anew', () => {
  const plateOf = (id: number) => `M-A ${(id * 37) % 101}`;
  const cache = new ElementCache();
  const ids = Array.from({ length: 100 }, (_, at) => at + 1);
  cache.put(
    'cars',
    ids.filter((id) => id !== 60).map((id) => car(id, plateOf(id))),
  );
  const order = new OrderInColumns();
  const modelOf = (members: readonly number[]) =>
    boardOf({ kind: 'cars', groups, shown: shownWith({ 1: members }), elements: cache });
  const steps: readonly (readonly number[])[] = [
    ids.filter((id) => id < 50),
    ids.filter((id) => id > 3 && id < 53),
    ids.filter((id) => id % 2 === 0),
    ids,
    [],
    [60],
    ids.filter((id) => id < 70),
  ];
  for (const [at, members] of steps.entries()) {
    cache.put('cars', [car(5 + at, `Z-Z ${at}`), car(40 - at, `A-A ${at}`)]);
    if (at === 3) cache.put('cars', [car(60, 'B-B 60')]);
    const model = modelOf(members);
    expect(order.shown(model, 1, null)).toEqual(new OrderInColumns().shown(model, 1, null));
    expect(order.shown(model, 1, null, 'idDown')).toEqual(
      members.filter((id) => model.elementOf(id) !== undefined).toReversed(),
    );
  }
});

test('columns fill the width that there is, and one that is cut off shows that there are more', () => {
  expect(columnWidth(1204, { columns: 4, collapsed: 0 }, 16)).toBe(292);
  expect(columnWidth(2000, { columns: 3, collapsed: 0 }, 16)).toBe(360);
  // Those that are collapsed leave their room to the others.
  expect(columnWidth(1204, { columns: 4, collapsed: 1 }, 16)).toBe(278);
  const width = columnWidth(1204, { columns: 25, collapsed: 0 }, 16);
  expect(width).toBeGreaterThanOrEqual(248);
  expect((1204 % (width + 12)) / width).toBeLessThan(0.5);
});

test('users stand by their last names, whoever has none by what is known of them', () => {
  const user = (id: number, firstName: string | null, lastName: string | null) => ({
    id,
    emailAddress: `b${id}@example.com`,
    userData: { firstName, lastName },
  });
  const users = [user(1, 'Anna', 'Öz'), user(2, 'Zoe', 'Abel'), user(3, null, null)];
  const sorted = inOrder('users', users);
  expect(sorted.map((one) => titleOf('users', one))).toEqual([
    'Zoe Abel',
    'b3@example.com',
    'Anna Öz',
  ]);
  expect(users.filter(cardMatcher('users', 'oz anna') ?? (() => false))).toEqual([users[0]]);
});
