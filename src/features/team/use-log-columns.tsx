import { IconPencil } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import type { Person, TeamChange } from '../../api/live-changes.ts';
import { paths } from '../../paths.ts';
import { usePersonName } from '../../parts/account/use-person-name.ts';
import { useNarrow } from '../../ui/screen/use-narrow.ts';
import type { Column } from '../../ui/grid/grid-row.tsx';
import classes from './team.module.css';
import { useLogSentence } from './use-log-sentence.ts';
import type { LogNames } from './use-log-names.ts';

/** What the log tells of each change. */
export function useLogColumns(
  names: LogNames,
  onName: (person: Person) => void,
): readonly Column<TeamChange>[] {
  const t = useTranslations('team');
  const format = useFormatter();
  const personName = usePersonName();
  const sentenceOf = useLogSentence(names);
  const narrow = useNarrow();
  const timeOf = ({ at }: TeamChange) =>
    format.dateTime(new Date(at), {
      dateStyle: narrow ? 'short' : 'medium',
      timeStyle: 'short',
    });
  const personOf = ({ by }: TeamChange, tabIndex: number) => {
    const name = personName(by);
    if (by.name !== null) return name;
    const label = t('naming.give', { name });
    return (
      <button
        type="button"
        className={classes.person}
        aria-label={label}
        title={label}
        tabIndex={tabIndex}
        onClick={() => onName(by)}
      >
        {name}
        <IconPencil size="0.875rem" aria-hidden />
      </button>
    );
  };
  const runLink = (run: string, tabIndex: number) => (
    <Link className={classes.link} to={paths.log({ run })} tabIndex={tabIndex}>
      {t('openRun')}
    </Link>
  );
  return [
    {
      key: 'what',
      label: t('columns.what'),
      width: 'minmax(14rem, 4fr)',
      cell: (change, tabIndex) =>
        names.hasGroup(change.groupId) ? (
          <Link
            className={classes.link}
            to={paths.group(change.groupId ?? 0, change.kind ?? undefined)}
            tabIndex={tabIndex}
          >
            {sentenceOf(change)}
          </Link>
        ) : (
          sentenceOf(change)
        ),
    },
    {
      key: 'who',
      label: t('columns.who'),
      width: 'minmax(8rem, 2fr)',
      cell: (change, tabIndex) => (
        <span className={classes.who}>
          {personOf(change, tabIndex)}
          {narrow && <span>{timeOf(change)}</span>}
          {narrow && change.run !== null && runLink(change.run, tabIndex)}
        </span>
      ),
    },
    {
      key: 'at',
      label: t('columns.at'),
      width: '10rem',
      narrow: 'hidden',
      cell: timeOf,
    },
    {
      key: 'outcome',
      label: t('columns.outcome'),
      width: '7rem',
      narrow: 'aside',
      // Most are done: on a phone only what is not is told.
      cell: ({ outcome }) =>
        (outcome !== 'done' || !narrow) && (
          <span className={classes.outcome} data-outcome={outcome}>
            {t(`outcomes.${outcome}`)}
          </span>
        ),
    },
    {
      key: 'run',
      label: t('columns.run'),
      labelHidden: true,
      width: '7rem',
      narrow: 'hidden',
      cell: ({ run }, tabIndex) => (run === null ? '–' : runLink(run, tabIndex)),
    },
  ];
}
