import { type Change, operationOf, type SendableChange, withGroup } from '../change.ts';
import { isMembership } from '../membership-change.ts';
import { type GroupRef, prerequisites } from '../pending/change-base.ts';
import { type DoneChange, inverseOf } from './inverse.ts';
import type { Facts, Result } from '../operation.ts';
import { ordered, pruned } from './prune.ts';
import { isInterrupted, type Run } from '../run/run.ts';
import { isFulfilled } from '../run/status.ts';

/** Whether a run does something, or again, or takes it back. */
export type Direction = 'do' | 'undo';

/** The id that the group of a change has now, or still the ref under which its run creates it. */
export type GroupNow = (run: Run, group: GroupRef) => GroupRef;

/** A change that was done, and the same with its groups by the ids of now. */
interface Known extends DoneChange {
  now: SendableChange;
}

function resultOf(run: Run, index: number, change: SendableChange, groupNow: GroupNow): Result {
  const userId = run.userOf(index);
  if (userId !== undefined) return { user: { id: userId, password: null } };
  const made = operationOf(change).creates?.(change);
  if (made === undefined) return {};
  const groupId = groupNow(run, { created: made.ref });
  return typeof groupId === 'number' ? { groupId } : {};
}

const isDone = (run: Run, index: number) => run.status(index).state === 'done';

/** What is known of a change of a run; null where that is too little to take it back. */
function knownOf(run: Run, index: number, groupNow: GroupNow): Known | null {
  const wished = run.changes[index];
  if (wished === undefined) return null;
  const change = run.named(wished);
  if (change.op === 'forgotten') {
    const userId = run.userOf(index);
    if (userId === undefined) return null;
    // A reload leaves the id alone of a user who was created: enough to end the assignment.
    const assign = { op: 'assign-user', user: { userId } } as const;
    return { index, change: assign, now: assign, result: {} };
  }
  const now = withGroup(change, (group) => groupNow(run, group));
  if (now.op === 'forgotten') return null;
  return { index, change, now, result: resultOf(run, index, change, groupNow) };
}

/** A run, what took it back, what did it again, and so on: what counts is what of it stands. */
export class Chain {
  /** Oldest first; all that come after the first are about that one. */
  readonly runs: readonly Run[];
  readonly origin: Run;
  readonly #directions: ReadonlyMap<string, Direction>;
  readonly #groupNow: GroupNow;
  #found: { version: number; undo: boolean; redo: boolean } | null = null;

  constructor(
    origin: Run,
    later: readonly (readonly [run: Run, direction: Direction])[],
    groupNow: GroupNow,
  ) {
    this.origin = origin;
    this.runs = [origin, ...later.map(([run]) => run)];
    this.#directions = new Map(later.map(([run, direction]) => [run.id, direction]));
    this.#groupNow = groupNow;
  }

  directionOf({ id }: Run): Direction {
    return this.#directions.get(id) ?? 'do';
  }

  get last(): Run {
    return this.runs.at(-1) ?? this.origin;
  }

  /** The last run of this direction, if there is one. */
  lastOf(direction: Direction): Run | undefined {
    return this.runs.findLast((run) => this.directionOf(run) === direction);
  }

