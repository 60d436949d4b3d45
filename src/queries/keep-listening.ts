import { ApiError } from '../api/errors.ts';
import { type FromWhere, listenToChanges, type LiveEvent } from '../api/live-changes.ts';
import type { Scope } from '../api/scope.ts';
import { subscribeSession } from '../session/session.ts';

/** A stream that broke is opened again after so long, and then ever later (milliseconds). */
const shortestWait = 1_000;
const longestWait = 30_000;

/**
 * Listens to the changes at a customer until the signal ends it: a stream that broke is opened again, one
 * that was refused when there are other credentials.
 * @param from from where on the server is to tell, asked anew for each stream
 */
export async function keepListening(
  scope: Scope,
  from: () => FromWhere,
  signal: AbortSignal,
  take: (event: LiveEvent) => void,
): Promise<void> {
  let wait = shortestWait;
  while (!signal.aborted) {
    const refused = await listenOnce(scope, from(), signal, (event) => {
      wait = shortestWait;
      take(event);
    });
    if (refused) await untilSession(signal);
    else await untilReachable(wait, signal);
    wait = Math.min(wait * 2, longestWait);
  }
}

/** Listens until the stream ends. Gives whether the credentials were refused. */
async function listenOnce(
  scope: Scope,
  from: FromWhere,
  signal: AbortSignal,
  take: (event: LiveEvent) => void,
): Promise<boolean> {
  try {
    for await (const event of listenToChanges(scope, from, signal)) {
      if (event.type === 'end') return event.reason === 'unauthorised';
      take(event);
    }
    return false;
  } catch (error) {
    return error instanceof ApiError && error.status >= 400 && error.status < 500;
  }
}

/** Resolves when nobody listens any more. */
function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** Resolves when there are other credentials, or nobody listens any more. */
async function untilSession(signal: AbortSignal): Promise<void> {
  const stop = Promise.withResolvers<void>();
  const unsubscribe = subscribeSession(() => stop.resolve());
  await Promise.race([stop.promise, untilAborted(signal)]);
  unsubscribe();
}

/** Resolves after a while, once the browser has a network; at once when nobody listens any more. */
async function untilReachable(wait: number, signal: AbortSignal): Promise<void> {
  const over = untilAborted(signal);
  await Promise.race([new Promise((resolve) => setTimeout(resolve, wait)), over]);
  if (navigator.onLine || signal.aborted) return;
  const online = new Promise((resolve) => {
    addEventListener('online', resolve, { once: true, signal });
  });
  await Promise.race([online, over]);
}
