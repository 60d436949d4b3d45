import type { Scope } from '../../api/scope.ts';
import { type Cause, mayBeDone } from './answers.ts';
import { type Change, operationOf, touchedBy, withUser } from '../change.ts';
import { prerequisites } from '../pending/change-base.ts';
import type { MembershipChange } from '../membership-change.ts';
import type { Pause } from './gates.ts';
import { ItemKeys } from './item-keys.ts';
import type { StoredRun } from '../journal/journal.ts';
import type { Result } from '../operation.ts';
import { retriedHeader, retryPlaces, type RetryWish } from './places.ts';
import type { Item } from './target-queues.ts';
import { Queue } from './queue.ts';
import type { RunHeader } from '../journal/stored-shapes.ts';
import {
  assertRunStep,
  assertStep,
  codeOf,
  isFulfilled,
  type ItemState,
  noCounts,
  type RunState,
  type Status,
  statusOf,
} from './status.ts';

const userLead = '/user/';

/** The name in the header of the user that an item created: a group's ref is never empty before a slash. */
export const userRef = (index: number) => `${userLead}${index}`;

/** Whether a run knows a user by this name, and not a group. */
export const isUserRef = (ref: string) => ref.startsWith(userLead);

const done = codeOf({ state: 'done' });

/** Whether nobody here carries the run on: a crash or a closed tab left it, or another tab has it. */
export const isInterrupted = ({ ownPause }: Run) =>
  ownPause?.reason === 'interrupted' || ownPause?.reason === 'elsewhere';

/** One run: its items, where each stands, and what is known of its tries. It sends nothing. */
export class Run {
  header: RunHeader;
  changes: readonly Change[];
  readonly codes: Uint8Array;
  /** The ids of what the run created, by ref. */
  readonly created: Map<string, number>;
  readonly counts = noCounts();
  readonly causes = new Map<number, Cause>();
  readonly results = new Map<number, Result>();
  /** How often an item was sent in a row with an outcome that nobody knows. */
  readonly tries = new Map<number, number>();
  /** Items that are known to have been so before they were sent. */
  readonly wasSo = new Set<number>();
  /** Items of which nobody knows whether they were so before they were sent. */
  readonly unsure = new Set<number>();
  /** Items with a try that had no complete answer. */
  readonly cut = new Set<number>();
  /** Items that wait until they are tried again. */
  readonly resting = new Set<number>();
  /** Items that the person, in this tab, wanted tried once more. */
  readonly insisted = new Set<number>();
  state: RunState = 'running';
  /** What this run alone waits for, set by the person or by the journal. */
  ownPause: Pause | null = null;
  pausedFor: Pause | null = null;
  /** Resolves once the journal has it; nothing is sent before. */
  begun: Promise<void> = Promise.resolve();
  /** Whether the journal holds it, and follows it for this tab. */
  kept: 'nowhere' | 'stored' | 'followed' = 'nowhere';
  /** The person wants it forgotten as soon as it is over. */
  isForgotten = false;
  /** Why the journal could not keep it. */
  refused: string | null = null;
  /** The targets of what was wished for between this run and its beginning. */
  wishedSince: ReadonlySet<string> = new Set();
  /** The items that have not ended, by index. */
  readonly items = new Map<number, Item>();
  /** What it changed, or may have changed, on the server. */
  readonly touched = new Set<string>();
  /** Items that have not ended, and one more while they are lined up. */
  open = 0;
  readonly queue: Queue;
  /** The item for which the person is asked about what somebody else changed, and what it is after that. */
  surprised: { index: number; now: Change } | null = null;
  /** Counts every step, so that what was found out about the run can be kept until the next. */
  version = 0;
  #hasInverse = false;
  #changesGroups: boolean | null = null;
  readonly #keys: ItemKeys;
  /** The places of the items that were tried again. */
  readonly #retryPlaces: Map<number, number>;

  constructor({ header, created, changes, codes }: StoredRun) {
    this.header = header;
    this.changes = changes;
    this.codes = codes;
    this.created = new Map(created);
    this.#keys = new ItemKeys(header, changes);
    this.#retryPlaces = retryPlaces(header);
    for (const code of codes) this.counts[statusOf(code).state] += 1;
    this.queue = new Queue(changes, (index) => this.#maySend(index));
  }

  /** What was cancelled or refused sends nothing new, but settles what nobody knows. */
  #maySend(index: number): boolean {
    if (!this.items.has(index) || this.resting.has(index)) return false;
    const { state } = this.status(index);
    const isStopped = this.state === 'cancelled' || this.refused !== null;
    return state === 'unknown' || (state === 'waiting' && !isStopped);
  }

