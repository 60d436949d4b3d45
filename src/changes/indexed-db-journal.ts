import type { StoreValue } from 'idb';
import {
  Connection,
  type Database,
  type StoreName,
  type Stores,
  stores,
  type Writing,
} from './database.ts';
import { type Heads, type Journal, memoryJournal, type StoredRun } from './journal.ts';
import { pack } from './pack.ts';
import { progressOf, retriedHeader } from './places.ts';
import { claimRun, claimTarget, type Locks } from './run-locks.ts';
import { kept, pieceAt, pieceKey, pieceKeys, pieceOf, storedRun } from './stored-run.ts';
import {
  type GroupAlias,
  isGroupAlias,
  isProgress,
  isRunHeader,
  type RunHeader,
  type RunProgress,
} from './stored-shapes.ts';

/** What was noted and is not being written yet. */
class Notes {
  readonly pieces = new Map<string, { runId: string; piece: number }>();
  readonly progress = new Map<string, RunProgress>();
  readonly created = new Map<string, { runId: string; id: number }>();
  readonly aliases: GroupAlias[] = [];

  get isEmpty(): boolean {
    const { pieces, progress, created, aliases } = this;
    return pieces.size + progress.size + created.size + aliases.length === 0;
  }

  /** What was noted before and could not be written; what was noted since is newer. */
  putBack({ pieces, progress, created, aliases }: Notes): void {
    for (const [key, piece] of pieces) this.pieces.set(key, piece);
    for (const [id, noted] of progress) if (!this.progress.has(id)) this.progress.set(id, noted);
    for (const [key, made] of created) this.created.set(key, made);
    this.aliases.unshift(...aliases);
  }
}

/** All keys that begin with the run's id and a slash. */
const partsOf = (runId: string) => IDBKeyRange.bound(`${runId}/`, `${runId}/\uffff`);

function entries(keys: readonly string[], values: readonly unknown[]): Map<string, unknown> {
  return new Map(keys.map((key, at) => [key, values[at]]));
}

/** The head of a run as it is by now. */
function headNow(head: unknown, progress: unknown): RunHeader | null {
  if (!isRunHeader(head)) return null;
  return isProgress(progress) ? { ...head, ...progress } : head;
}

/** By ref, what is stored of this run under `{run}/{ref}`. */
function createdOf(runId: string, stored: Iterable<[string, unknown]>): Map<string, number> {
  const created = new Map<string, number>();
  for (const [key, id] of stored)
    if (key.startsWith(`${runId}/`) && typeof id === 'number')
      created.set(key.slice(runId.length + 1), id);
  return created;
}

/** The journal in IndexedDB: it outlives the tab, a crash, and the browser. */
class IndexedDbJournal implements Journal {
  readonly volatile = null;
  readonly #connection: Connection;
  readonly #locks: Locks | null;
  readonly #codes = new Map<string, Uint8Array>();
  #notes = new Notes();
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

  retry(header: RunHeader, indexes: number[], least: number): Promise<number> {
    this.#notes.progress.delete(header.id);
    return this.#place(least, (transaction, place) => {
      const progress = progressOf(retriedHeader(header, indexes, place));
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
    await this.#write(async (transaction) => putRun(transaction, run));
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
    this.#notes = new Notes();
    let latest = 0;
    try {
      await this.#write(async (transaction) => {
        this.#putNotes(notes, transaction);
        latest = (await transaction.objectStore('counters').get('sequence')) ?? 0;
      });
      return latest;
    } catch (error) {
      // Not stored: to be written with what comes next.
      this.#notes.putBack(notes);
      throw error;
    }
  }

  #putNotes(notes: Notes, transaction: Writing): void {
    for (const [key, { runId, piece }] of notes.pieces) {
      const codes = this.#codes.get(runId);
      if (codes !== undefined) put(transaction, 'states', pieceOf(codes, piece), key);
    }
    for (const [id, progress] of notes.progress)
      if (this.#codes.has(id)) put(transaction, 'progress', progress, id);
    for (const [key, { runId, id }] of notes.created)
      if (this.#codes.has(runId)) put(transaction, 'created', id, key);
    for (const alias of notes.aliases) {
      const { environment, customerId } = alias.scope;
      put(transaction, 'aliases', alias, `${environment}/${customerId}/${alias.from}`);
    }
  }

  async #write(act: (transaction: Writing) => Promise<void>): Promise<void> {
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
    const database = await this.#connection.open();
    const { runs: heads, aliases } = await readHeads(database);
    const transaction = database.transaction(['changes', 'states', 'created'], 'readonly');
    const read = async (name: 'changes' | 'states' | 'created') => {
      const store = transaction.objectStore(name);
      return entries(...(await Promise.all([store.getAllKeys(), store.getAll()])));
    };
    const [packed, pieces, created] = await Promise.all([
      read('changes'),
      read('states'),
      read('created'),
    ]);
    const runs = heads
      .map((header) =>
        storedRun(header, createdOf(header.id, created), packed.get(header.id), (key) =>
          pieces.get(key),
        ),
      )
      .filter((run) => run !== null);
    return { runs: await this.#prune(runs), aliases };
  }

  async heads(): Promise<Heads> {
    return readHeads(await this.#connection.open());
  }

  async read(runId: string): Promise<StoredRun | null> {
    const transaction = (await this.#connection.open()).transaction([...stores], 'readonly');
    const parts = async (name: 'states' | 'created') => {
      const store = transaction.objectStore(name);
      const range = partsOf(runId);
      return entries(...(await Promise.all([store.getAllKeys(range), store.getAll(range)])));
    };
    const [head, progress, changes, pieces, created] = await Promise.all([
      transaction.objectStore('runs').get(runId),
      transaction.objectStore('progress').get(runId),
      transaction.objectStore('changes').get(runId),
      parts('states'),
      parts('created'),
    ]);
    const header = headNow(head, progress);
    if (header === null) return null;
    return storedRun(header, createdOf(runId, created), changes, (key) => pieces.get(key));
  }

  /** Drops what is no longer kept. */
  async #prune(runs: readonly StoredRun[]): Promise<StoredRun[]> {
    const keep = kept(runs);
    const old = runs.filter((run) => !keep.has(run));
    if (old.length > 0)
      await this.#write(async (transaction) => {
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
    this.#notes = new Notes();
    await this.#write(async (transaction) => {
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

/** That it is not stored is told by the transaction. */
function put<Name extends StoreName>(
  transaction: Writing,
  name: Name,
  value: StoreValue<Stores, Name>,
  key: string,
): void {
  transaction
    .objectStore(name)
    .put(value, key)
    .catch(() => undefined);
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

/** The heads of all runs, oldest first. */
async function readHeads(
  database: Database,
): Promise<{ runs: RunHeader[]; aliases: GroupAlias[] }> {
  const transaction = database.transaction(['runs', 'progress', 'aliases'], 'readonly');
  const progress = transaction.objectStore('progress');
  const [heads, ids, states, aliases] = await Promise.all([
    transaction.objectStore('runs').getAll(),
    progress.getAllKeys(),
    progress.getAll(),
    transaction.objectStore('aliases').getAll(),
  ]);
  const now = entries(ids, states);
  const runs = heads
    .filter(isRunHeader)
    .map((head) => headNow(head, now.get(head.id)))
    .filter((head) => head !== null)
    .toSorted((one, other) => one.sequence - other.sequence);
  return { runs, aliases: aliases.filter(isGroupAlias) };
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
