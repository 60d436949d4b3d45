import { firstReads } from '../api/http.ts';
import type { LiveEvent, Person, TeamChange } from '../api/live-changes.ts';
import { type Scope, scopeName } from '../api/scope.ts';
import { getSession, subscribeSession } from '../session/session.ts';
import { openTabChannel, tellTabs } from '../tab-channel.ts';
import { HeardChanges } from './heard-changes.ts';
import { keepListening } from './keep-listening.ts';

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

/** A tab that listens answers within so long, if it lives (milliseconds). */
const answerWait = 2_000;

/** Tabs share a stream by a lock, which browsers give on secure pages alone. */
const canShare = () => (navigator.locks ?? null) !== null;

const channelName = (scope: Scope) => `motorpool.changes/${scopeName(scope)}`;

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

/** What one page hears of a customer, as the tab that listens or from the one that does. */
class HearingTab {
  readonly #scope: Scope;
  readonly #receiver: ChangeReceiver;
  /** The channel to the tabs that hear of the same scope; null where each tab listens for itself. */
  readonly #channel: BroadcastChannel | null;
  readonly #stopping = new AbortController();
  readonly #id = Math.random().toString(36);
  readonly #since: number;
  readonly #heard: HeardChanges;
  readonly #session = endedSessions;
  #isListening = false;
  #lastId: string | null;
  #you: Person | null = null;
  /** What comes while the listening tab is asked for what was before it; null from then on. */
  #waiting: (() => void)[] | null = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(scope: Scope, receiver: ChangeReceiver) {
    this.#scope = scope;
    this.#receiver = receiver;
    this.#channel = canShare() ? openTabChannel(channelName(scope)) : null;
    this.#since = readingSince(scopeName(scope));
    this.#heard = new HeardChanges(this.#since);
    this.#lastId = left.get(scopeName(scope))?.lastId ?? null;
  }

  start(): void {
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<Told>) => this.#hear(data));
    this.#tell({ type: 'ask', by: this.#id, readingFor: performance.now() - this.#since });
    this.#timer = setTimeout(() => this.#begin(), answerWait);
    (this.#channel === null ? this.#listen() : this.#listenInLine()).catch(() => undefined);
  }

  stop(): void {
    const heardNothing = this.#waiting !== null || (this.#isListening && this.#lastId === null);
    const at = heardNothing ? this.#since : performance.now();
    if (this.#session === endedSessions)
      left.set(scopeName(this.#scope), { lastId: this.#lastId, at });
    clearTimeout(this.#timer);
    this.#stopping.abort();
    this.#channel?.close();
  }

  /**
   * The lock is given to another tab when this one goes. That this one does not want it any more is no
   * failure; where the browser refuses all locks, each tab listens for itself.
   */
  async #listenInLine(): Promise<void> {
    const { signal } = this.#stopping;
    await navigator.locks
      .request(channelName(this.#scope), { signal }, () => this.#listen())
      .catch(() => (signal.aborted ? undefined : this.#listen()));
  }

  async #listen(): Promise<void> {
    this.#begin();
    this.#isListening = true;
    const from = () =>
      this.#lastId === null
        ? { readingFor: performance.now() - this.#since }
        : { lastId: this.#lastId };
    await keepListening(this.#scope, from, this.#stopping.signal, (event) => {
      const you = event.type === 'ready' ? event.you : this.#you;
      this.#take(event, you);
      this.#tell({ type: 'heard', event, you });
    });
  }

  #tell(told: Told): void {
    tellTabs(this.#channel, told);
  }

  #hear(told: Told): void {
    if (told.type === 'ask') this.#answer(told);
    else if (told.type === 'answer') this.#takeAnswer(told);
    else if (this.#waiting === null) this.#take(told.event, told.you);
    else this.#waiting.push(() => this.#take(told.event, told.you));
  }

  #answer({ by, readingFor }: Extract<Told, { type: 'ask' }>): void {
    if (!this.#isListening) return;
    const heard = this.#heard.from(performance.now() - readingFor);
    this.#tell({ type: 'answer', to: by, you: this.#you, ...heard });
  }

  #takeAnswer(told: Extract<Told, { type: 'answer' }>): void {
    if (this.#waiting === null || told.to !== this.#id) return;
    for (const event of told.events) this.#take(event, told.you);
    if (!told.whole) this.#receiver.onMissed();
    this.#begin();
  }

  #begin(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    for (const take of waiting) take();
  }

  #take(event: LiveEvent, you: Person | null): void {
    this.#you = you;
    this.#heard.add(event, performance.now());
    if (event.type === 'ready' && !event.resumed) {
      if (this.#lastId !== null) this.#receiver.onMissed();
      this.#lastId = event.id;
    }
    if (event.type === 'missed') this.#receiver.onMissed();
    if (!('id' in event) || event.id === null) return;
    if (Number(event.id) <= Number(this.#lastId ?? -1)) return;
    this.#lastId = event.id;
    if (event.type === 'change' && you !== null) this.#receiver.onChange(event.change, you);
  }
}

/**
 * Tells what colleagues change at the customer until what this gives is called, beginning with what was
 * done since the page first read of it. The tabs of one browser share one stream, since a browser has few
 * connections to a server: one of them holds a lock, listens, and tells the others.
 */
export function followChanges(scope: Scope, receiver: ChangeReceiver): () => void {
  const tab = new HearingTab(scope, receiver);
  tab.start();
  return () => tab.stop();
}