  get id(): string {
    return this.header.id;
  }

  get undoOf(): string | null {
    return this.header.undoOf;
  }

  get scope(): Scope {
    return this.header.scope;
  }

  status(index: number): Status {
    return statusOf(this.codes[index] ?? 0);
  }

  /** The one place where the status of an item changes. */
  set(index: number, status: Status): void {
    const before = this.status(index).state;
    assertStep(before, status.state);
    this.codes[index] = codeOf(status);
    this.counts[before] -= 1;
    this.counts[status.state] += 1;
    this.version += 1;
  }

  setState(state: RunState): void {
    if (state === this.state) return;
    assertRunStep(this.state, state);
    this.state = state;
  }

  /** The person agrees to what somebody else changed; false where nobody was asked. */
  agree(): boolean {
    const { surprised } = this;
    if (surprised === null) return false;
    this.correct(surprised.index, surprised.now);
    this.surprised = null;
    return true;
  }

  /** A change is another one from now on, by what looking has told of it. */
  correct(index: number, now: Change): void {
    this.changes = this.changes.with(index, now);
    this.version += 1;
  }

  /** How many of its prerequisites a change still waits for. */
  unmetOf(change: Change): number {
    return prerequisites(change).filter((before) => !isFulfilled(this.status(before))).length;
  }

  /**
   * The person wants the item tried once more.
   * @param place of that wish, until the journal has given it one
   */
  tryAgain(index: number, place: number): void {
    this.tries.delete(index);
    this.insisted.add(index);
    this.#retryPlaces.set(index, place);
  }

  /** The journal has given a place to the wish that some are tried again. */
  placeRetry(wish: RetryWish, place: number): void {
    this.header = retriedHeader(this.header, wish, place);
    for (const index of wish.indexes) this.#retryPlaces.set(index, place);
    this.#keys.retried(this.header);
  }

  /** The place of the wish for an item in the order of all runs: what is tried again is wished for anew. */
  placeOf(index: number): number {
    return this.#retryPlaces.get(index) ?? this.header.sequence;
  }

  /** Whether the last try may still be carried out by the gateway: it had no complete answer. */
  isOnItsWay(index: number): boolean {
    const { state } = this.status(index);
    return state === 'unknown' && this.causes.get(index)?.kind !== 'unknown-outcome';
  }

  /** The Idempotency-Key of an item. */
  keyOf(index: number, repeatable: boolean): string {
    return this.#keys.of(index, repeatable, this.#retryPlaces.get(index));
  }

  /** Whether anything that was done can be taken back: not where it is known no more what it was. */
  get hasInverse(): boolean {
    // What is done stays done.
    this.#hasInverse ||=
      this.counts.done > 0 &&
      this.codes.some((code, index) => code === done && this.#isInvertible(index));
    return this.#hasInverse;
  }

  #isInvertible(index: number): boolean {
    const change = this.changes[index];
    if (change === undefined) return false;
    const needsUser = change.op === 'forgotten' || operationOf(change).needsResult === true;
    return !needsUser || this.userOf(index) !== undefined;
  }

  /** Whether it brings groups into being, or lets some go. */
  get changesGroups(): boolean {
    this.#changesGroups ??= this.changes.some((change) => touchedBy(change).includes('groups'));
    return this.#changesGroups;
  }

  /** The id of the user that the item created. */
  userOf(index: number): number | undefined {
    return this.created.get(userRef(index));
  }

  /** A change with whom this run has created by the id. */
  named<C extends Change>(change: C): C | MembershipChange {
    return withUser(change, (index) => this.userOf(index));
  }

  /** Every index whose status is of one of these states. */
  indexesOf(...states: ItemState[]): number[] {
    const found: number[] = [];
    for (let index = 0; index < this.codes.length; index += 1)
      if (states.includes(this.status(index).state)) found.push(index);
    return found;
  }

  /** What a failed item goes to when it is tried again: it may have been done all the same. */
  retryState(index: number): 'waiting' | 'unknown' {
    const status = this.status(index);
    return status.state === 'failed' && mayBeDone(status.kind) ? 'unknown' : 'waiting';
  }
}
