import { type Change, operationOf } from '../change.ts';
import { renewals } from './places.ts';
import type { RunHeader } from '../journal/stored-shapes.ts';

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
  /** By item, the place of the last wish that it is tried once more for which it took a new key. */
  #renewed: ReadonlyMap<number, number>;

  constructor(header: RunHeader, changes: readonly Change[]) {
    this.#runId = header.id;
    this.#changes = changes;
    this.#renewed = renewals(header);
  }

  /** Some items are tried once more. */
  retried(header: RunHeader): void {
    const renewed = renewals(header);
    for (const [index, place] of renewed)
      if (this.#renewed.get(index) !== place) this.#inMemory.delete(index);
    this.#renewed = renewed;
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
