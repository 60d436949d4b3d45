import type { Item } from './order.ts';

/** What lies over one thing: the last wish that is under way, and the last one that came true. */
export interface Laid<Wish> {
  pending: Wish | null;
  held: { wish: Wish; at: number } | null;
}

interface Entry<Key, Wish> {
  key: Key;
  pending: { item: Item; wish: Wish }[];
  held: { wish: Wish; at: number } | null;
}

/** A layer as it was at one moment. */
export type Frozen<Key, Wish> = ReadonlyMap<Key, Laid<Wish>>;

/**
 * The wishes over one list: those under way in the order in which they came, and what came true.
 * What came true stays, since a read that began before it may still arrive; there is at most one per
 * thing, so it does not grow with the number of runs.
 */
export class Layer<Key, Wish> {
  readonly #entries = new Map<Key, Entry<Key, Wish>>();
  #frozen: Frozen<Key, Wish> | null = null;

  #entry(key: Key): Entry<Key, Wish> {
    const entry = this.#entries.get(key) ?? { key, pending: [], held: null };
    this.#entries.set(key, entry);
    this.#frozen = null;
    return entry;
  }

  push(key: Key, item: Item, wish: Wish): void {
    this.#entry(key).pending.push({ item, wish });
  }

  /** Takes the wish of the item off again. */
  drop(key: Key, item: Item): void {
    const entry = this.#entry(key);
    entry.pending = entry.pending.filter((pending) => pending.item !== item);
    if (entry.pending.length === 0 && entry.held === null) this.#entries.delete(key);
  }

  /** The wish came true at this tick of `src/api/clock.ts`. */
  hold(key: Key, wish: Wish, at: number): void {
    this.#entry(key).held = { wish, at };
  }

  /** The same value until something of this layer changes. */
  freeze(): Frozen<Key, Wish> {
    this.#frozen ??= new Map(
      [...this.#entries.values()].map(({ key, pending, held }) => [
        key,
        { pending: pending.at(-1)?.wish ?? null, held },
      ]),
    );
    return this.#frozen;
  }
}

/** What lies over a read: a held wish counts only where the read began before it came true. */
export function shown<Wish>(laid: Laid<Wish>, startedAt: number): Wish | null {
  if (laid.pending !== null) return laid.pending;
  return laid.held !== null && startedAt < laid.held.at ? laid.held.wish : null;
}
