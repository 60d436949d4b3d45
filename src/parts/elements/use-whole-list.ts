import { notifyManager, type QueryKey, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState, useSyncExternalStore } from 'react';
import type { ElementKind, ElementOf } from '../../api/elements.ts';
import { type ListView, readWholeList, wholeListQuery } from '../../queries/element-pages.ts';
import { useScope } from '../account/use-session.ts';

/** All that a list holds, once somebody asks for it. */
export interface WholeList<Kind extends ElementKind> {
  /** In the order of the list; null where nobody has asked yet, or it has changed since. */
  known: readonly ElementOf[Kind][] | null;
  /** What was read last, though it may have changed since; null where nobody has asked yet. */
  last: readonly ElementOf[Kind][] | null;
  /** So many were read so far; null while nothing is read. */
  reading: number | null;
  /** @throws ApiError */
  read: () => Promise<readonly ElementOf[Kind][]>;
  /** Reads what was read last once more, without a word; where it can not be read it stays as it was. */
  readAgain: () => void;
}

/** Whether something that nobody reads again by itself was changed since it was read. */
function useIsChanged(queryKey: QueryKey): boolean {
  const client = useQueryClient();
  const subscribe = useCallback(
    (listener: () => void) => client.getQueryCache().subscribe(notifyManager.batchCalls(listener)),
    [client],
  );
  return useSyncExternalStore(
    subscribe,
    () => client.getQueryState(queryKey)?.isInvalidated === true,
  );
}

/**
 * The API counts nothing: whoever wants to know how many there are, or all of them, has them read. A hundred
 * thousand are not read again for each change.
 */
export function useWholeList<Kind extends ElementKind>(
  kind: Kind,
  view: ListView<Kind>,
): WholeList<Kind> {
  const client = useQueryClient();
  const [reading, setReading] = useState<number | null>(null);
  const scope = useScope();
  const query = wholeListQuery(scope, kind, view);
  const { data = null } = useQuery({ ...query, enabled: false });
  const isChanged = useIsChanged(query.queryKey);
  const read = async () => {
    try {
      return await readWholeList(client, scope, kind, view, setReading);
    } finally {
      setReading(null);
    }
  };
  return {
    known: isChanged ? null : data,
    last: data,
    reading,
    read,
    readAgain: () => void readWholeList(client, scope, kind, view).catch(() => undefined),
  };
}
