import { expect, test } from 'vitest';
import { customerIdOf } from './draft.ts';

test.each([
  ['7', 7],
  [' 7 ', 7],
  ['\u200b7\u00a0', 7],
  ['7\u202e', 7],
  ['', null],
  ['\u200b', null],
  ['0', null],
  ['7.5', null],
  ['2147483648', null],
])('the customer ID %j is read as %j: what can not be seen in it is not meant', (typed, id) => {
  expect(customerIdOf(typed)).toBe(id);
});
