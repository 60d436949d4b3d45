import type { ElementKind } from '../../api/elements.ts';
import { type Frozen, shown } from './pending-layer.ts';

/** What the server said, and when it was asked (a tick of `src/api/clock.ts`). */
export interface BaseIds {
  ids: readonly number[];
  startedAt: number;
}

export interface MembersView {
  /** The members as they will be once all pending changes are done. */
  ids: readonly number[];
  /** Those that are not done yet; what is being removed is here and not in `ids`. */
  pending: ReadonlyMap<number, MembershipOp>;
}

export type MembershipOp = 'assign' | 'remove';

/** A wish about a group itself. */
export type GroupWish =
  | { op: 'create-group'; name: string }
  | { op: 'rename-group'; name: string }
  | { op: 'delete-group' };

export interface NamedGroup {
  id: number;
  name: string;
}

export interface GroupsView {
  /** As it will be: renamed ones under their new name, deleted ones gone, created ones at the end. */
  groups: readonly NamedGroup[];
  pending: ReadonlyMap<number, GroupWish['op']>;
  /** Groups on their way that have no id yet. */
  creating: readonly { key: string; name: string }[];
}

export type UserOp = 'assign-user' | 'unassign-user';

export interface UsersView {
  assigned: ReadonlySet<number>;
  unassigned: ReadonlySet<number>;
  pending: ReadonlyMap<number, UserOp>;
}

type MembersLayer = Frozen<number, MembershipOp>;
type GroupsLayer = Frozen<string, GroupWish>;

const nothingPending: MembersView['pending'] = new Map();

/** Lays membership changes over what the server said of one group. Pure; O(base + changes). */
export function layMembers(layer: MembersLayer, { ids, startedAt }: BaseIds): MembersView {
  const pending = new Map<number, MembershipOp>();
  const removed = new Set<number>();
  const assigned = new Set<number>();
  for (const [id, entry] of layer) {
    const op = shown(entry, startedAt);
    if (op === null) continue;
    (op === 'assign' ? assigned : removed).add(id);
    if (entry.pending !== null) pending.set(id, op);
  }
  if (assigned.size === 0 && removed.size === 0) return { ids, pending: nothingPending };
  const kept = ids.filter((id) => !removed.has(id));
  for (const id of kept) assigned.delete(id);
  return { ids: [...kept, ...assigned], pending };
}

/** Lays creations, renamings and deletions over the list of groups. */
export function layGroups(
  layer: GroupsLayer,
  base: { groups: readonly NamedGroup[]; startedAt: number },
): GroupsView {
  // Of ten thousand groups each copy is felt.
  if (layer.size === 0) return { groups: base.groups, pending: new Map(), creating: [] };
  const pending = new Map<number, GroupWish['op']>();
  const creating: { key: string; name: string }[] = [];
  const byId = new Map(base.groups.map((group) => [group.id, group]));
  for (const [key, entry] of layer) {
    const wish = shown(entry, base.startedAt);
    if (wish === null) continue;
    const id = Number(key);
    if (Number.isNaN(id)) {
      if (wish.op === 'create-group') creating.push({ key, name: wish.name });
      continue;
    }
    if (entry.pending !== null) pending.set(id, wish.op);
    if (wish.op === 'delete-group') byId.delete(id);
    else if (wish.op === 'create-group' || byId.has(id)) byId.set(id, { id, name: wish.name });
  }
  return { groups: [...byId.values()], pending, creating };
}

/** Which users came and went since a read that began at `startedAt`. */
export function layUsers(layer: Frozen<number, UserOp>, startedAt: number): UsersView {
  const view = {
    assigned: new Set<number>(),
    unassigned: new Set<number>(),
    pending: new Map<number, UserOp>(),
  };
  for (const [id, entry] of layer) {
    const op = shown(entry, startedAt);
    if (op === null) continue;
    (op === 'assign-user' ? view.assigned : view.unassigned).add(id);
    if (entry.pending !== null) view.pending.set(id, op);
  }
  return view;
}

/**
 * What lies over the reads of one scope. A new value whenever anything of the scope changed; what
 * its functions give keeps its identity as long as the base and the changes of that one group do.
 */
export interface Overlay {
  membersOf: (groupId: number, kind: ElementKind, base: BaseIds) => MembersView;
  /** The members, so far, of a group that is being created; `key` is that of `creating`. */
  membersOfNew: (key: string, kind: ElementKind) => MembersView;
  groups: (base: { groups: readonly NamedGroup[]; startedAt: number }) => GroupsView;
  users: (startedAt: number) => UsersView;
  /** The groups with changes of this kind laid over them: all others are as the server said. */
  groupsTouched: (kind: ElementKind) => readonly number[];
  /** The id of a group now: another one where undo brought a deleted group back. */
  groupId: (groupId: number) => number;
}
