import { isSameScope, type Scope, scopeName } from '../../api/scope.ts';
import { operationOf } from '../change.ts';
import type { UnassignUser } from '../operations/user-unassign.ts';
import type { Run } from './run.ts';
import type { Item } from './target-queues.ts';

interface Deletion {
  run: Run;
  item: Item;
  /** What it waits for: wished for before, in its group, and not over. */
  before: Set<Item>;
  /** Who waits for it: users of its group who leave the customer by a later wish. */
  leaving: Map<Item, Run>;
}

interface DeletionWaitsOptions {
  /** Resolves once every undo and redo that was asked for has begun or came to nothing; null: there is none. */
  asked: (scope: Scope) => Promise<void> | null;
  /** Sends what may be sent. */
  pump: () => void;
}

/**
 * A group is deleted once all that this tab wished for before in it is over: the deletion reads what the
 * group holds, and undo brings that back. A user of the group leaves the customer once its deletion, wished
 * for before, is over, unless a person has to let it go on: undo brings him back into the groups that there
 * are by then.
 */
export class DeletionWaits {
  readonly #at: DeletionWaitsOptions;
  /** By group, its memberships that are not over. */
  readonly #members = new Map<string, Map<Item, Run>>();
  /** By group, its deletions that are not over. */
  readonly #deletions = new Map<string, Set<Deletion>>();

  constructor(options: DeletionWaitsOptions) {
    this.#at = options;
  }

  /** An item stands in line; gives for how much it has to wait. */
  join(run: Run, item: Item): number {
    if (item.change.op === 'unassign-user') return this.#joinLeaving(run, item, item.change);
    const about = aboutOf(run, item);
    if (about === null) return 0;
    if (!about.isDeletion) {
      const members = this.#members.get(about.group) ?? new Map<Item, Run>();
      this.#members.set(about.group, members.set(item, run));
      for (const deletion of this.#deletions.get(about.group) ?? [])
        if (mayWait(deletion) && isBefore(run, item, deletion)) {
          deletion.before.add(item);
          deletion.run.queue.waitFor(deletion.item.index);
        }
      return 0;
    }
    const deletion: Deletion = { run, item, before: new Set(), leaving: new Map() };
    if (!mayWait(deletion)) return 0;
    for (const [member, of] of this.#members.get(about.group) ?? [])
      if (isBefore(of, member, deletion)) deletion.before.add(member);
    const deletions = this.#deletions.get(about.group) ?? new Set();
    this.#deletions.set(about.group, deletions.add(deletion));
    return deletion.before.size + (this.#waitsForAsked(deletion) ? 1 : 0);
  }

  /** A user is about to leave the customer; gives how many deletions of groups that hold him come before. */
  #joinLeaving(run: Run, item: Item, { user }: UnassignUser): number {
    if (!('userId' in user) || run.status(item.index).state !== 'waiting') return 0;
    const before = [...this.#deletions.values()]
      .flatMap((deletions) => [...deletions])
      .filter(
        (deletion) =>
          deletion.run.ownPause === null &&
          isSameScope(deletion.run.scope, run.scope) &&
          holdsUser(deletion, user.userId) &&
          !isBefore(run, item, deletion),
      );
    for (const { leaving } of before) leaving.set(item, run);
    return before.length;
  }

  /** The run is paused until somebody says that it goes on: no user waits for that. */
  letGoOf(run: Run): void {
    for (const deletions of this.#deletions.values())
      for (const deletion of deletions) if (deletion.run === run) releaseLeaving(deletion);
  }

  /** What takes something back has begun in its turn. */
  #waitsForAsked({ run, item }: Deletion): boolean {
    const asked = run.undoOf === null ? this.#at.asked(run.scope) : null;
    void asked?.then(() => {
      if (run.items.get(item.index) !== item) return;
      run.queue.release(item.index);
      this.#at.pump();
    });
    return asked !== null;
  }

  /** An item is over, or stands in line anew. */
  leave(run: Run, item: Item): void {
    if (item.change.op === 'unassign-user')
      for (const deletions of this.#deletions.values())
        for (const { leaving } of deletions) leaving.delete(item);
    const about = aboutOf(run, item);
    if (about === null) return;
    const { group } = about;
    const members = this.#members.get(group);
    if (members?.delete(item) === true && members.size === 0) this.#members.delete(group);
    const deletions = this.#deletions.get(group) ?? new Set();
    for (const deletion of deletions) {
      if (deletion.item === item) {
        deletions.delete(deletion);
        releaseLeaving(deletion);
      }
      if (deletion.before.delete(item)) deletion.run.queue.release(deletion.item.index);
    }
    if (deletions.size === 0) this.#deletions.delete(group);
  }
}

/** The group that a change puts something into or takes something out of, or that it deletes. */
function aboutOf(
  { scope }: Run,
  { change, runId }: Item,
): { group: string; isDeletion: boolean } | null {
  const laid = change.op === 'forgotten' ? null : operationOf(change).lays(change, runId);
  if (laid === null || laid.over === 'users') return null;
  const isDeletion = laid.over === 'groups' && laid.wish.op === 'delete-group';
  if (laid.over === 'groups' && !isDeletion) return null;
  return { group: `${scopeName(scope)}/${laid.group}`, isDeletion };
}

/** Nobody waits for this deletion any more. */
function releaseLeaving({ leaving }: Deletion): void {
  for (const [{ index }, { queue }] of leaving) queue.release(index);
  leaving.clear();
}

/** What was sent already does not wait any more. */
const mayWait = ({ run, item }: Deletion) => run.status(item.index).state === 'waiting';

const isBefore = (run: Run, { index }: Item, deletion: Deletion) =>
  run.placeOf(index) < deletion.run.placeOf(deletion.item.index);

const holdsUser = ({ item: { change } }: Deletion, userId: number) =>
  change.op === 'delete-group' && change.members.users?.includes(userId) === true;
