import { apiKey } from './sandbox-control.ts';

/** The customer of the sandbox that is filled. */
export const customer = 3;

export interface FleetSize {
  cars: number;
  groups: number;
  /** As many as the sandbox finds fit, where it is left out. */
  memberships?: number;
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
