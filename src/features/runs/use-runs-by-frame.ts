import { useSyncExternalStore } from 'react';
import type { RunSnapshot } from '../../changes/run-snapshot.ts';
import { useEngine } from '../../parts/engine.tsx';

type Subscribe = (listener: () => void) => () => void;

/** Hears of a change at most once a frame: a run ends hundreds of items in a second. */
function byFrame(subscribe: Subscribe): Subscribe {
  return (listener) => {
    let frame = 0;
    const stop = subscribe(() => {
      if (frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        listener();
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      stop();
    };
  };
}

const subscriptions = new WeakMap<Subscribe, Subscribe>();

function framed(subscribe: Subscribe): Subscribe {
  const known = subscriptions.get(subscribe) ?? byFrame(subscribe);
  subscriptions.set(subscribe, known);
  return known;
}

/** All runs, newest first, as they are in this frame. */
export function useRunsByFrame(): readonly RunSnapshot[] {
  const engine = useEngine();
  return useSyncExternalStore(framed(engine.subscribe), engine.runs);
}

/** Whether a crash or a closed tab left the run, so that nobody carries it on. */
export const isLeft = (run: RunSnapshot) => run.pausedFor?.reason === 'left';

/** Whether this page carries the run on now, or waits to. */
export const isUnderWay = (run: RunSnapshot) => run.endedAt === null && !isLeft(run);
