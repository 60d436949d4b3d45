import { Refusal, texts } from '../answers.ts';
import { readObject } from '../body.ts';
import { forCustomer, hasJson } from '../checks.ts';
import { customerOf, type Db, newRoutes } from '../http.ts';
import { findUser, readReference } from '../users/reference.ts';

/** `PUT` and `DELETE /users/assignments/customers` (S), both with a body. */
export function userAssignmentRoutes(db: Db) {
  return newRoutes()
    .put('/users/assignments/customers', hasJson, forCustomer, async (c) => {
      const user_id = await findUser(db, readReference(await readObject(c)));
      if (user_id === null) throw Refusal.text(404, texts.toAssign);
      const assigned = await db
        .insertInto('user_customers')
        .values({ customer_id: customerOf(c), user_id })
        .onConflict((conflict) => conflict.doNothing())
        .returning('user_id')
        .executeTakeFirst();
      if (assigned === undefined) throw Refusal.text(409, texts.assigned);
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
