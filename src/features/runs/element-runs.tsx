import { Skeleton } from '@mantine/core';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { createdType, type RunSnapshot } from '../../changes/run/run-snapshot.ts';
import { QueryView } from '../../parts/reads/query-view.tsx';
import { useEngine } from '../../parts/plans/use-engine.tsx';
import { useRunsHere } from '../../parts/plans/use-runs-here.ts';
import { useScope } from '../../parts/account/use-session.ts';
import { paths } from '../../paths.ts';
import type { PartHeading } from '../../ui/page/part-heading.ts';
import classes from './element-runs.module.css';
import { useDescribeRun } from './use-describe-run.ts';
import { useEngineLoading } from './use-engine-loading.ts';
import { useItemWords } from './use-item-words.ts';
import { useNames } from './use-names.ts';

interface AboutElement {
  kind: ElementKind;
  elementId: number;
}

interface ElementRunsProps extends AboutElement {
  heading: PartHeading;
}

/** So many are told here; the others stand among all runs. */
const told = 5;

/** The runs of this browser that were about one element, newest first. */
export function ElementRuns({ heading: Heading, ...about }: ElementRunsProps) {
  const t = useTranslations('changes');
  return (
    <section className={classes.section} aria-label={t('runs.ofElement')}>
      <Heading className={classes.title}>{t('runs.ofElement')}</Heading>
      <QueryView query={useEngineLoading()} skeleton={<Skeleton height={40} />}>
        {() => <KnownRuns {...about} />}
      </QueryView>
    </section>
  );
}

/** Those of the runs (their ids, separated by commas) that are about the element. */
function useRunsAbout(runIds: string, { kind, elementId }: AboutElement): ReadonlySet<string> {
  const engine = useEngine();
  // What a run is about does not change: one that is under way is not looked through at every step.
  return useMemo(() => {
    const element = { kind, id: elementId };
    return new Set(
      runIds.split(',').filter((id) => engine.items(id, { element, limit: 1 }).length > 0),
    );
  }, [engine, runIds, kind, elementId]);
}

function KnownRuns({ kind, elementId }: AboutElement) {
  const t = useTranslations('changes');
  const format = useFormatter();
  const engine = useEngine();
  const scope = useScope();
  const describe = useDescribeRun();
  const itemWords = useItemWords();
  const all = useRunsHere();
  const about = useRunsAbout(all.map(({ id }) => id).join(','), { kind, elementId });
  const runs = all.filter(({ id }) => about.has(id));
  const element = { kind, id: elementId };
  const names = useNames(scope, [element]);
  const type = createdType(runs.flatMap(({ id }) => engine.items(id, { element })));
  /** What became of it for this element, and since. */
  const outcome = ({ id, intent, takenBack }: RunSnapshot) => {
    const words = new Set(engine.items(id, { element }).map(itemWords));
    if (takenBack) words.add(t(intent.type === 'undo' ? 'runs.redone' : 'runs.undone'));
    return format.list(words, { type: 'unit' });
  };
  if (runs.length === 0) return <p className={classes.note}>{t('runs.noneOfElement')}</p>;
  return (
    <>
      {type !== undefined && <p className={classes.note}>{t(`runs.createdAs.${type}`)}</p>}
      <ul className={classes.runs}>
        {runs.slice(0, told).map((run) => (
          <li key={run.id}>
            <Link className={classes.link} to={paths.run(run.id, run.scope.customerId)}>
              {describe(run, names).title()}
            </Link>
            <span className={classes.note}>
              {format.dateTime(run.startedAt, { dateStyle: 'medium', timeStyle: 'short' })}
              {' · '}
              {outcome(run)}
            </span>
          </li>
        ))}
      </ul>
      {runs.length > told && (
        <Link className={classes.link} to={paths.runs()}>
          {t('runs.all')}
        </Link>
      )}
    </>
  );
}
