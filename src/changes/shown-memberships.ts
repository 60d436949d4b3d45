import type { ElementKind } from '../api/elements.ts';
import type { MembershipIndex } from '../queries/membership-index.ts';
import {
  type Difference,
  noIds,
  type SortedIds,
  sortedIds,
  withDifference,
} from '../queries/sorted-ids.ts';
import { Hearers } from './hearers.ts';
import { type Counts, InNoGroup, type ShownNone } from './in-no-group.ts';
import type { MembershipOp } from './overlay.ts';
import type { Entry } from './pending-layer.ts';
import type { PendingEvent, PendingMemberships } from './pending-memberships.ts';

/** The members of one kind of a group as they will be, and what of it is still on its way. */
export interface ShownMembers {
  ids: SortedIds;
  /** What is not done yet; what is being removed is here and not in `ids`. */
  pending: ReadonlyMap<number, MembershipOp>;
  /** So many are there now: what is on its way in does not count, what is on its way out does. */
  now: number;
  /** When it was read, in milliseconds since 1970. */
  at: number;
  /** It was read on an earlier visit, and not since. */
  isEarlier: boolean;
}

/** One membership over which something lies. */
interface Over {
  base: boolean;
  /** What the server has, as far as is known: the read, and what was done since. */
  confirmed: boolean;
  future: boolean;
  op: MembershipOp | null;
}

