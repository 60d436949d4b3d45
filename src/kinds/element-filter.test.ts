import { expect, test } from 'vitest';
import { filterMatcher, meansAll, unknownConditions } from './element-filter.ts';

const car = (id: number, brand: string, licensePlate: string | null) => ({
  id,
  name: `Car ${id}`,
  brand,
  model: 'Y',
  licensePlate,
  vin: null,
  description: null,
});

test('an element is meant where every word and every condition holds', () => {
  const meant = filterMatcher({ kind: 'cars', search: 'tesla', only: ['unplated'] });
  expect(meant(car(1, 'Tesla', null))).toBe(true);
  expect(meant(car(2, 'Tesla', 'M-T 1'))).toBe(false);
  expect(meant(car(3, 'Škoda', null))).toBe(false);
});

test('a condition that the kind does not have is no condition, and is told', () => {
  expect(unknownConditions({ kind: 'cars', search: '', only: ['ended', 'unplated'] })).toEqual([
    'ended',
  ]);
  expect(filterMatcher({ kind: 'cars', search: '', only: ['ended'] })(car(1, 'VW', 'M-T 1'))).toBe(
    true,
  );
});

test('words look as the search of a list does: without accents, plates without their hyphens', () => {
  const meant = (search: string) =>
    filterMatcher({ kind: 'cars', search, only: [] })(car(1, 'Škoda', 'M-AB 12'));
  expect(meant('skoda')).toBe(true);
  expect(meant('mab12')).toBe(true);
  expect(meant('octavia')).toBe(false);
});

test('a filter without words and conditions would mean everything', () => {
  for (const search of ['', ' ', '\u200B', '\u00AD\u00A0'])
    expect(meansAll({ kind: 'cars', search, only: [] })).toBe(true);
  expect(meansAll({ kind: 'cars', search: '', only: ['unnamed'] })).toBe(false);
});
