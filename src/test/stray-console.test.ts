import { expect, test, vi } from 'vitest';
import { watchConsole } from './stray-console.ts';

const quiet = () => ({ error: vi.fn<Console['error']>(), warn: vi.fn<Console['warn']>() });

test.each(['error', 'warn'] as const)('a stray console.%s fails the test', (level) => {
  const target = quiet();
  const watch = watchConsole(target);
  watch.begin();
  target[level]('not', 'well');
  expect(() => watch.end()).toThrow(`console.${level}: not well`);
});

test('an error that a test expects, by a spy, does not fail it', () => {
  const target = quiet();
  const watch = watchConsole(target);
  watch.begin();
  const spy = vi.spyOn(target, 'error').mockReturnValue();
  target.error('expected');
  expect(spy).toHaveBeenCalledExactlyOnceWith('expected');
  expect(() => watch.end()).not.toThrow();
});

test('a spy that a test leaves behind does not blind the watch for the next', () => {
  const target = quiet();
  const watch = watchConsole(target);
  watch.begin();
  vi.spyOn(target, 'error').mockReturnValue();
  watch.end();
  watch.begin();
  target.error('stray');
  expect(() => watch.end()).toThrow('stray');
});

test('this very console is watched', () => {
  const { error, warn } = console;
  expect([error.name, warn.name]).toEqual(['watched', 'watched']);
});