const nothingPending: ReadonlyMap<number, MembershipOp> = new Map();

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
  /** What lies over each membership that something lies over. */
  readonly #entries = new Map<number, Map<number, Entry<MembershipOp>>>();
  readonly #over = new Map<number, Map<number, Over>>();
  readonly #counts = new Map<number, Counts>();
  readonly #views = new Map<number, ShownMembers>();
  readonly #ofGroup = new Hearers();
  readonly #ofElement = new Hearers();
  readonly #ofNone = new Set<() => void>();
  readonly #ofOthers = new Set<(groupId: number, difference: Difference) => void>();
  #gone: ReadonlySet<number> = new Set();
  #all: SortedIds | null = null;
  #none: InNoGroup | null = null;

  constructor(index: MembershipIndex, sources: Sources) {
    this.#index = index;
    this.#sources = sources;
    const { kind, pending, touched } = sources;
    for (const groupId of touched)
      this.#entries.set(groupId, new Map(pending.entriesOf(kind, groupId)));
    for (const groupId of touched) this.#refresh(groupId, []);
    pending.subscribe(this.#onPending);
    index.subscribe((change) => {
      if (change.type === 'group') this.#onRead(change.groupId, change, change.isFirst);
      else this.#onList(change.type === 'cleared');
    });
  }

  subscribeGroup = (groupId: number, listener: () => void): (() => void) =>
    this.#ofGroup.add(groupId, listener);

  subscribeElement = (elementId: number, listener: () => void): (() => void) =>
    this.#ofElement.add(elementId, listener);

  subscribeNone = (listener: () => void): (() => void) => {
    this.#ofNone.add(listener);
    return () => this.#ofNone.delete(listener);
  };

  /** Calls `listener` with what a read brought that was not this browser's own doing. */
  subscribeOthers = (listener: (groupId: number, difference: Difference) => void): (() => void) => {
    this.#ofOthers.add(listener);
    return () => this.#ofOthers.delete(listener);
  };

  /** The same value until it changes; null where the group was not read. */
  members(groupId: number): ShownMembers | null {
    const read = this.#index.of(groupId);
    if (read === undefined) return null;
    const known = this.#views.get(groupId);
    if (known !== undefined) return known;
    const view = this.#viewOf(groupId, read);
    this.#views.set(groupId, view);
    return view;
  }

  #viewOf(
    groupId: number,
    { ids, at, startedAt }: { ids: SortedIds; at: number; startedAt: number },
  ): ShownMembers {
    const pending = new Map<number, MembershipOp>();
    const came: number[] = [];
    const went: number[] = [];
    let now = ids.length;
    for (const [id, { base, confirmed, future, op }] of this.#over.get(groupId) ?? []) {
      if (op !== null) pending.set(id, op);
      if (future && !base) came.push(id);
      if (base && !future) went.push(id);
      now += Number(confirmed) - Number(base);
    }
    return {
      ids: withDifference(ids, { came, went }),
      pending: pending.size === 0 ? nothingPending : pending,
      now,
      at,
      isEarlier: startedAt === 0,
    };
  }

  /** Whether the element will be in the group; null where that is not known. */
  isMember(groupId: number, elementId: number): boolean | null {
    const over = this.#over.get(groupId)?.get(elementId);
    if (over !== undefined) return over.future;
    return this.#index.of(groupId) === undefined ? null : this.#index.has(groupId, elementId);
  }

  /** In how many of the groups that were read the element will be. */
  countOf(elementId: number): number {
    return this.#countsOf(elementId).future;
  }

  /** In how many of the groups that were read the element is now. */
  countNow(elementId: number): number {
    return this.#countsOf(elementId).confirmed;
  }

  /** Which memberships of the element are not done yet, by their groups. */
  pendingOf(elementId: number): ReadonlyMap<number, MembershipOp> {
    if (!this.#counts.has(elementId)) return nothingPending;
    const pending = new Map<number, MembershipOp>();
    for (const [groupId, over] of this.#over) {
      const op = over.get(elementId)?.op ?? null;
      if (op !== null) pending.set(groupId, op);
    }
    return pending;
  }

  /** The groups that the element will be in, of those that were read. */
  groupsOf(elementId: number): readonly number[] {
    const groups = new Set(this.#index.groupsOf(elementId));
    if (this.#counts.has(elementId))
      for (const [groupId, over] of this.#over) {
        const future = over.get(elementId)?.future;
        if (future === true) groups.add(groupId);
        else if (future === false) groups.delete(groupId);
      }
    return [...groups];
  }

  /**
   * The same value until it changes; null before it was known of every group and every element. A group
   * that is new is read soon: until then it holds nobody who was known.
   */
  none(): ShownNone | null {
    if (this.#all === null || (this.#none === null && !this.#index.isWhole)) return null;
    this.#none ??= new InNoGroup(this.#all, (id) => this.#countsOf(id), this.#counts.keys());
    return this.#none.view();
  }

  /** Which elements there are; null while that is being read. */
  setAll(ids: Iterable<number> | null): void {
    this.#all = ids === null ? null : sortedIds(ids);
    this.#none = null;
    this.#tellNone();
  }

  /** The groups that are about to go, or have gone since the list was read: nobody is in them. */
  setGone(groupIds: ReadonlySet<number>): void {
    const before = this.#gone;
    this.#gone = groupIds;
    const touched = [
      ...[...before].filter((id) => !groupIds.has(id)),
      ...[...groupIds].filter((id) => !before.has(id)),
    ];
    for (const groupId of touched) this.#refresh(groupId, this.#index.of(groupId)?.ids ?? noIds);
  }

  #countsOf(id: number): Counts {
    const counts = this.#counts.get(id);
    const base = this.#index.counts().get(id) ?? 0;
    return {
      confirmed: base + (counts?.confirmed ?? 0),
      future: base + (counts?.future ?? 0),
    };
  }

  #overOf(groupId: number, id: number): Over | null {
    const base = this.#index.has(groupId, id);
    if (this.#gone.has(groupId))
      return base ? { base, confirmed: false, future: false, op: null } : null;
    const entry = this.#entries.get(groupId)?.get(id);
    if (entry === undefined) return null;
    const startedAt = this.#index.of(groupId)?.startedAt ?? 0;
    const { confirmed: done, pending: op } = entry;
    const confirmed = done !== null && startedAt < done.at ? done.wish === 'assign' : base;
    const future = op === null ? confirmed : op === 'assign';
    return op === null && confirmed === base ? null : { base, confirmed, future, op };
  }

  /** Sees anew what lies over one membership. */
  #see(groupId: number, id: number): void {
    const before = this.#over.get(groupId)?.get(id) ?? null;
    const after = this.#overOf(groupId, id);
    if (before === null && after === null) return;
    const counts = this.#counts.get(id) ?? { confirmed: 0, future: 0 };
    for (const [over, sign] of [
      [before, -1],
      [after, 1],
    ] as const) {
      if (over === null) continue;
      counts.confirmed += sign * (Number(over.confirmed) - Number(over.base));
      counts.future += sign * (Number(over.future) - Number(over.base));
    }
    this.#counts.set(id, counts);
    this.#keep(groupId, id, after);
  }

  #keep(groupId: number, id: number, over: Over | null): void {
    const ofGroup = this.#over.get(groupId) ?? new Map<number, Over>();
    if (over === null) ofGroup.delete(id);
    else ofGroup.set(id, over);
    if (ofGroup.size === 0) this.#over.delete(groupId);
    else this.#over.set(groupId, ofGroup);
  }

  readonly #onPending = ({ kind, group, elementId, entry }: PendingEvent): void => {
    // A group that is still being created has nobody who looks at it.
    if (kind !== this.#sources.kind || typeof group !== 'number') return;
    const entries = this.#entries.get(group) ?? new Map<number, Entry<MembershipOp>>();
    if (entry === null) entries.delete(elementId);
    else entries.set(elementId, entry);
    if (entries.size === 0) this.#entries.delete(group);
    else this.#entries.set(group, entries);
    this.#see(group, elementId);
    this.#tell(group, [elementId]);
  };

  /** Sees anew what lies over the group, and over these of its elements. */
  #refresh(groupId: number, more: Iterable<number>): void {
    const touched = new Set(more);
    for (const id of this.#over.get(groupId)?.keys() ?? []) touched.add(id);
    for (const id of this.#entries.get(groupId)?.keys() ?? []) touched.add(id);
    for (const id of touched) this.#see(groupId, id);
    this.#tell(groupId, touched);
  }

  #onRead(groupId: number, { came, went }: Difference, isFirst: boolean): void {
    const over = this.#over.get(groupId);
    const others = {
      came: came.filter((id) => over?.get(id)?.future !== true),
      went: went.filter((id) => over?.get(id)?.future !== false),
    };
    this.#refresh(groupId, [...came, ...went]);
    if (this.#entries.has(groupId))
      this.#sources.wasRead(groupId, this.#index.of(groupId)?.startedAt ?? 0);
    if (!isFirst) this.#tellOthers(groupId, others);
  }

  #tellOthers(groupId: number, { came, went }: Difference): void {
    const difference = {
      came: came.filter((id) => this.isMember(groupId, id) === true),
      went: went.filter((id) => this.isMember(groupId, id) !== true),
    };
    if (difference.came.length === 0 && difference.went.length === 0) return;
    for (const listener of this.#ofOthers) listener(groupId, difference);
  }

  #onList(isCleared: boolean): void {
    if (!isCleared) {
      this.#tellNone();
      return;
    }
    this.#over.clear();
    this.#counts.clear();
    this.#views.clear();
    this.#none = null;
    for (const groupId of this.#entries.keys()) this.#refresh(groupId, []);
    this.#ofGroup.tellAll();
    this.#ofElement.tellAll();
    this.#tellNone();
  }

  #tellNone(): void {
    for (const listener of this.#ofNone) listener();
  }

  #tell(groupId: number, ids: Iterable<number>): void {
    this.#views.delete(groupId);
    this.#ofGroup.tell(groupId);
    for (const id of ids) {
      this.#ofElement.tell(id);
      this.#none?.touch(id);
    }
    this.#tellNone();
  }
}
