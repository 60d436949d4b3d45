import { calls } from '../../api/calls.ts';
import type { NewUser } from '../../api/users.ts';
import type { Ordered } from '../pending/change-base.ts';
import type { Operation } from '../operation.ts';
import { userKey } from './user-settle.ts';
import { comingBack } from './user-unassign.ts';

/** A new user. Its payload lives in memory alone: it is not sent again after a reload. */
export interface CreateUser extends Ordered {
  op: 'create-user';
  user: NewUser;
}

/** A new user: never sent twice by itself, but looked for by its e-mail address. */
export const createUser: Operation<CreateUser> = {
  repeatable: false,
  needsResult: true,

  async send({ user }, { transport, scope, key, run, signal }) {
    return { user: await transport.createUser(scope, user, { key, run, signal }) };
  },

  reads: () => undefined,

  async settle({ user }, { transport, scope, signal }) {
    const found = await transport.findUser(scope, user.emailAddress, signal);
    if (found === null) return { holds: false };
    const made = { id: found.id, password: null };
    const isMadeByApi = user.type === 'Normal' && user.password === undefined;
    return {
      holds: true,
      result: { user: isMadeByApi ? { ...made, isPasswordLost: true } : made },
    };
  },

  // The API deletes no users: leaving the customer is as near as it gets.
  inverse: (_, { user }) =>
    user === undefined ? [] : [{ op: 'unassign-user', user: { userId: user.id }, groups: [] }],

  redo: (_, { user }, undone) =>
    user === undefined ? [] : comingBack({ userId: user.id }, undone),

  effects: ({ user: { emailAddress } }, { user }) => [
    { key: userKey(user === undefined ? { emailAddress } : { userId: user.id }), value: true },
  ],
  target: ({ user: { emailAddress } }) => userKey({ emailAddress }),
  lays: () => null,
  touches: () => ['users'],
  isStorable: () => false,
  call: ({ user }) => calls.createUser(user),
};
