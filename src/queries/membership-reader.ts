import { tick } from '../api/clock.ts';
import { ApiError } from '../api/errors.ts';
import type { MembershipIndex } from './membership-index.ts';
import type { ReadScheduler, Scheduled, Urgency } from './read-scheduler.ts';
import { sortedIds } from './sorted-ids.ts';
import { worthAnotherTry } from './worth-another-try.ts';

/** How old what is in sight may become, in milliseconds. */
const freshInSight = 30_000;
/** How old what nobody looks at may become where all groups together are asked for. */
const freshElsewhere = 5 * 60_000;
/** What nobody looks at is read at most so often, however many groups there are. */
const pace = 1_000;
const retryDelay = 800;

/** How it stands with the reading of one group. */
export interface GroupReading {
  isReading: boolean;
  /** Why it could not be read the last time; null where it could, or was not asked for. */
  error: unknown;
}

export interface ReadingProgress {
  known: number;
  total: number;
  /** Why some could not be read, once no more are on their way; null as a rule. */
  error: unknown;
}

interface State extends GroupReading {
  job: Scheduled<void> | null;
  /** So many have asked for it by name, and wait. */
  waiters: number;
  /** It changed while it was being read. */
  isAgain: boolean;
  /** It changed since it was read. */
  isStale: boolean;
}

interface Parts {
  index: MembershipIndex;
  scheduler: ReadScheduler;
  /** Reads the elements of one group. @throws ApiError */
  read: (groupId: number, signal: AbortSignal) => Promise<Iterable<number>>;
  /** A group that was listed is not there: the list is old. */
  onGone: () => void;
  /** The token or the key was refused. */
  onRefused: () => void;
  /** Milliseconds since 1970. */
  now: () => number;
}

const idle: GroupReading = { isReading: false, error: null };

/** What a new token or key mends: until then nothing more is asked in the background. */
const isRefusal = (error: unknown) =>
  error instanceof ApiError && (error.kind === 'token' || error.kind === 'api-key');

