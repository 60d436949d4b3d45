import { type ElementKind, elementKinds } from '../api/elements.ts';

/** What one group holds, as far as it is known; a kind that is absent was not read. */
export interface KnownGroup {
  name: string;
  members: Partial<Record<ElementKind, ReadonlySet<number>>>;
  /** Of those elements something is on its way: the members are as they will be, unless it fails. */
  pending?: Partial<Record<ElementKind, ReadonlyMap<number, unknown>>>;
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

/** A group that a list wants and that is not there: it is made, with these in it. */
export interface ListedGroup {
  name: string;
  members: readonly { kind: ElementKind; elementId: number }[];
}

interface Elements {
  kind: ElementKind;
  elementIds: readonly number[];
}

/** Elements of one group, or of none. */
export interface Source {
  groupId: number | null;
  elementIds: readonly number[];
}

interface OfKinds {
  /** All four where it is left out. */
  kinds?: readonly ElementKind[];
}

/**
 * What a person wants of groups as wholes. `move-all` leaves each of `from` empty, `make-equal` gives `to`
 * exactly what `from` has; `duplicate` and `split` make a new group of that name, of what `from` holds
 * or of these elements, which leave it; `merge-all` brings all of each into one, and they go.
 */
export type GroupWish =
  | ({ type: 'move-all'; from: number | readonly number[]; to: number } & OfKinds)
  | ({ type: 'make-equal'; from: number; to: number } & OfKinds)
  | ({ type: 'duplicate'; from: number; name: string } & OfKinds)
  | ({ type: 'split'; from: number; name: string } & Elements)
  | { type: 'merge-all'; from: readonly number[]; into: number }
  | { type: 'delete-groups'; groupIds: readonly number[] };

/**
 * What a person wants. `move` and `copy` without `elementIds` take all that `from` holds of the
 * kind; `equal` gives the group exactly these; `clear` without `kinds` empties it of all four;
 * `merge` brings all of `from` into `into`, and `from` goes; `gather` takes each element out of its own
 * sources, of which it may have several, and brings all into `to`; `scatter` only takes them out.
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
  | { type: 'gather'; kind: ElementKind; sources: readonly Source[]; to: number }
  | { type: 'scatter'; kind: ElementKind; sources: readonly Source[] }
  | { type: 'clear'; groupId: number; kinds?: readonly ElementKind[] }
  | { type: 'delete-group'; groupId: number }
  | { type: 'merge'; from: number; into: number }
  | GroupWish
  | { type: 'list'; changes: readonly ListedChange[]; makes?: readonly ListedGroup[] };

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

/** Whether the element is in the group, and whether something of that is on its way; null where nobody knows. */
export function standingOf(
  memberships: Memberships,
  groupId: number,
  kind: ElementKind,
  elementId: number,
): { isMember: boolean; isPending: boolean } | null {
  const known = memberships.get(groupId);
  const members = known?.members[kind];
  if (members === undefined) return null;
  const isPending = known?.pending?.[kind]?.has(elementId) === true;
  return { isMember: members.has(elementId), isPending };
}

/** The groups among the sources. */
export const groupsOf = (sources: readonly Source[]): readonly number[] =>
  sources.flatMap(({ groupId }) => groupId ?? []);

/** The groups that something is taken from, where it may be one or several. */
export const eachOf = (from: number | readonly number[]): readonly number[] =>
  typeof from === 'number' ? [from] : from;

/** The groups whose members a wish speaks of. */
export function groupsIn(wish: Wish): readonly number[] {
  if ('changes' in wish) return wish.changes.map(({ groupId }) => groupId);
  if ('groupIds' in wish) return wish.groupIds;
  if ('groupId' in wish) return [wish.groupId];
  if ('sources' in wish)
    return [...groupsOf(wish.sources), ...(wish.type === 'gather' ? [wish.to] : [])];
  const from = eachOf(wish.from);
  if ('to' in wish) return [...from, wish.to];
  return 'into' in wish ? [...from, wish.into] : from;
}

/** The kinds of elements that a wish speaks of. */
export function kindsIn(wish: Wish): readonly ElementKind[] {
  if ('changes' in wish) return [...new Set(wish.changes.map(({ kind }) => kind))];
  if ('kind' in wish) return [wish.kind];
  return ('kinds' in wish ? wish.kinds : undefined) ?? elementKinds;
}

const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);

/**
 * How many memberships a wish speaks of, each of which may become a change.
 * @param heldIn how many of a kind a group holds, as far as that is known
 */
export function sizeOf(wish: Wish, heldIn: (groupId: number, kind: ElementKind) => number): number {
  const held = (groupIds: readonly number[]) =>
    sum(groupIds.flatMap((groupId) => kindsIn(wish).map((kind) => heldIn(groupId, kind))));
  if ('changes' in wish)
    return wish.changes.length + sum((wish.makes ?? []).map(({ members }) => members.length));
  if ('sources' in wish) return sum(wish.sources.map(({ elementIds }) => elementIds.length));
  switch (wish.type) {
    case 'assign':
    case 'remove':
      return wish.elementIds.length * wish.groupIds.length;
    case 'equal':
      return wish.elementIds.length + held([wish.groupId]);
    case 'make-equal':
      return held([wish.from, wish.to]);
    case 'clear':
    case 'delete-group':
      return held([wish.groupId]);
    case 'delete-groups':
      return held(wish.groupIds);
    default:
      return (
        ('elementIds' in wish ? wish.elementIds?.length : undefined) ?? held(eachOf(wish.from))
      );
  }
}
