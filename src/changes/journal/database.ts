import {
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  openDB,
  type StoreNames,
  type StoreValue,
} from 'idb';
import { isGroupAlias, oldHeader } from './stored-shapes.ts';

/** What comes out may have been written by another version, or be damaged: its shape is looked at. */
interface Stored {
  key: string;
  value: unknown;
}

/**
 * The stores of the journal. A run's head is written once, and what changes of it stands apart: the
 * head may hold 20,000 ids.
 */
export interface Stores extends DBSchema {
  runs: Stored;
  progress: Stored;
  /** By run and ref: the id of what the run created. */
  created: Stored;
  changes: Stored;
  /** By run and piece: one letter per item. */
  states: Stored;
  /** By scope and old id: which group came back under which id. */
  aliases: Stored;
  /** `sequence`: the number of the run that was begun last. */
  counters: { key: string; value: number };
  /** The aliases as the first version kept them. */
  renumbered: Stored;
}

export const stores = [
  'runs',
  'progress',
  'created',
  'changes',
  'states',
  'aliases',
  'counters',
] as const;
export type StoreName = (typeof stores)[number];
export type Database = IDBPDatabase<Stores>;
export type Writing = IDBPTransaction<Stores, StoreName[], 'readwrite'>;
type Upgrading = IDBPTransaction<Stores, StoreNames<Stores>[], 'versionchange'>;

/** That it is not stored is told by the transaction. */
export function put<Name extends StoreName>(
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

/** The second version: an order of its own instead of the clock's, and heads that are written once. */
async function migrate(database: Database, transaction: Upgrading): Promise<void> {
  const heads = (await transaction.objectStore('runs').getAll()).filter(oldHeader);
  const inOrder = heads.toSorted((one, other) => one.startedAt - other.startedAt);
  for (const [at, { created, endedAt, cancelled = false, ...head }] of inOrder.entries()) {
    const { id } = head;
    const stored = { ...head, endedAt: null, cancelled: false, sequence: at + 1 };
    await transaction.objectStore('runs').put(stored, id);
    await transaction.objectStore('progress').put({ endedAt, cancelled }, id);
    for (const [ref, made] of Object.entries(created))
      await transaction.objectStore('created').put(made, `${id}/${ref}`);
  }
  await transaction.objectStore('counters').put(inOrder.length, 'sequence');
  if (!database.objectStoreNames.contains('renumbered')) return;
  const old = transaction.objectStore('renumbered');
  const [keys, values] = [await old.getAllKeys(), await old.getAll()];
  for (const [at, key] of keys.entries())
    if (isGroupAlias(values[at])) await transaction.objectStore('aliases').put(values[at], key);
  database.deleteObjectStore('renumbered');
}

/** The database, opened again where the browser has closed it: some do, for a page in the background. */
export class Connection {
  readonly #name: string;
  #opened: Promise<Database> | null = null;

  constructor(name: string) {
    this.#name = name;
  }

  /** Opens the database, and makes its stores where there are none yet. @throws where it can not */
  open(): Promise<Database> {
    this.#opened ??= this.#open();
    return this.#opened;
  }

  async #open(): Promise<Database> {
    const closed = () => {
      this.#opened = null;
    };
    try {
      const database = await openDB<Stores>(this.#name, 2, {
        upgrade: (upgraded, before, _, transaction) => {
          for (const name of stores)
            if (!upgraded.objectStoreNames.contains(name)) upgraded.createObjectStore(name);
          if (before > 0) migrate(upgraded, transaction).catch(() => transaction.abort());
        },
        terminated: closed,
      });
      // A later version in another tab must not wait for this one.
      database.addEventListener('versionchange', () => {
        database.close();
        closed();
      });
      return database;
    } catch (error) {
      closed();
      throw error;
    }
  }
}
