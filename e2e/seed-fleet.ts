import { apiKey } from './sandbox-control.ts';

/** The customer of the sandbox that is filled. */
export const customer = 3;

/** What is left out there is none of. */
export interface FleetSize {
  cars: number;
  groups: number;
  users?: number;
  services?: number;
  products?: number;
  /** Of cars. */
  memberships?: number;
  userMemberships?: number;
  serviceMemberships?: number;
  productMemberships?: number;
}

/** Fills the customer. @throws Error with what the sandbox said, if that failed */
export async function seed(origin: string, size: FleetSize): Promise<void> {
  const answer = await fetch(`${origin}/api/sandbox/seed`, {
    method: 'POST',
    headers: { 'flinkey-API-Key': apiKey, 'Content-Type': 'application/json' },
    body: JSON.stringify({ customer, users: 0, ...size }),
  });
  const told = await answer.text();
  if (!told.includes('Done.')) throw new Error(`The customer was not filled. ${told}`);
}
