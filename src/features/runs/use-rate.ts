import { useEffect, useState } from 'react';
import { useEngine } from '../../parts/plans/use-engine.tsx';

/** The window over which the rate is taken, in steps of a second. */
const steps = 10;

interface Sample {
  at: number;
  open: number;
}

/** How many items of a run end in a second, over the last ten seconds; null while nobody can tell. */
export function useRate(runId: string): number | null {
  const engine = useEngine();
  const [rate, setRate] = useState<number | null>(null);
  useEffect(() => {
    let samples: readonly Sample[] = [];
    const look = () => {
      const run = engine.run(runId);
      if (run === null || run.state !== 'running') {
        samples = [];
        setRate(null);
        return;
      }
      const now = { at: performance.now(), open: run.open };
      samples = [...samples, now].slice(-steps);
      const [first = now] = samples;
      const seconds = (now.at - first.at) / 1000;
      setRate(seconds < 1 ? null : (first.open - now.open) / seconds);
    };
    look();
    const timer = setInterval(look, 1000);
    return () => clearInterval(timer);
  }, [engine, runId]);
  return rate;
}
