// @vitest-environment node
import { expect, it } from 'vitest';
import { type Item, Lines } from './order.ts';
import { car } from './testing/world.ts';

const item = (index: number): Item => ({
  runId: 'a',
  index,
  change: car('assign', 1, 1),
  target: 'one',
});

it('who leaves a line lets the next one come first, and nobody else', () => {
  const lines = new Lines();
  const [first, second, third, stranger] = [item(0), item(1), item(2), item(3)];
  expect(lines.join('one', first)).toBe(true);
  expect(lines.join('one', second)).toBe(false);
  expect(lines.join('one', third)).toBe(false);
  expect(lines.before('one', third)).toBe(second);
  expect(lines.before('one', first)).toBeUndefined();
  expect(lines.before('other', first)).toBeUndefined();
  expect(lines.leave('one', stranger)).toBeUndefined();
  expect(lines.leave('other', first)).toBeUndefined();
  expect(lines.leave('one', second)).toBeUndefined();
  expect(lines.before('one', third)).toBe(first);
  expect(lines.leave('one', first)).toBe(third);
  expect(lines.leave('one', third)).toBeUndefined();
  expect(lines.join('one', stranger)).toBe(true);
});
