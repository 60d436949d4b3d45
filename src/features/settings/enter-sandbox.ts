import { listCustomers } from '../../api/customers.ts';
import { ApiError } from '../../api/errors.ts';
import { signIn } from '../../api/token.ts';
import { beginSession } from '../../session/session.ts';
import { sandboxAccount } from './sandbox-account.ts';

/**
 * Everything that the settings ask for, with the sandbox's own account, in one go.
 * @throws ApiError where the sandbox can not be entered
 */
export async function enterSandbox(environment: string): Promise<void> {
  const { apiKey, username, password } = sandboxAccount;
  const signedIn = await signIn({ environment, apiKey }, username, password);
  const [customer] = await listCustomers({ environment, apiKey, token: signedIn.token });
  if (customer === undefined) throw new ApiError('no-manager', { status: 200 });
  beginSession({
    environment,
    apiKey,
    ...signedIn,
    customer,
    userName: username,
  });
}
