import type { QueryClient } from '@tanstack/react-query';
import type { Engine } from '../changes/engine.ts';
import { watchIdle } from '../session/idle.ts';
import { forgetSession, getSession, type Session, subscribeSession } from '../session/session.ts';

const sameAccount = (one: Session | null, other: Session | null) =>
  one?.environment === other?.environment && one?.apiKey === other?.apiKey;

/**
 * What follows from a change of the session: another account sees nothing of what the former one
 * read, new credentials let waiting runs go on, and after an hour without a sign of life everything
 * secret is forgotten.
 */
export function followSession(client: QueryClient, engine: Engine): void {
  let before = getSession();
  subscribeSession(() => {
    const now = getSession();
    if (!sameAccount(before, now)) client.clear();
    if (now !== null && now.token !== before?.token) {
      engine.resumeAll(now.environment);
      // What failed for want of a token is asked for again; what is fresh stays.
      void client.refetchQueries({ predicate: ({ state }) => state.status === 'error' });
    }
    before = now;
  });
  watchIdle(
    () => {
      if (getSession() !== null) forgetSession();
    },
    () => engine.isBusy(),
  );
}
