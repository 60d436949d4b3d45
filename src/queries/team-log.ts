import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Person, TeamChange } from '../api/live-changes.ts';
import type { Scope } from '../api/scope.ts';
import { type LogFilter, type LogPage, readLog } from '../api/team-log.ts';
import { scopeKey } from './scope-key.ts';

const pageSize = 200;
/** One answer holds at most so many entries. */
const largestPage = 1_000;
/** So many changes are read back at most. */
const farthest = 20_000;

/** The reach of any change that is logged. */
export function logKey(scope: Scope) {
  return [...scopeKey(scope), 'log'] as const;
}

/** The team's log, newest first: page by page, or a run as far as it is taken back at once. */
export function logQuery(scope: Scope, filter: LogFilter) {
  return infiniteQueryOptions({
    queryKey: [...logKey(scope), filter] as const,
    queryFn: ({ pageParam, signal }) =>
      filter['run']
        ? readFar(scope, { ...filter, before: pageParam }, signal)
        : readLog(scope, { ...filter, limit: pageSize, before: pageParam }, signal),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}

/** Who made a run; null where the log has nothing of it. What nobody waits for is not tried again. */
export function runAuthorQuery(scope: Scope, run: string) {
  return queryOptions({
    queryKey: [...logKey(scope), 'author', run] as const,
    queryFn: async ({ signal }): Promise<Person | null> => {
      const { entries } = await readLog(scope, { run, limit: 1 }, signal);
      return entries[0]?.by ?? null;
    },
    retry: false,
  });
}

/** What a filter leaves of the log, newest first, in pages as large as an answer may be. */
async function* pagesOf(scope: Scope, filter: LogFilter, signal: AbortSignal) {
  let { before = null } = filter;
  do {
    const asked: LogFilter = { ...filter, limit: largestPage, before };
    const page: LogPage = await readLog(scope, asked, signal);
    yield page;
    before = page.entries.length === 0 ? null : page.next;
  } while (before !== null);
}

/** What a filter leaves as one page, as far as changes are read back. */
async function readFar(scope: Scope, filter: LogFilter, signal: AbortSignal): Promise<LogPage> {
  const far: LogPage = { days: 0, begins: null, next: null, entries: [] };
  for await (const page of pagesOf(scope, filter, signal)) {
    Object.assign(far, page, { entries: [...far.entries, ...page.entries] });
    if (far.entries.length >= farthest) break;
  }
  return far;
}

/** All that a filter leaves of the log, newest first: for what leaves the page, so never an older read of it. */
export function wholeLogQuery(scope: Scope, filter: LogFilter) {
  return queryOptions({
    queryKey: [...logKey(scope), 'whole', filter] as const,
    queryFn: async ({ signal }): Promise<readonly TeamChange[]> => {
      const changes: TeamChange[] = [];
      for await (const { entries } of pagesOf(scope, filter, signal)) changes.push(...entries);
      return changes;
    },
    staleTime: 0,
    gcTime: 0,
  });
}

/** What the log knows of the time since a moment. */
export interface LogSince {
  /** Newest first. */
  changes: readonly TeamChange[];
  /** The moment from which on no change is missing, in milliseconds since 1970; null: nothing is known. */
  from: number | null;
}

/** All that was changed since a moment, as far back as the log and `farthest` reach. */
export function logSinceQuery(scope: Scope, filter: LogFilter, since: number) {
  const asked = { ...filter, since: new Date(since).toISOString() };
  return queryOptions({
    queryKey: [...logKey(scope), 'since', asked] as const,
    queryFn: async ({ signal }): Promise<LogSince> => {
      const changes: TeamChange[] = [];
      let from: number | null = null;
      for await (const { entries, begins, next } of pagesOf(scope, asked, signal)) {
        changes.push(...entries);
        const oldest = entries.at(-1);
        if (next !== null && oldest !== undefined && changes.length >= farthest)
          return { changes, from: Date.parse(oldest.at) };
        from = begins === null ? null : Math.max(since, Date.parse(begins));
      }
      return { changes, from };
    },
  });
}
