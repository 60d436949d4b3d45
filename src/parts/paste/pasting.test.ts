// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { kindOfList } from './pasting.ts';

const cars = 'HH-H 350\nWVWZZZ1KZAW000001\n\nB-MW12E';
const users = 'Anna <anna@example.com>;\r\nben@example.com';
const others = '2021-5200001\nFB-URAC-1998-0001\nflinkey Basic 0001';

test.each([
  ['/services', users, 'users'],
  ['/users', cars, 'cars'],
  ['/groups/7?tab=products', cars, 'cars'],
  ['/groups/7?tab=products', others, 'products'],
  ['/groups/7', others, 'cars'],
  ['/services', others, 'services'],
  ['/board?kind=users', others, 'users'],
  ['/board', `${others}\nHH-H 350`, 'cars'],
  ['/products', `${others}\nsent by anna@example.com, HH-H 350`, 'products'],
  ['/runs', '', 'cars'],
])('on %s, "%s" is a list of %s', (page, text, kind) => {
  history.replaceState(null, '', page);
  expect(kindOfList(text)).toBe(kind);
});
