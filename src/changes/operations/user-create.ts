import type { CreateUser } from '../change.ts';
import type { Operation } from '../operation.ts';
import type { Transport } from '../transport.ts';

/** A new user: never sent twice by itself, but looked for by its e-mail address. */
export function userCreateOperation(transport: Transport): Operation<CreateUser> {
  return {
    repeatable: false,

    async send({ user }, { scope, key, run, signal }) {
      return { user: await transport.createUser(scope, user, { key, run, signal }) };
    },

    reads: () => undefined,

    async settle({ user }, { scope, signal }) {
      const found = await transport.findUser(scope, user.emailAddress, signal);
      // The password, if the API made one, went with the answer that was lost.
      return found === null
        ? { holds: false }
        : { holds: true, result: { user: { id: found.id, password: null } } };
    },

    // The API deletes no users: leaving the customer is as near as it gets.
    inverse(_, { user }) {
      return user === undefined
        ? []
        : [{ op: 'unassign-user', user: { userId: user.id }, groups: [] }];
    },
  };
}
