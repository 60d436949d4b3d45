import { inSlices } from '../ui/sliced.ts';
import { sortSteps } from '../ui/sort-steps.ts';
import { byName, type Groups, lastOrders } from './groups-by-name.ts';

/** So many new names are put in order without any ado. */
const atOnce = 200;

/** Puts many groups in order in short goes, so that `groupsByName` finds that done. */
export async function orderAhead(
  groups: Groups,
  locale: string,
  signal: AbortSignal,
): Promise<void> {
  const known = new Map(lastOrders.get(locale)?.map(({ id, name }) => [id, name]));
  const others = groups.filter(({ id, name }) => known.get(id) !== name);
  if (others.length <= atOnce) return;
  const sorted = await inSlices(sortSteps(groups, byName(locale)), signal);
  if (sorted !== null) lastOrders.set(locale, sorted);
}
