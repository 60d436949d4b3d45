import { tick } from '../api/clock.ts';
import { type GroupReading, GroupReads, type ReadParts } from './group-reads.ts';
import { type Looker, LookersAtAll } from './lookers-at-all.ts';

/** How old what is in sight may become, in milliseconds. */
const freshInSight = 30_000;
/** How old what nobody looks at may become where all groups together are asked for. */
const freshElsewhere = 5 * 60_000;
/** What nobody looks at is read at most so often, however many groups there are. */
const pace = 1_000;
/** And so often where what is made of all groups is in sight. */
const paceInSight = 250;
/** So many of all groups stand in line at a time: of ten thousand, lining up alone would take a while. */
const ahead = 16;

export interface ReadingProgress {
  known: number;
  total: number;
  /** Why some could not be read, once no more are on their way; null as a rule. */
  error: unknown;
}

/** Fills the index of one kind: what is in sight first, the rest where somebody asks for all of it. */
export class MembershipReader {
  readonly #parts: ReadParts;
  readonly #reads: GroupReads;
  readonly #inSight = new Map<number, number>();
  readonly #lookers = new LookersAtAll();
  /** So many of what all lookers need stand in line. */
  #inLine = 0;
  /** Not all that they need stands in line yet. */
  #hasMore = false;
  #isFreshening = false;
  #progress: ReadingProgress | null = null;

