import { lazy, Suspense, useSyncExternalStore } from 'react';
import { loadLaterWords } from '../../i18n/words.ts';
import { useEngine, useIsAwake } from '../../parts/engine.tsx';
import { useSession } from '../../parts/use-session.ts';

const RunDesk = lazy(async () => {
  const words = loadLaterWords();
  const { RunDesk: component } = await import('./run-desk.tsx');
  await words;
  return { default: component };
});

/**
 * What runs say and ask for, on every page: mounted once, around all of them.
 * @throws where something was to be changed and the engine can not be loaded: nothing was sent
 */
export function RunFace() {
  const session = useSession();
  const isAwake = useIsAwake();
  const engine = useEngine();
  const failure = useSyncExternalStore(engine.subscribe, engine.failure);
  if (failure !== null) throw failure;
  if (session === null || !isAwake) return null;
  return (
    <Suspense>
      <RunDesk session={session} />
    </Suspense>
  );
}
