import { storable } from '../change.ts';
import type { Journal, StoredRun } from './journal.ts';
import type { Run } from '../run/run.ts';
import type { RunClaims } from './run-claims.ts';
import type { RunStore } from '../run/run-store.ts';

function storedOf({ header, created, changes, codes }: Run): StoredRun {
  return { header, created, changes: changes.map(storable), codes };
}

/** Keeps what is wished for, each wish under its place: places are given in the order of the wishes of this tab. */
export class RunPlaces {
  readonly #journal: Journal;
  readonly #store: RunStore;
  readonly #claims: RunClaims;
  /** What took a place last. */
  #placing: Promise<void> = Promise.resolve();

  constructor(journal: Journal, store: RunStore, claims: RunClaims) {
    this.#journal = journal;
    this.#store = store;
    this.#claims = claims;
  }

  #inOrder<Placed>(place: () => Promise<Placed>): Promise<Placed> {
    const placed = this.#placing.then(place);
    this.#placing = placed.then(
      () => undefined,
      () => undefined,
    );
    return placed;
  }

  /** The place of what is wished now and begins later; by then all that came since has one behind it. */
  async next(): Promise<number> {
    const least = this.#store.takePlace();
    const place = await this.#inOrder(() => this.#takePlace(least));
    await this.#placing;
    return place;
  }

  async #takePlace(least: number): Promise<number> {
    // Without its journal this tab knows of no other.
    const given = await this.#journal.place(least).catch(() => least);
    this.#store.placed(given);
    return given;
  }

  /**
   * Keeps a new run, and takes it for this tab.
   * @param isPlaced whether it has its place already
   */
  keep(run: Run, isPlaced: boolean): Promise<void> {
    return this.#inOrder(() => this.#keep(run, isPlaced));
  }

  async #keep(run: Run, isPlaced: boolean): Promise<void> {
    await this.#claims.claim(run.id);
    const stored = storedOf(run);
    try {
      if (isPlaced) {
        await this.#journal.adopt(stored);
        // Other tabs look for what they do not know of only once a later place was given.
        await this.#takePlace(this.#store.nextPlace);
      } else this.#store.place(run, await this.#journal.begin(stored));
      if (this.#journal.volatile === null) run.kept = 'followed';
    } catch (error) {
      if (run.changes.length > 1) throw error;
    }
  }

  /** Keeps a run of which a change is another one now. */
  async keepAnew(run: Run): Promise<void> {
    if (run.kept !== 'nowhere') await this.#journal.adopt(storedOf(run));
  }

  /** Keeps that these are tried again: a wish of its own, later than all before it. */
  keepRetry(run: Run, indexes: number[]): Promise<void> {
    const wish = { indexes, onTheirWay: indexes.filter((index) => run.isOnItsWay(index)) };
    return this.#inOrder(async () => {
      const least = this.#store.nextPlace;
      // Without its journal nothing is sent, and what is not stored has its place here alone.
      const place = await this.#journal.retry(run.header, wish, least).catch(() => least);
      this.#store.placeRetry(run, wish, place);
    });
  }
}
