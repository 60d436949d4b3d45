import { firstReads } from 'virtual:first-reads';
import { beginEarlyRead } from '../api/early-reads.ts';
import { elementKinds } from '../api/elements.ts';
import { readStored } from '../browser-storage.ts';
import { routes } from '../paths.ts';
import { wasAwayTooLong } from '../session/seen.ts';
import { sessionKey } from '../session/session-key.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/**
 * Who is signed in, as far as a read needs it; null where nobody is, or was for too long. The app reads
 * it with a schema: what it finds otherwise asks for itself, and what began here is given up.
 */
function storedAccount() {
  try {
    const session: unknown = JSON.parse(readStored('session', sessionKey) ?? 'null');
    if (!isRecord(session) || !isRecord(session['customer']) || wasAwayTooLong()) return null;
    const { environment, apiKey, token } = session;
    const { id } = session['customer'];
    return typeof environment === 'string' &&
      typeof apiKey === 'string' &&
      typeof token === 'string' &&
      typeof id === 'number'
      ? { credentials: { environment, apiKey, token }, customerId: id }
      : null;
  } catch {
    return null;
  }
}

/** Whether an address is this list, or one of it by its id. */
function isOf(route: string, pathname: string): boolean {
  const base = route.replace(/\/:.*$/, '');
  return pathname.startsWith(base) && /^(?:\/[1-9]\d*)?$/.test(pathname.slice(base.length));
}

/** What the page at this address asks for first, as paths of the API: only what is sure. */
function firstPathsOf(pathname: string, params: URLSearchParams): readonly string[] {
  if (pathname === routes.board) {
    const kind = elementKinds.find((one) => one === params.get('kind')) ?? elementKinds[0];
    return [firstReads.groups, firstReads.all[kind] ?? ''];
  }
  if (isOf(routes.groups, pathname)) return [firstReads.groups];
  const list = elementKinds.find((kind) => isOf(routes[kind], pathname));
  // A list that is searched, sorted or narrowed asks otherwise.
  const isPlain = [...params.keys()].every((name) => name === 'customer');
  return list === undefined || !isPlain ? [] : [firstReads.groups, firstReads.list[list] ?? ''];
}

/**
 * Begins to read what the page will ask for, before its code is there (src/api/early-reads.ts). Where
 * the address names another customer the page asks first, and nothing is read.
 */
export function beginFirstReads(): void {
  const account = isSecureContext ? storedAccount() : null;
  const params = new URLSearchParams(location.search);
  const named = params.get('customer');
  if (account === null || (named !== null && named !== String(account.customerId))) return;
  for (const path of firstPathsOf(location.pathname, params))
    beginEarlyRead(account.credentials, account.customerId, { method: 'GET', path });
}
