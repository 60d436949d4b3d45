import type { UserName } from '../../api/users.ts';
import type { Sending } from '../operation.ts';

/** Whether the user is assigned to the customer now. @throws ApiError */
export async function isAssigned(
  user: UserName,
  { transport, scope, signal }: Sending,
): Promise<boolean> {
  return 'userId' in user
    ? transport.hasUser(scope, user.userId, signal)
    : (await transport.findUser(scope, user.emailAddress, signal)) !== null;
}

/** One string for a user, known by id or by the address alone. */
export function userKey(user: UserName): string {
  return `user/${'userId' in user ? user.userId : user.emailAddress.toLowerCase()}`;
}
