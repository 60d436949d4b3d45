import { expect, test, vi } from 'vitest';
import { LazyEngine } from '../../changes/lazy-engine.ts';
import type { Wish } from '../../changes/wish.ts';
import { wishedOnce } from './wished-twice.ts';

const wish: Wish = { type: 'assign', kind: 'cars', groupIds: [1], elementIds: [7] };

function pressed() {
  const engine = new LazyEngine(() => new Promise(() => {}), vi.fn<() => void>());
  const start = vi.fn<() => string | null>();
  for (const id of ['a', 'b']) start.mockReturnValueOnce(id);
  return { start, press: (at: number, wished = wish) => wishedOnce(engine, wished, at, start) };
}

test('what is wished twice by a double click is carried out once', () => {
  const { start, press } = pressed();
  expect([press(1000), press(1200)]).toEqual(['a', 'a']);
  expect(start).toHaveBeenCalledOnce();
});

test('what is wished again later, or something else at once, is carried out as well', () => {
  const later = pressed();
  expect([later.press(1000), later.press(1500)]).toEqual(['a', 'b']);
  const other = pressed();
  expect([other.press(1000), other.press(1001, { ...wish, groupIds: [2] })]).toEqual(['a', 'b']);
});
