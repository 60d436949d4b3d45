import { useFormatter, useTranslations } from 'use-intl';
import { useScope } from '../../parts/account/use-session.ts';
import { TableMenu } from '../../parts/lists/table-menu.tsx';
import { useAboutTable } from '../../parts/lists/use-about-table.ts';
import { figuresOf, toldFigures } from '../../parts/plans/run-figures.ts';
import { useRunsHere } from '../../parts/plans/use-runs-here.ts';
import type { Table } from '../../ui/tables/table.ts';
import { stateOf } from './run-state.ts';
import { useDescribeRun } from './use-describe-run.ts';
import { useNamesOfRuns } from './use-names-of-runs.ts';
import { useRunAddress } from './use-run-address.ts';

/** The list of runs as a file, on the clipboard or on paper; one that is open has its own table. */
export function RunsTable() {
  const t = useTranslations('changes');
  const format = useFormatter();
  const scope = useScope();
  const runs = useRunsHere();
  const names = useNamesOfRuns(scope, runs);
  const describe = useDescribeRun();
  const aboutOf = useAboutTable();
  const { values } = useRunAddress();
  const table = (): Promise<Table> =>
    Promise.resolve({
      title: t('runs.title'),
      about: aboutOf(runs.length, []),
      head: [t('runs.started'), t('runs.run'), t('runs.state'), t('runs.result')],
      rows: runs.map((run) => {
        const figures = figuresOf(run);
        return [
          format.dateTime(run.startedAt, { dateStyle: 'medium', timeStyle: 'short' }),
          describe(run, names).title(),
          t(`runs.states.${stateOf(run)}`),
          toldFigures(figures)
            .map((part) => t(`figures.${part}`, { count: figures[part] }))
            .join(', '),
        ];
      }),
    });
  return runs.length > 0 && values.run === null && <TableMenu table={table} />;
}
