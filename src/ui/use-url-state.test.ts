import * as v from 'valibot';
import { expect, test } from 'vitest';
import { urlChoice, urlId, urlName, urlText, withParams } from './use-url-state.ts';

test.each([
  [urlText, ' depot  ', 'depot'],
  [urlText, null, ''],
  [urlName, 'a', 'a'],
  [urlName, '', null],
  [urlName, null, null],
  [urlId, '12', 12],
  [urlId, '012', null],
  [urlId, '-1', null],
  [urlId, '1e9', null],
  [urlId, '99999999999999999999', null],
  [urlId, null, null],
  [urlChoice(['cars', 'users']), 'users', 'users'],
  [urlChoice(['cars', 'users']), 'constructor', 'cars'],
  [urlChoice(['cars', 'users']), null, 'cars'],
])('a parameter is read, and nonsense is ignored (%#)', (schema, written, read) => {
  expect(v.parse(schema, written)).toBe(read);
});

test('what is changed leaves the other parameters as they are', () => {
  const before = new URLSearchParams('customer=1&q=x&tab=users');
  expect(withParams(before, { q: null, tab: '', id: 5, sort: undefined }).toString()).toBe(
    'customer=1&id=5',
  );
});
