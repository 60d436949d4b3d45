/** Listeners by what they listen to. */
export class Hearers {
  readonly #listeners = new Map<number, Set<() => void>>();
  readonly #ofAny = new Set<(key: number | null) => void>();

  add(key: number, listener: () => void): () => void {
    const listeners = this.#listeners.get(key) ?? new Set();
    this.#listeners.set(key, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(key);
    };
  }

  /** Calls `listener` with whatever is told; with null where all are. */
  addAny(listener: (key: number | null) => void): () => void {
    this.#ofAny.add(listener);
    return () => this.#ofAny.delete(listener);
  }

  tell(key: number): void {
    for (const listener of this.#listeners.get(key) ?? []) listener();
    for (const listener of this.#ofAny) listener(key);
  }

  tellAll(): void {
    for (const listeners of this.#listeners.values()) for (const listener of listeners) listener();
    for (const listener of this.#ofAny) listener(null);
  }
}
