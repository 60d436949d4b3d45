import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import type { Car } from '../../api/cars.ts';
import { createWorld } from '../../changes/testing/world.ts';
import { elementCacheOf } from '../../queries/element-cache.ts';
import { readNames } from './names.ts';

const scope = { environment: 'sandbox', customerId: 1 };
const car = (id: number): Car => ({ id, name: `Car ${id}`, licensePlate: null });

test('names come from what was read for them and from what was read before', () => {
  const client = new QueryClient();
  elementCacheOf(client, scope).put('cars', [car(1)]);
  const read = new Map([['cars' as const, [car(2)]]]);
  const { engine } = createWorld();
  const names = readNames(client, scope, engine.overlay(scope), { elements: read });
  const told = [1, 2, 3].map((id) => names.element({ kind: 'cars', id }));
  expect(told).toEqual(['Car 1', 'Car 2', null]);
});
