import { sql, type Transaction } from 'kysely';
import type { Db } from './http.ts';
import type { Schema } from './schema.ts';

const ATTEMPTS = 50;

/** In PostgreSQL's words: a lock that did not come in time, and a deadlock. */
const HELD_UP = ['55P03', '40P01'];

/**
 * Does what touches much in one transaction, beside calls that write, and that lock the same rows in
 * orders of their own. So it gives up long before the database (after a second) would end one of the
 * two for a deadlock, and tries again: it is never the other one that fails.
 */
export async function giveWay(
  db: Db,
  work: (trx: Transaction<Schema>) => Promise<void>,
): Promise<void> {
  for (let left = ATTEMPTS; ; left -= 1) {
    try {
      await db.transaction().execute(async (trx) => {
        await sql`set local lock_timeout = '200ms'`.execute(trx);
        await work(trx);
      });
      return;
    } catch (error) {
      if (left === 0 || !isHeldUp(error)) throw error;
    }
  }
}

const isHeldUp = (error: unknown) =>
  error instanceof Error && 'code' in error && HELD_UP.includes(String(error.code));
