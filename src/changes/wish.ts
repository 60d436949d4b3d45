import type { ElementKind } from '../api/elements.ts';

/** What one group holds, as far as it is known; a kind that is absent was not read. */
export interface KnownGroup {
  name: string;
  members: Partial<Record<ElementKind, ReadonlySet<number>>>;
}

/**
 * What is known now: what the server said with the pending changes laid over it. A plan that is made
 * without the pending changes would miss the opposite of one that still waits.
 */
export type Memberships = ReadonlyMap<number, KnownGroup>;

/** A single change of a list, e.g. of a CSV file. */
export interface ListedChange {
  op: 'assign' | 'remove';
  kind: ElementKind;
  groupId: number;
  elementId: number;
}

interface Elements {
  kind: ElementKind;
  elementIds: readonly number[];
}

/**
 * What a person wants. `move` and `copy` without `elementIds` take all that `from` holds of the
 * kind; `equal` gives the group exactly these; `clear` without `kinds` empties it of all four;
 * `merge` brings all of `from` into `into`, and `from` goes.
 */
export type Wish =
  | ({ type: 'assign' | 'remove'; groupIds: readonly number[] } & Elements)
  | {
      type: 'move' | 'copy';
      kind: ElementKind;
      elementIds?: readonly number[];
      from: number;
      to: number;
    }
  | ({ type: 'equal'; groupId: number } & Elements)
  | { type: 'clear'; groupId: number; kinds?: readonly ElementKind[] }
  | { type: 'delete-group'; groupId: number }
  | { type: 'merge'; from: number; into: number }
  | { type: 'list'; changes: readonly ListedChange[] };

/** What a plan needs to know and does not: the members of this kind in this group were not read. */
export class MembersUnknown extends Error {
  readonly groupId: number;
  readonly kind: ElementKind | null;

  constructor(groupId: number, kind: ElementKind | null) {
    super(`The members of group ${groupId} were not read`);
    this.groupId = groupId;
    this.kind = kind;
  }
}

function group(memberships: Memberships, groupId: number): KnownGroup {
  const known = memberships.get(groupId);
  if (known === undefined) throw new MembersUnknown(groupId, null);
  return known;
}

/** The members of one kind. @throws MembersUnknown where they were not read */
export function membersOf(
  memberships: Memberships,
  groupId: number,
  kind: ElementKind,
): ReadonlySet<number> {
  const members = group(memberships, groupId).members[kind];
  if (members === undefined) throw new MembersUnknown(groupId, kind);
  return members;
}

/** The name of a group. @throws MembersUnknown where the group is not known */
export function nameOf(memberships: Memberships, groupId: number): string {
  return group(memberships, groupId).name;
}

/** Whether the element is in the group: null where nobody knows, so that the API has to say. */
export function isMember(
  memberships: Memberships,
  groupId: number,
  kind: ElementKind,
  elementId: number,
): boolean | null {
  return memberships.get(groupId)?.members[kind]?.has(elementId) ?? null;
}
