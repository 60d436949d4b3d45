import { useTranslations } from 'use-intl';
import type { Scope } from '../../api/scope.ts';
import type { RunSnapshot } from '../../changes/run/run-snapshot.ts';
import { DataGrid } from '../../ui/grid/data-grid.tsx';
import { useNamesOfRuns } from './use-names-of-runs.ts';
import { useRunColumns } from './use-run-columns.tsx';

interface RunListProps {
  scope: Scope;
  runs: readonly RunSnapshot[];
  /** One of them is open at the side. */
  brief: boolean;
  onOpen: (runId: string) => void;
}

/** The runs of the customer, newest first, each with what it came to. */
export function RunList({ scope, runs, brief, onOpen }: RunListProps) {
  const t = useTranslations('changes');
  return (
    <DataGrid
      wraps
      label={t('runs.title')}
      rows={runs}
      rowKey={(run) => run.id}
      onOpen={(run) => onOpen(run.id)}
      columns={useRunColumns(useNamesOfRuns(scope, runs), brief)}
    />
  );
}
