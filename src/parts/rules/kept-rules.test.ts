// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { forgetKeptRules, keepRules, rulesOf } from './kept-rules.ts';

const first = { environment: 'sandbox', customerId: 1 };
const second = { environment: 'sandbox', customerId: 2 };
const rule = { groupId: 7, kind: 'cars', search: 'Tesla', only: [] } as const;

afterEach(forgetKeptRules);

test('rules are kept for one customer, each once, and in the browser', () => {
  keepRules(first, [rule, rule]);
  expect(rulesOf(first)).toEqual([rule]);
  expect(rulesOf(second)).toEqual([]);
  expect(localStorage.getItem('motorpool.rules')).toBe(JSON.stringify({ 'sandbox/1': [rule] }));
});

test('rules that another tab changed are the rules here, and nonsense is none', () => {
  const newValue = JSON.stringify({ 'sandbox/1': [rule], 'sandbox/2': [{ groupId: 'x' }] });
  dispatchEvent(new StorageEvent('storage', { key: 'motorpool.rules', newValue }));
  expect(rulesOf(first)).toEqual([rule]);
  expect(rulesOf(second)).toEqual([]);
  dispatchEvent(new StorageEvent('storage', { key: 'motorpool.rules', newValue: '{' }));
  expect(rulesOf(first)).toEqual([]);
});

test('what is forgotten is in the browser no more', () => {
  keepRules(first, [rule]);
  keepRules(second, [rule]);
  forgetKeptRules();
  expect(rulesOf(first)).toEqual([]);
  expect(localStorage.getItem('motorpool.rules')).toBeNull();
});
