import { useEffect, useState } from 'react';
import type { ItemSnapshot } from '../../changes/run/run-snapshot.ts';
import { useEngine } from '../../parts/plans/use-engine.tsx';

/** Hundreds of items may end in a second: they are looked at anew this often (milliseconds). */
const often = 300;

/** The items of a run, kept up with it. */
export function useRunItems(runId: string): readonly ItemSnapshot[] {
  const engine = useEngine();
  const [items, setItems] = useState(() => engine.items(runId));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let seen = engine.run(runId);
    const read = () => {
      timer = undefined;
      setItems(engine.items(runId));
    };
    const stop = engine.subscribe(() => {
      const run = engine.run(runId);
      if (run === seen) return;
      seen = run;
      timer ??= setTimeout(read, often);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [engine, runId]);
  return items;
}
