import type { QueryClient } from '@tanstack/react-query';
import type { Element, ElementKind } from '../../api/elements.ts';
import type { Scope } from '../../api/scope.ts';
import type { NamedGroup, Overlay } from '../../changes/pending/overlay.ts';
import { namesakesIn } from '../../i18n/same-sight.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { elementCacheOf } from '../../queries/element-cache.ts';
import { fleetOf } from '../../queries/fleet.ts';
import { groupsQuery } from '../../queries/groups.ts';
import type { ElementRef } from './run-summary.ts';

/** What things are called, as far as it was read: null where it was not. */
export interface Names {
  /** The element itself. */
  known: (element: ElementRef) => Element | null;
  element: (element: ElementRef) => string | null;
  group: (groupId: number) => string | null;
  /** The id that a group has now: one that was brought back has another. Null where it is not there. */
  groupNow: (groupId: number) => number | null;
}

/** What was read for its names, and goes before what the cache happens to hold. */
export interface Loaded {
  /** Some elements of a kind, or all. */
  elements?: ReadonlyMap<ElementKind, readonly Element[]>;
  groups?: { groups: readonly NamedGroup[]; startedAt: number };
}

/** Looks names up in what was read before; asks nobody. */
export function readNames(
  client: QueryClient,
  scope: Scope,
  overlay: Overlay,
  { elements, groups: read = client.getQueryData(groupsQuery(scope).queryKey) }: Loaded = {},
): Names {
  const known = elementCacheOf(client, scope);
  const loaded = new Map<ElementKind, ReadonlyMap<number, Element>>();
  const loadedOf = (kind: ElementKind) => {
    const before = loaded.get(kind);
    if (before !== undefined) return before;
    const byId = new Map((elements?.get(kind) ?? []).map((element) => [element.id, element]));
    loaded.set(kind, byId);
    return byId;
  };
  const groups = read === undefined ? [] : [...read.groups, ...overlay.groups(read).groups];
  const namesakes = namesakesIn([...new Map(groups.map((group) => [group.id, group])).values()]);
  const groupNames = new Map(
    groups.map(({ id, name }) => [id, namesakes.has(id) ? `${name} (ID ${id})` : name]),
  );
  const groupNow = (groupId: number) =>
    [overlay.groupId(groupId), groupId].find((id) => groupNames.has(id)) ?? null;
  const elementOf = ({ kind, id }: ElementRef) =>
    loadedOf(kind).get(id) ?? known.get(kind, id) ?? null;
  return {
    known: elementOf,
    element: (ref) => {
      const element = elementOf(ref);
      return element === null ? null : kindOf(ref.kind).title(element);
    },
    group: (groupId) => {
      const now = groupNow(groupId);
      return now === null ? fleetOf(client, scope).nameOf(groupId) : (groupNames.get(now) ?? null);
    },
    groupNow,
  };
}
