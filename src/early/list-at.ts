import { type ElementKind, elementKinds } from '../api/elements.ts';
import { routes } from '../paths.ts';
import { isBesideList } from '../ui/grid/beside-list.ts';
import { isOf } from './is-of.ts';

/** Where the router keeps what a link said beside its address. */
const stateOf = (entry: unknown): unknown =>
  typeof entry === 'object' && entry !== null && 'usr' in entry ? entry.usr : null;

/** Which kind's list this address shows: one element has the whole page, unless it was opened out of the list. */
export function listAt(pathname: string): ElementKind | undefined {
  const kind = elementKinds.find((one) => isOf(routes[one], pathname));
  return pathname === `/${kind}` || isBesideList(stateOf(history.state)) ? kind : undefined;
}