  constructor(parts: ReadParts) {
    this.#parts = parts;
    this.#reads = new GroupReads(parts, (groupId) => this.#inSight.has(groupId));
    this.#reads.subscribe(() => {
      this.#progress = null;
    });
    parts.index.subscribe((change) => {
      this.#progress = null;
      if (change.type === 'groups') this.#listed();
    });
  }

  /** Calls `listener` whenever a reading began or ended; gives how to stop that. */
  subscribe(listener: () => void): () => void {
    return this.#reads.subscribe(listener);
  }

  /** The same value until it changes. */
  reading(groupId: number): GroupReading {
    return this.#reads.of(groupId);
  }

  /** The same value until it changes. */
  progress(): ReadingProgress {
    const { index } = this.#parts;
    this.#progress ??= {
      known: index.known,
      total: index.listed?.size ?? 0,
      error: this.#hasMore ? null : this.#reads.failure(),
    };
    return this.#progress;
  }

  /** Somebody looks at the group until what this gives is called: it is read, and kept fresh. */
  look(groupId: number): () => void {
    this.#inSight.set(groupId, (this.#inSight.get(groupId) ?? 0) + 1);
    if (!this.#reads.isFresh(groupId, freshInSight) && this.reading(groupId).error === null)
      void this.#reads.ask(groupId, 'sight');
    return () => {
      const left = (this.#inSight.get(groupId) ?? 1) - 1;
      if (left > 0) this.#inSight.set(groupId, left);
      else this.#inSight.delete(groupId);
      if (left === 0) this.#reads.lookAway(groupId, this.#lookers.size > 0);
    };
  }

  /**
   * Somebody needs to know of all groups until what this gives is called: in the background, or, where
   * somebody waits for it, sooner and `fresh`. What is made of all of them and `inSight` is kept fresh.
   */
  lookAtAll({ fresh = false, inSight = false } = {}): () => void {
    const looker: Looker = fresh
      ? { age: freshInSight, urgency: 'asked', isInSight: inSight }
      : { age: freshElsewhere, urgency: 'background', isInSight: inSight };
    const leave = this.#lookers.add(looker, this.#parts.index.listed ?? []);
    this.#fill();
    return () => {
      leave();
      if (this.#lookers.size > 0) return;
      for (const groupId of this.#reads.groupIds)
        if (!this.#inSight.has(groupId)) this.#reads.lookAway(groupId, false);
    };
  }

  /** Whether somebody needs to know of all groups. */
  get isAskedForAll(): boolean {
    return this.#lookers.size > 0;
  }

  /** Reads the group anew, whatever is known of it. @throws ApiError */
  async readAnew(groupId: number): Promise<void> {
    const wanted = tick();
    const { signal } = this.#reads;
    this.#reads.wait(groupId, 1);
    try {
      do {
        await this.#reads.ask(groupId, 'asked');
        const { error } = this.reading(groupId);
        if (error !== null) throw error;
        if ((this.#parts.index.of(groupId)?.startedAt ?? 0) > wanted) return;
      } while (!signal.aborted);
    } finally {
      this.#reads.wait(groupId, -1);
    }
  }

  /** These changed: what is in sight is read at once, the rest when it is asked for. */
  changed(groupIds: Iterable<number>): void {
    for (const groupId of groupIds) {
      this.#reads.changed(groupId);
      if (this.#inSight.has(groupId)) void this.#reads.ask(groupId, 'sight');
      else if (this.#lookers.size > 0) void this.#reads.ask(groupId, 'background');
    }
  }

  /** Somebody wants to see what is in sight as it is now. */
  readSightAnew(): void {
    this.changed(this.#inSight.keys());
  }

  isReadingSight(): boolean {
    return [...this.#inSight.keys()].some((id) => this.reading(id).isReading);
  }

  /** When what is in sight was read, the oldest of it, in milliseconds since 1970; null where nothing was. */
  sightReadAt(): number | null {
    const times = [...this.#inSight.keys()].flatMap((id) => this.#parts.index.of(id)?.at ?? []);
    return times.length === 0 ? null : Math.min(...times);
  }

  /** Asks again for what could not be read. */
  retry(): void {
    for (const groupId of this.#reads.forgive())
      if (this.#inSight.has(groupId)) void this.#reads.ask(groupId, 'sight');
    this.#fillAnew();
    this.#reads.tell();
  }

  /**
   * Reads what has become old anew, one group after the other: of what is in sight all that was read
   * before the given moment (milliseconds since 1970), and where somebody needs to know of all groups
   * the rest, once that is older still.
   */
  async freshen(before = this.#parts.now() - freshInSight): Promise<void> {
    if (this.#isFreshening) return;
    this.#isFreshening = true;
    const { signal } = this.#reads;
    let old = this.#oldest(before);
    while (old !== undefined && !signal.aborted) {
      await this.#reads.ask(old, 'background');
      old = this.#oldest(before);
    }
    this.#isFreshening = false;
  }

  #isOld(groupId: number, before: number): boolean {
    const { error, isReading } = this.reading(groupId);
    const read = this.#parts.index.of(groupId);
    return error === null && !isReading && read !== undefined && read.at < before;
  }

  #oldest(before: number): number | undefined {
    const { index, now } = this.#parts;
    const inSight = [...this.#inSight.keys()].find((id) => this.#isOld(id, before));
    if (inSight !== undefined || this.#lookers.size === 0 || !index.isWhole) return inSight;
    const count = index.reads.size;
    const longAgo = this.#lookers.isInSight
      ? Math.min(before, now() - count * paceInSight)
      : now() - Math.max(freshElsewhere, count * pace);
    for (const groupId of index.reads.keys()) if (this.#isOld(groupId, longAgo)) return groupId;
    return undefined;
  }

  /** Another account may read other things: what was asked for is not waited for any more. */
  clear(): void {
    this.#reads.clear();
  }

  #listed(): void {
    const { listed } = this.#parts.index;
    if (listed === null) return;
    this.#reads.list(listed);
    this.listedAgain();
  }

  /** The same groups were listed once more: one that failed or grew old may be asked for again. */
  listedAgain(): void {
    const { listed } = this.#parts.index;
    if (listed === null) return;
    for (const groupId of this.#inSight.keys())
      if (listed.has(groupId) && !this.#reads.isFresh(groupId, freshInSight))
        void this.#reads.ask(groupId, 'sight');
    this.#fillAnew();
    this.#reads.tell();
  }

  /** Whoever needs all groups begins with the first one anew: others may have come, or failed before. */
  #fillAnew(): void {
    this.#lookers.beginAnew(this.#parts.index.listed ?? []);
    this.#fill();
  }

  #isNeeded(groupId: number, { age, urgency }: Looker): boolean {
    const count = this.#parts.index.listed?.size ?? 0;
    const most = urgency === 'background' ? Math.max(age, count * pace) : age;
    return !this.#reads.isFresh(groupId, most) && this.reading(groupId).error === null;
  }

  #fill(): void {
    this.#hasMore = true;
    while (this.#inLine < ahead && !this.#reads.isRefused) {
      const next = this.#lookers.next((groupId, looker) => this.#isNeeded(groupId, looker));
      if (next === null) break;
      this.#inLine += 1;
      void this.#reads.ask(next.groupId, next.urgency).then(() => {
        this.#inLine -= 1;
        this.#fill();
      });
    }
    this.#hasMore = this.#inLine === ahead;
  }
}
