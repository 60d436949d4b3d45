import { type ElementKind, elementKinds } from '../api/elements.ts';
import type { Change, Members, MembershipChange } from './change.ts';
import { isMember, membersOf, type Memberships, nameOf, type Wish } from './wish.ts';

/** What has to be sent for a wish, and what is so already and is not sent. */
export interface Plan {
  changes: readonly Change[];
  alreadySo: readonly Change[];
}

type KnownChange = MembershipChange & { groupId: number };

/** Gathers the changes of one plan, and drops those that are so already or that came before. */
class Draft {
  readonly changes: Change[] = [];
  readonly alreadySo: Change[] = [];
  readonly #memberships: Memberships;
  readonly #seen = new Set<string>();

  constructor(memberships: Memberships) {
    this.#memberships = memberships;
  }

  /**
   * Gives the index of the change in the set, undefined where it is not needed. One that others wait
   * for is always `needed`: it may be so only by a read that is old, or by a change that may yet fail.
   */
  membership(change: KnownChange, needed = false): number | undefined {
    const { op, kind, groupId, elementId } = change;
    const target = `${groupId}/${kind}/${elementId}`;
    if (this.#seen.has(target)) return undefined;
    this.#seen.add(target);
    const isSo = isMember(this.#memberships, groupId, kind, elementId) === (op === 'assign');
    if (isSo && !needed) {
      this.alreadySo.push(change);
      return undefined;
    }
    return this.changes.push(change) - 1;
  }

  all(
    op: 'assign' | 'remove',
    kind: ElementKind,
    groupId: number,
    elementIds: Iterable<number>,
    needed = false,
  ): void {
    for (const elementId of elementIds) this.membership({ op, kind, groupId, elementId }, needed);
  }

  /** The remove is sent only once the assign is done: nobody finds the element in neither group. */
  move(kind: ElementKind, elementIds: Iterable<number>, from: number, to: number): void {
    for (const elementId of elementIds) {
      const leaves = from !== to && isMember(this.#memberships, from, kind, elementId) !== false;
      const after = this.membership({ op: 'assign', kind, groupId: to, elementId }, leaves);
      if (from === to) continue;
      const remove = { op: 'remove', kind, groupId: from, elementId } as const;
      this.membership(after === undefined ? remove : { ...remove, after });
    }
  }

  deleteGroup(groupId: number): void {
    const name = nameOf(this.#memberships, groupId);
    const members = snapshot(this.#memberships, groupId);
    const after = this.changes.map((_, index) => index);
    const namesakes = [...this.#memberships]
      .filter(([id, group]) => id !== groupId && group.name === name)
      .map(([id]) => id);
    const change = { op: 'delete-group', groupId, name, members, namesakes } as const;
    this.changes.push(after.length === 0 ? change : { ...change, after });
  }
}

function snapshot(memberships: Memberships, groupId: number): Members {
  const members: Members = {};
  for (const kind of elementKinds) {
    const ids = [...membersOf(memberships, groupId, kind)];
    if (ids.length > 0) members[kind] = ids;
  }
  return members;
}

/** Brings everything of `from` into `into`; `from` goes only once all of it has arrived. */
function merge(draft: Draft, memberships: Memberships, from: number, into: number): void {
  if (from === into) return;
  for (const kind of elementKinds)
    draft.all('assign', kind, into, membersOf(memberships, from, kind), true);
  draft.deleteGroup(from);
}

/** The group gets exactly these: what is missing comes before what is too many goes. */
function equal(
  draft: Draft,
  members: ReadonlySet<number>,
  kind: ElementKind,
  groupId: number,
  elementIds: readonly number[],
): void {
  draft.all('assign', kind, groupId, elementIds);
  const wanted = new Set(elementIds);
  draft.all(
    'remove',
    kind,
    groupId,
    [...members].filter((id) => !wanted.has(id)),
  );
}

/**
 * Compares what is known with what is wished. Pure; a membership that was not read counts as "not
 * known", is sent, and the API says whether it was so already.
 * @throws MembersUnknown where the wish speaks of all members of a group and they were not read
 */
export function plan(memberships: Memberships, wish: Wish): Plan {
  const draft = new Draft(memberships);
  switch (wish.type) {
    case 'assign':
    case 'remove':
      for (const groupId of wish.groupIds)
        draft.all(wish.type, wish.kind, groupId, wish.elementIds);
      break;
    case 'move':
    case 'copy': {
      const ids = wish.elementIds ?? membersOf(memberships, wish.from, wish.kind);
      if (wish.type === 'move') draft.move(wish.kind, ids, wish.from, wish.to);
      else draft.all('assign', wish.kind, wish.to, ids);
      break;
    }
    case 'equal': {
      const members = membersOf(memberships, wish.groupId, wish.kind);
      equal(draft, members, wish.kind, wish.groupId, wish.elementIds);
      break;
    }
    case 'clear':
      for (const kind of wish.kinds ?? elementKinds)
        draft.all('remove', kind, wish.groupId, membersOf(memberships, wish.groupId, kind));
      break;
    case 'delete-group':
      draft.deleteGroup(wish.groupId);
      break;
    case 'merge':
      merge(draft, memberships, wish.from, wish.into);
      break;
    case 'list':
      // The last word on a membership counts.
      for (const change of wish.changes.toReversed()) draft.membership(change);
      draft.changes.reverse();
      draft.alreadySo.reverse();
      break;
  }
  return { changes: draft.changes, alreadySo: draft.alreadySo };
}
