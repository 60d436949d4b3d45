import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Element, ElementKind } from '../../api/elements.ts';
import { useScope } from '../../parts/use-session.ts';
import { allElementsQuery, someElementsQuery } from '../../queries/elements.ts';

type ById = ReadonlyMap<number, Element>;

/** Where nothing was read. */
export const nobody: ById = new Map();
const none: readonly Element[] = [];

/** All that was here once: what was removed is in no read any more when undo brings it back. */
function useRemembered(...reads: readonly (ById | readonly Element[])[]): ById {
  const [memory, setMemory] = useState({ reads, byId: nobody });
  const isNew = memory.byId === nobody || reads.some((read, at) => read !== memory.reads[at]);
  if (!isNew) return memory.byId;
  const byId = new Map(memory.byId);
  for (const read of reads) for (const element of read.values()) byId.set(element.id, element);
  setMemory({ reads, byId });
  return byId;
}

/**
 * The elements with these ids, as far as they are known: from what was read of their group, now or
 * before, from the list of all where something has read it, else they are asked for by their ids.
 */
export function useKnownElements(kind: ElementKind, ids: readonly number[], read: ById) {
  const scope = useScope();
  const all = useQuery({ ...allElementsQuery(scope, kind), enabled: false });
  const [asked, setAsked] = useState<readonly number[]>([]);
  const some = useQuery({ ...someElementsQuery(scope, kind, asked), enabled: asked.length > 0 });
  const byId = useRemembered(read, all.data ?? none, some.data ?? none);
  const unknown = ids.filter((id) => !byId.has(id));
  const before = new Set(asked);
  // Fewer of them are no other question: those that were asked for come.
  if (unknown.some((id) => !before.has(id))) setAsked(unknown);
  return { byId, error: some.error, isFetching: some.isFetching, refetch: some.refetch };
}