  /** Whether the last run has not ended: it goes on here, elsewhere, or once somebody wants it. */
  get #isUnderWay(): boolean {
    return this.last.open > 0 || isInterrupted(this.last);
  }

  /** Whether anything stands that undo would take back; while a run is under way, what that wants. */
  get canUndo(): boolean {
    if (this.#isUnderWay) return this.directionOf(this.last) === 'do';
    if (this.runs.length === 1) return this.origin.hasInverse;
    return this.#look().undo;
  }

  /** Whether anything was taken back that redo would do again. */
  get canRedo(): boolean {
    if (this.#isUnderWay) return this.directionOf(this.last) === 'undo';
    return this.runs.length > 1 && this.#look().redo;
  }

  /**
   * Whether the last run has come to its end at what is not there any more, such as a group that
   * somebody deleted, and is not back yet: asking at once again brings nothing.
   */
  get isStuck(): boolean {
    const { last } = this;
    const failed = last.open > 0 ? [] : last.indexesOf('failed');
    return failed.length > 0 && failed.every((index) => this.#isGone(last, index));
  }

  /** Whether an item has ended at something that is not there any more, and is not back yet. */
  #isGone(run: Run, index: number): boolean {
    const status = run.status(index);
    const change = run.changes[index];
    if (status.state !== 'failed' || status.kind !== 'not-found') return false;
    let isBack = false;
    if (change !== undefined)
      withGroup(change, (group) => {
        // A group comes back under another id.
        isBack ||= typeof group === 'number' && this.#groupNow(run, group) !== group;
        return group;
      });
    return !isBack;
  }

  /** Whether a change is so once its item has ended like that: nothing is in a group that is gone. */
  #isSo(run: Run, index: number, change: SendableChange): boolean {
    if (isFulfilled(run.status(index))) return true;
    return operationOf(change).holdsWhenGone?.(change) === true && this.#isGone(run, index);
  }

  #look(): { undo: boolean; redo: boolean } {
    const version = this.runs.reduce((sum, run) => sum + run.version, 0);
    if (this.#found?.version !== version)
      this.#found = { version, undo: this.undo().length > 0, redo: this.redo().length > 0 };
    return this.#found;
  }

  /** What takes back all of the first run that still stands. */
  undo(): Change[] {
    const { facts, taken } = this.#past();
    const done = this.#done().map((known): DoneChange => {
      const { change, now, result } = known;
      const [effect] = operationOf(now).effects(now, result);
      const last = effect && taken.get(effect.key);
      if (last?.op !== now.op) return known;
      return { ...known, change: { ...last, after: prerequisites(change) } };
    });
    return this.#pruned(inverseOf(done), facts);
  }

  /** What does all of the first run again that does not stand any more. */
  redo(): Change[] {
    const { facts, taken } = this.#past();
    const places = new Map<number, number>();
    const again: Change[] = [];
    /** Where somebody comes back to the customer, whom no group takes before. */
    const users = new Map<number, number>();
    for (const { index, change, now, result } of this.#done()) {
      const operation = operationOf(change);
      const [effect] = operation.effects(now, result);
      const undone = (effect && taken.get(effect.key)) ?? null;
      const part = operation.redo?.(now, result, undone);
      const from = again.length;
      const waits = prerequisites(change).flatMap((before) => places.get(before) ?? []);
      for (const step of part ?? [change]) {
        const own = part === undefined ? [] : prerequisites(step).map((offset) => from + offset);
        const user = isMembership(step) && step.kind === 'users' && users.get(step.elementId);
        if (typeof user === 'number') own.push(user);
        if (step.op === 'assign-user' && 'userId' in step.user)
          users.set(step.user.userId, again.length);
        again.push(ordered(step, [...waits, ...own]));
      }
      places.set(index, from);
    }
    return this.#pruned(again, facts);
  }

  #pruned(changes: readonly Change[], facts: Facts): Change[] {
    return pruned(changes, facts, (group) => this.#groupNow(this.origin, group));
  }

  /** What the first run has done, in its order; not what was so already, and not what failed. */
  #done(): Known[] {
    const { origin } = this;
    return origin
      .indexesOf('done')
      .map((index) => knownOf(origin, index, this.#groupNow))
      .filter((known) => known !== null);
  }

  /**
   * Every fact of which the chain knows, as its last run left it; and, by the fact that it made so, what
   * took along more than itself, with all that has to come back.
   */
  #past(): { facts: Facts; taken: ReadonlyMap<string, SendableChange> } {
    const facts = new Map<string, string | boolean>();
    const taken = new Map<string, SendableChange>();
    for (const run of this.runs)
      for (const index of run.indexesOf('done', 'already-so', 'not-sent', 'failed')) {
        const known = knownOf(run, index, this.#groupNow);
        if (known === null || !this.#isSo(run, index, known.now)) continue;
        const operation = operationOf(known.now);
        const effects = operation.effects(known.now, known.result);
        const [effect] = effects;
        if (effect !== undefined && operation.again !== undefined && isDone(run, index))
          taken.set(effect.key, operation.again(known.now, taken.get(effect.key) ?? null, facts));
        for (const { key, value } of effects) facts.set(key, value);
      }
    return { facts, taken };
  }
}

/**
 * The chains of these runs, by the id of each of their runs.
 * @param runs oldest first
 */
export function chainsOf(runs: Iterable<Run>, groupNow: GroupNow): ReadonlyMap<string, Chain> {
  const origins = new Map<string, { origin: Run; direction: Direction }>();
  const later = new Map<Run, [Run, Direction][]>();
  for (const run of runs) {
    const before = run.undoOf === null ? undefined : origins.get(run.undoOf);
    const direction = before?.direction === 'do' ? 'undo' : 'do';
    const origin = before?.origin ?? run;
    origins.set(run.id, { origin, direction });
    if (before === undefined) later.set(run, []);
    else later.get(origin)?.push([run, direction]);
  }
  const chains = new Map<string, Chain>();
  for (const [origin, others] of later) {
    const chain = new Chain(origin, others, groupNow);
    for (const { id } of chain.runs) chains.set(id, chain);
  }
  return chains;
}
