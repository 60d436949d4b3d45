// @vitest-environment node
import { deleteDB, openDB } from 'idb';
import { expect, it } from 'vitest';
import { Connection } from './database.ts';
import { openJournal } from './indexed-db-journal.ts';
import { newDatabase } from '../testing/indexed-db.ts';
import { intent, scope } from '../testing/world.ts';

it('is opened once, and again where it could not be opened or was closed', async () => {
  const name = newDatabase();
  const connection = new Connection(name);
  const database = await connection.open();
  expect(await connection.open()).toBe(database);
  await deleteDB(name);
  const again = await connection.open();
  expect(again).not.toBe(database);
  // A later version of ours in another tab: this one can not read it.
  const later = await openDB(name, 3);
  await expect(connection.open()).rejects.toThrow(/version/i);
  later.close();
  await deleteDB(name);
  expect((await connection.open()).name).toBe(name);
});

/** A journal as the first version wrote it. */
async function firstVersion(name: string, heads: readonly object[]): Promise<void> {
  const names = ['runs', 'changes', 'states', 'renumbered'];
  const database = await openDB(name, 1, {
    upgrade: (opened) => {
      for (const store of names) opened.createObjectStore(store);
    },
  });
  for (const [at, head] of heads.entries()) {
    const id = `run ${at}`;
    await database.put('runs', { ...head, id }, id);
    await database.put('states', 'd', `${id}/0`);
    const columns = {
      ops: new Uint8Array(1),
      kinds: new Uint8Array(1),
      groups: new Int32Array(1),
      elements: new Int32Array(1),
      afters: new Int32Array(1).fill(-1),
    };
    await database.put('changes', { ...columns, refs: [], others: [] }, id);
  }
  await database.put('renumbered', { scope, from: 1, to: 2 }, 'sandbox/1/1');
  await database.put('renumbered', 'nonsense', 'x');
  database.close();
}

it('brings over what the first version wrote, in the order of its clock', async () => {
  const name = newDatabase();
  const head = { scope, intent, total: 1, alreadySo: 0, undoOf: null, cancelled: false };
  await firstVersion(name, [
    { ...head, startedAt: 20, endedAt: 21, created: { new: 7, '/user/0': 8 } },
    { ...head, startedAt: 10, endedAt: null, created: {} },
    { startedAt: 'damaged' },
  ]);
  const journal = await openJournal(name, null);
  const { runs, aliases } = await journal.load();
  expect(aliases).toEqual([{ scope, from: 1, to: 2 }]);
  expect(runs.map(({ header, created }) => [header, [...created]])).toEqual([
    [{ ...head, id: 'run 1', startedAt: 10, endedAt: null, sequence: 1 }, []],
    [
      { ...head, id: 'run 0', startedAt: 20, endedAt: 21, sequence: 2 },
      [
        ['/user/0', 8],
        ['new', 7],
      ],
    ],
  ]);
  const [first] = runs;
  if (first === undefined) throw new Error('The run is missing');
  const { header } = first;
  expect(await journal.begin({ ...first, header: { ...header, id: 'new' } })).toBe(3);
});
