import { createEmitter } from '../store.ts';
import { tick } from '../api/clock.ts';
import {
  type Difference,
  differenceOf,
  hasId,
  noIds,
  type SortedIds,
  withDifference,
} from './sorted-ids.ts';

/** The elements of one kind in one group, as a read told them. */
export interface GroupRead {
  ids: SortedIds;
  /** The tick (src/api/clock.ts) at which the read began; 0 where it is from an earlier visit. */
  startedAt: number;
  /** When that was, in milliseconds since 1970. */
  at: number;
}

/** What one read, or the list of groups, changed. */
export type IndexChange =
  | ({ type: 'group'; groupId: number; isFirst: boolean } & Difference)
  | { type: 'groups' }
  | { type: 'cleared' };

/**
 * Which elements of one kind are in which groups, as the server said: a sorted list of ids for each
 * group, and no element. A read is compared with the one before and tells what came and what went, so
 * that whoever listens pays for the difference alone. Counts cost nothing until somebody asks.
 */
export class MembershipIndex {
  readonly #reads = new Map<number, GroupRead>();
  readonly #changes = createEmitter<IndexChange>();
  readonly #lost = new Map<number, SortedIds>();
  /** Were listed once, and are not any more. */
  readonly #gone = new Set<number>();
  /** What was told beside the reads, and when: a read that began before that may not know it. */
  readonly #told = new Map<number, Map<number, { isMember: boolean; at: number }>>();
  #listed: ReadonlySet<number> | null = null;
  #counts: Map<number, number> | null = null;
  #known = 0;
  /** Null until somebody asks again. */
  #largest: number | null = null;

  readonly subscribe = this.#changes.subscribe;

