import type { Change } from '../change.ts';
import { prerequisites } from '../pending/change-base.ts';

/**
 * Which items of a run may be sent next: in their order, but those that waited for something come as
 * soon as they have it. No step takes longer for there being more items.
 */
export class Queue {
  readonly #maySend: (index: number) => boolean;
  readonly #unmet = new Map<number, number>();
  readonly #followers = new Map<number, number[]>();
  #cursor = 0;
  #reach = 0;
  #ready: number[] = [];
  #readyAt = 0;

  /** @throws where a change waits for one that comes after it */
  constructor(changes: readonly Change[], maySend: (index: number) => boolean) {
    this.#maySend = maySend;
    changes.forEach((change, index) => {
      for (const before of prerequisites(change)) {
        if (before >= index) throw new Error('A change can only wait for one before it');
        this.#follow(before, index);
      }
    });
  }

  #follow(before: number, index: number): void {
    const followers = this.#followers.get(before);
    if (followers === undefined) this.#followers.set(before, [index]);
    else followers.push(index);
  }

  /** Those that wait for this one within the run. */
  followers(index: number): readonly number[] {
    return this.#followers.get(index) ?? [];
  }

  /** The item is lined up: it comes in its turn, or, where that has passed, behind those that are ready. */
  lineUp(index: number): void {
    if (index >= this.#reach) this.#reach = index + 1;
    else if (!this.#unmet.has(index)) this.enqueue(index);
  }

  /** How much an item still has to wait for: its prerequisites, and who stands before it in line. */
  hinder(index: number, by: number): void {
    if (by > 0) this.#unmet.set(index, by);
    else this.#unmet.delete(index);
  }

  /** One reason more to wait. */
  waitFor(index: number): void {
    this.#unmet.set(index, (this.#unmet.get(index) ?? 0) + 1);
  }

  /** One reason less to wait; the last one makes it ready. */
  release(index: number): void {
    const left = (this.#unmet.get(index) ?? 0) - 1;
    if (left > 0) this.#unmet.set(index, left);
    else if (this.#unmet.delete(index)) this.enqueue(index);
  }

  /** Puts an item behind those that are ready. */
  enqueue(index: number): void {
    this.#ready.push(index);
  }

  /** The next item that may be sent. */
  next(): number | undefined {
    while (this.#readyAt < this.#ready.length) {
      const index = this.#ready[this.#readyAt];
      this.#readyAt += 1;
      if (index !== undefined && this.#isSendable(index)) return index;
    }
    this.#ready = [];
    this.#readyAt = 0;
    while (this.#cursor < this.#reach) {
      const index = this.#cursor;
      this.#cursor += 1;
      if (this.#isSendable(index)) return index;
    }
    return undefined;
  }

  /** Of the next few places, the items that may be sent: they come as soon as a worker is free. */
  upcoming(places: number): number[] {
    const ready = this.#ready.slice(this.#readyAt, this.#readyAt + places);
    const until = Math.min(this.#cursor + places, this.#reach);
    for (let index = this.#cursor; index < until; index += 1) ready.push(index);
    return ready.filter((index) => this.#isSendable(index)).slice(0, places);
  }

  #isSendable(index: number): boolean {
    return !this.#unmet.has(index) && this.#maySend(index);
  }
}
