import { type ElementKind, elementKinds } from '../../api/elements.ts';
import { inPortions } from '../../ui/sliced.ts';
import type { Change } from '../change.ts';
import type { Members } from '../pending/change-base.ts';
import type { MembershipChange } from '../membership-change.ts';
import { isMember, membersOf, type Memberships, nameOf, type Source, standingOf } from '../wish.ts';

type KnownChange = MembershipChange & { groupId: number };

/**
 * Gathers the changes of one plan, and drops those that are so already or that came before; what may be of
 * very many elements in steps.
 */
export class Draft {
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
    const known = standingOf(this.#memberships, groupId, kind, elementId);
    if (known === null) return this.changes.push({ ...change, wasUnknown: true }) - 1;
    const isSo = known.isMember === (op === 'assign');
    if (isSo && !needed) {
      this.alreadySo.push(change);
      return undefined;
    }
    if (known.isPending) return this.changes.push({ ...change, wasPending: true }) - 1;
    return this.changes.push(isSo ? { ...change, wasSo: true } : change) - 1;
  }

  *all(
    op: 'assign' | 'remove',
    kind: ElementKind,
    groupId: number,
    elementIds: Iterable<number>,
    needed = false,
  ): Generator<void, void> {
    yield* inPortions(elementIds, (elementId) =>
      this.membership({ op, kind, groupId, elementId }, needed),
    );
  }

  /** The remove is sent only once the assign is done: nobody finds the element in neither group. */
  *move(
    kind: ElementKind,
    elementIds: Iterable<number>,
    from: number,
    to: number,
  ): Generator<void, void> {
    yield* inPortions(elementIds, (elementId) => this.#moveOne(kind, elementId, [from], to));
  }

  /** An element that leaves several groups is brought once. */
  *gather(kind: ElementKind, sources: readonly Source[], to: number): Generator<void, void> {
    const from = new Map<number, number[]>();
    for (const { groupId, elementIds } of sources)
      yield* inPortions(elementIds, (elementId) => {
        const groups = from.get(elementId) ?? [];
        from.set(elementId, groups);
        if (groupId !== null) groups.push(groupId);
      });
    yield* inPortions(from, ([elementId, groups]) => this.#moveOne(kind, elementId, groups, to));
  }

  #moveOne(kind: ElementKind, elementId: number, groups: readonly number[], to: number): void {
    const from = groups.filter((groupId) => groupId !== to);
    const leaves = from.some(
      (groupId) => isMember(this.#memberships, groupId, kind, elementId) !== false,
    );
    const after = this.membership({ op: 'assign', kind, groupId: to, elementId }, leaves);
    for (const groupId of from) {
      const remove = { op: 'remove', kind, groupId, elementId } as const;
      this.membership(after === undefined ? remove : { ...remove, after });
    }
  }

  /** The group gets exactly these: what is missing comes before what is too many goes. */
  *equal(kind: ElementKind, groupId: number, elementIds: readonly number[]): Generator<void, void> {
    const members = membersOf(this.#memberships, groupId, kind);
    const wanted = new Set(elementIds);
    yield* this.all('assign', kind, groupId, elementIds);
    yield* this.all(
      'remove',
      kind,
      groupId,
      [...members].filter((id) => !wanted.has(id)),
    );
  }

  /** The group goes once these changes, by their indexes, are done. */
  deleteGroup(groupId: number, after: readonly number[] = this.changes.map((_, at) => at)): void {
    const name = nameOf(this.#memberships, groupId);
    const members = snapshot(this.#memberships, groupId);
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
