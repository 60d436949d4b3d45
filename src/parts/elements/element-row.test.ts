import { expect, test } from 'vitest';
import type { Car } from '../../api/cars.ts';
import type { User } from '../../api/users.ts';
import { rowOf, sortRows, textIn } from './element-row.ts';
import { collatorFor } from '../../ui/collator.ts';

const collator = collatorFor('de');
const car = (id: number, licensePlate: string | null, name = `Golf ${id}`) => ({
  id,
  name,
  description: null,
  vin: null,
  licensePlate,
  brand: 'Volkswagen',
  model: 'Golf',
});
const user = (id: number, firstName: string | null, lastName: string | null) => ({
  id,
  emailAddress: `${id}@example.com`,
  userData: { firstName, lastName },
});
const carsOf = (...cars: readonly Car[]) => cars.map((one) => rowOf('cars', one.id, one));
const usersOf = (...users: readonly User[]) => users.map((one) => rowOf('users', one.id, one));
const ids = (rows: readonly { id: number }[]) => rows.map(({ id }) => id);

test('cars without a plate come last, in either direction', () => {
  const rows = carsOf(car(1, null), car(2, 'B-A 10'), car(3, 'B-A 9'), car(4, ''));
  expect(ids(sortRows(rows, { key: 'plate', descending: false }, collator))).toEqual([3, 2, 1, 4]);
  expect(ids(sortRows(rows, { key: 'plate', descending: true }, collator))).toEqual([2, 3, 1, 4]);
});

test('people are sorted by their last name, as the language has it', () => {
  const rows = usersOf(user(1, 'Zoë', 'Ärmel'), user(2, 'Ada', 'Zander'), user(3, 'Max', 'Beyer'));
  expect(ids(sortRows(rows, { key: 'name', descending: false }, collator))).toEqual([1, 3, 2]);
});

test('whoever looks for a last name in a list sorted by it reads that first', () => {
  const nameOf = (firstName: string | null, lastName: string | null, isSorted: boolean) =>
    textIn('users', rowOf('users', 1, user(1, firstName, lastName)), 'name', isSorted);
  expect(nameOf('Anna', 'Ångström', true)).toBe('Ångström, Anna');
  expect(nameOf('Anna', 'Ångström', false)).toBe('Anna Ångström');
  expect(nameOf('Chloé', ' ', true)).toBe('Chloé');
  expect(nameOf(null, 'Ångström', true)).toBe('Ångström');
  expect(nameOf(null, null, true)).toBe('');
  const plated = rowOf('cars', 1, car(1, 'M-AB 1'));
  expect(textIn('cars', plated, 'plate', true)).toBe('M-AB 1');
  expect(textIn('users', rowOf('users', 7, undefined), 'name', true)).toBe('');
});

test('a car is called by its plate, else by its name; what was not read yet by its id', () => {
  const [plated, bare] = carsOf(car(1, 'M-AB 1'), car(2, null, 'Neuzugang'));
  expect(plated?.title).toBe('M-AB 1');
  expect(bare?.title).toBe('Neuzugang');
  expect(rowOf('cars', 7, undefined).title).toBe('7');
});
