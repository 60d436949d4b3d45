import { sql } from 'kysely';
import { Refusal, texts } from '../answers.ts';
import { readObject } from '../body.ts';
import { forCustomer, hasJson } from '../checks.ts';
import { customerOf, type Db, newRoutes } from '../http.ts';
import { findUser, readReference } from '../users/reference.ts';

/** `PUT` and `DELETE /users/assignments/customers` (S), both with a body. */
export function userAssignmentRoutes(db: Db) {
  return newRoutes()
    .put('/users/assignments/customers', hasJson, forCustomer, async (c) => {
      const user = await findUser(db, readReference(await readObject(c)));
      if (user === null) throw Refusal.text(404, texts.toAssign);
      const { known, added } = await assign(db, customerOf(c), user);
      if (!known) throw Refusal.text(404, texts.toAssign);
      if (!added) throw Refusal.text(409, texts.assigned);
      return c.body(null, 204);
    })
    .delete('/users/assignments/customers', hasJson, forCustomer, async (c) => {
      const user = await findUser(db, readReference(await readObject(c)));
      if (user === null) throw Refusal.text(404, texts.toUnassign);
      // The memberships in the customer's groups go with it, by their foreign key.
      const unassigned = await db
        .deleteFrom('user_customers')
        .where('customer_id', '=', customerOf(c))
        .where('user_id', '=', user)
        .returning('user_id')
        .executeTakeFirst();
      if (unassigned === undefined) throw Refusal.text(404, texts.noAssignment);
      return c.body(null, 204);
    });
}

interface Assigned {
  known: boolean;
  added: boolean;
}

/** Adds in one statement, whose lock makes it wait for somebody who deletes the user meanwhile. */
async function assign(db: Db, customer: number, user: number): Promise<Assigned> {
  const { rows } = await sql<Assigned>`
    with the_user as (select id from users where id = ${user} for key share),
    added as (
      insert into user_customers (customer_id, user_id)
      select ${customer}::int, id from the_user on conflict do nothing returning 1)
    select exists (select from the_user) as known, exists (select from added) as added`.execute(db);
  return rows[0] ?? { known: false, added: false };
}
