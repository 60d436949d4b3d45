import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { Element, ElementKind } from '../../api/elements.ts';
import type { Scope } from '../../api/scope.ts';
import type { Change } from '../../changes/change.ts';
import { useEngine } from '../../parts/engine.tsx';
import { allElementsQuery, someElementsQuery } from '../../queries/elements.ts';
import { groupsQuery } from '../../queries/groups.ts';
import { type Names, readNames } from './names.ts';
import { type ElementRef, elementOf } from './tally.ts';
import { type Unread, unreadOf } from './unread.ts';

/** The elements that changes are about. */
export function elementsIn(changes: readonly Change[]): readonly ElementRef[] {
  return changes.map(elementOf).filter((element) => element !== null);
}

function queryOf(scope: Scope, { kind, ids }: Unread) {
  return ids === 'all' ? allElementsQuery(scope, kind) : someElementsQuery(scope, kind, ids);
}

/** The names of all groups, and of these elements: read, where they were not before. */
export function useNames(scope: Scope, meant: readonly ElementRef[]): Names {
  const engine = useEngine();
  const client = useQueryClient();
  const groups = useQuery(groupsQuery(scope)).data;
  const unread = unreadOf(client, scope, meant);
  const elements = useQueries({
    queries: unread.map((each) => queryOf(scope, each)),
    combine: (results) => {
      const found = new Map<ElementKind, readonly Element[]>();
      for (const [at, { data }] of results.entries()) {
        const kind = unread[at]?.kind;
        if (kind !== undefined && data !== undefined) found.set(kind, data);
      }
      return found;
    },
  });
  const overlay = useSyncExternalStore(engine.subscribe, () => engine.overlay(scope));
  return readNames(client, scope, overlay, { elements, groups });
}
