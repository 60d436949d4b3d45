import { randomUUID } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import { migrate, openDatabase, type DatabaseConfig } from '../../database.ts';
import {
  keyLimits,
  type Claim,
  type ClaimResult,
  type KeyLimits,
  type KeyStore,
} from './key-store.ts';
import { keyMigrations, type KeySchema } from './key-migrations.ts';

/** A sweep follows after this many claims or milliseconds. */
const sweepInterval = { claims: 500, time: 30_000 };

/** The database ends a statement after this many milliseconds: a call waits for it. */
const statementTimeout = 2_500;

/** Opens a database server and stores keys in it. Closing the store closes the database. */
export async function openPostgresKeyStore(url: string): Promise<KeyStore> {
  await prepare({ kind: 'postgres', url });
  const { db, close } = await openDatabase<KeySchema>({ kind: 'postgres', url, statementTimeout });
  const store = createPostgresKeyStore(db, keyLimits);
  return {
    ...store,
    async close() {
      await store.close();
      await close();
    },
  };
}

/** Migrates on its own connections, without a statement timeout: another process may be migrating. */
async function prepare(config: DatabaseConfig): Promise<void> {
  const { db, close } = await openDatabase<KeySchema>(config);
  try {
    await migrate(db, 'gateway', keyMigrations);
  } finally {
    await close();
  }
}

/**
 * Commits a report without waiting for the disk. If the database server loses it, the key stays in
 * flight, which doubles no write.
 */
const asynchronous = sql<string>`set_config('synchronous_commit', 'off', true)`.as('asynchronous');

/** Stores keys in a database that several gateways share. Only the database's clock counts. */
export function createPostgresKeyStore(db: Kysely<KeySchema>, limits: KeyLimits): KeyStore {
  let claims = 0;
  const timer = setInterval(() => void sweep(), sweepInterval.time).unref();

  const ago = (milliseconds: number) =>
    sql<Date>`now() - make_interval(secs => ${milliseconds / 1_000}::float8)`;

  /** The next sweep makes up for one that fails. */
  async function sweep(): Promise<void> {
    const surplus = db
      .selectFrom('gateway_keys')
      .select('id')
      .where('state', '<>', 'in_flight')
      .orderBy('changed_at', 'desc')
      .offset(limits.keys);
    await db
      .deleteFrom('gateway_keys')
      .where((row) =>
        row.or([row('changed_at', '<', ago(limits.lifetime)), row('id', 'in', surplus)]),
      )
      .execute()
      .catch(() => undefined);
  }

  /**
   * A single statement, so that exactly one of two gateways gets the grant. The claim of a creation is
   * on the disk before the gateway sends it. A crash of the database server may lose the other claims.
   */
  async function take({ id, fingerprint, repeatable }: Claim): Promise<ClaimResult | null> {
    const attempt = randomUUID();
    const taken = await sql<{ repeated: boolean }>`
      insert into gateway_keys as k (id, fingerprint, attempt, state, changed_at)
      select ${id}, ${fingerprint}, ${attempt}, 'in_flight', now()
      from set_config('synchronous_commit', case when ${repeatable} then 'off'
        else current_setting('synchronous_commit') end, true)
      on conflict (id) do update set
        fingerprint = excluded.fingerprint, attempt = excluded.attempt,
        state = excluded.state, answer = null, changed_at = excluded.changed_at
      where k.changed_at < ${ago(limits.lifetime)} or (
        ${repeatable} and k.fingerprint = excluded.fingerprint and (
          k.state = 'unknown'
          or (k.state = 'in_flight' and k.changed_at < ${ago(limits.deadAfter)})
        )
      )
      returning k.xmax::text <> '0' as repeated`.execute(db);
    const [row] = taken.rows;
    return row === undefined ? null : { state: 'granted', attempt, repeated: row.repeated };
  }

  async function look(id: string, fingerprint: string): Promise<ClaimResult | null> {
    const entry = await db
      .selectFrom('gateway_keys')
      .select(['fingerprint', 'state', 'answer'])
      .select(({ eb }) => eb('changed_at', '<', ago(limits.deadAfter)).as('silent'))
      .where('id', '=', id)
      .executeTakeFirst();
    if (!entry) return null;
    if (entry.fingerprint !== fingerprint) return { state: 'mismatch' };
    if (entry.answer !== null) return { state: 'done', answer: Buffer.from(entry.answer) };
    return { state: entry.state === 'unknown' || entry.silent ? 'unknown' : 'busy' };
  }

  return {
    async claim(claim) {
      const { id, fingerprint, repeatable } = claim;
      claims += 1;
      if (claims % sweepInterval.claims === 0) void sweep();
      const granted = await take(claim);
      if (granted !== null) return granted;
      // The entry has gone or changed since. The next claim sees its new state.
      const found = (await look(id, fingerprint)) ?? { state: 'busy' };
      return repeatable && found.state === 'unknown' ? { state: 'busy' } : found;
    },
    async finish(id, attempt, answer) {
      await db
        .updateTable('gateway_keys')
        .from(asynchronous)
        .set({ state: 'done', answer, changed_at: sql`now()` })
        .where('id', '=', id)
        .where('attempt', '=', attempt)
        .execute();
    },
    async release(id, attempt) {
      await db
        .deleteFrom('gateway_keys')
        .using(asynchronous)
        .where('id', '=', id)
        .where('attempt', '=', attempt)
        .execute();
    },
    async markUnknown(id, attempt) {
      await db
        .updateTable('gateway_keys')
        .from(asynchronous)
        .set({ state: 'unknown', changed_at: sql`now()` })
        .where('id', '=', id)
        .where('attempt', '=', attempt)
        .execute();
    },
    ready: () =>
      sql`select 1 from gateway_keys limit 1`.execute(db).then(
        () => true,
        () => false,
      ),
    close() {
      clearInterval(timer);
      return Promise.resolve();
    },
  };
}
