import { useState, useSyncExternalStore } from 'react';
import { withLaterWords } from '../../i18n/words.ts';
import { LatePart } from '../../parts/errors/late-part.tsx';
import { useCommands } from '../../parts/commands/commands.ts';
import { useEngine, useIsEngineLoaded } from '../../parts/plans/use-engine.tsx';
import { useSession } from '../../parts/account/use-session.ts';
import { lazyPart } from '../../ui/page/lazy-part.tsx';
import type { Asked } from './use-take-back.ts';

const RunOverlay = lazyPart(
  async () => (await withLaterWords(() => import('./run-overlay.tsx'))).RunOverlay,
);

/**
 * What runs say and ask for, on every page, and the keys that undo and redo: mounted once.
 * @throws where something was to be changed and the engine can not be loaded: nothing was sent
 */
export function RunHost() {
  const session = useSession();
  const isLoaded = useIsEngineLoaded();
  const engine = useEngine();
  const [asked, setAsked] = useState<readonly Asked[]>([]);
  const ask = (way: Asked['way']) => {
    if (session === null) return;
    const scope = { environment: session.environment, customerId: session.customer.id };
    const taking = way === 'undo' ? engine.undoLast(scope) : engine.redoLast(scope);
    // Told once there is something that tells.
    taking.catch(() => undefined);
    setAsked((before) => [...before, { way, taking }]);
  };
  useCommands({ undo: () => ask('undo'), redo: () => ask('redo') });
  const failure = useSyncExternalStore(engine.subscribe, engine.failure);
  if (failure !== null) throw failure;
  if (session === null || !isLoaded) return null;
  return (
    <LatePart>
      <RunOverlay session={session} asked={asked} onTold={() => setAsked([])} />
    </LatePart>
  );
}
