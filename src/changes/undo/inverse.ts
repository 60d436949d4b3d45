import { type Change, operationOf, type SendableChange } from '../change.ts';
import { isMembership } from '../membership-change.ts';
import { prerequisites } from '../pending/change-base.ts';
import type { Result } from '../operation.ts';
import type { MembershipChange } from '../membership-change.ts';
import { ordered } from './prune.ts';

/** A change that was done, and what its answer brought. */
export interface DoneChange {
  index: number;
  change: SendableChange;
  result: Result;
}

/** Where the inverse of one change stands in the inverse set. */
interface Span {
  from: number;
  to: number;
  /** By element, where the inverse puts a whole group back. */
  byElement: ReadonlyMap<string, number>;
}

const elementOf = ({ kind, elementId }: MembershipChange) => `${kind}/${elementId}`;

/**
 * What the inverse of a change waits for: the inverse of what waited for that change. So a move is
 * taken back assign first, and nobody finds an element in neither group. Where a whole group comes
 * back, an element waits for its own place in it alone.
 */
function waitsFor(change: Change, followers: readonly Span[]): number[] {
  const waits: number[] = [];
  for (const { from, to, byElement } of followers) {
    const own = isMembership(change) ? byElement.get(elementOf(change)) : undefined;
    if (own !== undefined) waits.push(own);
    else for (let index = from; index < to; index += 1) waits.push(index);
  }
  return waits;
}

function spanOf(from: number, part: readonly Change[]): Span {
  const byElement = new Map<string, number>();
  part.forEach((change, offset) => {
    if (isMembership(change)) byElement.set(elementOf(change), from + offset);
  });
  return { from, to: from + part.length, byElement };
}

/** A group that the run created, what it put there, and what that had waited for. */
interface CreatedGroup {
  index: number;
  members: Map<string, MembershipChange>;
  after: Set<number>;
}

/** The group that the same run created and that the change puts something into. */
function homeOf(
  change: Change,
  created: ReadonlyMap<string, CreatedGroup>,
): CreatedGroup | undefined {
  if (!isMembership(change) || typeof change.groupId === 'number') return undefined;
  return created.get(change.groupId.created);
}

/**
 * The change set that takes back what was done, last change first. What went into a group that the
 * same run created goes with that group: one deletion instead of a remove for each.
 */
export function inverseOf(done: readonly DoneChange[]): Change[] {
  const inverse: Change[] = [];
  const followers = new Map<number, Span[]>();
  const created = new Map<string, CreatedGroup>();
  const follow = (index: number, span: Span) => {
    const behind = followers.get(index);
    if (behind === undefined) followers.set(index, [span]);
    else behind.push(span);
  };
  for (const { index, change } of done)
    if (change.op === 'create-group')
      created.set(change.ref, { index, members: new Map(), after: new Set() });

  for (const { index, change, result } of done.toReversed()) {
    const behind = followers.get(index) ?? [];
    const home = homeOf(change, created);
    if (isMembership(change) && home !== undefined) {
      if (change.op === 'assign') home.members.set(elementOf(change), change);
      for (const span of behind) follow(home.index, span);
      for (const before of prerequisites(change)) if (before !== home.index) home.after.add(before);
      continue;
    }
    const waits = waitsFor(change, behind);
    const made = change.op === 'create-group' ? created.get(change.ref) : undefined;
    const from = inverse.length;
    const part = operationOf(change).inverse(change, result);
    for (const step of part) {
      const after = [...waits, ...prerequisites(step).map((offset) => from + offset)];
      inverse.push(withMembers({ ...step, after }, made?.members));
    }
    const span = spanOf(from, part);
    for (const before of [...prerequisites(change), ...(made?.after ?? [])]) follow(before, span);
  }
  return inverse.map((change) => ordered(change, prerequisites(change)));
}

/** A group that goes again takes with it what the run had put into it. */
function withMembers(step: Change, members: ReadonlyMap<string, MembershipChange> | undefined) {
  if (step.op !== 'delete-group' || members === undefined) return step;
  const held: Record<string, number[]> = {};
  for (const { kind, elementId } of members.values()) (held[kind] ??= []).push(elementId);
  return { ...step, members: held };
}
