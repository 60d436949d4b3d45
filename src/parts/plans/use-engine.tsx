import { createContext, use, useSyncExternalStore } from 'react';
import type { LazyEngine } from '../../changes/lazy-engine.ts';
import type { Overlay } from '../../changes/pending/overlay.ts';
import type { RunSnapshot } from '../../changes/run/run-snapshot.ts';
import { byFrame } from '../reads/by-frame.ts';
import { useScope } from '../account/use-session.ts';

/** The one engine of the page; the app puts it here. */
export const EngineContext = createContext<LazyEngine | null>(null);

/** What carries every change out. */
export function useEngine(): LazyEngine {
  const engine = use(EngineContext);
  if (engine === null) throw new Error('There is no engine above this component.');
  return engine;
}

type Subscribe = LazyEngine['subscribe'];

const framed = new WeakMap<Subscribe, Subscribe>();

function onceAFrame({ subscribe }: LazyEngine): Subscribe {
  const known = framed.get(subscribe) ?? byFrame(subscribe);
  framed.set(subscribe, known);
  return known;
}

/** Whether the engine's code is there: what shows its runs can wait for it. */
export function useIsEngineLoaded(): boolean {
  const engine = useEngine();
  return useSyncExternalStore(engine.subscribe, engine.isLoaded);
}

/** All runs of this browser, of every customer, newest first, as they are in this frame. */
export function useRuns(): readonly RunSnapshot[] {
  const engine = useEngine();
  return useSyncExternalStore(onceAFrame(engine), engine.runs);
}

/** What lies over the reads of the current customer: the wishes that the server does not tell yet. */
export function useOverlay(): Overlay {
  return useOverlaid((overlay) => overlay);
}

/** One part of it, of which alone one hears: `of` gives the same value until that part changes. */
export function useOverlaid<Part>(of: (overlay: Overlay) => Part): Part {
  const engine = useEngine();
  const scope = useScope();
  return useSyncExternalStore(onceAFrame(engine), () => of(engine.overlay(scope)));
}
