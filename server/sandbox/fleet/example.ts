import { sql } from 'kysely';
import { retryOnLock } from '../retry-on-lock.ts';
import type { Db } from '../http.ts';
import { hashPassword } from '../passwords.ts';
import { fillFirst, fillSmall } from './fill.ts';

/** The account that signs in to the sandbox, one that is no manager, and the first one's colleague. */
const accounts = [
  { user_name: 'manager@sandbox.example', name: 'Robin Berger', manages: true },
  { user_name: 'driver@sandbox.example', name: 'Kim Vogt', manages: false },
  { user_name: 'jana@sandbox.example', name: 'Jana Novák', manages: true },
];
const PASSWORD = 'sandbox';

/** Customers by id; the manager may act for all but the last. */
const names = ['Musterflotte GmbH', 'Second Fleet Ltd', 'Neue Mobilität AG', 'Fremde Flotte KG'];

/** Makes the example fleet where the database is still empty; of several processes one does. */
export async function ensureExample(db: Db): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`lock table customers in exclusive mode`.execute(trx);
    const any = await trx.selectFrom('customers').select('id').limit(1).executeTakeFirst();
    if (any === undefined) await insertExample(trx);
  });
}

/**
 * Back to the example fleet as on the first day, ids included. Tokens stay valid. `environments` are
 * the names that it is served under.
 */
export async function resetExample(db: Db, environments: readonly string[]): Promise<void> {
  await retryOnLock(db, async (trx) => {
    await sql`truncate accounts, customers, users restart identity cascade`.execute(trx);
    await forgetLog(trx, environments);
    await insertExample(trx);
  });
}

/** What the team's log (server/gateway/team) tells of an id would be told of another thing from now on. */
async function forgetLog(db: Db, environments: readonly string[]): Promise<void> {
  const { rows } = await sql<{ there: boolean }>`
    select to_regclass('team_log') is not null as there`.execute(db);
  if (rows[0]?.there !== true) return;
  await sql`delete from team_log where environment = any(${environments})`.execute(db);
}

async function insertExample(db: Db): Promise<void> {
  await db
    .insertInto('customers')
    .values(names.map((name) => ({ name })))
    .execute();
  const password_hash = await hashPassword(PASSWORD);
  for (const { manages, ...account } of accounts) {
    const { id } = await db
      .insertInto('accounts')
      .values({ ...account, password_hash })
      .returning('id')
      .executeTakeFirstOrThrow();
    if (!manages) continue;
    await db
      .insertInto('account_customers')
      .values([1, 2, 3].map((customer_id) => ({ account_id: id, customer_id })))
      .execute();
  }
  await fillFirst(db, 1);
  await fillSmall(db, 2, { cars: 12, users: 6, groups: 3, domain: 'second-fleet.example' });
  // Two people work for both fleets.
  await db
    .insertInto('user_customers')
    .values([1, 2].map((user_id) => ({ customer_id: 2, user_id })))
    .execute();
  await fillSmall(db, 4, { cars: 6, users: 4, groups: 2, domain: 'fremde-flotte.example' });
  await insertUnassigned(db);
}

/** People whom flinkey knows and who are assigned to no customer: to be assigned by e-mail. */
async function insertUnassigned(db: Db): Promise<void> {
  await db
    .insertInto('users')
    .values([
      {
        email: 'mira.lindqvist@example.com',
        first_name: 'Mira',
        last_name: 'Lindqvist',
        type: 'Normal',
      },
      { email: 'joao.araujo@example.com', first_name: 'João', last_name: 'Araújo', type: 'Normal' },
    ])
    .execute();
}
