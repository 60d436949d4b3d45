import type { Call } from '../api/calls.ts';
import type { ElementKind } from '../api/elements.ts';
import type { ApiError } from '../api/errors.ts';
import type { Scope } from '../api/scope.ts';
import type { Change, SendableChange } from './change.ts';
import type { GroupRef } from './pending/change-base.ts';
import type { GroupWish, MembershipOp, UserOp } from './pending/overlay.ts';
import type { Transport } from './transport.ts';

/** What an answer may bring; the password of a created user lives in memory alone. */
export interface Result {
  groupId?: number;
  /** A password that the API made and nobody can read: it went with an answer that was lost. */
  user?: { id: number; password: string | null; isPasswordLost?: true };
}

/** What a request is sent with. */
export interface Sending {
  transport: Transport;
  scope: Scope;
  /** One per change, kept across its retries. */
  key: string;
  /** The run that it belongs to. */
  run?: string;
  signal: AbortSignal;
  /** The id that a group has now: of one just created, or of one that came back under a new id. */
  groupId: (group: GroupRef) => number;
  /** The groups that a user is in, by the ids of now, as far as this page knows. */
  groupsOfUser: (userId: number) => readonly number[];
}

/** What a read is made with. */
export type Reading = Pick<Sending, 'transport' | 'scope' | 'signal'>;

/** What looking told: the wish holds, or it does not. */
type Found = { holds: true; result: Result } | { holds: false };

/** A list of the server by its name: all groups, all users, or one kind in one group. */
export type ReadList = 'groups' | 'users' | `${ElementKind}/${number}`;

/** What a change lays over the reads while it is under way. */
type PendingChange =
  | { over: 'members'; kind: ElementKind; group: string; elementId: number; wish: MembershipOp }
  | { over: 'groups'; group: string; wish: GroupWish }
  | { over: 'users'; userId: number; wish: UserOp };

/** One fact that is so once the change is done: what it is about, and what is so of it. */
export interface Effect {
  key: string;
  value: string | boolean;
}

/** What is so of what, by `Effect.key`. */
export type Facts = ReadonlyMap<string, string | boolean>;

/** What somebody else changed since the wish was planned: the person decides. */
export interface Surprise {
  /** The name that the group has now. */
  name: string;
  /** So many elements came into it that were not shown. */
  added: number;
}

/**
 * The targets of what was wished for after a change, in whichever tab of this browser, and of what is not
 * over in this one.
 */
export type WishedBeside = () => Promise<ReadonlySet<string>>;

/**
 * What looking told before a change was sent: it is `so` already, or it is another one `now`. Where what was
 * `found` has to be agreed to, it is that only once the person has done so.
 */
type Checked<C extends Change = SendableChange> = 'so' | { found: Surprise | null; now: C };

/** That somebody else changed something, and the change as it is once the person has agreed to that. */
export interface Surprised {
  found: Surprise;
  now: SendableChange;
}

/**
 * All that differs by kind of change; the engine knows no other differences.
 *
 * To send it:
 * - `send` does it; @throws ApiError
 * - `reads` says what an answer that is not retried means: the wish is `fulfilled`, or one has to
 *   `verify`; undefined where it is a failure
 * - `settle` looks whether the wish holds, without changing anything; @throws ApiError
 * - `check` looks, before it is sent, whether things are as they were shown; null: they are; @throws ApiError
 * - `repeatable`: sending it twice does no more than sending it once
 *
 * To take it back:
 * - `inverse` gives what takes it back, with `after` counted within that list
 * - `redo` gives what does it again where that is not the change itself; `undone` is what took it back
 * - `refresh` completes it just before it is sent, so that its inverse loses nothing, but for what was
 *   wished for `later`, by target: the person is asked about that; @throws ApiError
 * - `again` gives it with all that its inverse has to bring back, where `before` did the same once and
 *   not all of that has come back since, as the facts tell
 * - `effects` are the facts that are so once it is done, the first of which tells whether it is done
 * - `needsResult`: it can be taken back only where its answer is known
 * - `holdsWhenGone`: it is so as well where what it is about is not there any more
 *
 * To show and to keep it:
 * - `target`: changes with the same one wait for each other
 * - `lays`, `touches`: what lies over the reads meanwhile, and what has to be read again
 * - `creates`: the group that it brings into being
 * - `isStorable`: whether the journal may hold it; its key is then no secret either
 * - `call`: the call of the API that curl prints
 *
 * Its words stand under its `op` in the messages (`changes.title`).
 */
export interface Operation<C extends Change = SendableChange> {
  readonly repeatable: boolean;
  readonly needsResult?: boolean;
  send(change: C, sending: Sending): Promise<Result>;
  reads(change: C, error: ApiError): 'fulfilled' | 'verify' | undefined;
  settle(change: C, sending: Sending): Promise<Found>;
  check?(change: C, sending: Sending, wishedBeside: WishedBeside): Promise<Checked<C> | null>;
  inverse(change: C, result: Result): readonly Change[];
  redo?(change: C, result: Result, undone: SendableChange | null): readonly Change[];
  refresh?(change: C, reading: Reading, later: ReadonlySet<string>): Promise<C>;
  again?(change: C, before: SendableChange | null, facts: Facts): C;
  effects(change: C, result: Result): readonly Effect[];
  holdsWhenGone?(change: C): boolean;
  target(change: C, runId: string): string | null;
  withGroups?(change: C, now: (group: GroupRef) => GroupRef): C;
  lays(change: C, runId: string): PendingChange | null;
  touches(change: C): readonly ReadList[];
  creates?(change: C): { ref: string; name: string; restores?: number };
  isStorable?(change: C): boolean;
  call(change: C): Call | null;
}
