import type { QueryClient } from '@tanstack/react-query';
import { knownFleets } from './fleet.ts';
import { readOfFleets } from './settings.ts';

/** What a browser keeps goes; where nothing can be kept there is nothing to forget. */
export async function forgetKept(): Promise<void> {
  const { forgetKeptMemberships } = await import('./kept-memberships.ts');
  await forgetKeptMemberships().catch(() => undefined);
}

/**
 * Reads everything anew, since the data behind it is another; nothing that was kept comes back.
 * Resolves once what is looked at was read.
 */
export async function readAllAnew(client: QueryClient): Promise<void> {
  const forgotten = forgetKept();
  for (const fleet of knownFleets(client)) fleet.clear(forgotten);
  await Promise.all([forgotten, client.resetQueries(readOfFleets)]);
}
