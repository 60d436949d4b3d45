import { inSlices } from '../ui/sliced.ts';
import { byName, type Groups, lastOrders, merged } from './groups-by-name.ts';

/** So many names are put in order in one step; and so many new ones without any ado. */
const atOnce = 200;

/** The groups in order, in steps: the last one goes through all of them, and compares each once. */
function* sortedInSteps(groups: Groups, locale: string): Generator<void, Groups> {
  const compare = byName(locale);
  let runs: Groups[] = [];
  for (let at = 0; at < groups.length; at += atOnce) {
    runs.push(groups.slice(at, at + atOnce).toSorted(compare));
    yield;
  }
  while (runs.length > 1) {
    const longer: Groups[] = [];
    for (let at = 0; at < runs.length; at += 2) {
      longer.push(merged(runs[at] ?? [], runs[at + 1] ?? [], compare));
      yield;
    }
    runs = longer;
  }
  return runs[0] ?? [];
}

/** Puts many groups in order in short goes, so that `groupsByName` finds that done. */
export async function orderAhead(
  groups: Groups,
  locale: string,
  signal: AbortSignal,
): Promise<void> {
  const known = new Map(lastOrders.get(locale)?.map(({ id, name }) => [id, name]));
  const others = groups.filter(({ id, name }) => known.get(id) !== name);
  if (others.length <= atOnce) return;
  const sorted = await inSlices(sortedInSteps(groups, locale), signal);
  if (sorted !== null) lastOrders.set(locale, sorted);
}
