import type { ChangeEngine } from '../../changes/lazy-engine.ts';
import type { Wish } from '../../changes/wish.ts';

/** The second press of a double click comes within this time (milliseconds). */
const doubleClick = 500;

interface Wished {
  wish: string;
  at: number;
  runId: string;
}

const last = new WeakMap<ChangeEngine, Wished>();

const hasNewerRun = (engine: ChangeEngine, runId: string) => {
  const [newest] = engine.runs();
  return engine.run(runId) !== null && newest?.id !== runId;
};

/**
 * Carries a wish out by `start`, which gives the id of its run; once, where a button is pressed twice
 * before the screen shows what came of the first time.
 */
export function wishedOnce(
  engine: ChangeEngine,
  wished: Wish,
  now: number,
  start: () => string | null,
): string | null {
  const wish = JSON.stringify(wished);
  const before = last.get(engine);
  const isAgain = before?.wish === wish && now - before.at < doubleClick;
  if (isAgain && !hasNewerRun(engine, before.runId)) return before.runId;
  const runId = start();
  if (runId === null) last.delete(engine);
  else last.set(engine, { wish, at: now, runId });
  return runId;
}
