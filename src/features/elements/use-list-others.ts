import { useEffect, useRef } from 'react';
import type { ElementKind } from '../../api/elements.ts';
import { useEngine } from '../../parts/plans/use-engine.tsx';
import { type Others, useOthers } from '../../parts/reads/use-others.ts';
import { useScope } from '../../parts/account/use-session.ts';
import { changedRows } from './changed-rows.ts';

interface ReadList {
  /** Another value is another list: what is in one and not in the other did not change. */
  listKey: string;
  ids: readonly number[];
  isWhole: boolean;
  /** When the oldest of it was read, in milliseconds since 1970; null while nothing was. */
  at: number | null;
}

/** What others changed in a list of elements, from one read of it to the next. */
export function useListOthers(kind: ElementKind, name: string, list: ReadList): Others {
  const engine = useEngine();
  const { environment, customerId } = useScope();
  const last = useRef<ReadList | null>(null);
  const { listKey, ids, isWhole, at } = list;
  const [others, tell] = useOthers(name, listKey);
  useEffect(() => {
    const before = last.current;
    last.current = { listKey, ids, isWhole, at };
    if (before === null || before.listKey !== listKey || before.at === null || at === before.at)
      return;
    const since = before.at;
    // Whom this browser brought is no news.
    const isOwn =
      kind === 'users' &&
      engine
        .runs()
        .some(
          ({ scope, endedAt }) =>
            scope.environment === environment &&
            scope.customerId === customerId &&
            (endedAt === null || endedAt >= since),
        );
    if (!isOwn) tell(changedRows(before, { ids, isWhole }));
  }, [engine, kind, environment, customerId, tell, listKey, ids, isWhole, at]);
  return others;
}
