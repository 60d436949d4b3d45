/** The sum of the sizes of some groups: what one group's size does to it takes one step, however many there are. */
export class RunningTotal {
  readonly #sizeOf: (groupId: number) => number | null;
  readonly #sizes = new Map<number, number | null>();
  #sum = 0;
  #unknown = 0;

  /** @param sizeOf null as long as nobody knows */
  constructor(groupIds: readonly number[], sizeOf: (groupId: number) => number | null) {
    this.#sizeOf = sizeOf;
    for (const id of groupIds) {
      const size = sizeOf(id);
      this.#sizes.set(id, size);
      this.#count(size, 1);
    }
  }

  #count(size: number | null, times: 1 | -1): void {
    if (size === null) this.#unknown += times;
    else this.#sum += times * size;
  }

  /** Takes the size that each group has now; says whether one of them is another. */
  updateAll(): boolean {
    return [...this.#sizes.keys()].filter((id) => this.update(id)).length > 0;
  }

  /** Takes the size that a group has now; says whether that is another one. */
  update(groupId: number): boolean {
    const before = this.#sizes.get(groupId);
    const now = this.#sizeOf(groupId);
    if (before === undefined || before === now) return false;
    this.#count(before, -1);
    this.#count(now, 1);
    this.#sizes.set(groupId, now);
    return true;
  }

  /** Null as long as the size of one of the groups is not known. */
  value(): number | null {
    return this.#unknown === 0 ? this.#sum : null;
  }
}
