import { createEmitter } from '../../store.ts';

/** Listeners by what they listen to. */
export class Hearers {
  readonly #listeners = new Map<number, Set<() => void>>();
  readonly #ofAny = createEmitter<number | null>();

  add(key: number, listener: () => void): () => void {
    const listeners = this.#listeners.get(key) ?? new Set();
    this.#listeners.set(key, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(key);
    };
  }

  /** Calls `listener` with whatever is told; with null where all are. */
  readonly addAny = this.#ofAny.subscribe;

  tell(key: number): void {
    for (const listener of this.#listeners.get(key) ?? []) listener();
    this.#ofAny.emit(key);
  }

  tellAll(): void {
    for (const listeners of this.#listeners.values()) for (const listener of listeners) listener();
    this.#ofAny.emit(null);
  }
}
