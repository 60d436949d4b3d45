import * as v from 'valibot';
import { readOwnFor } from './http.ts';
import { teamChangeSchema } from './live-changes.ts';
import type { Scope } from './scope.ts';

/** What the log is asked for; what is null or left out is not asked for. */
export type LogFilter = Readonly<Record<string, string | number | null>>;

const pageSchema = v.object({
  days: v.number(),
  begins: v.nullable(v.string()),
  next: v.nullable(v.number()),
  entries: v.array(teamChangeSchema),
});

/**
 * Some entries of the log, newest first; `next` is where the next page begins, `begins` when the oldest
 * entry of all was written.
 */
export type LogPage = v.InferOutput<typeof pageSchema>;

function queryOf(filter: LogFilter): string {
  const given = Object.entries(filter).filter(([, value]) => value !== null && value !== '');
  return new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
}

/** `GET log` of our own server (docs/operating.md). @throws ApiError, 404 where none is kept */
export function readLog(scope: Scope, filter: LogFilter, signal?: AbortSignal): Promise<LogPage> {
  return readOwnFor(scope, `log?${queryOf(filter)}`, pageSchema, signal);
}
