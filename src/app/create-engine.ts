import type { QueryClient } from '@tanstack/react-query';
import { browserNetwork, browserWorkers } from '../changes/browser.ts';
import { createEngine, type Engine } from '../changes/engine.ts';
import { openJournal } from '../changes/indexed-db-journal.ts';
import { createOperations } from '../changes/operations/operations.ts';
import type { Settled } from '../changes/settled.ts';
import { apiTransport } from '../changes/transport.ts';
import { elementsKey } from '../queries/elements.ts';
import { fleetOf } from '../queries/fleet.ts';
import { groupsKey } from '../queries/groups.ts';
import { followReads } from './follow-reads.ts';

/** What a run has touched is read again, whatever came of it; until then the overlay tells. */
function readAgain(client: QueryClient, { scope, members, groups, users }: Settled) {
  const fleet = fleetOf(client, scope);
  for (const { groupId, kind } of members) fleet.of(kind).reader.changed([groupId]);
  if (groups) void client.invalidateQueries({ queryKey: groupsKey(scope) });
  if (users) void client.invalidateQueries({ queryKey: elementsKey(scope, 'users') });
}

/** The engine over the real API, which knows again what the journal of this browser holds. */
export async function createAppEngine(client: QueryClient): Promise<Engine> {
  const engine = createEngine({
    operations: createOperations(apiTransport),
    journal: await openJournal(),
    workers: browserWorkers(),
    network: browserNetwork,
    onSettled: (settled) => readAgain(client, settled),
  });
  // What was before can not be read: told by the browser as any failure of the page; changes go on.
  followReads(client, engine);
  await engine.restore().catch(reportError);
  return engine;
}
