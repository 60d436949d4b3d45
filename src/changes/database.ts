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

/** Opens the database, and makes its stores where there are none yet. @throws where it can not */
export async function openDatabase(factory: IDBFactory, name: string): Promise<IDBDatabase> {
  const request = factory.open(name, 1);
  request.addEventListener('upgradeneeded', () => {
    for (const store of stores) request.result.createObjectStore(store);
  });
  const database = await answerOf(request);
  // A later version in another tab must not wait for this one.
  database.addEventListener('versionchange', () => database.close());
  return database;
}

/** Everything in a store, keys and values in the same order. */
export async function entriesOf(store: IDBObjectStore): Promise<[IDBValidKey, unknown][]> {
  const [keys, values] = await Promise.all([
    answerOf(store.getAllKeys()),
    answerOf<unknown[]>(store.getAll()),
  ]);
  return keys.map((key, at) => [key, values[at]]);
}
