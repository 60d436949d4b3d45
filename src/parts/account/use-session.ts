import { useSyncExternalStore } from 'react';
import type { Scope } from '../../api/scope.ts';
import { getSession, type Session, subscribeSession } from '../../session/session.ts';

/** The session of this tab, or null. */
export function useSession(): Session | null {
  return useSyncExternalStore(subscribeSession, getSession);
}

/**
 * Whose data this page shows.
 * @throws where there is no session: every page but the settings stands behind one
 */
export function useScope(): Scope {
  const session = useSession();
  if (session === null) throw new Error('This page needs a session.');
  const { environment } = session;
  return { environment, customerId: session.customer.id };
}
