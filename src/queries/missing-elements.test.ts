import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import type { Car } from '../api/cars.ts';
import { elementCacheOf } from './element-cache.ts';
import { missingElements, missingQuery } from './missing-elements.ts';

const scope = { environment: 'sandbox', customerId: 1 };
const cars = (...ids: number[]) => ids.map((id) => ({ kind: 'cars' as const, id }));
const car = (id: number): Car => ({ id, name: `Car ${id}`, licensePlate: null });
const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

test('a few elements are read by their ids, not their whole kind', () => {
  const meant = [...cars(9, 7, 7), { kind: 'users' as const, id: 3 }];
  expect(missingElements(new QueryClient(), scope, meant)).toEqual([
    { kind: 'cars', ids: [7, 9] },
    { kind: 'users', ids: [3] },
  ]);
});

test('of many elements the whole kind is read', () => {
  const client = new QueryClient();
  expect(missingElements(client, scope, cars(...upTo(25)))).toEqual([
    { kind: 'cars', ids: upTo(25) },
  ]);
  expect(missingElements(client, scope, cars(...upTo(26)))).toEqual([{ kind: 'cars', ids: 'all' }]);
});

test('what was read before is not read again', () => {
  const client = new QueryClient();
  elementCacheOf(client, scope).put('cars', upTo(30).map(car));
  expect(missingElements(client, scope, cars(...upTo(30)))).toEqual([]);
  expect(missingElements(client, scope, cars(...upTo(31)))).toEqual([{ kind: 'cars', ids: [31] }]);
  elementCacheOf(client, scope).put('cars', [car(31)]);
  expect(missingElements(client, scope, cars(31))).toEqual([]);
});

test.each([[[7, 9]], ['all' as const]])('what is read of %s goes stale with its kind', (ids) => {
  const { queryKey } = missingQuery(scope, { kind: 'cars', ids });
  expect(queryKey.slice(0, 3)).toEqual(['sandbox', 1, 'cars']);
});
