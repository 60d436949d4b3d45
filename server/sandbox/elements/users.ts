import type { Selectable } from 'kysely';
import type { User } from '../../../src/api/generated/types.gen.ts';
import type { Db } from '../http.ts';
import type { Schema } from '../schema.ts';
import type { Field } from '../odata/fields.ts';
import type { Element } from './element.ts';

type Row = Pick<Selectable<Schema['users']>, 'id' | 'email' | 'first_name' | 'last_name'>;

/** Users exist across customers; a customer sees those that are assigned to it. */
export const selectUsers = (db: Db, customer: number) =>
  db
    .selectFrom('users')
    .innerJoin('user_customers', 'user_customers.user_id', 'users.id')
    .select(['users.id', 'users.email', 'users.first_name', 'users.last_name'])
    .where('user_customers.customer_id', '=', customer);

const field = (column: string, nullable: boolean): Field => ({
  type: 'string',
  column: `users.${column}`,
  lowered: `users.${column}_lowered`,
  nullable,
});

/** flinkey-api.md, "Schemas": User (S). */
export const users: Element<Row, User> = {
  plural: 'users',
  one: 'user',
  belongs: { table: 'user_customers', id: 'user_id' },
  fields: {
    id: { type: 'int', column: 'users.id', nullable: false },
    emailAddress: field('email', false),
    'userData/firstName': field('first_name', true),
    'userData/lastName': field('last_name', true),
  },
  toJson: ({ id, email, first_name, last_name }) => ({
    id,
    emailAddress: email,
    userData: { firstName: first_name, lastName: last_name },
  }),
  membersOf: (db, customer, group) =>
    selectUsers(db, customer)
      .innerJoin('group_users', 'group_users.element_id', 'users.id')
      .where('group_users.group_id', '=', group)
      .orderBy('users.id')
      .execute(),
};
