import type { ElementKind, ElementOf } from '../api/elements.ts';
import type { ListOptions } from '../api/odata.ts';
import type { Scope } from '../api/scope.ts';

/** The columns in which each kind can be shown and sorted. */
export interface ColumnOf {
  cars: 'plate' | 'name' | 'model' | 'vin' | 'id';
  users: 'name' | 'email' | 'id';
  services: 'name' | 'end' | 'id';
  products: 'serial' | 'unique' | 'type' | 'sap' | 'id';
}

/** By what a list of each kind can be narrowed, beside groups and words. */
interface FilterOf {
  cars: 'unplated' | 'unnamed';
  users: 'unnamed';
  services: 'ended' | 'running' | 'unnamed';
  products: never;
}

/** A column: what stands in it, and what it is sorted by, here and by the API. */
interface KindColumn<Key extends string, Item> {
  key: Key;
  text(element: Item): string;
  /** Where that is not the text: people are sorted by their last name. */
  order?(element: Item): string;
  /** The properties of `$orderby`, the first one first; `id` makes it one order. */
  orderby: readonly string[];
}

/** What a search looks into. */
interface Searched<Item> {
  /** The property, as `$filter` names it. */
  property: string;
  text(element: Item): string | null | undefined;
  /** A plate or a number: compared without its blanks and hyphens as well. */
  isCode: boolean;
}

/** How what identifies an element is compared: codes without blanks and hyphens, names by their words. */
export type Family = 'code' | 'name' | 'email';

/** What identifies an element to a person, and so is recognised where it is pasted. */
interface Identity<Item> {
  family: Family;
  text(element: Item): string | null | undefined;
}

/** A condition on elements, for the API and for those that are known here. */
interface KindFilter<Key extends string, Item> {
  key: Key;
  /** As `$filter` has it. */
  filter: string;
  holds(element: Item): boolean;
}

/** All that differs between cars, users, services and products. */
export interface Kind<Name extends ElementKind> {
  /** Its words stand in src/i18n under this key: `kinds`, `counts` and the like. */
  kind: Name;
  list(scope: Scope, options: ListOptions, signal?: AbortSignal): Promise<ElementOf[Name][]>;
  /** What people call it: its plate, its person's name, its number. Null where it has nothing of that. */
  title(element: ElementOf[Name]): string | null;
  /** What tells more of it, without saying the title again. May be empty. */
  detail(element: ElementOf[Name]): string;
  /** In the order in which they are shown; a list is sorted by the first one at first. */
  columns: readonly KindColumn<ColumnOf[Name], ElementOf[Name]>[];
  searched: readonly Searched<ElementOf[Name]>[];
  /** Beside the id. */
  identities: readonly Identity<ElementOf[Name]>[];
  filters: readonly KindFilter<FilterOf[Name], ElementOf[Name]>[];
}

/** The column that shows and sorts by the id, as every kind has it. */
export const idColumn = {
  key: 'id',
  text: ({ id }: { id: number }) => String(id),
  orderby: ['id'],
} as const;
