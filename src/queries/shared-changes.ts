import { ApiError } from '../api/errors.ts';
import { firstReads } from '../api/http.ts';
import {
  type FromWhere,
  listenToChanges,
  type LiveEvent,
  type Person,
  type TeamChange,
} from '../api/live-changes.ts';
import { type Scope, scopeName } from '../api/scope.ts';
import { getSession, subscribeSession } from '../session/session.ts';
import { HeardChanges } from './heard-changes.ts';

/** Who wants to know what colleagues change. */
interface ChangeReceiver {
  onChange: (change: TeamChange, you: Person) => void;
  /** Something may have changed untold: what was read before may be old. */
  onMissed: () => void;
}

/** What the tabs of one browser tell each other. Only those of the listening one tell of changes. */
type Told =
  /** It was heard just now, with these credentials. */
  | { type: 'heard'; event: LiveEvent; you: Person | null }
  /** A tab that comes later asks for what was heard in the last so many milliseconds. */
  | { type: 'ask'; by: string; readingFor: number }
  | { type: 'answer'; to: string; events: LiveEvent[]; whole: boolean; you: Person | null };

/** A stream that broke is opened again after so long, and then ever later (milliseconds). */
const shortestWait = 1_000;
const longestWait = 30_000;

/** A tab that listens answers within so long, if it lives (milliseconds). */
const answerWait = 2_000;

/** A first read so early belongs to the start of the page (milliseconds): it may be as old as the page. */
const startOfPage = 30_000;

/** Behind what this page goes on when it comes back to a scope, and when it left it. */
const left = new Map<string, { lastId: string | null; at: number }>();

/** How often a session has ended here. */
let endedSessions = 0;

// What another account reads begins anew.
subscribeSession(() => {
  if (getSession() !== null) return;
  endedSessions += 1;
  left.clear();
  firstReads.clear();
});

/** Since when this page has been reading of a scope without hearing of changes, in its own milliseconds. */
function readingSince(scope: string): number {
  const first = firstReads.get(scope) ?? performance.now();
  return left.get(scope)?.at ?? (first < startOfPage ? 0 : first);
}

/** All site data may be blocked, or the page not be served securely: then each tab listens for itself. */
function openChannel(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name);
  } catch {
    return null;
  }
}

/**
 * Tells what colleagues change at the customer until what this gives is called, beginning with what was
 * done since the page first read of it. The tabs of one browser share one stream, since a browser has few
 * connections to a server: one of them holds a lock, listens, and tells the others.
 */
export function followChanges(scope: Scope, receiver: ChangeReceiver): () => void {
  const scopeKey = scopeName(scope);
  const name = `motorpool.changes/${scopeKey}`;
  const stopping = new AbortController();
  const { signal } = stopping;
  const locks = navigator.locks ?? null;
  const channel = locks === null ? null : openChannel(name);
  const id = Math.random().toString(36);
  const since = readingSince(scopeKey);
  const heard = new HeardChanges(since);
  const session = endedSessions;
  let isListening = false;
  let lastId = left.get(scopeKey)?.lastId ?? null;
  let you: Person | null = null;
  /** What comes while the listening tab is asked for what was before it; null from then on. */
  let waiting: (() => void)[] | null = [];

  const tell = (told: Told) => channel?.postMessage(told);

  const take = (event: LiveEvent, who: Person | null) => {
    you = who;
    heard.add(event, performance.now());
    if (event.type === 'ready' && !event.resumed) {
      if (lastId !== null) receiver.onMissed();
      lastId = event.id;
    }
    if (event.type === 'missed') receiver.onMissed();
    if (!('id' in event) || event.id === null || Number(event.id) <= Number(lastId ?? -1)) return;
    lastId = event.id;
    if (event.type === 'change' && you !== null) receiver.onChange(event.change, you);
  };

  const begin = () => {
    const taken = waiting ?? [];
    waiting = null;
    for (const one of taken) one();
  };

  const takeAnswer = (told: Extract<Told, { type: 'answer' }>) => {
    if (waiting === null || told.to !== id) return;
    for (const event of told.events) take(event, told.you);
    if (!told.whole) receiver.onMissed();
    begin();
  };

  const answer = ({ by, readingFor }: Extract<Told, { type: 'ask' }>) => {
    if (!isListening) return;
    tell({ type: 'answer', to: by, you, ...heard.from(performance.now() - readingFor) });
  };

  channel?.addEventListener('message', ({ data: told }: MessageEvent<Told>) => {
    if (told.type === 'ask') answer(told);
    else if (told.type === 'answer') takeAnswer(told);
    else if (waiting === null) take(told.event, told.you);
    else waiting.push(() => take(told.event, told.you));
  });

  const listen = async () => {
    begin();
    isListening = true;
    let wait = shortestWait;
    while (!signal.aborted) {
      const where = lastId === null ? { readingFor: performance.now() - since } : { lastId };
      const refused = await listenOnce(scope, where, signal, (event) => {
        wait = shortestWait;
        const who = event.type === 'ready' ? event.you : you;
        take(event, who);
        tell({ type: 'heard', event, you: who });
      });
      if (refused) await untilSession(signal);
      else await untilReachable(wait, signal);
      wait = Math.min(wait * 2, longestWait);
    }
  };
  tell({ type: 'ask', by: id, readingFor: performance.now() - since });
  const timer = setTimeout(begin, answerWait);
  // The lock is given to another tab when this one goes. That this one does not want it any more is no
  // failure; where the browser refuses all locks, each tab listens for itself.
  const inLine = async () =>
    locks.request(name, { signal }, listen).catch(() => (signal.aborted ? undefined : listen()));
  (channel === null ? listen() : inLine()).catch(() => undefined);
  return () => {
    const heardNothing = waiting !== null || (isListening && lastId === null);
    const at = heardNothing ? since : performance.now();
    if (session === endedSessions) left.set(scopeKey, { lastId, at });
    clearTimeout(timer);
    stopping.abort();
    channel?.close();
  };
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
