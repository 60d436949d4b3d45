import { isSameScope } from '../../api/scope.ts';
import type { RunSnapshot } from '../../changes/run/run-snapshot.ts';
import { useScope } from '../account/use-session.ts';
import { useRuns } from './use-engine.tsx';

/** The runs of the current customer alone, newest first. */
export function useRunsHere(): readonly RunSnapshot[] {
  const here = useScope();
  return useRuns().filter(({ scope }) => isSameScope(scope, here));
}
