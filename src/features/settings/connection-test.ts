import { checkCustomer, type Customer, listCustomers } from '../../api/customers.ts';
import { ApiError } from '../../api/errors.ts';
import type { Credentials } from '../../session/session.ts';

/** What is tested, in the order in which the API checks it (`flinkey-api.md`, order of the checks). */
export const checks = ['server', 'apiKey', 'token', 'manager', 'customer'] as const;
export type Check = (typeof checks)[number];

/** What is wrong, or null; an error that accuses none of the five is told as it is. */
export type TestResult =
  | { wrong: null; customers: readonly Customer[] }
  | { wrong: Check }
  | { wrong: 'other'; error: unknown };

function accused(error: unknown): TestResult {
  if (!(error instanceof ApiError)) return { wrong: 'other', error };
  switch (error.kind) {
    case 'unreachable':
    case 'timeout':
      return { wrong: 'server' };
    case 'api-key':
      return { wrong: 'apiKey' };
    case 'token':
      return { wrong: 'token' };
    default:
      return { wrong: 'other', error };
  }
}

const isNoManager = (error: unknown) => error instanceof ApiError && error.kind === 'no-manager';

/** Named with a customer that is not the account's, the list may be refused; without, it tells whose he is. */
async function listOwn(credentials: Credentials, customerId: number): Promise<Customer[]> {
  try {
    return await listCustomers(credentials, { customerId });
  } catch (error) {
    if (!isNoManager(error)) throw error;
    return listCustomers(credentials);
  }
}

/**
 * Tells which of server, API key, token, account and customer is wrong. "No manager" and "not this
 * customer" share one answer; that `GET /customers` names nobody tells the first.
 */
export async function testConnection(
  credentials: Credentials,
  customerId: number,
): Promise<TestResult> {
  let customers: readonly Customer[];
  try {
    customers = await listOwn(credentials, customerId);
  } catch (error) {
    return isNoManager(error) ? { wrong: 'manager' } : accused(error);
  }
  if (customers.length === 0) return { wrong: 'manager' };
  try {
    await checkCustomer(credentials, customerId);
    return { wrong: null, customers };
  } catch (error) {
    return isNoManager(error) ? { wrong: 'customer' } : accused(error);
  }
}
