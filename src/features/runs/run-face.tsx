import { Suspense, useState, useSyncExternalStore } from 'react';
import { withLaterWords } from '../../i18n/words.ts';
import { useEngine, useIsAwake } from '../../parts/engine.tsx';
import { PartBoundary } from '../../parts/part-boundary.tsx';
import { useSession } from '../../parts/use-session.ts';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { useShortcuts } from '../../ui/shortcuts.ts';
import type { EarlyWish } from './early-wish.ts';

const RunDesk = lazyPart(
  async () => (await withLaterWords(() => import('./run-desk.tsx'))).RunDesk,
);

/**
 * What runs say and ask for, on every page: mounted once, around all of them.
 * @throws where something was to be changed and the engine can not be loaded: nothing was sent
 */
export function RunFace() {
  const session = useSession();
  const isAwake = useIsAwake();
  const engine = useEngine();
  const [early, setEarly] = useState<EarlyWish | null>(null);
  const [isReady, setReady] = useState(false);
  const ready = (is: boolean) => {
    setReady(is);
    setEarly(null);
  };
  useShortcuts(
    isReady ? {} : { 'ctrl+z': () => setEarly('undo'), 'ctrl+shift+z': () => setEarly('redo') },
  );
  const failure = useSyncExternalStore(engine.subscribe, engine.failure);
  if (failure !== null) throw failure;
  if (session === null || !isAwake) return null;
  return (
    <PartBoundary>
      <Suspense>
        <RunDesk session={session} early={early} onReady={ready} />
      </Suspense>
    </PartBoundary>
  );
}
