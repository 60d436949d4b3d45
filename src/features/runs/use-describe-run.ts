import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { RunSnapshot } from '../../changes/run/run-snapshot.ts';
import { useEngine } from '../../parts/plans/use-engine.tsx';
import { describeRun, type RunDescription } from './describe-run.ts';
import { type Names, readNames } from './names.ts';
import type { RunWords } from './run-naming.ts';

/** The words of runs, in the language of the screen. */
export function useWordsOfRuns(): RunWords {
  const t = useTranslations('changes');
  const common = useTranslations('common');
  const errors = useTranslations('errors');
  return useMemo(() => ({ t, common, errors }), [t, common, errors]);
}

/** Describes runs as they stand; names that were not given are looked up in what was read. */
export function useDescribeRun(): (run: RunSnapshot, names?: Names) => RunDescription {
  const words = useWordsOfRuns();
  const engine = useEngine();
  const client = useQueryClient();
  return (run, names = readNames(client, run.scope, engine.overlay(run.scope))) =>
    describeRun(run, (limit) => engine.items(run.id, { limit }), names, words);
}
