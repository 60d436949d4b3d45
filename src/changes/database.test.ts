// @vitest-environment node
import { IDBFactory } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { answerOf, committed, Connection, entriesOf, stores } from './database.ts';

const open = () => new Connection(new IDBFactory(), 'a').open();

it('a request that is refused says why', async () => {
  const transaction = (await open()).transaction(stores, 'readwrite');
  const store = transaction.objectStore('runs');
  await answerOf(store.add(1, 'key'));
  await expect(answerOf(store.add(2, 'key'))).rejects.toThrow('constraint');
});

it('a transaction that is given up has stored nothing, and says so', async () => {
  const database = await open();
  const transaction = database.transaction(stores, 'readwrite');
  const done = committed(transaction);
  transaction.objectStore('runs').put(1, 'key');
  transaction.abort();
  await expect(done).rejects.toThrow('The browser gave up');
  const read = database.transaction(stores, 'readonly').objectStore('runs');
  expect(await entriesOf(read)).toEqual([]);
});

it('is opened once, and again where it could not be opened or was closed', async () => {
  const factory = new IDBFactory();
  const connection = new Connection(factory, 'a');
  const database = await connection.open();
  expect(await connection.open()).toBe(database);
  await answerOf(factory.deleteDatabase('a'));
  const again = await connection.open();
  expect(again).not.toBe(database);
  // A later version of ours in another tab: this one can not read it.
  const later = await answerOf(factory.open('a', 2));
  await expect(connection.open()).rejects.toThrow(/version/i);
  later.close();
  await answerOf(factory.deleteDatabase('a'));
  expect((await connection.open()).name).toBe('a');
});
