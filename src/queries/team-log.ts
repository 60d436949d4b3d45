import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import type { Scope } from '../api/scope.ts';
import { type LogFilter, readLog } from '../api/team-log.ts';
import { scopeKey } from './scope-key.ts';

const pageSize = 200;
/** A run is looked at whole, as far as one answer goes. */
const wholeRun = 1_000;

/** The reach of any change that is logged. */
export function logKey(scope: Scope) {
  return [...scopeKey(scope), 'log'] as const;
}

/** The team's log, page by page, newest first. */
export function logQuery(scope: Scope, filter: LogFilter) {
  const limit = filter['run'] ? wholeRun : pageSize;
  return infiniteQueryOptions({
    queryKey: [...logKey(scope), filter] as const,
    queryFn: ({ pageParam, signal }) =>
      readLog(scope, { ...filter, limit, before: pageParam }, signal),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}
