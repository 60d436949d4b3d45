// @vitest-environment node
import { expect, it } from 'vitest';
import { intentOf } from './intent.ts';
import { car } from '../testing/world.ts';

it('of a list only its length is kept: it may be of any length', () => {
  const changes = [car('assign', 1, 1), car('remove', 2, 1)];
  expect(intentOf({ type: 'list', changes })).toEqual({ type: 'list', count: 2 });
});

it('any other wish is its own intent', () => {
  const wish = { type: 'clear', groupId: 3 } as const;
  expect(intentOf(wish)).toBe(wish);
});
