import { expect, test } from 'vitest';
import type { Recognised } from '../../kinds/recognise.ts';
import { atOnce } from '../../ui/sliced.ts';
import { keyOf, pastedList } from './paste-rows.ts';

const byId = new Map([1, 2, 3].map((id) => [id, { id, name: `Wagen ${id}`, licensePlate: null }]));
const found = (line: number, id: number): Recognised => ({
  state: 'found',
  text: String(id),
  id,
  likeness: 'same',
  line,
});
const ambiguous: Recognised = { state: 'ambiguous', text: 'Golf', ids: [1, 3], line: 2 };
const none: ReadonlySet<number> = new Set();

test('a list counts how its parts stand, and each element once, also those in the group and those chosen', () => {
  const parts = [found(1, 1), ambiguous, found(3, 2), found(4, 2)];
  const asked = atOnce(pastedList({ parts, chosen: new Map() }, byId, new Set([2])));
  expect(asked.rows.map(({ state }) => state)).toEqual([
    'found',
    'ambiguous',
    'already-so',
    'twice',
  ]);
  expect(asked.counts).toMatchObject({ found: 1, ambiguous: 1, 'already-so': 1, twice: 1 });
  expect(asked.ids).toEqual([1, 2]);
  const chosen = new Map([[keyOf(ambiguous), 3]]);
  expect(atOnce(pastedList({ parts, chosen }, byId, none)).ids).toEqual([1, 3, 2]);
  const same = new Map([[keyOf(ambiguous), 1]]);
  expect(atOnce(pastedList({ parts, chosen: same }, byId, none)).counts).toMatchObject({
    found: 2,
    twice: 2,
  });
});

test('the rows of a long list are made in steps', () => {
  const parts = Array.from({ length: 10_000 }, (_, at) => found(at + 1, 1 + (at % 3)));
  const steps = pastedList({ parts, chosen: new Map() }, byId, none);
  let count = 0;
  while (steps.next().done !== true) count += 1;
  expect(count).toBe(10);
});

test('of a list of which nothing is known, the first fifty parts are offered to be settled, and all are counted', () => {
  const parts = Array.from({ length: 60 }, (_, at): Recognised => ({
    state: 'unknown',
    text: `x ${at}`,
    isVinSlip: false,
    line: at + 1,
  }));
  const { open, counts, rows } = atOnce(pastedList({ parts, chosen: new Map() }, byId, none));
  expect(open).toEqual(rows.slice(0, 50));
  expect(counts.unknown).toBe(60);
});
