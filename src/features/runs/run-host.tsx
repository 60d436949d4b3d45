import { Suspense, useState, useSyncExternalStore } from 'react';
import { withLaterWords } from '../../i18n/words.ts';
import { useEngine, useIsEngineLoaded } from '../../parts/use-engine.tsx';
import { PartBoundary } from '../../parts/part-boundary.tsx';
import { useSession } from '../../parts/use-session.ts';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { useShortcuts } from '../../ui/shortcuts.ts';
import type { EarlyWish } from './early-wish.ts';

const RunOverlay = lazyPart(
  async () => (await withLaterWords(() => import('./run-overlay.tsx'))).RunOverlay,
);

/**
 * What runs say and ask for, on every page: mounted once, around all of them.
 * @throws where something was to be changed and the engine can not be loaded: nothing was sent
 */
export function RunHost() {
  const session = useSession();
  const isLoaded = useIsEngineLoaded();
  const engine = useEngine();
  const [early, setEarly] = useState<EarlyWish | null>(null);
  const [isReady, setReady] = useState(false);
  const ready = (is: boolean) => {
    setReady(is);
    setEarly(null);
  };
  useShortcuts(
    isReady
      ? {}
      : {
          'ctrl+z': () => setEarly('undo'),
          'ctrl+shift+z': () => setEarly('redo'),
          'ctrl+y': () => setEarly('redo'),
        },
  );
  const failure = useSyncExternalStore(engine.subscribe, engine.failure);
  if (failure !== null) throw failure;
  if (session === null || !isLoaded) return null;
  return (
    <PartBoundary>
      <Suspense>
        <RunOverlay session={session} early={early} onReady={ready} />
      </Suspense>
    </PartBoundary>
  );
}
