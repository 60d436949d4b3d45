import { randomUUID } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import { migrate, openDatabase, type DatabaseConfig } from '../../database.ts';
import { keyLimits, type ClaimResult, type KeyLimits, type KeyStore } from './key-store.ts';
import { keyMigrations, type KeySchema } from './key-migrations.ts';

/** Between two sweeps there are at most so many new keys and so many milliseconds. */
const sweepEvery = { claims: 500, time: 30_000 };

/** Opens a database and keeps keys in it; the database is closed with the store. */
export async function openPostgresKeyStore(config: DatabaseConfig): Promise<KeyStore> {
  const { db, close } = await openDatabase<KeySchema>(config);
  await migrate(db, 'gateway', keyMigrations);
  const store = createPostgresKeyStore(db, keyLimits);
  return {
    ...store,
    async close() {
      await store.close();
      await close();
    },
  };
}

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

  /** One statement, so that of two gateways exactly one is granted. */
  async function take(id: string, fingerprint: string, repeatable: boolean) {
    const attempt = randomUUID();
    const taken = await db
      .insertInto('gateway_keys')
      .values({ id, fingerprint, attempt, state: 'in_flight', changed_at: sql`now()` })
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet({
            fingerprint,
            attempt,
            state: 'in_flight',
            answer: null,
            changed_at: sql`now()`,
          })
          .where(
            sql<boolean>`gateway_keys.changed_at < ${ago(limits.lifetime)} or (
              ${repeatable} and gateway_keys.fingerprint = ${fingerprint} and (
                gateway_keys.state = 'unknown' or (
                  gateway_keys.state = 'in_flight'
                  and gateway_keys.changed_at < ${ago(limits.deadAfter)}
                )
              )
            )`,
          ),
      )
      .returning('attempt')
      .executeTakeFirst();
    return taken?.attempt ?? null;
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
    async claim({ id, fingerprint, repeatable }) {
      claims += 1;
      if (claims % sweepEvery.claims === 0) void sweep();
      const attempt = await take(id, fingerprint, repeatable);
      if (attempt !== null) return { state: 'granted', attempt };
      // Gone since, or lost since: the next look will tell.
      const found = (await look(id, fingerprint)) ?? { state: 'busy' };
      return repeatable && found.state === 'unknown' ? { state: 'busy' } : found;
    },
    async finish(id, attempt, answer) {
      await db
        .updateTable('gateway_keys')
        .set({ state: 'done', answer, changed_at: sql`now()` })
        .where('id', '=', id)
        .where('attempt', '=', attempt)
        .execute();
    },
    async release(id, attempt) {
      await db
        .deleteFrom('gateway_keys')
        .where('id', '=', id)
        .where('attempt', '=', attempt)
        .execute();
    },
    async lose(id, attempt) {
      await db
        .updateTable('gateway_keys')
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
