import { createEmitter, createStore } from '../../store.ts';
import type { ElementKind } from '../../api/elements.ts';
import type { MembershipIndex } from '../../queries/membership-index.ts';
import { type Difference, noIds, type SortedIds, sortedIds } from '../../queries/sorted-ids.ts';
import { Hearers } from './hearers.ts';
import { ByGroupCount, type GroupCount, type ShownByCount } from './by-group-count.ts';
import { MembershipsOver } from './memberships-over.ts';
import type { MembershipOp } from './overlay.ts';
import type { PendingEvent, PendingMemberships } from './pending-memberships.ts';
import { type ShownMembers, shownMembersOf } from './shown-members.ts';

/** Where what lies over the reads comes from. */
export interface Sources {
  kind: ElementKind;
  pending: PendingMemberships;
  /** The groups over whose memberships something lies already. */
  touched: Iterable<number>;
  /** What a read of the group tells need not lie over it any more. */
  wasRead: (groupId: number, startedAt: number) => void;
}

/**
 * Who is in what, of one kind, as it will be: what was read with what is pending over it. It lives on
 * differences: what a read brought, and which membership a run changed. So what one change costs does
 * not depend on the size of the fleet; a view of a group is made when it is asked for.
 */
export class ShownMemberships {
  readonly #index: MembershipIndex;
  readonly #sources: Sources;
  readonly #over: MembershipsOver;
  readonly #views = new Map<number, ShownMembers>();
  readonly #ofGroup = new Hearers();
  readonly #ofElement = new Hearers();
  /** How often counts became others. */
  readonly #counted = createStore({ times: 0 });
  readonly #ofOthers = createEmitter<{ groupId: number; difference: Difference }>();
  #all: SortedIds | null = null;
  readonly #byCount = new Map<GroupCount, ByGroupCount>();

