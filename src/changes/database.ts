/** The object stores of the journal; all keys are given from outside. */
export const stores = ['runs', 'changes', 'states', 'renumbered'] as const;
export type StoreName = (typeof stores)[number];

/** Resolves with what a request gives. @throws its error */
export function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () =>
      reject(request.error ?? new Error('The browser refused')),
    );
  });
}

/** Resolves once all that the transaction wrote is stored. @throws why it is not */
export function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(transaction.error ?? new Error('The browser gave up'));
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('error', fail);
    transaction.addEventListener('abort', fail);
  });
}

async function openDatabase(factory: IDBFactory, name: string): Promise<IDBDatabase> {
  const request = factory.open(name, 1);
  request.addEventListener('upgradeneeded', () => {
    for (const store of stores) request.result.createObjectStore(store);
  });
  return answerOf(request);
}

/** The database, opened again where the browser has closed it: some do, for a page in the background. */
export class Connection {
  readonly #factory: IDBFactory;
  readonly #name: string;
  #opened: Promise<IDBDatabase> | null = null;

  constructor(factory: IDBFactory, name: string) {
    this.#factory = factory;
    this.#name = name;
  }

  /** Opens the database, and makes its stores where there are none yet. @throws where it can not */
  open(): Promise<IDBDatabase> {
    this.#opened ??= this.#open();
    return this.#opened;
  }

  async #open(): Promise<IDBDatabase> {
    const closed = () => {
      this.#opened = null;
    };
    try {
      const database = await openDatabase(this.#factory, this.#name);
      database.addEventListener('close', closed);
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

/** Everything in a store, keys and values in the same order. */
export async function entriesOf(store: IDBObjectStore): Promise<[IDBValidKey, unknown][]> {
  const [keys, values] = await Promise.all([
    answerOf(store.getAllKeys()),
    answerOf<unknown[]>(store.getAll()),
  ]);
  return keys.map((key, at) => [key, values[at]]);
}
