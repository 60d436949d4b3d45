import type { QueryClient } from '@tanstack/react-query';
import type { Scope } from '../api/scope.ts';
import { browserNetwork, browserWorkers } from '../changes/browser.ts';
import { createEngine, type Engine } from '../changes/engine.ts';
import { openJournal } from '../changes/journal/indexed-db-journal.ts';
import { shownMembershipsOf } from '../changes/pending/shown-memberships-of.ts';
import { apiTransport } from '../changes/transport.ts';
import { knownFleet } from '../queries/fleet.ts';
import { tellDone, tellSettled } from '../queries/tabs.ts';
import { followReads } from './follow-reads.ts';

/** As they are shown: what was read, with what is on its way laid over it. */
function groupsOfUser(client: QueryClient, engine: Engine, scope: Scope, userId: number) {
  const fleet = knownFleet(client, scope);
  return fleet === undefined ? [] : shownMembershipsOf(fleet, engine, 'users').groupsOf(userId);
}

/** The engine over the real API, which knows again what the journal of this browser holds. */
export async function createAppEngine(client: QueryClient): Promise<Engine> {
  const engine = createEngine({
    transport: apiTransport,
    journal: await openJournal(),
    workers: browserWorkers(),
    network: browserNetwork,
    groupsOfUser: (scope, userId) => groupsOfUser(client, engine, scope, userId),
    onSettled: (settled) => tellSettled(client, settled),
    onDone: tellDone,
  });
  followReads(client, engine);
  // What was before can not be read: told by the browser as any failure of the page; changes go on.
  await engine.restore().catch(reportError);
  return engine;
}
