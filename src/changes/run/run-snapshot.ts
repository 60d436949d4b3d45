import type { ElementKind } from '../../api/elements.ts';
import type { Scope } from '../../api/scope.ts';
import type { NewUser } from '../../api/users.ts';
import type { Cause } from './answers.ts';
import type { Change } from '../change.ts';
import { isMembership } from '../membership-change.ts';
import type { Pause } from './gates.ts';
import type { Intent } from '../plan/intent.ts';
import { isUserRef, type Run } from './run.ts';
import type { Counts, ItemState, RunState, Status } from './status.ts';

/** A run as a screen shows it; a new value whenever anything of it changed. */
export interface RunSnapshot {
  readonly id: string;
  readonly scope: Scope;
  readonly intent: Intent;
  readonly state: RunState;
  readonly pausedFor: Pause | null;
  readonly total: number;
  readonly counts: Counts;
  /** How many items have not ended; 0: the run is over. */
  readonly open: number;
  /** How many changes the plan dropped, since they were so already. */
  readonly alreadySo: number;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly undoOf: string | null;
  /** Whether anything that was done can be taken back. */
  readonly hasInverse: boolean;
  /** Whether nothing of what it did stands any more: it was taken back, or, if it takes back, done again. */
  readonly takenBack: boolean;
  /** Whether somebody else tells of it, such as the form that began it. */
  readonly reported: boolean;
  /** Why the journal could not keep it, so that it was not sent. */
  readonly refused: string | null;
}

export interface ItemSnapshot {
  readonly index: number;
  readonly change: Change;
  readonly status: Status;
  /** What the API said; absent after a reload, when the kind in `status` is all that is left. */
  readonly cause: Cause | null;
}

export interface ItemFilter {
  states?: readonly ItemState[];
  /** Only what is about this one. */
  element?: { kind: ElementKind; id: number };
  from?: number;
  limit?: number;
}

/** Whether an item is about an element: its membership, or a user at this customer, made by it or not. */
function isAbout(
  run: Run,
  index: number,
  change: Change,
  { kind, id }: NonNullable<ItemFilter['element']>,
): boolean {
  if (isMembership(change)) return change.elementId === id && change.kind === kind;
  if (kind !== 'users') return false;
  const isNamed = 'user' in change && 'userId' in change.user && change.user.userId === id;
  return isNamed || run.userOf(index) === id;
}

/** The items of a run, in their order. */
export function itemsOf(
  run: Run,
  { states, element, from = 0, limit = Infinity }: ItemFilter,
): ItemSnapshot[] {
  const items: ItemSnapshot[] = [];
  for (let index = from; index < run.changes.length && items.length < limit; index += 1) {
    const wished = run.changes[index];
    if (wished === undefined) continue;
    const userId = wished.op === 'forgotten' ? run.userOf(index) : undefined;
    const change = userId === undefined ? run.named(wished) : { ...wished, userId };
    if (element !== undefined && !isAbout(run, index, change, element)) continue;
    const status = run.status(index);
    if (states !== undefined && !states.includes(status.state)) continue;
    items.push({ index, change, status, cause: run.causes.get(index) ?? null });
  }
  return items;
}

/** What a run has made, by ids. */
export interface Made {
  groups: readonly number[];
  users: readonly number[];
}

/** What the run has made so far; a group that it brought back as well. */
export function madeBy({ created }: Pick<Run, 'created'>): Made {
  const groups: number[] = [];
  const users: number[] = [];
  for (const [ref, id] of created) (isUserRef(ref) ? users : groups).push(id);
  return { groups, users };
}

/** Which kind of user was created by one of these items, where one was; a journal of before did not keep it. */
export function createdType(items: readonly ItemSnapshot[]): NewUser['type'] | undefined {
  return items.flatMap(({ change, status }) => {
    if (status.state !== 'done') return [];
    if (change.op === 'create-user') return change.user.type;
    return (change.op === 'forgotten' && change.type) || [];
  })[0];
}
