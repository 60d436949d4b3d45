// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { forgetOpened, recentOf, rememberOpened } from './recent.ts';

const nord = { environment: 'sandbox', customerId: 1 };
const other = { environment: 'sandbox', customerId: 2 };

afterEach(() => localStorage.clear());

test('what is opened is remembered, the last first and each once', () => {
  for (const path of ['/cars/7', '/groups/3', '/cars/7']) rememberOpened(nord, path);
  expect(recentOf(nord)).toEqual(['cars/7', 'groups/3']);
});

test('each customer has their own', () => {
  rememberOpened(nord, '/cars/7');
  expect(recentOf(other)).toEqual([]);
});

test.each(['/board', '/cars', '/groups/compare', '/cars/7/more', '/cars/07', '/runs/5'])(
  '%s opens no one thing, and is not remembered',
  (path) => {
    rememberOpened(nord, path);
    expect(recentOf(nord)).toEqual([]);
  },
);

test('only the last few are kept', () => {
  for (let id = 1; id <= 20; id += 1) rememberOpened(nord, `/cars/${id}`);
  expect(recentOf(nord)).toHaveLength(8);
  expect(recentOf(nord)[0]).toBe('cars/20');
});

test.each(['{', '{"sandbox/1":["javascript:alert(1)"]}', '[]', '{"sandbox/1":7}'])(
  'nonsense in the storage (%s) counts as nothing',
  (stored) => {
    localStorage.setItem('motorpool.recent', stored);
    expect(recentOf(nord)).toEqual([]);
    rememberOpened(nord, '/users/5');
    expect(recentOf(nord)).toEqual(['users/5']);
  },
);

test('all of it can be forgotten', () => {
  rememberOpened(nord, '/cars/7');
  forgetOpened();
  expect(localStorage.length).toBe(0);
});
