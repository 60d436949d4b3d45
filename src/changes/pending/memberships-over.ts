import type { MembershipIndex } from '../../queries/membership-index.ts';
import type { Counts } from './by-group-count.ts';
import type { MembershipOp } from './overlay.ts';
import type { Entry } from './pending-layer.ts';

/** One membership over which something lies. */
export interface Over {
  base: boolean;
  /** What the server has, as far as is known: the read, and what was done since. */
  confirmed: boolean;
  future: boolean;
  op: MembershipOp | null;
}

type Entries = ReadonlyMap<number, Entry<MembershipOp>>;

const nothingOver: ReadonlyMap<number, Over> = new Map();
const nothingPending: ReadonlyMap<number, MembershipOp> = new Map();

/**
 * What lies over the reads of one kind, membership by membership, and what that makes of in how many groups
 * an element is. Each is seen anew when told, and no other.
 */
export class MembershipsOver {
  readonly #index: MembershipIndex;
  readonly #entries = new Map<number, Map<number, Entry<MembershipOp>>>();
  readonly #over = new Map<number, Map<number, Over>>();
  readonly #counts = new Map<number, Counts>();
  #gone: ReadonlySet<number> = new Set();

  constructor(index: MembershipIndex) {
    this.#index = index;
  }

  /** What lies over the whole group, as the engine has it. */
  setEntries(groupId: number, entries: Entries): void {
    this.#entries.set(groupId, new Map(entries));
  }

  /** What lies over one membership; null: the last read tells all. */
  setEntry(groupId: number, elementId: number, entry: Entry<MembershipOp> | null): void {
    const entries = this.#entries.get(groupId) ?? new Map<number, Entry<MembershipOp>>();
    if (entry === null) entries.delete(elementId);
    else entries.set(elementId, entry);
    if (entries.size === 0) this.#entries.delete(groupId);
    else this.#entries.set(groupId, entries);
    this.see(groupId, elementId);
  }

  hasEntries(groupId: number): boolean {
    return this.#entries.has(groupId);
  }

  /** The groups over whose memberships the engine laid something. */
  get groupIds(): readonly number[] {
    return [...this.#entries.keys()];
  }

  /** The groups of which nobody is a member any more. Gives those of which that is new. */
  setGone(groupIds: ReadonlySet<number>): readonly number[] {
    const before = this.#gone;
    this.#gone = groupIds;
    return [
      ...[...before].filter((id) => !groupIds.has(id)),
      ...[...groupIds].filter((id) => !before.has(id)),
    ];
  }

  of(groupId: number): ReadonlyMap<number, Over> {
    return this.#over.get(groupId) ?? nothingOver;
  }

  /** The elements of the group over which something lies, or lay when it was last seen. */
  touched(groupId: number): readonly number[] {
    return [...this.of(groupId).keys(), ...(this.#entries.get(groupId)?.keys() ?? [])];
  }

  /** Whether the element will be in the group, where something lies over that. */
  futureOf(groupId: number, elementId: number): boolean | undefined {
    return this.#over.get(groupId)?.get(elementId)?.future;
  }

  countsOf(elementId: number): Counts {
    const counts = this.#counts.get(elementId);
    const base = this.#index.counts().get(elementId) ?? 0;
    return {
      confirmed: base + (counts?.confirmed ?? 0),
      future: base + (counts?.future ?? 0),
    };
  }

  /** The elements over whose memberships something lies, or lay once. */
  get elementIds(): Iterable<number> {
    return this.#counts.keys();
  }

  /** The groups of the element that will be others than were read. */
  groupsOf(elementId: number): { in: readonly number[]; out: readonly number[] } {
    const groups = { in: [] as number[], out: [] as number[] };
    if (this.#counts.has(elementId))
      for (const [groupId, over] of this.#over) {
        const future = over.get(elementId)?.future;
        if (future !== undefined) (future ? groups.in : groups.out).push(groupId);
      }
    return groups;
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

  /** Nothing was read any more. */
  clear(): void {
    this.#over.clear();
    this.#counts.clear();
  }

  #seen(groupId: number, id: number): Over | null {
    const base = this.#index.has(groupId, id);
    if (this.#gone.has(groupId) || this.#index.isGone(groupId))
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
  see(groupId: number, id: number): void {
    const before = this.#over.get(groupId)?.get(id) ?? null;
    const after = this.#seen(groupId, id);
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
}
