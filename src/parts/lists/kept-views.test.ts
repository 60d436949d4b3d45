// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { forgetKeptViews, keepViews, viewsOf } from './kept-views.ts';

const first = { environment: 'sandbox', customerId: 1 };
const second = { environment: 'sandbox', customerId: 2 };
const view = { list: '/cars', name: 'Ohne Gruppe', search: 'in=none' };

afterEach(forgetKeptViews);

test('views are kept for one customer, and in the browser', () => {
  keepViews(first, [view]);
  expect(viewsOf(first)).toEqual([view]);
  expect(viewsOf(second)).toEqual([]);
  expect(localStorage.getItem('motorpool.views')).toBe(JSON.stringify({ 'sandbox/1': [view] }));
});

test('views that another tab changed are the views here, and nonsense is none', () => {
  const newValue = JSON.stringify({ 'sandbox/1': [view], 'sandbox/2': [{ list: '/cars' }] });
  dispatchEvent(new StorageEvent('storage', { key: 'motorpool.views', newValue }));
  expect(viewsOf(first)).toEqual([view]);
  expect(viewsOf(second)).toEqual([]);
  dispatchEvent(new StorageEvent('storage', { key: 'motorpool.views', newValue: '{' }));
  expect(viewsOf(first)).toEqual([]);
});

test('what is forgotten is in the browser no more', () => {
  keepViews(first, [view]);
  forgetKeptViews();
  expect(viewsOf(first)).toEqual([]);
  expect(localStorage.getItem('motorpool.views')).toBeNull();
});
