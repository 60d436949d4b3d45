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

/** Between two sweeps there are at most so many new keys and so many milliseconds. */
const sweepEvery = { claims: 500, time: 30_000 };

/** A statement that hangs for so many milliseconds is ended: calls wait for it. */
const patience = 2_500;

/** Opens a database server and keeps keys in it; the database is closed with the store. */
export async function openPostgresKeyStore(url: string): Promise<KeyStore> {
  await prepare({ kind: 'postgres', url });
  const { db, close } = await openDatabase<KeySchema>({ kind: 'postgres', url, patience });
  const store = createPostgresKeyStore(db, keyLimits);
  return {
    ...store,
    async close() {
      await store.close();
      await close();
    },
  };
}

/** Over connections of its own: whoever migrates may have to wait for another process that does. */
async function prepare(config: DatabaseConfig): Promise<void> {
  const { db, close } = await openDatabase<KeySchema>(config);
  try {
    await migrate(db, 'gateway', keyMigrations);
  } finally {
    await close();
  }
}

/**
 * Beside a report: it need not be on the disk before the answer goes out. Where it is lost with the
 * database server, the key is in flight as before, which doubles nothing.
 */
const unhurried = sql<string>`set_config('synchronous_commit', 'off', true)`.as('unhurried');

/** Keys in a database that several gateways share; its clock is the only one that counts. */
export function createPostgresKeyStore(db: Kysely<KeySchema>, limits: KeyLimits): KeyStore {
  let claims = 0;
  const timer = setInterval(() => void sweep(), sweepEvery.time).unref();

  const ago = (milliseconds: number) =>
    sql<Date>`now() - make_interval(secs => ${milliseconds / 1_000}::float8)`;

  /** A sweep that fails is made up for by the next one. */
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
   * One statement, so that of two gateways exactly one is granted. The claim of what must not be made
   * twice is on the disk before it is sent; the others may be lost with the database server.
   */
  async function take({ id, fingerprint, repeatable }: Claim): Promise<string | null> {
    const attempt = randomUUID();
    const taken = await sql`
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
      returning k.attempt`.execute(db);
    return taken.rows.length === 0 ? null : attempt;
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
      if (claims % sweepEvery.claims === 0) void sweep();
      const attempt = await take(claim);
      if (attempt !== null) return { state: 'granted', attempt };
      // Gone since, or lost since: the next look will tell.
      const found = (await look(id, fingerprint)) ?? { state: 'busy' };
      return repeatable && found.state === 'unknown' ? { state: 'busy' } : found;
    },
    async finish(id, attempt, answer) {
      await db
        .updateTable('gateway_keys')
        .from(unhurried)
        .set({ state: 'done', answer, changed_at: sql`now()` })
        .where('id', '=', id)
        .where('attempt', '=', attempt)
        .execute();
    },
    async release(id, attempt) {
      await db
        .deleteFrom('gateway_keys')
        .using(unhurried)
        .where('id', '=', id)
        .where('attempt', '=', attempt)
        .execute();
    },
    async lose(id, attempt) {
      await db
        .updateTable('gateway_keys')
        .from(unhurried)
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