  #tell(change: IndexChange): void {
    this.#largest = null;
    this.#changes.emit(change);
  }

  /** Which groups there are; null before the list was read. */
  get listed(): ReadonlySet<number> | null {
    return this.#listed;
  }

  /** Of how many of the listed groups the members are known. */
  get known(): number {
    return this.#known;
  }

  get isWhole(): boolean {
    return this.#listed !== null && this.#known === this.#listed.size;
  }

  /** How many the largest of the known groups holds. */
  get largest(): number {
    if (this.#largest !== null) return this.#largest;
    let largest = 0;
    for (const { ids } of this.#reads.values()) largest = Math.max(largest, ids.length);
    this.#largest = largest;
    return largest;
  }

  /** All that is known, in no particular order. */
  get reads(): ReadonlyMap<number, GroupRead> {
    return this.#reads;
  }

  of(groupId: number): GroupRead | undefined {
    return this.#reads.get(groupId);
  }

  /** Who was in a group that is not listed any more, when it was last read. */
  lastOf(groupId: number): SortedIds | undefined {
    return this.#lost.get(groupId);
  }

  has(groupId: number, elementId: number): boolean {
    const read = this.#reads.get(groupId);
    return read !== undefined && hasId(read.ids, elementId);
  }

  /** The groups that there are now: what was known of others is forgotten. */
  list(groupIds: Iterable<number>): void {
    const before = this.#listed;
    this.#listed = new Set(groupIds);
    for (const groupId of before ?? []) this.#gone.add(groupId);
    for (const groupId of this.#listed) this.#gone.delete(groupId);
    for (const [groupId, { ids }] of this.#reads) {
      if (this.#listed.has(groupId)) continue;
      this.#reads.delete(groupId);
      this.#lost.set(groupId, ids);
      this.#told.delete(groupId);
      this.#count({ came: [], went: [...ids] });
      this.#tell({ type: 'group', groupId, isFirst: false, came: [], went: [...ids] });
    }
    this.#known = 0;
    for (const groupId of this.#reads.keys()) if (this.#listed.has(groupId)) this.#known += 1;
    this.#tell({ type: 'groups' });
  }

  /** Whether nobody is in the group any more, since it is listed no longer; one that was made just now may be yet. */
  isGone(groupId: number): boolean {
    return this.#gone.has(groupId);
  }

  /** Whether a read tells of what is not there: what was kept may be of a group that went before this visit. */
  #isOfGone(groupId: number, { startedAt }: GroupRead): boolean {
    return this.isGone(groupId) || (startedAt === 0 && this.#listed?.has(groupId) === false);
  }

  /** What a read told; one that began before the one that is known, or is of what is gone, tells nothing new. */
  read(groupId: number, told: GroupRead): Difference {
    const before = this.#reads.get(groupId);
    if (before !== undefined && before.startedAt > told.startedAt) return { came: [], went: [] };
    if (this.#isOfGone(groupId, told)) return { came: [], went: [] };
    const read = this.#withTold(groupId, told);
    const difference = differenceOf(before?.ids ?? noIds, read.ids);
    const isSame = difference.came.length === 0 && difference.went.length === 0;
    // The array of before is kept where nothing changed, so that whoever shows it need not do so anew.
    this.#reads.set(groupId, before !== undefined && isSame ? { ...read, ids: before.ids } : read);
    if (before === undefined && this.#listed?.has(groupId) === true) this.#known += 1;
    this.#count(difference);
    this.#tell({ type: 'group', groupId, isFirst: before === undefined, ...difference });
    return difference;
  }

  /** The read with what was told since it began; what it may know already need not be kept. */
  #withTold(groupId: number, read: GroupRead): GroupRead {
    const told = this.#told.get(groupId);
    if (told === undefined) return read;
    const came: number[] = [];
    const went: number[] = [];
    for (const [id, { isMember, at }] of told)
      if (at < read.startedAt) told.delete(id);
      else (isMember ? came : went).push(id);
    if (told.size === 0) this.#told.delete(groupId);
    return { ...read, ids: withDifference(read.ids, { came, went }) };
  }

  /**
   * What was told of one element beside the reads. The read that it lies on keeps its tick, so that one
   * that begins after it still tells all there is, and one that began before does not take it back.
   */
  change(groupId: number, elementId: number, isMember: boolean): void {
    const told = this.#told.get(groupId) ?? new Map<number, { isMember: boolean; at: number }>();
    this.#told.set(groupId, told.set(elementId, { isMember, at: tick() }));
    const before = this.#reads.get(groupId);
    if (before === undefined || hasId(before.ids, elementId) === isMember) return;
    const difference = isMember ? { came: [elementId], went: [] } : { came: [], went: [elementId] };
    this.#reads.set(groupId, { ...before, ids: withDifference(before.ids, difference) });
    this.#count(difference);
    this.#tell({ type: 'group', groupId, isFirst: false, ...difference });
  }

  /** Forgets all: another account may read other things. */
  clear(): void {
    this.#reads.clear();
    this.#lost.clear();
    this.#gone.clear();
    this.#told.clear();
    this.#listed = null;
    this.#counts = null;
    this.#known = 0;
    this.#tell({ type: 'cleared' });
  }

  #count({ came, went }: Difference): void {
    const counts = this.#counts;
    if (counts === null) return;
    for (const id of came) counts.set(id, (counts.get(id) ?? 0) + 1);
    for (const id of went) {
      const left = (counts.get(id) ?? 0) - 1;
      if (left > 0) counts.set(id, left);
      else counts.delete(id);
    }
  }

  /** In how many of the known groups each element is; one that is in none is not named. */
  counts(): ReadonlyMap<number, number> {
    if (this.#counts === null) {
      this.#counts = new Map();
      for (const { ids } of this.#reads.values())
        for (const id of ids) this.#counts.set(id, (this.#counts.get(id) ?? 0) + 1);
    }
    return this.#counts;
  }

  /** The known groups that the element is in: looked for when asked, since nobody asks for most. */
  groupsOf(elementId: number): readonly number[] {
    const groups: number[] = [];
    for (const [groupId, { ids }] of this.#reads) if (hasId(ids, elementId)) groups.push(groupId);
    return groups;
  }
}
