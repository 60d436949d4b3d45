import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { ElementTitle } from '../../parts/elements/element-title.tsx';
import { useCounted } from '../../parts/members/use-counted.ts';
import { useElements } from '../../parts/elements/use-elements.ts';
import { paths } from '../../paths.ts';
import { differenceOf, sortedIds } from '../../queries/sorted-ids.ts';
import { DataGrid } from '../../ui/grid/data-grid.tsx';
import classes from './compare.module.css';

interface CompareListProps {
  title: string;
  kind: ElementKind;
  /** As it will be. */
  ids: readonly number[];
  /** As it is. */
  now: readonly number[];
  actions: readonly { label: string; onSelect: () => void }[];
}

/** One of the three lists of a comparison, with what can be done with all that is in it. */
export function CompareList({ title, kind, ids, now, actions }: CompareListProps) {
  const t = useTranslations('groups');
  const compare = useTranslations('compare');
  const counted = useCounted(kind);
  const [inSight, setInSight] = useState<readonly number[]>([]);
  const sorted = useMemo(() => sortedIds(ids), [ids]);
  const { came, went } = useMemo(() => differenceOf(sortedIds(now), sorted), [now, sorted]);
  const known = useElements(kind, sorted, inSight);
  const navigate = useNavigate();
  const titleOf = (id: number) => {
    const element = known(id);
    return element === undefined ? `${id}` : <ElementTitle kind={kind} element={element} />;
  };
  return (
    <section className={classes.list} aria-label={title}>
      <h2 className={classes.head}>
        {title}{' '}
        <span className={classes.count}>{counted(now.length, came.length + went.length)}</span>
      </h2>
      <div className={classes.actions}>
        {ids.length > 0 &&
          actions.map(({ label, onSelect }) => (
            <button key={label} type="button" className={classes.action} onClick={onSelect}>
              {label}
            </button>
          ))}
      </div>
      {ids.length === 0 ? (
        <p className={classes.none}>{compare('none')}</p>
      ) : (
        <DataGrid
          label={title}
          rows={ids}
          rowKey={(id) => id}
          listKey={`${kind} ${title}`}
          onSight={setInSight}
          onOpen={(id) => void navigate(paths.element(kind, id))}
          columns={[
            {
              key: 'name',
              label: t('name'),
              width: 'minmax(0, 1fr)',
              cell: (id) => titleOf(id),
            },
            {
              key: 'id',
              label: t('columns.id'),
              width: '4.5rem',
              narrow: 'aside',
              cell: (id) => id,
            },
          ]}
        />
      )}
    </section>
  );
}
