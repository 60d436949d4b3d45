import { expect, test } from 'vitest';
import type { User } from '../../api/users.ts';
import type { UsersView } from '../../changes/pending/overlay.ts';
import { rowsOf } from './element-rows.ts';

const nobody: UsersView = { assigned: new Set(), unassigned: new Set(), pending: new Map() };
const overlayOf = (users: Partial<UsersView> = {}) => ({ users: () => ({ ...nobody, ...users }) });

/** How often what an element holds was looked at. */
let looked = 0;
const user = (id: number): User => ({
  get id() {
    looked += 1;
    return id;
  },
  emailAddress: `${id}@example.com`,
  userData: { firstName: null, lastName: null },
});
const page = (...ids: readonly number[]) => ({ elements: ids.map(user), startedAt: 0 });
const idsOf = ({ rows }: ReturnType<typeof rowsOf>) => rows.map(({ id }) => id);

test('a page that comes is added to the rows before it, and those are not looked at again', () => {
  const overlay = overlayOf();
  const far = page(...Array.from({ length: 1_000 }, (_, id) => id));
  const before = rowsOf('users', [far], overlay);
  looked = 0;
  const after = rowsOf('users', [far, page(1_000, 1_001)], overlay);
  expect(looked).toBeLessThan(20);
  expect(idsOf(after)).toEqual([...idsOf(before), 1_000, 1_001]);
  expect(after.rows[999]).toBe(before.rows[999]);
});

test('the same pages are the same rows', () => {
  const [overlay, pages] = [overlayOf(), [page(1, 2), page(3)]];
  expect(rowsOf('users', [...pages], overlay).rows).toBe(rowsOf('users', pages, overlay).rows);
});

test('whom two pages bring stands once, as it was read last', () => {
  const [first, second] = [page(1, 2), page(2, 3)];
  const { rows } = rowsOf('users', [first, second], overlayOf());
  expect(rows.map(({ id }) => id)).toEqual([1, 2, 3]);
  expect(rows[1]?.element).toBe(second.elements[0]);
});

test('fewer pages than before, or one read anew among them, are gathered from their beginning', () => {
  const overlay = overlayOf();
  const [first, second, third] = [page(1), page(2), page(3)];
  rowsOf('users', [first, second, third], overlay);
  expect(idsOf(rowsOf('users', [first, second], overlay))).toEqual([1, 2]);
  rowsOf('users', [first, second, third], overlay);
  expect(idsOf(rowsOf('users', [first, page(4), third], overlay))).toEqual([1, 4, 3]);
});

test('a user who leaves goes from the rows at once, and is told of as pending', () => {
  const pages = [page(1, 2), page(3)];
  rowsOf('users', pages, overlayOf());
  const leaving = overlayOf({
    unassigned: new Set([2]),
    pending: new Map([[2, 'unassign-user']]),
  });
  const made = rowsOf('users', pages, leaving);
  expect(idsOf(made)).toEqual([1, 3]);
  expect([...made.pending]).toEqual([[2, 'unassign-user']]);
});
