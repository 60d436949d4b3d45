import { expect, test } from 'vitest';
import { linkTo } from './link-to.ts';

const origin = 'https://fleet.example';

test('a link names the customer, and keeps what the page shows', () => {
  expect(linkTo('/users?q=M%C3%BCller&sort=email', 7, origin)).toBe(
    'https://fleet.example/users?q=M%C3%BCller&sort=email&customer=7',
  );
  expect(linkTo('/groups/3?customer=2&tab=users', 7, origin)).toBe(
    'https://fleet.example/groups/3?customer=7&tab=users',
  );
});

test('what was pasted into an address, and where somebody came from, is not passed on', () => {
  expect(linkTo('/cars?plates=HN-MP+1&find=x&back=%2Fruns&in=none', 1, origin)).toBe(
    'https://fleet.example/cars?in=none&customer=1',
  );
});
