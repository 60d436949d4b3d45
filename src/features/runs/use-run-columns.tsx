import { Link } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import type { RunSnapshot } from '../../changes/run/run-snapshot.ts';
import type { Column } from '../../ui/grid/grid-row.tsx';
import { figuresOf } from '../../parts/plans/run-figures.ts';
import type { Names } from './names.ts';
import { RunBar, RunFigures } from './run-bar.tsx';
import { RunStateMark } from './run-state-mark.tsx';
import classes from './runs.module.css';
import { useDescribeRun } from './use-describe-run.ts';
import { useRunAddress } from './use-run-address.ts';

/** What the list of runs tells of each; less (`brief`) beside the one that is open. */
export function useRunColumns(names: Names, brief: boolean): readonly Column<RunSnapshot>[] {
  const t = useTranslations('changes');
  const format = useFormatter();
  const describe = useDescribeRun();
  const { searchWith } = useRunAddress();
  const columns: readonly (Column<RunSnapshot> & { isExtra?: boolean })[] = [
    {
      key: 'run',
      label: t('runs.run'),
      width: 'minmax(11.25rem, 3fr)',
      cell: (run, tabIndex) => (
        <Link
          className={classes.link}
          to={{ search: searchWith({ run: run.id, show: null }) }}
          tabIndex={tabIndex}
        >
          {describe(run, names).title()}
        </Link>
      ),
    },
    {
      key: 'bar',
      label: t('progress'),
      labelHidden: true,
      width: '7.5rem',
      narrow: 'hidden',
      cell: (run) => {
        const figures = figuresOf(run);
        const { total } = figures;
        return (
          <RunBar figures={figures} label={t('endedOf', { ended: total - figures.left, total })} />
        );
      },
    },
    {
      key: 'result',
      isExtra: true,
      label: t('runs.result'),
      width: 'minmax(9.375rem, 2fr)',
      cell: (run) => <RunFigures figures={figuresOf(run)} />,
    },
    {
      key: 'state',
      label: t('runs.state'),
      width: '9.375rem',
      narrow: 'aside',
      cell: (run) => <RunStateMark run={run} />,
    },
    {
      key: 'started',
      isExtra: true,
      label: t('runs.started'),
      width: '8.125rem',
      narrow: 'hidden',
      cell: (run) =>
        format.dateTime(run.startedAt, {
          day: 'numeric',
          month: 'short',
          hour: '2-digit',
          minute: '2-digit',
        }),
    },
  ];
  return columns.filter(({ isExtra = false }) => !brief || !isExtra);
}
