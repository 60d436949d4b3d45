import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { startPostgres, type PostgresServer } from '../testing/postgres-server.ts';
import { keyLimits, type KeyLimits, type KeyStore } from './key-store.ts';
import { createMemoryKeyStore } from './memory-key-store.ts';
import { createPostgresKeyStore } from './postgres-key-store.ts';
import { keyMigrations, type KeySchema } from './key-migrations.ts';
import { migrate, openDatabase, type Database, type DatabaseConfig } from '../../database.ts';

type OpenStore = (limits: KeyLimits) => Promise<KeyStore>;

/** Opens one database for all tests, and empties it for each. */
function inDatabase(config: () => Promise<DatabaseConfig>): OpenStore {
  let opened: Promise<Database<KeySchema>> | undefined;
  afterAll(async () => (await opened)?.close());
  const open = async () => {
    const database = await openDatabase<KeySchema>(await config());
    await migrate(database.db, 'gateway', keyMigrations);
    return database;
  };
  return async (limits) => {
    opened ??= open();
    const { db } = await opened;
    await db.deleteFrom('gateway_keys').execute();
    return createPostgresKeyStore(db, limits);
  };
}

const stores: [string, OpenStore][] = [
  ['in memory', (limits) => Promise.resolve(createMemoryKeyStore(limits))],
  ['in PostgreSQL', inDatabase(() => Promise.resolve({ kind: 'pglite', folder: null }))],
];
if (process.env['MOTORPOOL_LONG'] === '1') {
  let postgres: PostgresServer | undefined;
  afterAll(() => postgres?.stop());
  const ofDebian = inDatabase(async () => {
    postgres = await startPostgres();
    return { kind: 'postgres', url: await postgres.createDatabase() };
  });
  stores.push(["in Debian's PostgreSQL", ofDebian]);
}
/** Where long ago is now: an entry in flight is that of a dead gateway at once. */
const already = -60_000;
const answer = Buffer.from([0, 255, 128, 10]);
const wish = { id: 'a', fingerprint: 'f', repeatable: true };
const creation = { ...wish, repeatable: false };

describe.each(stores)('idempotency keys %s', (_where, openStore) => {
  async function open(limits: Partial<KeyLimits> = {}): Promise<KeyStore> {
    const store = await openStore({ ...keyLimits, ...limits });
    onTestFinished(() => store.close());
    return store;
  }
  async function grant(store: KeyStore, claim = wish): Promise<string> {
    const result = await store.claim(claim);
    if (result.state !== 'granted') throw new Error(`not granted, but ${result.state}`);
    return result.attempt;
  }

  it('are granted once, then give the answer', async () => {
    const store = await open();
    const attempt = await grant(store);
    expect(await store.claim(wish)).toEqual({ state: 'busy' });
    await store.finish('a', attempt, answer);
    expect(await store.claim(wish)).toEqual({ state: 'done', answer });
    expect(await store.claim({ ...wish, id: 'b' })).toMatchObject({ state: 'granted' });
    expect(await store.ready()).toBe(true);
  });

  it('are granted to one of many that come at once', async () => {
    const store = await open();
    const results = await Promise.all(Array.from({ length: 20 }, () => store.claim(wish)));
    expect(results.filter(({ state }) => state === 'granted')).toHaveLength(1);
    expect(results.filter(({ state }) => state === 'busy')).toHaveLength(19);
  });

  it('are refused for another request, whatever became of the first', async () => {
    const store = await open();
    const other = { ...wish, fingerprint: 'g' };
    const attempt = await grant(store);
    expect(await store.claim(other)).toEqual({ state: 'mismatch' });
    await store.markUnknown('a', attempt);
    expect(await store.claim(other)).toEqual({ state: 'mismatch' });
  });

  it('are as good as new once released', async () => {
    const store = await open();
    await store.release('a', await grant(store, creation));
    expect(await grant(store, { ...creation, fingerprint: 'g' })).not.toBe('');
  });

  it('let a write of unknown outcome be sent again, but never a creation', async () => {
    const store = await open();
    await store.markUnknown('a', await grant(store, creation));
    expect(await store.claim(creation)).toEqual({ state: 'unknown' });
    await grant(store, wish);
    expect(await store.claim(wish)).toEqual({ state: 'busy' });
  });

  it('let a repeat take over from a gateway that died, but never a creation', async () => {
    const store = await open({ deadAfter: already });
    const dead = await grant(store, creation);
    expect(await store.claim(creation)).toEqual({ state: 'unknown' });
    const taken = await grant(store, wish);
    expect(taken).not.toBe(dead);
    await store.finish('a', dead, Buffer.from('too late'));
    await store.finish('a', taken, answer);
    expect(await store.claim(wish)).toEqual({ state: 'done', answer });
    await store.release('a', dead);
    expect(await store.claim(wish)).toEqual({ state: 'done', answer });
  });

  it('are forgotten after their time', async () => {
    const store = await open({ lifetime: already });
    await store.finish('a', await grant(store), answer);
    expect(await grant(store, { ...creation, fingerprint: 'g' })).not.toBe('');
  });

  it('are bounded: the oldest give way, what is in flight never does', async () => {
    const store = await open({ keys: 5 });
    const claims = Array.from({ length: 500 }, (_, at) => ({ ...creation, id: `k${at}` }));
    await grant(store, creation);
    for (const claim of claims) await store.finish(claim.id, await grant(store, claim), answer);
    await vi.waitFor(async () => {
      expect(await store.claim({ ...creation, id: 'k0' })).toMatchObject({ state: 'granted' });
    }, 10_000);
    expect(await store.claim(creation)).toEqual({ state: 'busy' });
    expect(await store.claim({ ...creation, id: 'k499' })).toEqual({ state: 'done', answer });
  });
});
