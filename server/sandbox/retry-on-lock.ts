import { sql, type Transaction } from 'kysely';
import type { Db } from './http.ts';
import type { Schema } from './schema.ts';

const MAX_RETRIES = 50;

/** PostgreSQL's codes for a lock timeout and for a deadlock. */
const LOCK_ERRORS = ['55P03', '40P01'];

/**
 * Runs a large transaction beside calls that lock the same rows in another order. The transaction
 * gives up after 200 ms without a lock and starts again. The database detects a deadlock only after a
 * second, so it never fails the other call.
 */
export async function retryOnLock(
  db: Db,
  work: (trx: Transaction<Schema>) => Promise<void>,
): Promise<void> {
  for (let left = MAX_RETRIES; ; left -= 1) {
    try {
      await db.transaction().execute(async (trx) => {
        await sql`set local lock_timeout = '200ms'`.execute(trx);
        await work(trx);
      });
      return;
    } catch (error) {
      if (left === 0 || !isLockError(error)) throw error;
    }
  }
}

const isLockError = (error: unknown) =>
  error instanceof Error && 'code' in error && LOCK_ERRORS.includes(String(error.code));
