import type { ApiError } from '../api/errors.ts';
import type { Scope } from '../api/scope.ts';
import type {
  AssignUser,
  Change,
  CreateGroup,
  CreateUser,
  DeleteGroup,
  GroupRef,
  MembershipChange,
  RenameGroup,
  SendableChange,
  UnassignUser,
} from './change.ts';

/** What an answer may bring; the password of a created user lives in memory alone. */
export interface Result {
  groupId?: number;
  user?: { id: number; password: string | null };
}

/** What a request is sent with. */
export interface Sending {
  scope: Scope;
  /** One per change, kept across its retries. */
  key: string;
  /** The run that it belongs to. */
  run?: string;
  signal: AbortSignal;
  /** The id that a group has now: of one just created, or of one that came back under a new id. */
  groupId: (group: GroupRef) => number;
}

/** What looking told: the wish holds, or it does not. */
type Found = { holds: true; result: Result } | { holds: false };

/**
 * How one kind of change is done.
 * - `send` does it; @throws ApiError
 * - `reads` says what an answer that is not retried means: the wish is `fulfilled`, or one has to
 *   `verify`; undefined where it is a failure
 * - `settle` looks whether the wish holds, without changing anything; @throws ApiError
 * - `inverse` gives what takes the change back, with `after` counted within that list
 * - `repeatable`: sending it twice does no more than sending it once
 */
export interface Operation<C extends Change = SendableChange> {
  repeatable: boolean;
  send(change: C, sending: Sending): Promise<Result>;
  reads(change: C, error: ApiError): 'fulfilled' | 'verify' | undefined;
  settle(change: C, sending: Sending): Promise<Found>;
  inverse(change: C, result: Result): readonly Change[];
}

/** The operation of every change that can be sent. */
export interface Operations {
  assign: Operation<MembershipChange>;
  remove: Operation<MembershipChange>;
  'create-group': Operation<CreateGroup>;
  'rename-group': Operation<RenameGroup>;
  'delete-group': Operation<DeleteGroup> & {
    /** The change with all that the group holds now, so that its inverse loses nothing. @throws ApiError */
    withMembers(change: DeleteGroup, scope: Scope): Promise<DeleteGroup>;
  };
  'assign-user': Operation<AssignUser>;
  'unassign-user': Operation<UnassignUser>;
  'create-user': Operation<CreateUser>;
}

/** The operation that carries this change out. */
export function operationOf(operations: Operations, change: SendableChange): Operation {
  return operations[change.op];
}
