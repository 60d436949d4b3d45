import { randomBytes } from 'node:crypto';
import type { UserCreated } from '../../../src/api/generated/types.gen.ts';
import { Refusal, texts } from '../answers.ts';
import { readObject } from '../body.ts';
import { forCustomer, hasJson } from '../checks.ts';
import { selectUsers, users } from '../elements/users.ts';
import { customerOf, type Db, idIn, newRoutes } from '../http.ts';
import { readNewUser, type NewUser } from '../users/new-user.ts';
import { answerList, answerOne } from './elements.ts';

/** `GET /users`, `GET /users/{userId}` and `PUT /users` (S). */
export function userRoutes(db: Db) {
  return newRoutes()
    .get('/users', forCustomer, (c) => answerList(c, selectUsers(db, customerOf(c)), users))
    .get('/users/:id', forCustomer, async (c) => {
      const id = idIn(c.req.param('id'));
      const row = await selectUsers(db, customerOf(c))
        .where('users.id', '=', id)
        .executeTakeFirst();
      return answerOne(c, row, users, texts.user);
    })
    .put('/users', hasJson, forCustomer, async (c) => {
      const user = readNewUser(await readObject(c));
      const id = await createUser(db, customerOf(c), user);
      if (id === null) throw Refusal.text(409, texts.emailTaken);
      return c.json<UserCreated>({ id, password: initialPassword(user) }, 201);
    });
}

/** Null where the e-mail address is taken, also by somebody who is faster by a hair. */
async function createUser(db: Db, customer: number, user: NewUser): Promise<number | null> {
  const created = await db
    .with('created', (query) =>
      query
        .insertInto('users')
        .values({
          email: user.email,
          first_name: user.firstName,
          last_name: user.lastName,
          type: user.type,
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id'),
    )
    .insertInto('user_customers')
    .columns(['customer_id', 'user_id'])
    .expression((query) =>
      query
        .selectFrom('created')
        .select((column) => [column.val(customer).$castTo<number>().as('customer'), 'created.id']),
    )
    .returning('user_id')
    .executeTakeFirst();
  return created?.user_id ?? null;
}

/**
 * Somebody who signs in needs a password: one is made up where none is given, and told once (A).
 * The sandbox keeps no passwords of users, as they sign in to nothing that it serves.
 */
const initialPassword = (user: NewUser) =>
  user.type === 'Normal' && !user.hasPassword ? randomBytes(9).toString('base64url') : null;
