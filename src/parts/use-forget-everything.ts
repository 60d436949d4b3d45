import { useQueryClient } from '@tanstack/react-query';
import { knownFleets } from '../queries/fleet.ts';
import { readOfFleets } from '../queries/settings.ts';
import { forgetSession } from '../session/session.ts';
import { useEngine } from './use-engine.tsx';

/**
 * Removes key, token, customer and the record of changes from this browser; what was read goes with
 * the session (app/follow-session).
 */
export function useForgetEverything(): () => Promise<void> {
  const engine = useEngine();
  return async () => {
    forgetSession();
    // Where nothing can be kept there is nothing to forget.
    const { forgetKeptMemberships } = await import('../queries/kept-memberships.ts');
    await Promise.all([engine.forget(), forgetKeptMemberships().catch(() => undefined)]);
  };
}

/** Forgets the record of changes, and reads everything anew: the data behind both is another. */
export function useForgetChanges(): () => Promise<void> {
  const engine = useEngine();
  const client = useQueryClient();
  return async () => {
    await engine.forget();
    for (const fleet of knownFleets(client)) fleet.clear();
    await client.resetQueries(readOfFleets);
  };
}
