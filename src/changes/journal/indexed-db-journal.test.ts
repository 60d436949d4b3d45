// @vitest-environment node
import { IDBFactory } from 'fake-indexeddb';
import { deleteDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Connection, stores, type Writing } from './database.ts';
import { openJournal } from './indexed-db-journal.ts';
import type { Journal, StoredRun } from './journal.ts';
import type { Locks } from './run-locks.ts';
import { codeOf } from '../run/status.ts';
import type { RunHeader } from './stored-shapes.ts';
import { newDatabase } from '../testing/indexed-db.ts';
import { assigns, intent, range, scope } from '../testing/world.ts';

const waiting = codeOf({ state: 'waiting' });
const done = codeOf({ state: 'done' });

function runOf(id: string, total: number, header: Partial<RunHeader> = {}): StoredRun {
  return {
    header: {
      id,
      scope,
      intent,
      startedAt: 1,
      total,
      alreadySo: 0,
      undoOf: null,
      sequence: 1,
      endedAt: null,
      cancelled: false,
      ...header,
    },
    created: new Map(),
    changes: assigns(1, range(1, total)),
    codes: new Uint8Array(total).fill(waiting),
  };
}

const idsOf = async (journal: Journal) =>
  (await journal.load()).runs.map(({ header }) => header.id);

/** What other code, or another version, did to the database. */
async function tamper(name: string, act: (transaction: Writing) => void) {
  const database = await new Connection(name).open();
  const transaction = database.transaction([...stores], 'readwrite');
  act(transaction);
  await transaction.done;
  database.close();
}

async function piecesIn(name: string): Promise<number> {
  const database = await new Connection(name).open();
  return database.count('states');
}