  constructor(index: MembershipIndex, sources: Sources) {
    this.#index = index;
    this.#over = new MembershipsOver(index);
    this.#sources = sources;
    const { kind, pending, touched } = sources;
    for (const groupId of touched) this.#over.setEntries(groupId, pending.entriesOf(kind, groupId));
    for (const groupId of touched) this.#refresh(groupId, []);
    pending.subscribe(this.#onPending);
    index.subscribe((change) => {
      if (change.type === 'group') this.#onRead(change.groupId, change, change.isFirst);
      else this.#onList(change.type === 'cleared');
    });
  }

  subscribeGroup = (groupId: number, listener: () => void): (() => void) =>
    this.#ofGroup.add(groupId, listener);

  /** Calls `listener` with the group whose members became others; with null where all may have. */
  subscribeGroups = (listener: (groupId: number | null) => void): (() => void) =>
    this.#ofGroup.addAny(listener);

  subscribeElement = (elementId: number, listener: () => void): (() => void) =>
    this.#ofElement.add(elementId, listener);

  subscribeCounts = (listener: () => void): (() => void) => this.#counted.subscribe(listener);

  /** Calls `listener` with what a read brought that was not this browser's own doing. */
  readonly subscribeOthers = this.#ofOthers.subscribe;

  /** The same value until it changes; null where the group was not read. */
  members(groupId: number): ShownMembers | null {
    const read = this.#index.of(groupId);
    if (read === undefined) return null;
    const known = this.#views.get(groupId);
    if (known !== undefined) return known;
    const view = shownMembersOf(read, this.#over.of(groupId));
    this.#views.set(groupId, view);
    return view;
  }

  /** Whether the element will be in the group; null where that is not known. */
  isMember(groupId: number, elementId: number): boolean | null {
    const future = this.#over.futureOf(groupId, elementId);
    if (future !== undefined) return future;
    return this.#index.of(groupId) === undefined ? null : this.#index.has(groupId, elementId);
  }

  /** In how many of the groups that were read the element will be. */
  countOf(elementId: number): number {
    return this.#over.countsOf(elementId).future;
  }

  /** In how many of the groups that were read the element is now. */
  countNow(elementId: number): number {
    return this.#over.countsOf(elementId).confirmed;
  }

  /** Which memberships of the element are not done yet, by their groups. */
  pendingOf(elementId: number): ReadonlyMap<number, MembershipOp> {
    return this.#over.pendingOf(elementId);
  }

  /** The groups that the element will be in, of those that were read. */
  groupsOf(elementId: number): readonly number[] {
    const groups = new Set(this.#index.groupsOf(elementId));
    const over = this.#over.groupsOf(elementId);
    for (const groupId of over.in) groups.add(groupId);
    for (const groupId of over.out) groups.delete(groupId);
    return [...groups];
  }

  /**
   * The same value until it changes; null before it was known of every group and every element. A group
   * that is new is read soon: until then it holds nobody who was known.
   */
  none(): ShownByCount | null {
    return this.byCount('none');
  }

  /** As `none`, of those that are in so many groups. */
  byCount(which: GroupCount): ShownByCount | null {
    const known = this.#byCount.get(which);
    if (known !== undefined) return known.view();
    if (this.#all === null || !this.#index.isWhole) return null;
    const countsOf = (id: number) => this.#over.countsOf(id);
    const made = new ByGroupCount(which, this.#all, countsOf, this.#over.elementIds);
    this.#byCount.set(which, made);
    return made.view();
  }

  /** Which elements there are; null while that is being read. */
  setAll(ids: Iterable<number> | null): void {
    this.#all = ids === null ? null : sortedIds(ids);
    this.#byCount.clear();
    this.#tellCounts();
  }

  /** So many changes of the groups that were read are not done yet. */
  get onTheirWay(): number {
    return this.#over.groupIds.reduce((sum, id) => sum + (this.members(id)?.pending.size ?? 0), 0);
  }

  /** The groups over whose memberships something lies, and of which no read has told. */
  get unreadGroupIds(): readonly number[] {
    return this.#over.groupIds.filter((id) => this.#index.of(id) === undefined);
  }

  /** The groups that are about to go, or have gone since the list was read: nobody is in them. */
  setGone(groupIds: ReadonlySet<number>): void {
    for (const groupId of this.#over.setGone(groupIds))
      this.#refresh(groupId, this.#index.of(groupId)?.ids ?? noIds);
  }

  readonly #onPending = ({ kind, group, elementId, entry }: PendingEvent): void => {
    // A group that is still being created has nobody who looks at it.
    if (kind !== this.#sources.kind || typeof group !== 'number') return;
    this.#over.setEntry(group, elementId, entry);
    this.#tell(group, [elementId]);
  };

  /** Sees anew what lies over the group, and over these of its elements. */
  #refresh(groupId: number, more: Iterable<number>): void {
    const touched = new Set([...more, ...this.#over.touched(groupId)]);
    for (const id of touched) this.#over.see(groupId, id);
    this.#tell(groupId, touched);
  }

  #onRead(groupId: number, { came, went }: Difference, isFirst: boolean): void {
    const others = {
      came: came.filter((id) => this.#over.futureOf(groupId, id) !== true),
      went: went.filter((id) => this.#over.futureOf(groupId, id) !== false),
    };
    this.#refresh(groupId, [...came, ...went]);
    if (this.#over.hasEntries(groupId))
      this.#sources.wasRead(groupId, this.#index.of(groupId)?.startedAt ?? 0);
    if (!isFirst) this.#tellOthers(groupId, others);
  }

  #tellOthers(groupId: number, { came, went }: Difference): void {
    const difference = {
      came: came.filter((id) => this.isMember(groupId, id) === true),
      went: went.filter((id) => this.isMember(groupId, id) !== true),
    };
    if (difference.came.length === 0 && difference.went.length === 0) return;
    this.#ofOthers.emit({ groupId, difference });
  }

  #onList(isCleared: boolean): void {
    if (isCleared) {
      this.#over.clear();
      this.#views.clear();
      this.#byCount.clear();
    }
    // What was done in a group counts no more once that is gone.
    for (const groupId of this.#over.groupIds) this.#refresh(groupId, []);
    if (isCleared) {
      this.#ofGroup.tellAll();
      this.#ofElement.tellAll();
    }
    this.#tellCounts();
  }

  #tellCounts(): void {
    this.#counted.set({ times: this.#counted.get().times + 1 });
  }

  #tell(groupId: number, ids: Iterable<number>): void {
    this.#views.delete(groupId);
    this.#ofGroup.tell(groupId);
    for (const id of ids) {
      this.#ofElement.tell(id);
      for (const byCount of this.#byCount.values()) byCount.touch(id);
    }
    this.#tellCounts();
  }
}
