import { ApiError } from '../api/errors.ts';
import {
  listenToChanges,
  type LiveEvent,
  type Person,
  type TeamChange,
} from '../api/live-changes.ts';
import { type Scope, scopeName } from '../api/scope.ts';
import { subscribeSession } from '../session/session.ts';

/** Who wants to know what colleagues change. */
interface ChangeReceiver {
  onChange: (change: TeamChange, you: Person) => void;
  /** Something may have changed untold: what was read before may be old. */
  onMissed: () => void;
}

/** What the tab that listens tells the others, and whose credentials it listens with. */
interface Told {
  event: LiveEvent;
  you: Person | null;
}

/** A stream that broke is opened again after so long, and then ever later (milliseconds). */
const shortestWait = 1_000;
const longestWait = 30_000;

/**
 * Tells what colleagues change at the customer until what this gives is called. The tabs of one
 * browser share one stream, since a browser has few connections to a server: one of them holds a lock,
 * listens, and tells the others.
 */
export function followChanges(scope: Scope, receiver: ChangeReceiver): () => void {
  const name = `motorpool.changes/${scopeName(scope)}`;
  const stopping = new AbortController();
  const { signal } = stopping;
  const channel = new BroadcastChannel(name);
  let lastId: string | null = null;
  let you: Person | null = null;

  const take = (event: LiveEvent, who: Person | null) => {
    you = who;
    if (event.type === 'ready' && lastId !== null && !event.resumed) receiver.onMissed();
    if (event.type === 'missed') receiver.onMissed();
    const isNew = event.type !== 'change' || Number(event.id) > Number(lastId ?? 0);
    if ((event.type === 'ready' || event.type === 'change') && event.id !== null && isNew)
      lastId = event.id;
    if (event.type === 'change' && isNew && you !== null) receiver.onChange(event.change, you);
  };
  channel.addEventListener('message', ({ data }: MessageEvent<Told>) => take(data.event, data.you));

  const listen = async () => {
    let wait = shortestWait;
    while (!signal.aborted) {
      const refused = await listenOnce(scope, lastId, signal, (event) => {
        wait = shortestWait;
        const told: Told = { event, you: event.type === 'ready' ? event.you : you };
        take(told.event, told.you);
        channel.postMessage(told);
      });
      if (refused) await untilSession(signal);
      else await untilReachable(wait, signal);
      wait = Math.min(wait * 2, longestWait);
    }
  };
  // The lock is given to another tab when this one goes. That this one does not want it any more is no failure.
  navigator.locks.request(name, { signal }, listen).catch(() => undefined);
  return () => {
    stopping.abort();
    channel.close();
  };
}

/** Listens until the stream ends. Gives whether the credentials were refused. */
async function listenOnce(
  scope: Scope,
  lastId: string | null,
  signal: AbortSignal,
  take: (event: LiveEvent) => void,
): Promise<boolean> {
  try {
    for await (const event of listenToChanges(scope, lastId, signal)) {
      if (event.type === 'end') return event.reason === 'unauthorised';
      take(event);
    }
    return false;
  } catch (error) {
    return error instanceof ApiError && error.status >= 400 && error.status < 500;
  }
}

/** Resolves when there are other credentials, or nobody listens any more. */
function untilSession(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const stop = subscribeSession(() => {
      stop();
      resolve();
    });
    signal.addEventListener('abort', () => {
      stop();
      resolve();
    });
  });
}

/** Resolves after a while, once the browser has a network. */
async function untilReachable(wait: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, wait);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
  if (navigator.onLine || signal.aborted) return;
  await new Promise<void>((resolve) => {
    addEventListener('online', () => resolve(), { once: true, signal });
    signal.addEventListener('abort', () => resolve());
  });
}
