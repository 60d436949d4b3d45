import type { Random } from './random.ts';

/** Which element is in which group, by their ids. */
export interface Membership {
  group_id: number;
  element_id: number;
}

/** The 24 groups of the example fleet: the first is the largest, the last is empty. */
export const groupNames = [
  'Pool Deutschland',
  'Depot Nord',
  'Depot Süd',
  'Außendienst Köln',
  'Zentrale München',
  'Niederlassung Nürnberg',
  'Werkstatt',
  'Ersatzwagen',
  'E-Fahrzeuge',
  'Transporter',
  'Geschäftsführung',
  'Wien Übergabe',
  'Zürich Flughafen',
  'Genève – Les Pâquis',
  'Île-de-France',
  'Amsterdam Zuid',
  "O'Brien Logistics",
  'Kraków Centrum',
  'Málaga Aeropuerto',
  'Kurzzeitmiete',
  'Rückgabe 2026',
  'Messe Düsseldorf',
  'Bereitschaft',
  'Noch leer',
] as const;

const LARGEST = 60;

/** So many of 100 cars are in no group. */
const WITHOUT_GROUP = 15;

/** In how many further groups the first cars are: some in five, some in three, some in two. */
const further = (index: number) => (index < 8 ? 5 : index < 28 ? 3 : index < 68 ? 2 : 1);

/**
 * Cars into groups: 15 % stay outside, the first group holds 60, the last none, and the others hold
 * fewer and fewer.
 */
export function groupCars(random: Random, cars: readonly number[], groups: readonly number[]) {
  const count = Math.round((cars.length * (100 - WITHOUT_GROUP)) / 100);
  const grouped = random.sample(cars, count);
  const [largest, ...rest] = groups.slice(0, -1);
  // The group at place n stands here more often than the one behind it.
  const weighted = rest.flatMap((group, at) =>
    Array.from({ length: rest.length - at + 3 }, () => group),
  );
  const inLargest = new Set(grouped.slice(0, LARGEST));
  return grouped.flatMap((car, index): Membership[] => {
    const into = new Set(inLargest.has(car) && largest !== undefined ? [largest] : []);
    while (into.size < further(index)) into.add(random.pick(weighted));
    return [...into].map((group_id) => ({ group_id, element_id: car }));
  });
}

/** A few elements of another kind into some of the groups: neither into the first nor the last. */
export function groupOthers(
  random: Random,
  elements: readonly number[],
  groups: readonly number[],
  most: number,
): Membership[] {
  return groups
    .slice(1, -1)
    .flatMap((group_id) =>
      random.sample(elements, random.int(0, most)).map((element_id) => ({ group_id, element_id })),
    );
}
