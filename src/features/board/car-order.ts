import type { Car } from '../../api/cars.ts';
import { cleanText } from '../../i18n/clean-text.ts';
import { folded, type Searchable, searchMatcher } from '../../i18n/text-search.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { searchText, titleOrId } from '../../kinds/texts.ts';

const kind = kindOf('cars');

/** What people call a car by: its plate, or its name where it has none. */
export const titleOf = (car: Car) => titleOrId(kind, car);

/** As many digits as a number in a plate may have. */
const digits = 12;

const keys = new WeakMap<Car, string>();
const searchables = new WeakMap<Car, Searchable>();

/** By this cars are sorted: letters without case and accents, numbers by their value. Made once for each car. */
function keyOf(car: Car): string {
  const known = keys.get(car);
  if (known !== undefined) return known;
  const key = folded(titleOf(car)).replaceAll(/\d+/g, (number) => number.padStart(digits, '0'));
  keys.set(car, key);
  return key;
}

function compareCars(one: Car, other: Car): number {
  const [a, b] = [keyOf(one), keyOf(other)];
  if (a === b) return one.id - other.id;
  return a < b ? -1 : 1;
}

function searchableOf(car: Car): Searchable {
  const known = searchables.get(car) ?? searchText(kind, car);
  searchables.set(car, known);
  return known;
}

export type CarMatcher = (car: Car) => boolean;

/** Whether every word of the search occurs in a car; null where nothing is searched. */
export function carMatcher(search: string): CarMatcher | null {
  if (cleanText(search) === '') return null;
  const matches = searchMatcher(search);
  return (car) => matches(searchableOf(car));
}

/** Above so many changes sorting all is quicker than to put each into its place. */
const few = 50;

/** Where the car stands among the sorted ones, or would stand. */
function placeOf(sorted: readonly Car[], car: Car): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const at = sorted[middle];
    if (at !== undefined && compareCars(at, car) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The cars in their order; what was sorted before is kept, and only what came or changed is put into its place. */
export function inOrder(cars: readonly Car[], before: readonly Car[]): readonly Car[] {
  const known = new Set(before);
  const fresh = cars.filter((car) => !known.has(car));
  if (fresh.length > few || before.length === 0) return cars.toSorted(compareCars);
  if (fresh.length === 0 && cars.length === before.length) return before;
  const now = new Set(cars);
  const sorted = before.filter((car) => now.has(car));
  for (const car of fresh) sorted.splice(placeOf(sorted, car), 0, car);
  return sorted;
}
