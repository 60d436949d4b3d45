import { Link } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { isolatedText } from '../../i18n/visible-text.ts';
import { GroupName } from '../../parts/groups/group-name.tsx';
import { paths } from '../../paths.ts';
import type { Column } from '../../ui/grid/grid-row.tsx';
import classes from './overview.module.css';
import { type Overlap, type Overlaps, shareOf } from './overlaps.ts';

/** The columns of the list of overlaps. */
export function useOverlapColumns(
  kind: ElementKind,
  { sizes }: Overlaps,
  names: ReadonlyMap<number, string>,
): readonly Column<Overlap>[] {
  const t = useTranslations('overview');
  const format = useFormatter();
  const nameOf = (id: number) => <GroupName id={id} name={names.get(id) ?? String(id)} />;
  const titleOf = (id: number) => isolatedText(names.get(id) ?? String(id));
  return [
    {
      key: 'a',
      label: t('first'),
      width: 'minmax(0, 1fr)',
      cell: ({ a, b }, tabIndex) => (
        <Link
          to={paths.compare(a, b, kind)}
          tabIndex={tabIndex}
          className={classes.link}
          title={titleOf(a)}
        >
          {nameOf(a)}
        </Link>
      ),
    },
    {
      key: 'b',
      label: t('second'),
      width: 'minmax(0, 1fr)',
      cell: ({ b }) => <span title={titleOf(b)}>{nameOf(b)}</span>,
    },
    {
      key: 'common',
      label: t('common'),
      width: '6rem',
      align: 'end',
      narrow: 'aside',
      cell: ({ common }) => format.number(common),
    },
    {
      key: 'share',
      label: t('share'),
      width: '9.5rem',
      align: 'end',
      narrow: 'hidden',
      cell: (pair) =>
        format.number(shareOf(pair, sizes), { style: 'percent', maximumFractionDigits: 0 }),
    },
  ];
}
