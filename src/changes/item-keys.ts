import { type Change, operationOf } from './change.ts';

/**
 * The Idempotency-Key of each item of a run, kept across its retries. Where the person wants it tried once
 * more it is a new wish: the remembered answer to the old one would do nothing, though something else may
 * have been done since. What is not repeatable keeps its key for as long as the gateway may still be at it,
 * and would give the answer: better that than two groups.
 */
export class ItemKeys {
  readonly #runId: string;
  readonly #changes: readonly Change[];
  readonly #inMemory = new Map<number, string>();
  readonly #renewed = new Map<number, number>();

  constructor(runId: string, changes: readonly Change[]) {
    this.#runId = runId;
    this.#changes = changes;
  }

  /** The item is tried once more, and the gateway is not at it any more. */
  renew(index: number): void {
    this.#renewed.set(index, (this.#renewed.get(index) ?? 0) + 1);
    this.#inMemory.delete(index);
  }

  /** @param retried the place of the wish that it is tried once more, where it was */
  of(index: number, repeatable: boolean, retried: number | undefined): string {
    if (this.#isSecret(index)) return this.#inMemoryOf(index);
    const wish = repeatable ? retried : this.#renewed.get(index);
    return wish === undefined ? `${this.#runId}-${index}` : `${this.#runId}-${index}-${wish}`;
  }

  #isSecret(index: number): boolean {
    const change = this.#changes[index];
    if (change === undefined || change.op === 'forgotten') return false;
    return operationOf(change).needsResult === true;
  }

  /** Whoever has the key may ask the gateway for the answer, password and all: it is not stored. */
  #inMemoryOf(index: number): string {
    const key = this.#inMemory.get(index) ?? crypto.randomUUID();
    this.#inMemory.set(index, key);
    return key;
  }
}
