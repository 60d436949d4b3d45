import * as v from 'valibot';
import { elementKinds } from '../../api/elements.ts';
import { teamOutcomes } from '../../api/live-changes.ts';
import type { LogFilter } from '../../api/team-log.ts';
import { urlId, useUrlState } from '../../ui/page/use-url-state.ts';

const word = v.fallback(v.nullable(v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/))), null);
const day = v.fallback(v.nullable(v.pipe(v.string(), v.isoDate())), null);

/** What the log is filtered by, and what changes that. */
export type LogState = ReturnType<typeof useLogFilter>;

/** What the log is filtered by, as the address has it. */
export function useLogFilter() {
  const { values, change } = useUrlState({
    person: word,
    run: word,
    group: urlId,
    element: urlId,
    kind: v.fallback(v.nullable(v.picklist(elementKinds)), null),
    outcome: v.fallback(v.nullable(v.picklist(teamOutcomes)), null),
    from: day,
    to: day,
  });
  const { from, to, ...asked } = values;
  const filter: LogFilter = { ...asked, since: beginningOf(from, 0), until: beginningOf(to, 1) };
  const set = Object.entries(values).filter(([, value]) => value !== null);
  const isFiltered = set.length > 0;
  /** How many are chosen in fields of their own. */
  const count = set.filter(([key]) => key !== 'run' && key !== 'element').length;
  const clear = () =>
    change({
      person: null,
      run: null,
      group: null,
      element: null,
      kind: null,
      outcome: null,
      from: null,
      to: null,
    });
  return { values, change, filter, isFiltered, count, clear };
}

/** The moment in which a day begins where the reader is, some days later. */
function beginningOf(text: string | null, later: number): string | null {
  const [year = 0, month = 1, date = 1] = (text ?? '').split('-').map(Number);
  if (text === null) return null;
  const moment = new Date(year, month - 1, date + later);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}
