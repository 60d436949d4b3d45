import type { Credentials } from '../session/session.ts';
import { addressOf, type Call, headersOf } from './calls.ts';

/** A read that began before the code of the page was there (src/early), and waits to be asked for. */
interface EarlyRead {
  address: string;
  headers: Readonly<Record<string, string>>;
  /** By the clock of `performance.now()`. */
  startedAt: number;
  answer: Promise<Response>;
  ending: AbortController;
}

declare global {
  interface Window {
    /** The one thing that the inline script of the page hands to its code. */
    earlyReads?: EarlyRead[];
  }
}

/** What is older is asked for anew (milliseconds). */
const longestAge = 10_000;

/** What our client asks for by itself where it wants the text of an answer. */
const accepted = { Accept: 'text/*' };

/** Begins a read as `src/api` would send it: the same address, and in its headers the same account. */
export function beginEarlyRead(credentials: Credentials, customerId: number, call: Call): void {
  const address = addressOf(credentials.environment, call);
  const headers = { ...headersOf(credentials, customerId), ...accepted };
  const ending = new AbortController();
  const { signal } = ending;
  const answer = fetch(address, { headers, redirect: 'error', signal });
  // Whoever takes it hears of it; where nobody does, nobody is concerned.
  answer.catch(() => undefined);
  const startedAt = performance.now();
  window.earlyReads = [
    ...(window.earlyReads ?? []),
    { address, headers, startedAt, answer, ending },
  ];
  setTimeout(() => dropIf((read) => read.ending === ending), longestAge);
}

/**
 * The text of the answer to a read of this resource that began early, for who only looks on: whoever asks
 * for it later gets it all the same. Null where none is on its way, or it is no text of a success.
 */
export function lookAtEarlyRead(resource: string): Promise<string | null> | null {
  const found = window.earlyReads?.find(({ address }) => address.includes(`/v3/${resource}?`));
  return (
    found?.answer
      .then((response) => (response.ok ? response.clone().text() : null))
      .catch(() => null) ?? null
  );
}

function dropIf(isDropped: (read: EarlyRead) => boolean): void {
  const dropped = (window.earlyReads ?? []).filter(isDropped);
  window.earlyReads = (window.earlyReads ?? []).filter((read) => !isDropped(read));
  for (const { ending } of dropped) ending.abort();
}

/** Gives up what nobody has asked for. */
export function dropEarlyReads(): void {
  dropIf(() => true);
}

const hasAll = (headers: Headers, own: Readonly<Record<string, string>>) =>
  Object.entries(own).every(([name, value]) => headers.get(name) === value);

/** Gives up what began for another account or another customer than these. */
export function keepEarlyReadsOf(credentials: Credentials, customerId: number): void {
  const begins = addressOf(credentials.environment, { method: 'GET', path: '' });
  const own = headersOf(credentials, customerId);
  dropIf(
    ({ address, headers }) => !address.startsWith(begins) || !hasAll(new Headers(headers), own),
  );
}

const isSame = ({ address, headers }: EarlyRead, request: Request) =>
  new URL(address, location.href).href === request.url &&
  Object.keys(headers).length === [...request.headers].length &&
  hasAll(request.headers, headers);

/**
 * The answer to this very request, where it is on its way already: the same address, environment, key,
 * token and customer. Each is given once, and none that is old; who gives the request up ends it.
 */
export function takeEarlyRead(request: Request): Promise<Response> | null {
  const now = performance.now();
  dropIf(({ startedAt }) => now - startedAt > longestAge);
  if (request.method !== 'GET') return null;
  const found = window.earlyReads?.find((read) => isSame(read, request));
  if (found === undefined) return null;
  window.earlyReads = window.earlyReads?.filter((read) => read !== found);
  const { answer, ending } = found;
  const { signal } = request;
  if (signal.aborted) ending.abort();
  else signal.addEventListener('abort', () => ending.abort(), { once: true });
  return answer;
}
