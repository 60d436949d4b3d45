import { Connection, put, stores, type Writing } from './database.ts';
import { type Heads, type Journal, memoryJournal, type StoredRun } from './journal.ts';
import { JournalNotes } from './journal-notes.ts';
import { partsOf, readAll, readHeads, readRun } from './journal-reads.ts';
import { pack } from './pack.ts';
import { progressOf, retriedHeader, type RetryWish } from '../run/places.ts';
import { claimRun, claimTarget, type Locks } from './run-locks.ts';
import { kept, pieceAt, pieceKey, pieceKeys, pieceOf } from './stored-run.ts';
import type { GroupAlias, RunHeader, RunProgress } from './stored-shapes.ts';

/** The journal in IndexedDB: it outlives the tab, a crash, and the browser. */
class IndexedDbJournal implements Journal {
  readonly volatile = null;
  readonly #connection: Connection;
  readonly #locks: Locks | null;
  readonly #codes = new Map<string, Uint8Array>();
  #notes = new JournalNotes();
  #writing: Promise<number> = Promise.resolve(0);
  #next: Promise<number> | null = null;

  constructor(connection: Connection, locks: Locks | null) {
    this.#connection = connection;
    this.#locks = locks;
  }

  async begin(run: StoredRun): Promise<number> {
    this.#codes.set(run.header.id, run.codes);
    return this.#place(run.header.sequence, (transaction, sequence) =>
      putRun(transaction, { ...run, header: { ...run.header, sequence } }),
    );
  }

  place(least: number): Promise<number> {
    return this.#place(least, () => undefined);
  }

  retry(header: RunHeader, wish: RetryWish, least: number): Promise<number> {
    this.#notes.progress.delete(header.id);
    return this.#place(least, (transaction, place) => {
      const progress = progressOf(retriedHeader(header, wish, place));
      if (this.#codes.has(header.id)) put(transaction, 'progress', progress, header.id);
    });
  }

  /** Stores something under the next place in the order of all runs, and gives that. */
  async #place(
    least: number,
    store: (transaction: Writing, place: number) => void,
  ): Promise<number> {
    let place = least;
    await this.#write(async (transaction) => {
      const counters = transaction.objectStore('counters');
      // Where the browser has emptied its storage, the order goes on from what this tab knows.
      place = Math.max(((await counters.get('sequence')) ?? 0) + 1, least);
      put(transaction, 'counters', place, 'sequence');
      store(transaction, place);
    });
    return place;
  }

  async adopt(run: StoredRun): Promise<void> {
    this.#codes.set(run.header.id, run.codes);
    await this.#write((transaction) => putRun(transaction, run));
  }

  mark(runId: string, index: number): void {
    const piece = pieceAt(index);
    this.#notes.pieces.set(pieceKey(runId, piece), { runId, piece });
  }

  progress(runId: string, progress: RunProgress): void {
    this.#notes.progress.set(runId, progress);
  }

  created(runId: string, ref: string, id: number): void {
    this.#notes.created.set(`${runId}/${ref}`, { runId, id });
  }

  alias(alias: GroupAlias): void {
    this.#notes.aliases.push(alias);
  }

  /** Whoever asks while a write is under way shares the next one. */
  flush(): Promise<number> {
    if (this.#notes.isEmpty) return this.#next ?? this.#writing;
    this.#next ??= this.#writing
      .catch(() => undefined)
      .then(() => {
        this.#next = null;
        this.#writing = this.#writeNotes();
        return this.#writing;
      });
    return this.#next;
  }

  async #writeNotes(): Promise<number> {
    const notes = this.#notes;
    this.#notes = new JournalNotes();
    let latest: Promise<number | undefined> | undefined;
    try {
      await this.#write((transaction) => {
        notes.store(transaction, this.#codes);
        // Nothing that is stored waits for it: one way to the database and back for both.
        latest = transaction.objectStore('counters').get('sequence');
        latest.catch(() => undefined);
      });
      return (await latest) ?? 0;
    } catch (error) {
      // Not stored: to be written with what comes next.
      this.#notes.putBack(notes);
      throw error;
    }
  }

  async #write(act: (transaction: Writing) => Promise<void> | void): Promise<void> {
    const transaction = (await this.#connection.open()).transaction([...stores], 'readwrite');
    transaction.done.catch(() => undefined);
    try {
      await act(transaction);
    } catch (error) {
      transaction.abort();
      throw error;
    }
    // What is written here matters now: the next request waits for it.
    transaction.commit();
    await transaction.done;
  }

  async load(): Promise<{ runs: StoredRun[]; aliases: GroupAlias[] }> {
    const { runs, aliases } = await readAll(await this.#connection.open());
    return { runs: await this.#prune(runs), aliases };
  }

  async heads(): Promise<Heads> {
    return readHeads(await this.#connection.open());
  }

  async read(runId: string): Promise<StoredRun | null> {
    return readRun(await this.#connection.open(), runId);
  }

  /** Drops what is no longer kept. */
  async #prune(runs: readonly StoredRun[]): Promise<StoredRun[]> {
    const keep = kept(runs);
    const old = runs.filter((run) => !keep.has(run));
    if (old.length > 0)
      await this.#write((transaction) => {
        for (const { header } of old) {
          for (const name of ['runs', 'progress', 'changes'] as const)
            void transaction.objectStore(name).delete(header.id);
          for (const name of ['states', 'created'] as const)
            void transaction.objectStore(name).delete(partsOf(header.id));
        }
      });
    return [...keep];
  }

  async forget(): Promise<void> {
    this.#codes.clear();
    this.#notes = new JournalNotes();
    await this.#write((transaction) => {
      // The order goes on: what another tab still knows stays older than what comes.
      for (const name of stores)
        if (name !== 'counters') void transaction.objectStore(name).clear();
    });
  }

  async claim(runId: string): Promise<(() => void) | null> {
    return this.#locks === null ? () => undefined : claimRun(this.#locks, runId);
  }

  async claimTarget(target: string, wait: boolean): Promise<(() => void) | null> {
    return this.#locks === null ? () => undefined : claimTarget(this.#locks, target, wait);
  }
}

function putRun(transaction: Writing, { header, created, changes, codes }: StoredRun): void {
  const { id } = header;
  put(transaction, 'runs', header, id);
  put(transaction, 'progress', progressOf(header), id);
  put(transaction, 'changes', pack(changes), id);
  for (const [piece, key] of pieceKeys(header).entries())
    put(transaction, 'states', pieceOf(codes, piece), key);
  for (const [ref, made] of created) put(transaction, 'created', made, `${id}/${ref}`);
}

/**
 * Opens this browser's journal, or one that ends with the tab and says why: where storage is blocked
 * or full, single changes can still be made.
 */
export async function openJournal(
  name = 'motorpool-changes',
  locks: Locks | null = navigator.locks ?? null,
): Promise<Journal> {
  if (!('indexedDB' in globalThis)) return memoryJournal('this browser has no IndexedDB');
  try {
    const connection = new Connection(name);
    await connection.open();
    return new IndexedDbJournal(connection, locks);
  } catch (error) {
    return memoryJournal(error instanceof Error ? error.message : String(error));
  }
}
