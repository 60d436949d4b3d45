import { firstReads } from 'virtual:first-reads';
import { beginEarlyRead } from '../api/early-reads.ts';
import { elementKinds } from '../api/elements.ts';
import { routes } from '../paths.ts';
import { largestPage } from '../session/largest-page.ts';
import { isOf } from './is-of.ts';
import { listAt } from './list-at.ts';
import { namesAnother, storedAccount } from './stored-account.ts';

/** What the page at this address asks for first, as paths of the API: only what is sure. */
function firstPathsOf(pathname: string, params: URLSearchParams): readonly string[] {
  if (pathname === routes.board) {
    const kind = elementKinds.find((one) => one === params.get('kind')) ?? elementKinds[0];
    return [firstReads.groups, firstReads.all[kind] ?? ''];
  }
  const list = listAt(pathname);
  const onlyGroups = [routes.groups, ...elementKinds.map((kind) => routes[kind])];
  if (list === undefined && onlyGroups.some((route) => isOf(route, pathname)))
    return [firstReads.groups];
  // A list that is searched, sorted or narrowed asks otherwise.
  const isPlain = [...params.keys()].every((name) => name === 'customer');
  return list === undefined || !isPlain ? [] : [firstReads.groups, firstReads.list[list] ?? ''];
}

/** A page is no larger than the environment was found to give. */
const inPagesOf = (path: string, most: number) =>
  path.replace(/(?<=\$top=)\d+/, (top) => String(Math.min(Number(top), most)));

/**
 * Begins to read what the page will ask for, before its code is there (src/api/early-reads.ts). Where
 * the address names another customer the page asks first, and nothing is read.
 */
export function beginFirstReads(): void {
  const account = isSecureContext ? storedAccount() : null;
  const params = new URLSearchParams(location.search);
  if (account === null || namesAnother(params, account.customer.id)) return;
  const { credentials, customer } = account;
  const most = largestPage(credentials.environment);
  for (const path of firstPathsOf(location.pathname, params))
    beginEarlyRead(credentials, customer.id, { method: 'GET', path: inPagesOf(path, most) });
}
