// @vitest-environment node
import { expect, it } from 'vitest';
import { type Item, TargetQueues } from './target-queues.ts';
import { car } from '../testing/world.ts';

const item = (index: number): Item => ({
  runId: 'a',
  index,
  change: car('assign', 1, 1),
  target: 'one',
});

it('who leaves a queue lets the next one come first, and nobody else', () => {
  const queues = new TargetQueues();
  const [first, second, third, stranger] = [item(0), item(1), item(2), item(3)];
  expect(queues.join('one', first).isFirst).toBe(true);
  expect(queues.join('one', second).isFirst).toBe(false);
  expect(queues.join('one', third).isFirst).toBe(false);
  expect(queues.before('one', third)).toBe(second);
  expect(queues.before('one', first)).toBeUndefined();
  expect(queues.before('other', first)).toBeUndefined();
  expect(queues.leave('one', stranger)).toBeUndefined();
  expect(queues.leave('other', first)).toBeUndefined();
  expect(queues.leave('one', second)).toBeUndefined();
  expect(queues.before('one', third)).toBe(first);
  expect(queues.leave('one', first)).toBe(third);
  expect(queues.leave('one', third)).toBeUndefined();
  expect(queues.join('one', stranger).isFirst).toBe(true);
});

it('whoever may pass comes before those alone that it may pass', () => {
  const queues = new TargetQueues();
  const [first, second, third, fourth] = [item(0), item(1), item(2), item(3)];
  queues.join('one', first);
  queues.join('one', second);
  const isSecond = (other: Item) => other === second;
  expect(queues.join('one', third, isSecond)).toEqual({ isFirst: false, passed: undefined });
  expect(queues.before('one', second)).toBe(third);
  expect(queues.join('one', fourth, () => true)).toEqual({ isFirst: true, passed: first });
});
