import { assert, array, nat, property } from 'fast-check';
import { expect, test } from 'vitest';
import { sortedIds } from '../../queries/sorted-ids.ts';
import { comparedOf } from './compared.ts';

test('each element of two groups is in one of the three lists', () => {
  const someIds = array(nat(20));
  assert(
    property(someIds, someIds, (a, b) => {
      const { first, both, second } = comparedOf(sortedIds(a), sortedIds(b));
      expect(new Set([...first, ...both])).toEqual(new Set(a));
      expect(new Set([...second, ...both])).toEqual(new Set(b));
      expect(first.length + both.length + second.length).toBe(new Set([...a, ...b]).size);
    }),
  );
});
