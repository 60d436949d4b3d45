import { useTranslations } from 'use-intl';
import type { RunSnapshot } from '../../changes/run-snapshot.ts';
import { DataGrid } from '../../ui/data-grid.tsx';
import { useRunColumns } from './use-run-columns.tsx';

interface RunListProps {
  runs: readonly RunSnapshot[];
  onOpen: (runId: string) => void;
}

/** The runs of the customer, newest first, each with what it came to. */
export function RunList({ runs, onOpen }: RunListProps) {
  const t = useTranslations('changes');
  return (
    <DataGrid
      label={t('runs.title')}
      rows={runs}
      rowKey={(run) => run.id}
      onOpen={(run) => onOpen(run.id)}
      columns={useRunColumns()}
    />
  );
}
