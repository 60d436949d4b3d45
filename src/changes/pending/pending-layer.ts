import type { Item } from '../run/target-queues.ts';

/** What lies over one thing: the last wish that is under way, and the last one that came true. */
export interface Entry<Wish> {
  pending: Wish | null;
  confirmed: { wish: Wish; at: number } | null;
}

interface Stack<Key, Wish> {
  key: Key;
  pending: { item: Item; wish: Wish }[];
  confirmed: { wish: Wish; at: number } | null;
}

/** A layer as it was at one moment. */
export type Frozen<Key, Wish> = ReadonlyMap<Key, Entry<Wish>>;

/**
 * The wishes over one list: those under way in the order in which they came, and what came true.
 * What came true stays until a read that began after it has arrived.
 */
export class PendingLayer<Key, Wish> {
  readonly #stacks = new Map<Key, Stack<Key, Wish>>();
  #frozen: Frozen<Key, Wish> | null = null;

  #stack(key: Key): Stack<Key, Wish> {
    const stack = this.#stacks.get(key) ?? { key, pending: [], confirmed: null };
    this.#stacks.set(key, stack);
    this.#frozen = null;
    return stack;
  }

  push(key: Key, item: Item, wish: Wish): void {
    this.#stack(key).pending.push({ item, wish });
  }

  /** Takes the wish of the item off again. */
  drop(key: Key, item: Item): void {
    const stack = this.#stack(key);
    stack.pending = stack.pending.filter((pending) => pending.item !== item);
    if (stack.pending.length === 0 && stack.confirmed === null) this.#stacks.delete(key);
  }

  /** The wish came true at this tick of `src/api/clock.ts`. */
  confirm(key: Key, wish: Wish, at: number): void {
    this.#stack(key).confirmed = { wish, at };
  }

  get size(): number {
    return this.#stacks.size;
  }

  /** What lies over one thing now; null where nothing does. */
  entry(key: Key): Entry<Wish> | null {
    const stack = this.#stacks.get(key);
    if (stack === undefined) return null;
    return { pending: stack.pending.at(-1)?.wish ?? null, confirmed: stack.confirmed };
  }

  /** A read that began at this tick tells what came true before it. Gives the keys that it settles. */
  wasRead(startedAt: number): Key[] {
    const told: Key[] = [];
    for (const [key, stack] of this.#stacks) {
      if (stack.confirmed === null || startedAt < stack.confirmed.at) continue;
      stack.confirmed = null;
      if (stack.pending.length === 0) this.#stacks.delete(key);
      told.push(key);
    }
    if (told.length > 0) this.#frozen = null;
    return told;
  }

  /** The same value until something of this layer changes. */
  freeze(): Frozen<Key, Wish> {
    this.#frozen ??= new Map(
      [...this.#stacks.values()].map(({ key, pending, confirmed }) => [
        key,
        { pending: pending.at(-1)?.wish ?? null, confirmed },
      ]),
    );
    return this.#frozen;
  }
}

/** What lies over a read: a confirmed wish counts only where the read began before it came true. */
export function shown<Wish>(entry: Entry<Wish>, startedAt: number): Wish | null {
  if (entry.pending !== null) return entry.pending;
  return entry.confirmed !== null && startedAt < entry.confirmed.at ? entry.confirmed.wish : null;
}
