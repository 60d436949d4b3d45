/** Which groups came back under another id, which the old one means from then on. */
export class GroupAliases {
  readonly #next = new Map<number, number>();

  /** Gives whether that was news. */
  add(from: number, to: number): boolean {
    if (from === to || this.#next.get(from) === to) return false;
    this.#next.delete(from);
    // An id that is given again, since the data is another, means the group that has it now.
    if (this.now(to) === from) this.#next.delete(to);
    this.#next.set(from, to);
    return true;
  }

  /** The id that a group has now. */
  now(id: number): number {
    let now = id;
    for (let next = this.#next.get(now); next !== undefined; next = this.#next.get(now)) now = next;
    return now;
  }

  /** What is forgotten leads nowhere: an old id may be another group's by now. */
  forget(): void {
    this.#next.clear();
  }
}
