import { sql } from 'kysely';
import { retryOnLock } from '../retry-on-lock.ts';
import type { Db } from '../http.ts';
import {
  insertCars,
  insertGroups,
  insertMemberships,
  insertProducts,
  insertServices,
  insertUsers,
} from './statements.ts';
import { memberKinds, membershipsOf, type SeedSize } from './size.ts';

/** The customer that is to be filled does not exist. */
class NoSuchCustomer extends Error {
  override name = 'NoSuchCustomer';
}

const insertElements = {
  cars: insertCars,
  users: insertUsers,
  services: insertServices,
  products: insertProducts,
};

/** So many are made by one statement: whoever waits hears of each, and does not give up meanwhile. */
const membershipsAtOnce = 100_000;

/**
 * Empties a customer and fills it anew, the same every time, by statements that make their rows in
 * the database. All or nothing: it is one transaction, which begins again where calls that write at the
 * same time are in its way. `progress` gets a line after each step.
 *
 * @throws {NoSuchCustomer}
 */
export async function seed(
  db: Db,
  size: SeedSize,
  progress: (line: string) => void,
): Promise<void> {
  const began = performance.now();
  const say = (what: string) =>
    progress(`${((performance.now() - began) / 1_000).toFixed(1).padStart(6)} s  ${what}`);
  await retryOnLock(db, async (trx) => {
    await empty(trx, size.customer);
    say(`Customer ${size.customer} is empty.`);
    for (const kind of memberKinds) {
      await insertElements[kind](trx, size);
      say(`${size[kind]} ${kind}`);
    }
    await insertGroups(trx, size);
    say(`${size.groups} groups`);
    // Told nothing, the planner takes the customer for as empty as it was, and walks all cars for each membership.
    await sql`analyze cars, user_customers, services, products, groups`.execute(trx);
    for (const of of memberKinds) {
      const count = size[membershipsOf[of]];
      for (let from = 0; from < count; from += membershipsAtOnce) {
        const to = Math.min(from + membershipsAtOnce, count);
        await insertMemberships(trx, size, { of, from, to });
        say(`${to} memberships of ${of}`);
      }
    }
  });
  // The planner has to know: PGlite has no autovacuum that would tell it.
  await sql`vacuum analyze`.execute(db);
  say('Done.');
}

async function empty(db: Db, customer: number): Promise<void> {
  // Finds the customer and holds it: of two who fill it at once, the second waits.
  const { numUpdatedRows } = await db
    .updateTable('customers')
    .set((column) => ({ name: column.ref('name') }))
    .where('id', '=', customer)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new NoSuchCustomer(`There is no customer ${customer}.`);
  for (const table of ['groups', 'services', 'products', 'cars'] as const) {
    await db.deleteFrom(table).where('customer_id', '=', customer).execute();
  }
  await db.deleteFrom('user_customers').where('customer_id', '=', customer).execute();
  await db
    .deleteFrom('users')
    .where('email', 'like', `%@seed-${customer}.example`)
    .where((users) =>
      users.not(
        users.exists(
          users
            .selectFrom('user_customers')
            .select('user_id')
            .whereRef('user_customers.user_id', '=', 'users.id'),
        ),
      ),
    )
    .execute();
}
