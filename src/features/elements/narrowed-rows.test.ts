import { expect, test } from 'vitest';
import { rowOf } from '../../parts/elements/element-row.ts';
import { collatorFor } from '../../ui/collator.ts';
import { narrowedRows } from './narrowed-rows.ts';

const user = (id: number, firstName: string | null, lastName: string | null) => ({
  id,
  emailAddress: `u${id}@example.com`,
  userData: { firstName, lastName },
});
const rows = [user(1, 'Zoë', 'Abel'), user(2, 'Ada', 'Zorn'), user(3, null, null)].map((one) =>
  rowOf('users', one.id, one),
);
const sort = { key: 'name', descending: false } as const;
const ids = (search: string, only: readonly 'unnamed'[] = []) =>
  narrowedRows('users', rows, { search, only, sort }, collatorFor('en')).map(({ id }) => id);

test('rows that are known here stand in the order of the list, nameless ones last', () => {
  expect(ids('')).toEqual([1, 2, 3]);
});

test('every word of the search has to be found, whatever its accents', () => {
  expect(ids('zoe abel')).toEqual([1]);
  expect(ids('abel ada')).toEqual([]);
});

test('conditions hold together with the search', () => {
  expect(ids('', ['unnamed'])).toEqual([3]);
  expect(ids('ada', ['unnamed'])).toEqual([]);
});

test('of what was not read yet no condition is known to hold', () => {
  const unread = [rowOf('users', 9, undefined)];
  const asked = { search: '', only: ['unnamed'], sort } as const;
  expect(narrowedRows('users', unread, asked, collatorFor('en'))).toEqual([]);
});
