import { tick } from '../api/clock.ts';
import { ApiError } from '../api/errors.ts';
import { createStore } from '../store.ts';
import type { MembershipIndex } from './membership-index.ts';
import type { ReadScheduler, Scheduled, Urgency } from './read-scheduler.ts';
import { sortedIds } from './sorted-ids.ts';
import { worthAnotherTry } from './worth-another-try.ts';

const retryDelay = 800;

/** How it stands with the reading of one group. */
export interface GroupReading {
  isReading: boolean;
  /** Why it could not be read the last time; null where it could, or was not asked for. */
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

export interface ReadParts {
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
const untouched: State = { ...idle, job: null, waiters: 0, isAgain: false, isStale: false };

/** What a new token or key mends: until then nothing more is asked in the background. */
const isRefusal = (error: unknown) =>
  error instanceof ApiError && (error.kind === 'token' || error.kind === 'api-key');

/** Reads groups of one kind into the index, each by one request at a time, and knows how it stands with each. */
export class GroupReads {
  readonly #parts: ReadParts;
  readonly #isInSight: (groupId: number) => boolean;
  readonly #states = new Map<number, State>();
  /** How often a reading began or ended. */
  readonly #told = createStore({ times: 0 });
  #reading = 0;
  #refusal: unknown = null;
  #ending = new AbortController();

  constructor(parts: ReadParts, isInSight: (groupId: number) => boolean) {
    this.#parts = parts;
    this.#isInSight = isInSight;
  }

  /** Calls `listener` whenever a reading began or ended; gives how to stop that. */
  subscribe(listener: () => void): () => void {
    return this.#told.subscribe(listener);
  }

  tell(): void {
    this.#told.set({ times: this.#told.get().times + 1 });
  }

  /** The groups of which anything is to be said. */
  get groupIds(): readonly number[] {
    return [...this.#states.keys()];
  }

  /** Until there are new credentials nothing is asked that nobody looks at. */
  get isRefused(): boolean {
    return this.#refusal !== null;
  }

  /** Ends with the account whose reads they are. */
  get signal(): AbortSignal {
    return this.#ending.signal;
  }

  /** The same value until it changes. */
  of(groupId: number): GroupReading {
    return this.#states.get(groupId) ?? idle;
  }

  /** Why some could not be read; null while more are on their way, and where there was nothing. */
  failure(): unknown {
    if (this.#reading > 0) return null;
    for (const [groupId, { error }] of this.#states)
      if (error !== null && this.#parts.index.listed?.has(groupId) === true) return error;
    return null;
  }

  #state(groupId: number): State {
    return this.#states.get(groupId) ?? untouched;
  }

  #set(groupId: number, change: Partial<State>): void {
    this.#states.set(groupId, { ...this.#state(groupId), ...change });
  }

  /** Whether it was read on this visit, at most so many milliseconds ago, and has not changed since. */
  isFresh(groupId: number, age: number): boolean {
    const { index, now } = this.#parts;
    const read = index.of(groupId);
    if (read === undefined || read.startedAt === 0) return false;
    return !this.#state(groupId).isStale && now() - read.at <= age;
  }

  /** One more, or one less, waits for the group by name: nobody takes it out of the line. */
  wait(groupId: number, more: 1 | -1): void {
    this.#set(groupId, { waiters: this.#state(groupId).waiters + more });
  }

  /** The group changed: what is being read may not know it. */
  changed(groupId: number): void {
    if (this.#state(groupId).job?.isWaiting() === false) this.#set(groupId, { isAgain: true });
    else if (this.#parts.index.of(groupId) !== undefined) this.#set(groupId, { isStale: true });
  }

  /** Nobody looks at the group any more: where it only stands in line it is read later, or not at all. */
  lookAway(groupId: number, isWanted: boolean): void {
    const { job, waiters } = this.#state(groupId);
    if (waiters > 0 || job?.isWaiting() !== true) return;
    if (isWanted) job.move('background');
    else if (job.leave()) this.#ended(groupId, {});
  }

  /** Asks for the group; resolves once it was read, or could not be. */
  ask(groupId: number, urgency: Urgency): Promise<void> {
    const known = this.#state(groupId).job;
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
    this.tell();
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
      if (!this.#isInSight(id) && job?.leave() === true) this.#ended(id, { error });
  }

  #ended(groupId: number, change: Partial<State>): void {
    const { isAgain } = this.#state(groupId);
    this.#reading -= 1;
    this.#set(groupId, { ...change, job: null, isReading: false, isAgain: false });
    if (isAgain) {
      this.#set(groupId, { isStale: true });
      void this.ask(groupId, this.#isInSight(groupId) ? 'sight' : 'background');
    }
    this.tell();
  }

  /** These are all the groups that there are: what is waited for of others is not any more. */
  list(listed: ReadonlySet<number>): void {
    for (const [groupId, { job }] of this.#states) {
      if (listed.has(groupId)) continue;
      if (job?.leave() === true) this.#ended(groupId, {});
      if (job === null || !job.isWaiting()) this.#states.delete(groupId);
    }
  }

  /** What could not be read may be asked for again. Gives the groups. */
  forgive(): readonly number[] {
    this.#refusal = null;
    const failed = [...this.#states].filter(([, { error, job }]) => error !== null && job === null);
    for (const [groupId] of failed) this.#set(groupId, { error: null });
    return failed.map(([groupId]) => groupId);
  }

  /** Another account may read other things: what was asked for is not waited for any more. */
  clear(): void {
    this.#ending.abort();
    this.#ending = new AbortController();
    this.#states.clear();
    this.#reading = 0;
    this.#refusal = null;
    this.tell();
  }
}
