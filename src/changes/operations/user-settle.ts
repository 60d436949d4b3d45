import type { UserName } from '../../api/users.ts';
import type { Sending } from '../operation.ts';
import type { Transport } from '../transport.ts';

/** Whether the user is assigned to the customer now. @throws ApiError */
export async function isAssigned(
  transport: Transport,
  user: UserName,
  { scope, signal }: Sending,
): Promise<boolean> {
  return 'userId' in user
    ? transport.hasUser(scope, user.userId, signal)
    : (await transport.findUser(scope, user.emailAddress, signal)) !== null;
}
