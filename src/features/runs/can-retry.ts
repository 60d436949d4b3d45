import type { ChangeEngine } from '../../changes/lazy-engine.ts';

/** Whether something of the run failed, or is unknown, that can be sent again: not what was not stored. */
export function canRetry(engine: Pick<ChangeEngine, 'items'>, runId: string): boolean {
  const broken = engine.items(runId, { states: ['failed', 'unknown'] });
  return broken.some(({ change }) => change.op !== 'forgotten');
}
