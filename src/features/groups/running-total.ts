/**
 * The sum of the sizes of some groups: what one group's size does to it takes one step, however many there are.
 * A run tells of each of its changes: what they come to is reckoned once, when the sum is asked for.
 */
export class RunningTotal {
  readonly #sizeOf: (groupId: number) => number | null;
  readonly #sizes: Map<number, number | null>;
  readonly #touched: Set<number>;
  #sum = 0;
  #unknown: number;

  /** @param sizeOf null as long as nobody knows */
  constructor(groupIds: readonly number[], sizeOf: (groupId: number) => number | null) {
    this.#sizeOf = sizeOf;
    this.#sizes = new Map(groupIds.map((id) => [id, null]));
    this.#unknown = this.#sizes.size;
    this.#touched = new Set(groupIds);
  }

  /** The size of a group may be another one now, or that of any. */
  touch(groupId: number | 'any'): void {
    if (groupId === 'any') for (const id of this.#sizes.keys()) this.#touched.add(id);
    else if (this.#sizes.has(groupId)) this.#touched.add(groupId);
  }

  /** Null as long as the size of one of the groups is not known. */
  value(): number | null {
    for (const id of this.#touched) {
      this.#count(this.#sizes.get(id) ?? null, -1);
      const size = this.#sizeOf(id);
      this.#sizes.set(id, size);
      this.#count(size, 1);
    }
    this.#touched.clear();
    return this.#unknown === 0 ? this.#sum : null;
  }

  #count(size: number | null, times: 1 | -1): void {
    if (size === null) this.#unknown += times;
    else this.#sum += times * size;
  }
}
