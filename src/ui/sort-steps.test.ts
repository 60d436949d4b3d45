// @vitest-environment node
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { atOnce } from './sliced.ts';
import { mergeSteps, sortSteps } from './sort-steps.ts';

interface Named {
  name: string;
  at: number;
}

const byName = (one: Named, other: Named) =>
  one.name < other.name ? -1 : Number(one.name > other.name);
const named = (names: readonly string[]) => names.map((name, at) => ({ name, at }));
const names = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 700 });

test('what is sorted in steps stands as if it were sorted at once, and so do two lists as one', () => {
  fc.assert(
    fc.property(names, names, (some, others) => {
      const [one, other] = [named(some).toSorted(byName), named(others).toSorted(byName)];
      expect(atOnce(sortSteps(named(some), byName))).toEqual(one);
      expect(atOnce(mergeSteps(one, other, byName))).toEqual([...one, ...other].toSorted(byName));
    }),
    { numRuns: 40 },
  );
});

test('no step of many looks at more than a few hundred', () => {
  const many = named(Array.from({ length: 10_000 }, (_, at) => String((at * 7919) % 10_007)));
  let [looks, most] = [0, 0];
  const steps = sortSteps(many, (one, other) => {
    looks += 1;
    return byName(one, other);
  });
  for (let step = steps.next(); step.done !== true; step = steps.next()) {
    most = Math.max(most, looks);
    looks = 0;
  }
  expect(most).toBeLessThan(2_000);
});