/** Fills the index of one kind: what is in sight first, the rest where somebody asks for all of it. */
export class MembershipReader {
  readonly #parts: Parts;
  readonly #states = new Map<number, State>();
  readonly #inSight = new Map<number, number>();
  readonly #listeners = new Set<() => void>();
  /** How old what they see may be, of each who needs to know of all groups. */
  readonly #lookers = new Set<{ age: number; urgency: Urgency }>();
  #reading = 0;
  #refusal: unknown = null;
  #isFreshening = false;
  #ending = new AbortController();
  #progress: ReadingProgress | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
    parts.index.subscribe((change) => {
      this.#progress = null;
      if (change.type === 'groups') this.#listed();
    });
  }

  /** Calls `listener` whenever a reading began or ended; gives how to stop that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(): void {
    this.#progress = null;
    for (const listener of this.#listeners) listener();
  }

  /** The same value until it changes. */
  reading(groupId: number): GroupReading {
    return this.#states.get(groupId) ?? idle;
  }

  /** The same value until it changes. */
  progress(): ReadingProgress {
    const { index } = this.#parts;
    this.#progress ??= {
      known: index.known,
      total: index.listed?.size ?? 0,
      error: this.#reading > 0 ? null : this.#failure(),
    };
    return this.#progress;
  }

  #failure(): unknown {
    for (const [groupId, { error }] of this.#states)
      if (error !== null && this.#parts.index.listed?.has(groupId) === true) return error;
    return null;
  }

  #set(groupId: number, change: Partial<State>): State {
    const before = this.#states.get(groupId);
    const state = {
      ...(before ?? { ...idle, job: null, waiters: 0, isAgain: false, isStale: false }),
      ...change,
    };
    this.#states.set(groupId, state);
    return state;
  }

  #isFresh(groupId: number, age: number): boolean {
    const { index, now } = this.#parts;
    const read = index.of(groupId);
    const isStale = this.#states.get(groupId)?.isStale === true;
    return read !== undefined && read.startedAt > 0 && !isStale && now() - read.at <= age;
  }

  /** Somebody looks at the group until what this gives is called: it is read, and kept fresh. */
  look(groupId: number): () => void {
    this.#inSight.set(groupId, (this.#inSight.get(groupId) ?? 0) + 1);
    if (!this.#isFresh(groupId, freshInSight) && this.reading(groupId).error === null)
      void this.#ask(groupId, 'sight');
    return () => {
      const left = (this.#inSight.get(groupId) ?? 1) - 1;
      if (left > 0) this.#inSight.set(groupId, left);
      else this.#inSight.delete(groupId);
      if (left === 0) this.#lookAway(groupId);
    };
  }

  #lookAway(groupId: number): void {
    const { job, waiters } = this.#states.get(groupId) ?? { job: null, waiters: 0 };
    if (waiters > 0 || job?.isWaiting() !== true) return;
    if (this.#lookers.size > 0) job.move('background');
    else if (job.leave()) this.#ended(groupId, {});
  }

  /**
   * Somebody needs to know of all groups until what this gives is called: in the background, or, where
   * somebody waits for it, sooner and `fresh`.
   */
  lookAtAll({ fresh = false } = {}): () => void {
    const looker = fresh
      ? ({ age: freshInSight, urgency: 'asked' } as const)
      : ({ age: freshElsewhere, urgency: 'background' } as const);
    this.#lookers.add(looker);
    this.#fill(looker);
    return () => {
      this.#lookers.delete(looker);
      if (this.#lookers.size > 0) return;
      for (const groupId of this.#states.keys())
        if (!this.#inSight.has(groupId)) this.#lookAway(groupId);
    };
  }

  /** Reads the group anew, whatever is known of it. @throws ApiError */
  async readAnew(groupId: number): Promise<void> {
    const wanted = tick();
    this.#wait(groupId, 1);
    try {
      do {
        const { index } = this.#parts;
        await this.#ask(groupId, 'asked');
        const { error } = this.reading(groupId);
        if (error !== null) throw error;
        if ((index.of(groupId)?.startedAt ?? 0) > wanted) return;
      } while (!this.#ending.signal.aborted);
    } finally {
      this.#wait(groupId, -1);
    }
  }

  #wait(groupId: number, more: number): void {
    this.#set(groupId, { waiters: (this.#states.get(groupId)?.waiters ?? 0) + more });
  }

  /** These changed: what is in sight is read at once, the rest when it is asked for. */
  changed(groupIds: Iterable<number>): void {
    for (const groupId of groupIds) {
      const job = this.#states.get(groupId)?.job;
      if (job?.isWaiting() === false) this.#set(groupId, { isAgain: true });
      else if (this.#parts.index.of(groupId) !== undefined) this.#set(groupId, { isStale: true });
      if (this.#inSight.has(groupId)) void this.#ask(groupId, 'sight');
      else if (this.#lookers.size > 0) void this.#ask(groupId, 'background');
    }
  }

  /** Somebody wants to see what is in sight as it is now. */
  readSightAnew(): void {
    this.changed(this.#inSight.keys());
  }

  isReadingSight(): boolean {
    return [...this.#inSight.keys()].some((id) => this.reading(id).isReading);
  }

  /** When what is in sight was read, the oldest of it, in milliseconds since 1970; null where nothing was. */
  sightReadAt(): number | null {
    const times = [...this.#inSight.keys()].flatMap((id) => this.#parts.index.of(id)?.at ?? []);
    return times.length === 0 ? null : Math.min(...times);
  }

  /** Asks again for what could not be read. */
  retry(): void {
    this.#refusal = null;
    for (const [groupId, { error, job }] of this.#states)
      if (error !== null && job === null)
        if (this.#inSight.has(groupId)) void this.#ask(groupId, 'sight');
        else this.#set(groupId, { error: null });
    this.#fillAll();
    this.#tell();
  }

  /**
   * Reads what has become old anew, one group after the other: of what is in sight all that was read
   * before the given moment (milliseconds since 1970), and where somebody needs to know of all groups
   * the rest, once that is older still.
   */
  async freshen(before = this.#parts.now() - freshInSight): Promise<void> {
    if (this.#isFreshening) return;
    this.#isFreshening = true;
    const { signal } = this.#ending;
    let old = this.#oldest(before);
    while (old !== undefined && !signal.aborted) {
      await this.#ask(old, 'background');
      old = this.#oldest(before);
    }
    this.#isFreshening = false;
  }

  #isOld(groupId: number, before: number): boolean {
    const { error, isReading } = this.reading(groupId);
    const read = this.#parts.index.of(groupId);
    return error === null && !isReading && read !== undefined && read.at < before;
  }

  #oldest(before: number): number | undefined {
    const { index, now } = this.#parts;
    const inSight = [...this.#inSight.keys()].find((id) => this.#isOld(id, before));
    if (inSight !== undefined || this.#lookers.size === 0 || !index.isWhole) return inSight;
    const longAgo = now() - Math.max(freshElsewhere, index.reads.size * pace);
    for (const groupId of index.reads.keys()) if (this.#isOld(groupId, longAgo)) return groupId;
    return undefined;
  }

  /** Another account may read other things: what was asked for is not waited for any more. */
  clear(): void {
    this.#ending.abort();
    this.#ending = new AbortController();
    this.#states.clear();
    this.#reading = 0;
    this.#refusal = null;
    this.#tell();
  }

  #listed(): void {
    const { listed } = this.#parts.index;
    if (listed === null) return;
    for (const [groupId, { job }] of this.#states) {
      if (listed.has(groupId)) continue;
      if (job?.leave() === true) this.#ended(groupId, {});
      if (job === null || !job.isWaiting()) this.#states.delete(groupId);
    }
    for (const groupId of this.#inSight.keys())
      if (listed.has(groupId) && !this.#isFresh(groupId, freshInSight))
        void this.#ask(groupId, 'sight');
    this.#fillAll();
    this.#tell();
  }

  #fillAll(): void {
    for (const looker of this.#lookers) this.#fill(looker);
  }

  #fill({ age, urgency }: { age: number; urgency: Urgency }): void {
    const { listed } = this.#parts.index;
    if (listed === null || this.#refusal !== null) return;
    const most = urgency === 'background' ? Math.max(age, listed.size * pace) : age;
    for (const groupId of listed)
      if (!this.#isFresh(groupId, most) && this.reading(groupId).error === null)
        void this.#ask(groupId, urgency);
  }

  #ask(groupId: number, urgency: Urgency): Promise<void> {
    const known = this.#states.get(groupId)?.job ?? null;
    if (known !== null) {
      if (urgency !== 'background') known.move(urgency);
      return known.done;
    }
    const { signal } = this.#ending;
    const read = () => this.#read(groupId, signal);
    const scheduled = this.#parts.scheduler.schedule(read, { urgency, signal });
    // Whoever waits asks how it ended; that nobody waits any more is no failure.
    const job = { ...scheduled, done: scheduled.done.catch(() => undefined) };
    this.#set(groupId, { job, isReading: true, isAgain: false });
    this.#reading += 1;
    this.#tell();
    return job.done;
  }

  async #read(groupId: number, signal: AbortSignal, isLast = false): Promise<void> {
    const { read, index, now } = this.#parts;
    const [startedAt, at] = [tick(), now()];
    try {
      const ids = sortedIds(await read(groupId, signal));
      if (signal.aborted) return;
      index.read(groupId, { ids, startedAt, at });
      this.#ended(groupId, { error: null, isStale: false });
    } catch (error) {
      if (signal.aborted) return;
      if (!isLast && worthAnotherTry(error)) {
        await new Promise((resolve) => setTimeout(resolve, retryDelay));
        return this.#read(groupId, signal, true);
      }
      this.#failed(groupId, error);
    }
    return undefined;
  }

  #failed(groupId: number, error: unknown): void {
    this.#ended(groupId, { error });
    if (error instanceof ApiError && error.kind === 'not-found') this.#parts.onGone();
    if (!isRefusal(error)) return;
    if (this.#refusal === null) this.#parts.onRefused();
    this.#refusal = error;
    for (const [id, { job }] of this.#states)
      if (!this.#inSight.has(id) && job?.leave() === true) this.#ended(id, { error });
  }

  #ended(groupId: number, change: Partial<State>): void {
    const isAgain = this.#states.get(groupId)?.isAgain === true;
    this.#reading -= 1;
    this.#set(groupId, { ...change, job: null, isReading: false, isAgain: false });
    if (isAgain) {
      this.#set(groupId, { isStale: true });
      void this.#ask(groupId, this.#inSight.has(groupId) ? 'sight' : 'background');
    }
    this.#tell();
  }
}
