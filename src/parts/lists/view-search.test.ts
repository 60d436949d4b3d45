// @vitest-environment node
import { expect, test } from 'vitest';
import { viewSearchOf } from './view-search.ts';

test('a view is what narrows and sorts a list, in one order, and nothing else of the address', () => {
  expect(viewSearchOf('?sort=name&customer=1&q=golf')).toBe('q=golf&sort=name');
  expect(viewSearchOf('?q=golf&sort=name&run=7')).toBe('q=golf&sort=name');
  expect(viewSearchOf('?in=none&only=unplated%2Cended')).toBe('only=unplated%2Cended&in=none');
  expect(viewSearchOf('?ids=7%2C9&q=golf')).toBe('q=golf&ids=7%2C9');
});

test('an address that narrows nothing is no view', () => {
  expect(viewSearchOf('')).toBe('');
  expect(viewSearchOf('?customer=2&q=')).toBe('');
});