describe('the journal in IndexedDB', () => {
  it('gives back what it was given, piece by piece as it is marked', async () => {
    const name = newDatabase();
    const journal = await openJournal(name, null);
    expect(journal.volatile).toBeNull();
    const run = runOf('a', 600);
    await journal.begin(run);
    for (const index of [0, 255, 256, 599]) {
      run.codes[index] = done;
      journal.mark('a', index);
    }
    // Changed, but not marked: nobody has noted it yet.
    run.codes[520] = waiting;
    await journal.flush();

    const other = await openJournal(name, null);
    expect(await other.load()).toEqual({ runs: [run], aliases: [] });
    expect(await other.read('a')).toEqual(run);
    expect(await other.read('b')).toBeNull();
  });

  it('stores nothing before it is flushed', async () => {
    const name = newDatabase();
    const journal = await openJournal(name, null);
    const run = runOf('a', 3);
    await journal.begin(run);
    run.codes[1] = done;
    journal.mark('a', 1);
    journal.progress('a', { endedAt: 7, cancelled: false });
    journal.created('a', 'new', 12);
    journal.alias({ scope, from: 1, to: 2 });
    const other = await openJournal(name, null);
    expect(await other.load()).toEqual({ runs: [runOf('a', 3)], aliases: [] });
    await journal.flush();
    expect(await other.load()).toEqual({
      runs: [{ ...run, created: new Map([['new', 12]]), header: { ...run.header, endedAt: 7 } }],
      aliases: [{ scope, from: 1, to: 2 }],
    });
  });

  it('has stored all that was noted before once a flush is through, whoever asked for it', async () => {
    const name = newDatabase();
    const journal = await openJournal(name, null);
    const other = await openJournal(name, null);
    const run = runOf('a', 50);
    await journal.begin(run);
    const flushes = range(0, 49).map(async (index) => {
      run.codes[index] = done;
      journal.mark('a', index);
      await journal.flush();
      expect((await other.read('a'))?.codes[index]).toBe(done);
    });
    await Promise.all(flushes);
    expect(run.codes).toEqual((await other.read('a'))?.codes);
  });

  it('has the runs in the order in which they began, whatever the clock said, and whichever tab began them', async () => {
    const name = newDatabase();
    const journal = await openJournal(name, null);
    const other = await openJournal(name, null);
    expect(await journal.begin(runOf('first', 1, { startedAt: 30 }))).toBe(1);
    expect(await other.begin(runOf('second', 1, { startedAt: 10 }))).toBe(2);
    expect(await journal.begin(runOf('third', 1, { startedAt: 20 }))).toBe(3);
    expect(await idsOf(journal)).toEqual(['first', 'second', 'third']);
    expect((await other.heads()).runs.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    // The order goes on: another tab may still know what was forgotten.
    await journal.forget();
    expect(await other.begin(runOf('fourth', 1))).toBe(4);
    // A place can be taken before its run begins.
    expect(await journal.place(1)).toBe(5);
    expect(await other.begin(runOf('sixth', 1))).toBe(6);
    expect(await journal.place(9)).toBe(9);
    expect(await other.begin(runOf('tenth', 1))).toBe(10);
  });

  it('keeps that items are tried again under a place of its own', async () => {
    const name = newDatabase();
    const journal = await openJournal(name, null);
    const run = runOf('a', 3);
    await journal.begin(run);
    const other = await openJournal(name, null);
    await other.begin(runOf('b', 3));
    // What was noted before it is stored with it, or not any more.
    journal.progress('a', { endedAt: 7, cancelled: false });
    const wish = { indexes: [0, 2], onTheirWay: [2] };
    expect(await journal.retry(run.header, wish, 1)).toBe(3);
    const retries = [{ place: 3, ...wish }];
    const { header } = (await other.read('a')) ?? {};
    expect(header).toMatchObject({ sequence: 1, endedAt: null, retries });
    run.codes[0] = done;
    journal.mark('a', 0);
    expect(await journal.flush()).toBe(3);
    expect((await other.heads()).runs[0]).toEqual(header);
    // The order goes on from what a tab knows, and nothing is kept of a run that was forgotten.
    await journal.forget();
    expect(await journal.retry(run.header, { indexes: [1], onTheirWay: [] }, 9)).toBe(9);
    const database = await new Connection(name).open();
    expect(await database.count('progress')).toBe(0);
  });

  it('keeps a run that another tab began under the place that it has', async () => {
    const name = newDatabase();
    const journal = await openJournal(name, null);
    const run = runOf('a', 2);
    await journal.begin(run);
    await journal.begin(runOf('b', 2));
    const other = await openJournal(name, null);
    const created = new Map([['new', 4]]);
    await other.adopt({ ...run, created });
    expect(await idsOf(journal)).toEqual(['a', 'b']);
    expect((await journal.read('a'))?.created).toEqual(created);
  });

  it('does not write the head of a run again with its steps: it may hold thousands of ids', async () => {
    const name = newDatabase();
    const journal = await openJournal(name, null);
    await journal.begin(runOf('a', 1));
    await tamper(name, (transaction) => {
      void transaction.objectStore('runs').put({ ...runOf('a', 1).header, startedAt: 99 }, 'a');
    });
    journal.progress('a', { endedAt: 7, cancelled: true });
    await journal.flush();
    expect((await journal.read('a'))?.header).toMatchObject({
      startedAt: 99,
      endedAt: 7,
      cancelled: true,
    });
  });

  it('writes later what could not be written now', async () => {
    const name = newDatabase();
    const journal = await openJournal(name, null);
    const run = runOf('a', 300);
    await journal.begin(run);
    const broken = { scope, from: 1, to: 2 };
    Object.defineProperty(broken, 'to', {
      configurable: true,
      get: () => {
        throw new Error('no room');
      },
    });
    run.codes[299] = done;
    journal.mark('a', 299);
    journal.progress('a', { endedAt: 7, cancelled: false });
    journal.created('a', 'new', 12);
    journal.alias(broken);
    await expect(journal.flush()).rejects.toThrow('no room');
    Object.defineProperty(broken, 'to', { value: 2 });
    journal.progress('a', { endedAt: 8, cancelled: false });
    await journal.flush();
    const other = await openJournal(name, null);
    expect(await other.load()).toEqual({
      runs: [{ ...run, created: new Map([['new', 12]]), header: { ...run.header, endedAt: 8 } }],
      aliases: [{ scope, from: 1, to: 2 }],
    });
  });

  it('goes on where the database was closed under its hands', async () => {
    const name = newDatabase();
    const journal = await openJournal(name, null);
    await journal.begin(runOf('before', 3));
    await deleteDB(name);
    await journal.begin(runOf('after', 3));
    const { runs } = await (await openJournal(name, null)).load();
    expect(runs.map(({ header }) => header.id)).toEqual(['after']);
  });

  it('leaves out what is damaged, and shows the rest', async () => {
    const name = newDatabase();
    const journal = await openJournal(name, null);
    for (const id of ['good', 'no-changes', 'short', 'letters', 'kinds', 'columns', 'pieces'])
      await journal.begin(runOf(id, 2));
    await tamper(name, (transaction) => {
      const changes = transaction.objectStore('changes');
      const states = transaction.objectStore('states');
      void changes.delete('no-changes');
      void states.put('w', 'short/0');
      void states.put('w?', 'letters/0');
      void states.delete('pieces/0');
      const columns = {
        ops: new Uint8Array(2),
        kinds: new Uint8Array([0, 99]),
        groups: new Int32Array(2),
        elements: new Int32Array(2),
        afters: new Int32Array(2),
        refs: [],
        others: [],
      };
      void changes.put(columns, 'kinds');
      void changes.put({ ...columns, kinds: 'cars' }, 'columns');
      const runs = transaction.objectStore('runs');
      void runs.put('nonsense', 'x');
      void runs.put({ id: 'y' }, 'y');
      void transaction.objectStore('aliases').put({ scope: {}, from: 1, to: 2 }, 'z');
    });
    expect(await idsOf(journal)).toEqual(['good']);
    expect((await journal.load()).aliases).toEqual([]);
    expect(await journal.read('kinds')).toBeNull();
    expect(await journal.read('y')).toBeNull();
  });

  it('keeps the latest 200 runs, and all that have not ended', async () => {
    const journal = await openJournal(newDatabase(), null);
    await journal.begin(runOf('open', 1, { startedAt: 0 }));
    for (const at of range(1, 203))
      await journal.begin(runOf(`run ${at}`, 1, { startedAt: at, endedAt: at }));
    const kept = await idsOf(journal);
    expect(kept).toHaveLength(201);
    expect(kept.slice(0, 2)).toEqual(['open', 'run 4']);
    expect(await journal.read('run 3')).toBeNull();
    expect(await journal.read('run 4')).not.toBeNull();
  });

  it('keeps 200,000 items at most', async () => {
    const name = newDatabase();
    const journal = await openJournal(name, null);
    const big = runOf('', 70_000, { endedAt: 1 });
    for (const at of range(1, 3))
      await journal.begin({ ...big, header: { ...big.header, id: `run ${at}`, startedAt: at } });
    expect(await idsOf(journal)).toEqual(['run 2', 'run 3']);
    expect(await piecesIn(name)).toBe(2 * 274);
  });

  it('forgets everything, and what is noted of it later too', async () => {
    const name = newDatabase();
    const journal = await openJournal(name, null);
    const run = runOf('a', 3);
    await journal.begin(run);
    journal.alias({ scope, from: 1, to: 2 });
    await journal.flush();
    journal.mark('a', 0);
    await journal.forget();
    journal.mark('a', 1);
    journal.progress('a', { endedAt: 7, cancelled: true });
    journal.created('a', 'new', 12);
    await journal.flush();
    expect(await journal.load()).toEqual({ runs: [], aliases: [] });
    expect(await piecesIn(name)).toBe(0);
  });

  it('gives a run to one tab at a time', async () => {
    const held = new Set<string>();
    const locks: Locks = {
      request: async (name, _, take) => {
        if (held.has(name)) return take(null);
        held.add(name);
        await take({});
        held.delete(name);
        return undefined;
      },
    };
    const name = newDatabase();
    const one = await openJournal(name, locks);
    const other = await openJournal(name, locks);
    const letGo = await one.claim('a');
    expect([...held]).toEqual(['motorpool-run-a']);
    expect(await other.claim('a')).toBeNull();
    expect(await other.claim('b')).not.toBeNull();
    letGo?.();
    await Promise.resolve();
    await Promise.resolve();
    expect(await other.claim('a')).not.toBeNull();
  });

  it('gives a target to one tab at a time, and to the next one that waits for it', async () => {
    const { locks } = navigator;
    const name = newDatabase();
    const one = await openJournal(name, locks);
    const other = await openJournal(name, locks);
    const letGo = await one.claimTarget(name, false);
    expect((await locks.query()).held?.map((lock) => lock.name)).toContain(
      `motorpool-target-${name}`,
    );
    expect(await other.claimTarget(name, false)).toBeNull();
    const next = other.claimTarget(name, true);
    letGo?.();
    expect(await next).not.toBeNull();
    expect(await one.claimTarget(name, false)).toBeNull();
  });

  it.each([
    { browser: 'has no locks', locks: null },
    {
      browser: 'refuses all locks',
      locks: { request: () => Promise.reject(new DOMException('', 'SecurityError')) },
    },
  ])('takes every run and every target where the browser $browser', async ({ locks }) => {
    const journal = await openJournal(newDatabase(), locks);
    (await journal.claim('a'))?.();
    expect(await journal.claim('a')).not.toBeNull();
    (await journal.claimTarget('a', false))?.();
    expect(await journal.claimTarget('a', false)).not.toBeNull();
  });

  it('tells with every write which run is the last, whichever tab began it', async () => {
    const name = newDatabase();
    const one = await openJournal(name);
    const other = await openJournal(name);
    await one.begin(runOf('a', 1));
    one.mark('a', 0);
    expect(await one.flush()).toBe(1);
    await other.begin(runOf('b', 1));
    one.mark('a', 0);
    expect(await one.flush()).toBe(2);
  });
});

describe('where the browser keeps nothing', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('the journal says so, and why', async () => {
    class Blocked extends IDBFactory {
      override open(): IDBOpenDBRequest {
        throw new Error('storage is blocked');
      }
    }
    vi.stubGlobal('indexedDB', new Blocked());
    expect((await openJournal('a', null)).volatile).toBe('storage is blocked');
    class Odd extends IDBFactory {
      override open(): IDBOpenDBRequest {
        throw 'odd';
      }
    }
    vi.stubGlobal('indexedDB', new Odd());
    expect((await openJournal('a', null)).volatile).toBe('odd');
    vi.stubGlobal('indexedDB', undefined);
    Reflect.deleteProperty(globalThis, 'indexedDB');
    expect((await openJournal('a', null)).volatile).toContain('IndexedDB');
  });

  it('nothing is remembered, and nothing fails', async () => {
    Reflect.deleteProperty(globalThis, 'indexedDB');
    const journal = await openJournal('a', null);
    const run = runOf('a', 1);
    await journal.begin(run);
    journal.mark('a', 0);
    journal.progress('a', { endedAt: 7, cancelled: true });
    journal.created('a', 'new', 12);
    await journal.adopt(run);
    expect((await journal.heads()).runs).toEqual([]);
    journal.alias({ scope, from: 1, to: 2 });
    await journal.flush();
    (await journal.claim('a'))?.();
    await journal.forget();
    expect(await journal.load()).toEqual({ runs: [], aliases: [] });
    expect(await journal.read('a')).toBeNull();
  });
});
