import type { ElementKind } from '../api/elements.ts';

/** Reads elements by their ids, and puts what comes into the cache. @throws ApiError */
export type ReadSome = (kind: ElementKind, ids: readonly number[]) => Promise<void>;

interface Wanted {
  /** Asked for, or about to be: an id that nobody has is not asked for again and again. */
  asked: Set<number>;
  next: Set<number>;
}

/** Asks for the elements that are to be shown and are not known, all of one moment at once. */
export class ElementLoader {
  readonly #read: ReadSome;
  readonly #wanted = new Map<ElementKind, Wanted>();

  constructor(read: ReadSome) {
    this.#read = read;
  }

  need(kind: ElementKind, ids: readonly number[]): void {
    const wanted = this.#wanted.get(kind) ?? { asked: new Set(), next: new Set() };
    this.#wanted.set(kind, wanted);
    const fresh = ids.filter((id) => !wanted.asked.has(id));
    if (fresh.length === 0) return;
    if (wanted.next.size === 0) setTimeout(() => void this.#ask(kind, wanted));
    for (const id of fresh) {
      wanted.asked.add(id);
      wanted.next.add(id);
    }
  }

  async #ask(kind: ElementKind, { asked, next }: Wanted): Promise<void> {
    const ids = [...next].toSorted((one, other) => one - other);
    next.clear();
    try {
      await this.#read(kind, ids);
    } catch {
      // What is shown by its id until then is asked for when it is shown the next time.
      for (const id of ids) asked.delete(id);
    }
  }

  clear(): void {
    this.#wanted.clear();
  }
}
