import type { QueryClient } from '@tanstack/react-query';
import type { ChangeEngine } from '../changes/late-engine.ts';
import { readOfFleets } from '../queries/settings.ts';
import { watchIdle } from '../session/idle.ts';
import { forgetSession, getSession, type Session, subscribeSession } from '../session/session.ts';

const sameAccount = (one: Session | null, other: Session | null) =>
  one?.environment === other?.environment && one?.apiKey === other?.apiKey;

function dropWhatWasRead(client: QueryClient) {
  client.removeQueries(readOfFleets);
  client.getMutationCache().clear();
}

/**
 * What follows from a change of the session: another account sees nothing of what the former one
 * read, new credentials let waiting runs go on, and after an hour without a sign of life everything
 * secret is forgotten.
 */
export function followSession(client: QueryClient, engine: ChangeEngine): void {
  let before = getSession();
  subscribeSession(() => {
    const now = getSession();
    if (!sameAccount(before, now)) dropWhatWasRead(client);
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
