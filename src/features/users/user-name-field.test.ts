import { expect, test } from 'vitest';
import { readUserName } from './user-name-field.ts';

test.each([
  [' ada@example.com ', { emailAddress: 'ada@example.com' }],
  ['42', { userId: 42 }],
  ['2147483647', { userId: 2_147_483_647 }],
])('"%s" names a user', (text, name) => {
  expect(readUserName(text)).toEqual(name);
});

test.each([
  ['', 'nameMissing'],
  ['   ', 'nameMissing'],
  ['Ada', 'nameInvalid'],
  ['0', 'nameInvalid'],
  ['4.2', 'nameInvalid'],
  ['-1', 'nameInvalid'],
  ['2147483648', 'nameInvalid'],
  ['a b@example.com', 'nameInvalid'],
])('"%s" names none: %s', (text, error) => {
  expect(readUserName(text)).toBe(error);
});
