import { answerOf, committed, Connection, entriesOf, type StoreName, stores } from './database.ts';
import {
  type Heads,
  type Journal,
  memoryJournal,
  type GroupAlias,
  type RunHeader,
  type StoredRun,
} from './journal.ts';
import { pack } from './pack.ts';
import { kept, pieceAt, pieceKey, pieceKeys, pieceOf, storedRun } from './stored-run.ts';
import { isGroupAlias, isRunHeader } from './stored-shapes.ts';

/** What the journal needs of `navigator.locks`. */
export interface Locks {
  request: (
    name: string,
    options: { ifAvailable: true },
    held: (lock: unknown) => Promise<void> | undefined,
  ) => Promise<unknown>;
}

/** What was noted and is not being written yet. */
class Notes {
  readonly pieces = new Map<string, { runId: string; piece: number }>();
  readonly heads = new Map<string, RunHeader>();
  readonly aliases: GroupAlias[] = [];

  get isEmpty(): boolean {
    return this.pieces.size + this.heads.size + this.aliases.length === 0;
  }
}

/** The journal in IndexedDB: it outlives the tab, a crash, and the browser. */
class IndexedDbJournal implements Journal {
  readonly volatile = null;
  readonly #connection: Connection;
  readonly #locks: Locks | null;
  readonly #codes = new Map<string, Uint8Array>();
  #notes = new Notes();
  #writing: Promise<void> = Promise.resolve();
  #next: Promise<void> | null = null;

  constructor(connection: Connection, locks: Locks | null) {
    this.#connection = connection;
    this.#locks = locks;
  }

  async begin({ header, changes, codes }: StoredRun): Promise<void> {
    this.#codes.set(header.id, codes);
    await this.#write((store) => {
      store('runs').put(header, header.id);
      store('changes').put(pack(changes), header.id);
      pieceKeys(header).forEach((key, piece) => store('states').put(pieceOf(codes, piece), key));
    });
  }

  mark(runId: string, index: number): void {
    const piece = pieceAt(index);
    this.#notes.pieces.set(pieceKey(runId, piece), { runId, piece });
  }

  head(header: RunHeader): void {
    this.#notes.heads.set(header.id, header);
  }

  alias(alias: GroupAlias): void {
    this.#notes.aliases.push(alias);
  }

  /** Whoever asks while a write is under way shares the next one. */
  flush(): Promise<void> {
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

  async #writeNotes(): Promise<void> {
    const notes = this.#notes;
    this.#notes = new Notes();
    try {
      await this.#write((store) => this.#putNotes(notes, store));
    } catch (error) {
      // Not stored: to be written with what comes next.
      for (const [key, piece] of notes.pieces) this.#notes.pieces.set(key, piece);
      for (const [id, head] of notes.heads)
        if (!this.#notes.heads.has(id)) this.#notes.heads.set(id, head);
      this.#notes.aliases.unshift(...notes.aliases);
      throw error;
    }
  }

  #putNotes(notes: Notes, store: (name: StoreName) => IDBObjectStore): void {
    for (const [key, { runId, piece }] of notes.pieces) {
      const codes = this.#codes.get(runId);
      if (codes !== undefined) store('states').put(pieceOf(codes, piece), key);
    }
    for (const [id, header] of notes.heads) if (this.#codes.has(id)) store('runs').put(header, id);
    for (const { scope, from, to } of notes.aliases)
      store('renumbered').put(
        { scope, from, to },
        `${scope.environment}/${scope.customerId}/${from}`,
      );
  }

  async #write(put: (store: (name: StoreName) => IDBObjectStore) => void): Promise<void> {
    const transaction = (await this.#connection.open()).transaction(stores, 'readwrite');
    const done = committed(transaction);
    put((name) => transaction.objectStore(name));
    // What is written here matters now: the next request waits for it.
    transaction.commit();
    await done;
  }

  async load(): Promise<{ runs: StoredRun[]; aliases: GroupAlias[] }> {
    const transaction = (await this.#connection.open()).transaction(stores, 'readonly');
    const read = (name: StoreName) => entriesOf(transaction.objectStore(name));
    const [heads, changes, states, aliases] = await Promise.all([
      read('runs'),
      read('changes'),
      read('states'),
      read('renumbered'),
    ]);
    const packed = new Map(changes);
    const pieces = new Map(states);
    const runs = heads
      .map(([, head]) => head)
      .filter(isRunHeader)
      .toSorted((one, other) => one.startedAt - other.startedAt)
      .map((header) => storedRun(header, packed.get(header.id), (key) => pieces.get(key)));
    const readable = runs.filter((run) => run !== null);
    return {
      runs: await this.#prune(readable),
      aliases: aliases.map(([, value]) => value).filter(isGroupAlias),
    };
  }

  async heads(): Promise<Heads> {
    const transaction = (await this.#connection.open()).transaction(stores, 'readonly');
    const [heads, aliases] = await Promise.all([
      entriesOf(transaction.objectStore('runs')),
      entriesOf(transaction.objectStore('renumbered')),
    ]);
    return {
      runs: heads.map(([, head]) => head).filter(isRunHeader),
      aliases: aliases.map(([, value]) => value).filter(isGroupAlias),
    };
  }

  async read(runId: string): Promise<StoredRun | null> {
    const transaction = (await this.#connection.open()).transaction(stores, 'readonly');
    const get = (name: StoreName, key: string): Promise<unknown> =>
      answerOf(transaction.objectStore(name).get(key));
    const header = await get('runs', runId);
    if (!isRunHeader(header)) return null;
    const pieces = new Map<string, unknown>();
    for (const key of pieceKeys(header)) pieces.set(key, await get('states', key));
    return storedRun(header, await get('changes', runId), (key) => pieces.get(key));
  }

  /** Drops what is no longer kept. */
  async #prune(runs: readonly StoredRun[]): Promise<StoredRun[]> {
    const keep = kept(runs);
    const old = runs.filter((run) => !keep.has(run));
    if (old.length > 0)
      await this.#write((store) => {
        for (const { header } of old) {
          store('runs').delete(header.id);
          store('changes').delete(header.id);
          for (const key of pieceKeys(header)) store('states').delete(key);
        }
      });
    return [...keep];
  }

  async forget(): Promise<void> {
    this.#codes.clear();
    this.#notes = new Notes();
    await this.#write((store) => {
      for (const name of stores) store(name).clear();
    });
  }

  async claim(runId: string): Promise<(() => void) | null> {
    const locks = this.#locks;
    if (locks === null) return () => undefined;
    return new Promise((resolve) => {
      void locks.request(`motorpool-run-${runId}`, { ifAvailable: true }, (lock) => {
        if (lock === null) {
          resolve(null);
          return undefined;
        }
        return new Promise<void>((letGo) => resolve(letGo));
      });
    });
  }
}

/**
 * Opens this browser's journal, or one that ends with the tab and says why: where storage is blocked
 * or full, single changes can still be made.
 */
export async function openJournal(
  factory: IDBFactory | null = globalThis.indexedDB ?? null,
  locks: Locks | null = navigator.locks ?? null,
  name = 'motorpool-changes',
): Promise<Journal> {
  if (factory === null) return memoryJournal('this browser has no IndexedDB');
  try {
    const connection = new Connection(factory, name);
    await connection.open();
    return new IndexedDbJournal(connection, locks);
  } catch (error) {
    return memoryJournal(error instanceof Error ? error.message : String(error));
  }
}
