import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useRef } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { useRunsHere } from '../../parts/plans/use-runs-here.ts';
import { QueryView } from '../../parts/reads/query-view.tsx';
import { useScope } from '../../parts/account/use-session.ts';
import { paths } from '../../paths.ts';
import { Skeletons } from '../../ui/page/skeletons.tsx';
import { EmptyState } from '../../ui/page/states.tsx';
import { useNarrow } from '../../ui/screen/use-narrow.ts';
import { RunDetails } from './run-details.tsx';
import { RunList } from './run-list.tsx';
import classes from './runs.module.css';
import { useRunAddress } from './use-run-address.ts';
import { useRunFocus } from './use-run-focus.ts';
import { useEngineLoading } from './use-engine-loading.ts';

/** The runs of the customer, and at their side the one that the address names. */
export function RunsView() {
  return (
    <QueryView query={useEngineLoading()} skeleton={<Skeletons rows={8} height={2.25} />}>
      {() => <KnownRuns />}
    </QueryView>
  );
}

function KnownRuns() {
  const t = useTranslations('changes');
  const here = useScope();
  const { values, change } = useRunAddress();
  const narrow = useNarrow();
  const runs = useRunsHere();
  const opened = runs.find(({ id }) => id === values.run);
  const place = useRef<HTMLDivElement>(null);
  useRunFocus(place, opened?.id ?? null);
  const close = () => change({ run: null, show: null }, { step: true });

  if (values.run !== null && opened === undefined)
    return (
      <EmptyState
        title={t('runs.unknownTitle')}
        action={<Button onClick={close}>{t('runs.all')}</Button>}
      >
        {t('runs.unknownText')}
      </EmptyState>
    );
  if (runs.length === 0)
    return (
      <EmptyState
        icon={<IconHistory size="2.5rem" stroke={1.4} aria-hidden />}
        title={t('runs.emptyTitle')}
        action={
          <Button component={Link} to={paths.board()}>
            {t('runs.emptyAction')}
          </Button>
        }
      >
        {t('runs.emptyText')}
      </EmptyState>
    );
  return (
    <div ref={place} className={classes.split} data-opened={opened !== undefined || undefined}>
      {(opened === undefined || !narrow) && (
        <RunList
          scope={here}
          runs={runs}
          brief={opened !== undefined}
          onOpen={(run) => change({ run, show: null }, { step: true })}
        />
      )}
      {opened !== undefined && (
        <RunDetails
          key={opened.id}
          run={opened}
          shown={values.show}
          onShow={(show) => change({ show }, { step: true })}
          onClose={close}
        />
      )}
    </div>
  );
}
