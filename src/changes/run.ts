import type { Scope } from '../api/scope.ts';
import { type Cause, mayBeDone } from './answers.ts';
import { type Change, prerequisites } from './change.ts';
import type { Pause } from './gates.ts';
import type { RunHeader, StoredRun } from './journal.ts';
import type { Result } from './operation.ts';
import type { Item } from './order.ts';
import {
  assertRunStep,
  assertStep,
  codeOf,
  isFulfilled,
  type ItemState,
  type RunState,
  type Status,
  statusOf,
} from './status.ts';

export type Counts = Readonly<Record<ItemState, number>>;

const noCounts = (): Record<ItemState, number> => ({
  waiting: 0,
  sending: 0,
  done: 0,
  'already-so': 0,
  failed: 0,
  unknown: 0,
  'not-sent': 0,
});

/**
 * One run: its items, where each stands, and which may be sent next. It knows nothing of sending.
 * No step takes longer for there being more items.
 */
export class Run {
  header: RunHeader;
  readonly changes: readonly Change[];
  readonly codes: Uint8Array;
  readonly counts = noCounts();
  readonly causes = new Map<number, Cause>();
  readonly results = new Map<number, Result>();
  /** How often an item was sent in a row with an outcome that nobody knows. */
  readonly tries = new Map<number, number>();
  /** Items with a try that had no complete answer. */
  readonly cut = new Set<number>();
  /** How often the person wanted an item tried once more. */
  readonly insisted = new Map<number, number>();
  state: RunState = 'running';
  /** What this run alone waits for, set by the person or by the journal. */
  ownPause: Pause | null = null;
  pausedFor: Pause | null = null;
  /** Resolves once the journal has it; nothing is sent before. */
  begun: Promise<void> = Promise.resolve();
  /** Why the journal could not keep it. */
  refused: string | null = null;
  /** The items that have not ended, by index. */
  readonly items = new Map<number, Item>();
  /** What it changed, or may have changed, on the server. */
  readonly touched = new Set<string>();
  /** Items that have not ended. */
  open = 0;
  #cursor = 0;
  #ready: number[] = [];
  #readyAt = 0;
  readonly #unmet = new Map<number, number>();
  readonly #followers = new Map<number, number[]>();
  readonly #givenUp = new Set<number>();
  readonly #memoryKeys = new Map<number, string>();

  constructor({ header, changes, codes }: StoredRun) {
    this.header = header;
    this.changes = changes;
    this.codes = codes;
    for (const code of codes) this.counts[statusOf(code).state] += 1;
    changes.forEach((change, index) => {
      for (const before of prerequisites(change)) {
        if (before >= index) throw new Error('A change can only wait for one before it');
        this.#follow(before, index);
      }
    });
  }

  get id(): string {
    return this.header.id;
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
  }

  setState(state: RunState): void {
    if (state === this.state) return;
    assertRunStep(this.state, state);
    this.state = state;
  }

  #follow(before: number, index: number): void {
    const followers = this.#followers.get(before);
    if (followers === undefined) this.#followers.set(before, [index]);
    else followers.push(index);
  }

  /** Those that wait for this one within the run. */
  followers(index: number): readonly number[] {
    return this.#followers.get(index) ?? [];
  }

  /** How much an item still has to wait for: its prerequisites, and who stands before it in line. */
  hinder(index: number, by: number): void {
    if (by > 0) this.#unmet.set(index, by);
    else this.#unmet.delete(index);
  }

  hindrances(index: number): number {
    return this.#unmet.get(index) ?? 0;
  }

  /** One reason less to wait; the last one makes it ready. */
  release(index: number): void {
    const left = (this.#unmet.get(index) ?? 0) - 1;
    if (left > 0) this.#unmet.set(index, left);
    else if (this.#unmet.delete(index)) this.enqueue(index);
  }

  unmetOf(change: Change): number {
    return prerequisites(change).filter((before) => !isFulfilled(this.status(before))).length;
  }

  /** Puts an item behind those that are ready. */
  enqueue(index: number): void {
    this.#ready.push(index);
  }

  /** The next item that may be sent. */
  next(): number | undefined {
    while (this.#readyAt < this.#ready.length) {
      const index = this.#ready[this.#readyAt];
      this.#readyAt += 1;
      if (index !== undefined && this.#isSendable(index)) return index;
    }
    this.#ready = [];
    this.#readyAt = 0;
    while (this.#cursor < this.changes.length) {
      const index = this.#cursor;
      this.#cursor += 1;
      if (this.status(index).state === 'waiting' && !this.#unmet.has(index)) return index;
    }
    return undefined;
  }

  #isSendable(index: number): boolean {
    const { state } = this.status(index);
    return (state === 'waiting' && !this.#unmet.has(index)) || state === 'unknown';
  }

  /** The item stays unknown until somebody tries again. */
  giveUp(index: number): void {
    this.#givenUp.add(index);
  }

  isGivenUp(index: number): boolean {
    return this.#givenUp.has(index);
  }

  /** What was given up is seen to its end after all. */
  takeUp(index: number): void {
    this.#givenUp.delete(index);
  }

  /** The person wants the item tried once more. */
  tryAgain(index: number): void {
    this.#givenUp.delete(index);
    this.tries.delete(index);
    this.insisted.set(index, (this.insisted.get(index) ?? 0) + 1);
  }

  /**
   * The Idempotency-Key of an item, kept across its retries. Where the person wants it tried once
   * more it is a new wish: the remembered answer to the old one would do nothing, though something
   * else may have been done since. What is not repeatable keeps its key: better that answer than two
   * groups.
   */
  keyOf(index: number, repeatable: boolean): string {
    if (this.changes[index]?.op === 'create-user') return this.#memoryKeyOf(index);
    const times = repeatable ? (this.insisted.get(index) ?? 0) : 0;
    return times === 0 ? `${this.id}-${index}` : `${this.id}-${index}-${times}`;
  }

  /** Remembers what has to be read again: `groups`, `users`, or `{kind}/{groupId}`. */
  touch(change: Change): void {
    switch (change.op) {
      case 'assign':
      case 'remove':
        if (typeof change.groupId === 'number')
          this.touched.add(`${change.kind}/${change.groupId}`);
        break;
      case 'create-group':
      case 'rename-group':
      case 'delete-group':
        this.touched.add('groups');
        break;
      case 'unassign-user':
        this.touched.add('users');
        for (const group of change.groups)
          if (typeof group === 'number') this.touched.add(`users/${group}`);
        break;
      case 'assign-user':
      case 'create-user':
      case 'forgotten':
        this.touched.add('users');
        break;
    }
  }

  /** Whoever has the key may ask the gateway for the answer, password and all: it is not stored. */
  #memoryKeyOf(index: number): string {
    const key = this.#memoryKeys.get(index) ?? crypto.randomUUID();
    this.#memoryKeys.set(index, key);
    return key;
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
