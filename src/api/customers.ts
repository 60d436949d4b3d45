import * as v from 'valibot';
import type { Credentials } from '../session/session.ts';
import { calls } from './calls.ts';
import { vCustomer } from './generated/valibot.gen.ts';
import { readWith } from './http.ts';

/** A company whose fleet the manager may administer. */
export interface Customer {
  id: number;
  name: string;
}

interface Asking {
  /** As soon as one is known or typed: the newer documentation requires it, the older does not. */
  customerId?: number;
  signal?: AbortSignal;
}

/**
 * `GET /customers`: the customers of this manager. The id is documented as string and shown as
 * number, so both are taken (`flinkey-api.md`, Endpoints).
 * @throws ApiError `no-manager` where the account is none, or `customerId` is not its own
 */
export async function listCustomers(
  credentials: Credentials,
  asking: Asking = {},
): Promise<Customer[]> {
  const customers = await readWith(credentials, calls.customers(), v.array(vCustomer), asking);
  return customers.map(({ id, name }) => ({ id: Number(id), name }));
}

/**
 * Whether the API lets these credentials act for this customer: the smallest read that names one.
 * @throws ApiError `no-manager` where it does not
 */
export async function checkCustomer(credentials: Credentials, customerId: number): Promise<void> {
  const call = calls.elements('users', { top: 1 });
  await readWith(credentials, call, v.array(v.unknown()), { customerId });
}
