import * as fake from 'fake-indexeddb';

// Where there is no browser there is no IndexedDB either; `idb` finds it in the global scope.
Object.assign(globalThis, fake);

/** The name of a database that nobody else has. */
export const newDatabase = (): string => `motorpool-${crypto.randomUUID()}`;
