import * as v from 'valibot';
import { calls } from './calls.ts';
import type { User } from './generated/types.gen.ts';
import { vUser, vUserCreated } from './generated/valibot.gen.ts';
import { read, write, writeAndRead, type WriteOptions } from './http.ts';
import { idFilter, type ListOptions, odataString } from './odata.ts';
import type { Scope } from './scope.ts';

export type { User } from './generated/types.gen.ts';

/** What `PUT /users` takes; a `Normal` user signs in to the mobile app, an `Anonymous` one can not. */
export interface NewUser {
  emailAddress: string;
  userData: { firstName: string; lastName: string };
  password?: string;
  type: 'Normal' | 'Anonymous';
}

/** A user named by one of the two (`flinkey-api.md`, a1). */
export type UserName = { emailAddress: string } | { userId: number };

/** `GET /users`, with OData. */
export function listUsers(
  scope: Scope,
  options: ListOptions,
  signal?: AbortSignal,
): Promise<User[]> {
  return read(scope, calls.elements('users', options), v.array(vUser), signal);
}

/** Whether the customer has a user of this id. */
export async function hasUser(
  scope: Scope,
  userId: number,
  signal?: AbortSignal,
): Promise<boolean> {
  const found = await listUsers(scope, { filter: idFilter([userId]), top: 1 }, signal);
  return found.length > 0;
}

/** The user of this customer with this e-mail address, without regard to case, or null. */
export async function findUser(
  scope: Scope,
  emailAddress: string,
  signal?: AbortSignal,
): Promise<User | null> {
  const filter = `tolower(emailAddress) eq ${odataString(emailAddress.toLowerCase())}`;
  const [user] = await listUsers(scope, { filter, top: 1 }, signal);
  return user ?? null;
}

/** `PUT /users`: not repeatable. The password that the API made, if any, is in this answer alone. */
export async function createUser(
  scope: Scope,
  user: NewUser,
  options: WriteOptions,
): Promise<{ id: number; password: string | null }> {
  const { id, password } = await writeAndRead(scope, calls.createUser(user), vUserCreated, options);
  return { id, password: password ?? null };
}

/** `PUT /users/assignments/customers`: an existing user of flinkey comes to this customer. */
export function assignUser(scope: Scope, user: UserName, options: WriteOptions): Promise<void> {
  return write(scope, calls.assignUser(user), options);
}

/** `DELETE /users/assignments/customers`: the user leaves this customer, and its groups. */
export function unassignUser(scope: Scope, user: UserName, options: WriteOptions): Promise<void> {
  return write(scope, calls.unassignUser(user), options);
}
