import type { Car } from '../../api/cars.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { searchText, titleOrId } from '../../kinds/texts.ts';
import { collatorFor } from '../../ui/collator.ts';
import { cleanText } from '../../i18n/clean-text.ts';
import { type Searchable, searchMatcher } from '../../i18n/text-search.ts';

/** All cars of the customer, in the order in which every column shows them. */
export interface CarIndex {
  byId: ReadonlyMap<number, Car>;
  ids: readonly number[];
  /** The place of each car in that order: sorting a column by it costs no comparing of words. */
  rank: ReadonlyMap<number, number>;
  /** What a search looks into, folded once: a letter that is typed looks through all cars. */
  words: ReadonlyMap<number, Searchable>;
}

const kind = kindOf('cars');

/** What people call a car by: its plate, or its name where it has none. */
export const titleOf = (car: Car) => titleOrId(kind, car);

/** Sorts the cars by plate as the language does, numbers in plates by their value. */
export function carIndexOf(cars: readonly Car[], locale: string): CarIndex {
  const collator = collatorFor(locale);
  const sorted = cars
    .map((car) => ({ car, title: titleOf(car) }))
    .toSorted((a, b) => collator.compare(a.title, b.title) || a.car.id - b.car.id)
    .map(({ car }) => car);
  return {
    byId: new Map(sorted.map((car) => [car.id, car])),
    ids: sorted.map(({ id }) => id),
    rank: new Map(sorted.map(({ id }, place) => [id, place])),
    words: new Map(sorted.map((car) => [car.id, searchText(kind, car)])),
  };
}

/** The cars in which every word of the search occurs; null where nothing is searched. */
export function carsMatching({ words }: CarIndex, search: string): ReadonlySet<number> | null {
  if (cleanText(search) === '') return null;
  const matches = searchMatcher(search);
  const matching = new Set<number>();
  for (const [id, car] of words) if (matches(car)) matching.add(id);
  return matching;
}
