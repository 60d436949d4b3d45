/** Listeners by what they listen to. */
export class Hearers {
  readonly #listeners = new Map<number, Set<() => void>>();

  add(key: number, listener: () => void): () => void {
    const listeners = this.#listeners.get(key) ?? new Set();
    this.#listeners.set(key, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(key);
    };
  }

  tell(key: number): void {
    for (const listener of this.#listeners.get(key) ?? []) listener();
  }

  tellAll(): void {
    for (const listeners of this.#listeners.values()) for (const listener of listeners) listener();
  }
}
