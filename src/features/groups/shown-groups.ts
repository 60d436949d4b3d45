import { type ElementKind, elementKinds } from '../../api/elements.ts';
import { namesakesIn } from '../../i18n/same-sight.ts';
import type { GroupRow } from './group-row.ts';

/** By what the list of groups can be narrowed. */
export const groupFilters = [
  'all',
  'empty',
  'without-cars',
  'without-users',
  'more-cars',
  'more-users',
  'more-services',
  'more-products',
  'doubles',
] as const;
export type GroupFilter = (typeof groupFilters)[number];

/** The kind of which a group has to hold more than so many; undefined where the filter asks for something else. */
export const kindOfMore = (filter: GroupFilter): ElementKind | undefined =>
  elementKinds.find((kind) => filter === `more-${kind}`);

/** The columns that the list can be sorted by. */
export const groupSorts = ['name', ...elementKinds, 'id'] as const;
export type GroupSort = (typeof groupSorts)[number];

/** The kinds whose sizes have to be known of all groups for this. */
export function kindsNeeded(filter: GroupFilter, sort: GroupSort): readonly ElementKind[] {
  if (filter === 'empty') return elementKinds;
  const needed = new Set<ElementKind>();
  if (filter === 'without-cars') needed.add('cars');
  if (filter === 'without-users') needed.add('users');
  const more = kindOfMore(filter);
  if (more !== undefined) needed.add(more);
  const sorted = elementKinds.find((kind) => kind === sort);
  if (sorted !== undefined) needed.add(sorted);
  return [...needed];
}

type SizeOf = (groupId: number, kind: ElementKind) => number | null;

/**
 * The groups for which the filter holds; of what is not read yet nobody knows, so it is not shown.
 * @param than how many a group has to hold more than, where the filter asks for that
 */
export function filterGroups(
  rows: readonly GroupRow[],
  filter: GroupFilter,
  than: number,
  sizeOf: SizeOf,
): readonly GroupRow[] {
  const more = kindOfMore(filter);
  if (more !== undefined)
    return rows.filter(({ id }) => id !== null && (sizeOf(id, more) ?? 0) > than);
  const isWithout = (row: GroupRow, kind: ElementKind) =>
    row.id !== null && sizeOf(row.id, kind) === 0;
  switch (filter) {
    case 'doubles': {
      const there = rows.flatMap(({ id, name }) => (id === null ? [] : [{ id, name }]));
      const namesakes = namesakesIn(there);
      return rows.filter(({ id }) => id !== null && namesakes.has(id));
    }
    case 'empty':
      return rows.filter((row) => elementKinds.every((kind) => isWithout(row, kind)));
    case 'without-cars':
      return rows.filter((row) => isWithout(row, 'cars'));
    case 'without-users':
      return rows.filter((row) => isWithout(row, 'users'));
    default:
      return rows;
  }
}

/** Rows that come sorted by name, in another order; what is not known stands last. */
export function sortGroups(
  rows: readonly GroupRow[],
  sort: { key: GroupSort; descending: boolean },
  sizeOf: SizeOf,
): readonly GroupRow[] {
  const { key, descending } = sort;
  if (key === 'name') return descending ? rows.toReversed() : rows;
  const numberOf = ({ id }: GroupRow) => {
    if (id === null) return null;
    return key === 'id' ? id : sizeOf(id, key);
  };
  const direction = descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [one, other] = [numberOf(a), numberOf(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return direction * (one - other);
  });
}
