import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { Element, ElementKind } from '../../api/elements.ts';
import type { Scope } from '../../api/scope.ts';
import { type Change, isMembership } from '../../changes/change.ts';
import { useEngine } from '../../parts/engine.tsx';
import { allElementsQuery } from '../../queries/elements.ts';
import { groupsQuery } from '../../queries/groups.ts';
import { type Names, readNames } from './names.ts';

/** The kinds of elements that changes are about. */
export function kindsIn(changes: readonly Change[]): readonly ElementKind[] {
  const kinds = new Set<ElementKind>();
  for (const change of changes) {
    if (isMembership(change)) kinds.add(change.kind);
    else if (change.op === 'assign-user' || change.op === 'unassign-user') kinds.add('users');
  }
  return [...kinds];
}

/** The names of all groups, and of all elements of these kinds: read, where they were not before. */
export function useNames(scope: Scope, kinds: readonly ElementKind[]): Names {
  const engine = useEngine();
  const client = useQueryClient();
  const groups = useQuery(groupsQuery(scope)).data;
  const elements = useQueries({
    queries: kinds.map((kind) => ({ ...allElementsQuery(scope, kind) })),
    combine: (results) => {
      const found = new Map<ElementKind, readonly Element[]>();
      for (const [at, { data }] of results.entries()) {
        const kind = kinds[at];
        if (kind !== undefined && data !== undefined) found.set(kind, data);
      }
      return found;
    },
  });
  const overlay = useSyncExternalStore(engine.subscribe, () => engine.overlay(scope));
  return readNames(client, scope, overlay, { elements, groups });
}
