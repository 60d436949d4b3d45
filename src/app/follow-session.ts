import type { QueryClient } from '@tanstack/react-query';
import type { ChangeEngine } from '../changes/lazy-engine.ts';
import { knownFleets } from '../queries/fleet.ts';
import { readOfFleets } from '../queries/settings.ts';
import { watchIdle } from '../session/idle.ts';
import {
  forgetIdleSession,
  getSession,
  isSameSubject,
  type Session,
  subscribeSession,
} from '../session/session.ts';

/** A renewed key or token belongs to the same account, unless the tokens tell otherwise. */
const mayBeSameAccount = (one: Session, other: Session) =>
  one.environment === other.environment && isSameSubject(one, other) !== false;

const sameCredentials = (one: Session, other: Session) =>
  one.environment === other.environment && one.apiKey === other.apiKey && one.token === other.token;

function dropWhatWasRead(client: QueryClient) {
  client.removeQueries(readOfFleets);
  for (const fleet of knownFleets(client)) fleet.clear();
  client.getMutationCache().clear();
}

/** Whether a run is being carried out, or goes on by itself; one that waits for a person may wait for ever. */
const isCarryingOut = (engine: ChangeEngine) =>
  engine
    .runs()
    .some(
      ({ endedAt, pausedFor }) =>
        endedAt === null && (pausedFor === null || pausedFor.resumesAt !== null),
    );

function pauseAll(engine: ChangeEngine, environment: string) {
  for (const { id, scope, endedAt } of engine.runs())
    if (endedAt === null && scope.environment === environment) engine.pause(id);
}

/**
 * What follows from a change of the session: another account sees nothing of what the former one
 * read, new credentials let waiting runs go on, and after an hour without a sign of life everything
 * secret is forgotten. Gives how to stop.
 */
export function followSession(client: QueryClient, engine: ChangeEngine): () => void {
  let before = getSession();
  const lastIn = new Map<string, Session>();
  if (before !== null) lastIn.set(before.environment, before);
  const stopListening = subscribeSession(() => {
    const [former, now] = [before, getSession()];
    before = now;
    if (former === null || now === null || !mayBeSameAccount(former, now)) dropWhatWasRead(client);
    if (now === null || (former !== null && sameCredentials(former, now))) return;
    const last = lastIn.get(now.environment);
    lastIn.set(now.environment, now);
    // What one manager began is not carried out in the name of another, who may not know of it.
    if (last !== undefined && isSameSubject(last, now) === false) pauseAll(engine, now.environment);
    engine.resumeAll(now.environment);
    // What failed for want of them is asked for again; what is fresh stays.
    void client.refetchQueries({ predicate: ({ state }) => state.status === 'error' });
    for (const fleet of knownFleets(client)) fleet.retry();
  });
  const stopWatching = watchIdle({
    onIdle: forgetIdleSession,
    isOn: () => getSession() !== null,
    isBusy: () => isCarryingOut(engine),
  });
  return () => {
    stopListening();
    stopWatching();
  };
}
