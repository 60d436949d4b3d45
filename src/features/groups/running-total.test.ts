import { assert, array, boolean, nat, option, property, record } from 'fast-check';
import { expect, test, vi } from 'vitest';
import { RunningTotal } from './running-total.ts';

test('it is the sum of all sizes, or unknown while one of them is, whatever became of them', () => {
  const groupIds = [0, 1, 2, 3];
  const size = option(nat(9));
  assert(
    property(
      array(size, { minLength: 4, maxLength: 4 }),
      array(record({ id: nat(5), size, all: boolean() })),
      (first, changes) => {
        const sizes = [...first];
        const total = new RunningTotal(groupIds, (id) => sizes[id] ?? null);
        for (const change of changes) {
          const isOther = change.id < 4 && sizes[change.id] !== change.size;
          sizes[change.id] = change.size;
          expect(change.all ? total.updateAll() : total.update(change.id)).toBe(isOther);
        }
        const known = groupIds.flatMap((id) => sizes[id] ?? []);
        const sum = known.reduce((whole, one) => whole + one, 0);
        expect(total.value()).toBe(known.length === groupIds.length ? sum : null);
      },
    ),
  );
});

test('of a thousand groups one is asked where one has changed', () => {
  const sizeOf = vi.fn<(id: number) => number>(() => 100);
  const total = new RunningTotal(
    Array.from({ length: 1_000 }, (_, id) => id),
    sizeOf,
  );
  sizeOf.mockClear().mockReturnValueOnce(101);
  total.update(7);
  expect(sizeOf).toHaveBeenCalledOnce();
  expect(total.value()).toBe(100_001);
});
