import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useFormatter, useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { useElementColumns } from '../../parts/elements/use-element-columns.tsx';
import { usePersonName } from '../../parts/account/use-person-name.ts';
import type { Column } from '../../ui/grid/grid-row.tsx';
import classes from './group.module.css';
import type { ThenRow } from './then-rows.ts';

const icons = { left: IconMinus, came: IconPlus } as const;

/** What is told of each that was in a group then, or is now: what it is, and what became of it since. */
export function useThenColumns(kind: ElementKind): readonly Column<ThenRow>[] {
  const t = useTranslations('history');
  const format = useFormatter();
  const personName = usePersonName();
  const [first, second] = useElementColumns(kind);
  const since = ({ since: what }: ThenRow) => {
    if (what === 'stayed') return null;
    const Icon = icons[what];
    return (
      <span className={classes.since} data-since={what}>
        <Icon size="0.9375rem" aria-hidden />
        {t(`since.${what}`)}
      </span>
    );
  };
  const own: readonly Column<ThenRow>[] = [
    {
      key: 'since',
      label: t('columns.since'),
      width: '8rem',
      narrow: 'aside',
      cell: since,
    },
    {
      key: 'who',
      label: t('columns.who'),
      width: 'minmax(8rem, 1fr)',
      cell: ({ since: what, change }) =>
        what !== 'stayed' && (change === null ? t('elsewhere') : personName(change.by)),
    },
    {
      key: 'at',
      label: t('columns.at'),
      width: '10rem',
      narrow: 'hidden',
      cell: ({ change }) =>
        change !== null &&
        format.dateTime(new Date(change.at), { dateStyle: 'medium', timeStyle: 'short' }),
    },
  ];
  if (first === undefined || second === undefined) return own;
  return [
    {
      ...first,
      sortable: false,
      // Who is with the customer no longer is known by the id alone.
      cell: (row, ...how) =>
        row.element === null ? t('id', { id: String(row.id) }) : first.cell(row, ...how),
    },
    { ...second, sortable: false, narrow: 'hidden' },
    ...own,
  ];
}
