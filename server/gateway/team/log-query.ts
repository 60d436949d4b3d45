import * as v from 'valibot';
import type { LogFilter } from './team-log.ts';

const id = v.pipe(v.string(), v.regex(/^\d{1,10}$/), v.transform(Number), v.maxValue(2 ** 31 - 1));
const time = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.transform((text) => new Date(text)),
);
const word = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));

const querySchema = v.strictObject({
  person: v.optional(word),
  group: v.optional(id),
  kind: v.optional(v.picklist(['cars', 'users', 'services', 'products'])),
  element: v.optional(id),
  op: v.optional(
    v.picklist([
      'assign',
      'remove',
      'create-group',
      'rename-group',
      'delete-group',
      'create-user',
      'assign-user',
      'unassign-user',
    ]),
  ),
  outcome: v.optional(v.picklist(['done', 'already', 'refused', 'unknown'])),
  run: v.optional(word),
  since: v.optional(time),
  until: v.optional(time),
  before: v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number))),
  limit: v.optional(
    v.pipe(v.string(), v.regex(/^\d{1,4}$/), v.transform(Number), v.minValue(1), v.maxValue(1_000)),
  ),
  format: v.optional(v.picklist(['json', 'csv'])),
});

/** What a reader of the log asks for. */
export interface LogQuery {
  filter: LogFilter;
  limit: number;
  format: 'json' | 'csv';
}

/** Reads the query of the log; null where it is wrong. */
export function readLogQuery(query: string): LogQuery | null {
  const parameters = [...new URLSearchParams(query)];
  if (new Set(parameters.map(([name]) => name)).size !== parameters.length) return null;
  const read = v.safeParse(querySchema, Object.fromEntries(parameters));
  if (!read.success) return null;
  const { limit = 100, format = 'json', ...filter } = read.output;
  const { since, until } = filter;
  if ([since, until].some((at) => at !== undefined && Number.isNaN(at.getTime()))) return null;
  return { filter: definedIn(filter), limit, format };
}

/** An optional property that is not given is left out. */
function definedIn(filter: { [Key in keyof LogFilter]: LogFilter[Key] | undefined }): LogFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}
