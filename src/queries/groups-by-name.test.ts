// @vitest-environment node
import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { collatorFor } from '../ui/collator.ts';
import { groupsByName } from './groups-by-name.ts';
import { orderAhead } from './order-ahead.ts';

const named = (...names: string[]) => names.map((name, at) => ({ id: at + 1, name }));

test('groups stand in the order of the language, numbers by their value', () => {
  const names = groupsByName(named('Depot 10', 'Ost', 'Depot 9', 'Öl'), 'de').map(
    ({ name }) => name,
  );
  expect(names).toEqual(['Depot 9', 'Depot 10', 'Öl', 'Ost']);
});

test('the same list is the same value, however often it is asked for', () => {
  const groups = named('Nord', 'Süd');
  expect(groupsByName([...groups].toReversed(), 'en')).toBe(groupsByName(groups, 'en'));
});

test('whatever came, went or was renamed since, the order is that of a list sorted anew', () => {
  const list = fc.uniqueArray(
    fc.record({ id: fc.nat(12), name: fc.constantFrom('a', 'B', 'ä', 'b 2', 'b 10', 'Z') }),
    { selector: ({ id }) => id },
  );
  fc.assert(
    fc.property(fc.array(list, { minLength: 2, maxLength: 5 }), (lists) => {
      for (const groups of lists)
        expect(groupsByName(groups, 'de')).toEqual(
          groups.toSorted((a, b) => collatorFor('de').compare(a.name, b.name) || a.id - b.id),
        );
    }),
  );
});

test('ten thousand groups that were put in order ahead are compared no more when they are shown', async () => {
  const groups = Array.from({ length: 10_000 }, (_, at) => ({
    id: at + 1,
    name: `${['Depot', 'Pool', 'Team'][at % 3]} ${(at * 7919) % 10_000}`,
  }));
  await orderAhead(groups, 'en-GB', AbortSignal.timeout(60_000));
  const compare = vi.spyOn(Intl.Collator.prototype, 'compare', 'get');
  const shown = groupsByName(groups, 'en-GB');
  expect(compare).not.toHaveBeenCalled();
  compare.mockRestore();
  const { compare: byName } = collatorFor('en-GB');
  expect(shown).toEqual(groups.toSorted((a, b) => byName(a.name, b.name) || a.id - b.id));
});
