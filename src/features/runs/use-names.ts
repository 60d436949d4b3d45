import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Element, ElementKind } from '../../api/elements.ts';
import type { Scope } from '../../api/scope.ts';
import type { Change } from '../../changes/change.ts';
import { useEngine } from '../../parts/plans/use-engine.tsx';
import { groupsQuery } from '../../queries/groups.ts';
import { missingElements, missingQuery } from '../../queries/missing-elements.ts';
import { type Names, readNames } from './names.ts';
import { type ElementRef, elementOf } from './run-summary.ts';

/** The elements that changes are about. */
export function elementsIn(changes: readonly Change[]): readonly ElementRef[] {
  return changes.map(elementOf).filter((element) => element !== null);
}

/** The names of all groups, and of these elements: read, where they were not before. */
export function useNames(scope: Scope, meant: readonly ElementRef[]): Names {
  const engine = useEngine();
  const client = useQueryClient();
  const groups = useQuery(groupsQuery(scope)).data;
  // Memoised by hand: a plan may speak of twenty thousand, and looks its names up at every letter.
  const missing = useMemo(() => missingElements(client, scope, meant), [client, scope, meant]);
  const combine = useCallback(
    (results: readonly { data?: readonly Element[] | undefined }[]) => {
      const found = new Map<ElementKind, readonly Element[]>();
      for (const [at, { data }] of results.entries()) {
        const kind = missing[at]?.kind;
        if (kind !== undefined && data !== undefined) found.set(kind, data);
      }
      return found;
    },
    [missing],
  );
  const queries = useMemo(() => missing.map((each) => missingQuery(scope, each)), [scope, missing]);
  const elements = useQueries({ queries, combine });
  const overlay = useSyncExternalStore(engine.subscribe, () => engine.overlay(scope));
  return useMemo(
    () => readNames(client, scope, overlay, { elements, groups }),
    [client, scope, overlay, elements, groups],
  );
}
