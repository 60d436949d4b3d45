import type { Scope } from '../../api/scope.ts';
import { originOf } from '../../changes/plan/intent.ts';
import type { RunSnapshot } from '../../changes/run/run-snapshot.ts';
import type { Names } from './names.ts';
import { elementsOf } from './run-summary.ts';
import { useNames } from './use-names.ts';

/** The names for the titles of runs: only a run of one element is called after it. */
export function useNamesOfRuns(scope: Scope, runs: readonly RunSnapshot[]): Names {
  const single = runs.flatMap(({ intent }) => {
    const elements = elementsOf(originOf(intent)) ?? [];
    return elements.length === 1 ? elements : [];
  });
  return useNames(scope, single);
}
