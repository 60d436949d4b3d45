import { type ReactNode, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { useLocale, useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import type { NamedGroup } from '../../changes/pending/overlay.ts';
import { ElementTitle } from '../../parts/elements/element-title.tsx';
import { GroupName } from '../../parts/groups/group-name.tsx';
import { useGroupLabel } from '../../parts/groups/use-group-label.ts';
import { useCounted } from '../../parts/members/use-counted.ts';
import { useElements } from '../../parts/elements/use-elements.ts';
import { paths } from '../../paths.ts';
import { differenceOf, sortedIds } from '../../queries/sorted-ids.ts';
import { useSliced } from '../../parts/reads/use-sliced.ts';
import { collatorFor } from '../../ui/collator.ts';
import { DataGrid } from '../../ui/grid/data-grid.tsx';
import type { Column } from '../../ui/grid/grid-row.tsx';
import { GridSkeleton } from '../../ui/grid/grid-skeleton.tsx';
import classes from './compare.module.css';
import { NameOrder } from './name-order.ts';

interface CompareListProps {
  kind: ElementKind;
  /** The one group that holds these; both do where it is left out. */
  only?: NamedGroup;
  /** As it will be. */
  ids: readonly number[];
  /** As it is. */
  now: readonly number[];
  /** A read is on its way that brings all of them. */
  isReading: boolean;
  /** What can be done with all that is in it. */
  children?: ReactNode;
}

const nameOf = (group: NamedGroup) => () => <GroupName {...group} />;

/** One of the three lists of a comparison. */
export function CompareList({ kind, only, ids, now, isReading, children }: CompareListProps) {
  const t = useTranslations('groups');
  const compare = useTranslations('compare');
  const labelOf = useGroupLabel();
  const title =
    only === undefined
      ? compare('both')
      : compare.markup('onlyIn', { name: labelOf(only), group: (name) => name });
  const counted = useCounted(kind);
  const [inSight, setInSight] = useState<readonly number[]>([]);
  const sorted = useMemo(() => sortedIds(ids), [ids]);
  const { came, went } = useMemo(() => differenceOf(sortedIds(now), sorted), [now, sorted]);
  const needed = useMemo(() => (isReading ? inSight : ids), [isReading, inSight, ids]);
  const known = useElements(kind, sorted, needed);
  const locale = useLocale();
  const order = useMemo(() => new NameOrder(kind, collatorFor(locale)), [kind, locale]);
  const sort = useMemo(() => () => order.steps(ids, known), [order, ids, known]);
  const { result: rows } = useSliced(sort);
  const navigate = useNavigate();
  const titleOf = (id: number) => {
    const element = known(id);
    return element === undefined ? `${id}` : <ElementTitle kind={kind} element={element} />;
  };
  const columns: readonly Column<number>[] = [
    {
      key: 'name',
      label: t('name'),
      width: 'minmax(0, 1fr)',
      cell: (id) => titleOf(id),
    },
    {
      key: 'id',
      label: t('columns.id'),
      align: 'end',
      width: '4.5rem',
      narrow: 'aside',
      cell: (id) => id,
    },
  ];
  return (
    <section className={classes.list} aria-label={title}>
      <h2 className={classes.head} title={title}>
        <span className={classes.title}>
          {only === undefined
            ? title
            : compare.rich('onlyIn', { name: only.name, group: nameOf(only) })}
        </span>
        <span className={classes.count}>{counted(now.length, came.length + went.length)}</span>
      </h2>
      {children ?? <div className={classes.actions} />}
      {ids.length === 0 ? (
        <p className={classes.none}>{compare('none')}</p>
      ) : rows === null ? (
        <GridSkeleton columns={columns} />
      ) : (
        <DataGrid
          label={title}
          rows={rows}
          rowKey={(id) => id}
          listKey={`${kind} ${title}`}
          onSight={setInSight}
          onOpen={(id) => void navigate(paths.element(kind, id))}
          columns={columns}
        />
      )}
    </section>
  );
}
