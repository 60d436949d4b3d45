// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { readStored, removeStored, store } from './browser-storage.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  for (const area of ['local', 'session'] as const) removeStored(area, 'a-key');
});

/** A browser that blocks all site data throws when the property is read. */
function blockSiteData(): void {
  for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(globalThis, name, {
      configurable: true,
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
}

test.each(['local', 'session'] as const)('%s storage gives what it took', (area) => {
  store(area, 'a-key', 'a value');
  expect(readStored(area, 'a-key')).toBe('a value');
  removeStored(area, 'a-key');
  expect(readStored(area, 'a-key')).toBeNull();
});

test.each(['local', 'session'] as const)(
  'where %s storage is blocked, this page works all the same',
  (area) => {
    const before = Object.getOwnPropertyDescriptors(globalThis);
    blockSiteData();
    try {
      expect(readStored(area, 'a-key')).toBeNull();
      store(area, 'a-key', 'a value');
      expect(readStored(area, 'a-key')).toBe('a value');
      removeStored(area, 'a-key');
      expect(readStored(area, 'a-key')).toBeNull();
    } finally {
      for (const name of ['localStorage', 'sessionStorage'] as const)
        Object.defineProperty(globalThis, name, before[name]);
    }
  },
);

test('where storage is full, the newest value counts for this page', () => {
  store('local', 'a-key', 'stored before');
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  store('local', 'a-key', 'chosen now');
  expect(readStored('local', 'a-key')).toBe('chosen now');
  vi.restoreAllMocks();
  store('local', 'a-key', 'taken again');
  expect(localStorage.getItem('a-key')).toBe('taken again');
});
