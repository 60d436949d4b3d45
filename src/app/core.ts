import type { QueryClient } from '@tanstack/react-query';
import { LazyEngine } from '../changes/lazy-engine.ts';
import { followSession } from './follow-session.ts';
import { keepFresh } from './keep-fresh.ts';
import { followTabs } from '../queries/tabs.ts';
import { whenQuiet } from '../ui/page/when-quiet.ts';
import { createQueryClient } from './query-client.ts';

/** Brings the engine once it may be needed: somebody touches the page, or what it shows is there. */
function loadInTime(client: QueryClient, engine: LazyEngine): void {
  // Where it can not be brought now, whoever needs it asks again, and is told.
  const load = () => void engine.load().catch(() => undefined);
  for (const sign of ['pointerdown', 'keydown'])
    addEventListener(sign, load, { once: true, capture: true });
  // Between two reads, or two parts of the page, nothing may be on its way for a moment.
  whenQuiet(() => client.isFetching() > 0, load);
}

/** Whoever leaves the page while changes are under way is asked first, whatever the page shows. */
function guardRuns(engine: LazyEngine): void {
  addEventListener('beforeunload', (event) => {
    if (engine.isBusy()) event.preventDefault();
  });
}

export interface Core {
  queryClient: QueryClient;
  engine: LazyEngine;
}

/** The data and the changes of the whole page: made once. */
export function createCore(): Core {
  const queryClient = createQueryClient();
  followTabs(queryClient);
  const engine = new LazyEngine(
    async () => (await import('./create-engine.ts')).createAppEngine(queryClient),
    // As any other failure of the page: told by the browser, since nobody has asked for it here.
    reportError,
  );
  followSession(queryClient, engine);
  loadInTime(queryClient, engine);
  guardRuns(engine);
  keepFresh(queryClient);
  return { queryClient, engine };
}
