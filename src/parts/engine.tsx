import { createContext, use, useSyncExternalStore } from 'react';
import type { LateEngine } from '../changes/late-engine.ts';
import type { Overlay } from '../changes/overlay.ts';
import type { RunSnapshot } from '../changes/run-snapshot.ts';
import { useScope } from './use-session.ts';

/** The one engine of the page; the app puts it here. */
export const EngineContext = createContext<LateEngine | null>(null);

/** What carries every change out. */
export function useEngine(): LateEngine {
  const engine = use(EngineContext);
  if (engine === null) throw new Error('There is no engine above this component.');
  return engine;
}

/** Whether the engine's code is there: what shows its runs can wait for it. */
export function useIsAwake(): boolean {
  const engine = useEngine();
  return useSyncExternalStore(engine.subscribe, engine.isAwake);
}

/** All runs of this browser, of every customer, in their order. */
export function useRuns(): readonly RunSnapshot[] {
  const engine = useEngine();
  return useSyncExternalStore(engine.subscribe, engine.runs);
}

/** What lies over the reads of the current customer: the wishes that the server does not tell yet. */
export function useOverlay(): Overlay {
  const engine = useEngine();
  const scope = useScope();
  return useSyncExternalStore(engine.subscribe, () => engine.overlay(scope));
}
