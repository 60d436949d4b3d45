import type { QueryClient } from '@tanstack/react-query';
import type { Element, ElementKind } from '../../api/elements.ts';
import type { Scope } from '../../api/scope.ts';
import type { NamedGroup, Overlay } from '../../changes/overlay.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { allElementsQuery, elementsKey } from '../../queries/elements.ts';
import { groupElementsQuery, groupsKey, groupsQuery } from '../../queries/groups.ts';
import type { ElementRef } from './run-summary.ts';

/** What things are called, as far as it was read: null where it was not. */
export interface Names {
  element: (element: ElementRef) => string | null;
  group: (groupId: number) => string | null;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isUser = (value: unknown): value is Element =>
  isRecord(value) && 'id' in value && 'emailAddress' in value && 'userData' in value;

/** The pages of a list that was read in pages. */
function usersInPages(data: unknown): readonly Element[] {
  const pages = isRecord(data) && Array.isArray(data['pages']) ? data['pages'] : [];
  return pages
    .flatMap((page: unknown) => (isRecord(page) ? page['users'] : []))
    .filter((user) => isUser(user));
}

/** Every list of the kind that the cache holds, the most complete first. */
export function listsOf(
  client: QueryClient,
  scope: Scope,
  kind: ElementKind,
): readonly (readonly Element[])[] {
  const all = client.getQueryData(allElementsQuery(scope, kind).queryKey);
  if (all !== undefined) return [all];
  const groups = client.getQueryCache().findAll({ queryKey: [...groupsKey(scope), 'of'] });
  const inGroups = groups.flatMap(({ queryKey }) => {
    const groupId = Number(queryKey.at(-2));
    const read = client.getQueryData(groupElementsQuery(scope, groupId, kind).queryKey);
    return read === undefined ? [] : [read.elements];
  });
  const paged = client.getQueriesData({ queryKey: [...elementsKey(scope, kind), 'list'] });
  return [...inGroups, ...paged.map(([, data]) => usersInPages(data))];
}

/** What was read for its names, and goes before what the cache happens to hold. */
export interface Loaded {
  /** Some elements of a kind, or all. */
  elements?: ReadonlyMap<ElementKind, readonly Element[]>;
  groups?: { groups: readonly NamedGroup[]; startedAt: number };
}

/**
 * Names that were told once: what was removed from a group is in no list any more when its undo is
 * told. In memory alone, like the lists.
 */
const told = new WeakMap<QueryClient, Map<string, string>>();

function toldBefore(client: QueryClient): Map<string, string> {
  const before = told.get(client) ?? new Map<string, string>();
  told.set(client, before);
  return before;
}

/** Looks names up in what was read before; asks nobody. The lists are searched when first needed. */
export function readNames(
  client: QueryClient,
  scope: Scope,
  overlay: Overlay,
  { elements, groups: read = client.getQueryData(groupsQuery(scope).queryKey) }: Loaded = {},
): Names {
  const remembered = toldBefore(client);
  const known = new Map<ElementKind, ReadonlyMap<number, Element>>();
  const elementsOf = (kind: ElementKind) => {
    const before = known.get(kind);
    if (before !== undefined) return before;
    const lists = new Set(listsOf(client, scope, kind));
    const more = elements?.get(kind);
    if (more !== undefined) lists.add(more);
    const byId = new Map<number, Element>();
    for (const list of lists) for (const element of list) byId.set(element.id, element);
    known.set(kind, byId);
    return byId;
  };
  const groups = read === undefined ? [] : [...read.groups, ...overlay.groups(read).groups];
  const groupNames = new Map(groups.map(({ id, name }) => [id, name]));
  return {
    element: ({ kind, id }) => {
      const key = `${scope.environment}/${scope.customerId}/${kind}/${id}`;
      const element = elementsOf(kind).get(id);
      const name = element === undefined ? remembered.get(key) : kindOf(kind).title(element);
      if (name !== undefined && name !== null) remembered.set(key, name);
      return name ?? null;
    },
    group: (groupId) => groupNames.get(overlay.groupId(groupId)) ?? groupNames.get(groupId) ?? null,
  };
}
