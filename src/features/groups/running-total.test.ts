import { assert, array, boolean, nat, option, property, record } from 'fast-check';
import { expect, test, vi } from 'vitest';
import { RunningTotal } from './running-total.ts';

test('it is the sum of all sizes, or unknown while one of them is, whatever became of them', () => {
  const groupIds = [0, 1, 2, 3];
  const size = option(nat(9));
  assert(
    property(
      array(size, { minLength: 4, maxLength: 4 }),
      array(record({ id: nat(5), size, any: boolean(), asked: boolean() })),
      (first, changes) => {
        const sizes = [...first];
        const total = new RunningTotal(groupIds, (id) => sizes[id] ?? null);
        for (const change of [...changes, { id: 0, size: 1, any: false, asked: true }]) {
          sizes[change.id] = change.size;
          total.touch(change.any ? 'any' : change.id);
          if (!change.asked) continue;
          const known = groupIds.flatMap((id) => sizes[id] ?? []);
          const sum = known.reduce((whole, one) => whole + one, 0);
          expect(total.value()).toBe(known.length === groupIds.length ? sum : null);
        }
      },
    ),
  );
});

test('of a thousand groups one is asked, and once, where a run has changed it ten thousand times', () => {
  const sizeOf = vi.fn<(id: number) => number>(() => 100);
  const total = new RunningTotal(
    Array.from({ length: 1_000 }, (_, id) => id),
    sizeOf,
  );
  expect(total.value()).toBe(100_000);
  sizeOf.mockClear().mockReturnValueOnce(101);
  for (let change = 0; change < 10_000; change += 1) total.touch(7);
  expect(total.value()).toBe(100_001);
  expect(sizeOf).toHaveBeenCalledOnce();
});
