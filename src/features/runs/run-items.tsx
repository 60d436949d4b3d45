import { useTranslations } from 'use-intl';
import type { ItemSnapshot, RunSnapshot } from '../../changes/run/run-snapshot.ts';
import { DataGrid } from '../../ui/grid/data-grid.tsx';
import { groupItems, groupKeyOf } from './item-groups.ts';
import type { Names } from './names.ts';
import classes from './runs.module.css';
import { useItemColumns } from './use-item-columns.tsx';
import { useItemWords } from './use-item-words.ts';

interface RunItemsProps {
  run: RunSnapshot;
  items: readonly ItemSnapshot[];
  names: Names;
  /** The cause that is looked at, as `groupKeyOf` has it; anything else means all. */
  shown: string | null;
  onShow: (key: string | null) => void;
}

/** The changes of a run by what became of them, each with its cause and as a curl command. */
export function RunItems({ run, items, names, shown, onShow }: RunItemsProps) {
  const t = useTranslations('changes');
  const words = useItemWords();
  const groups = groupItems(items);
  const current = groups.find(({ key }) => key === shown)?.key ?? null;
  const rows =
    current === null ? items : items.filter(({ status }) => groupKeyOf(status) === current);
  const choices = [
    { key: null, label: t('runs.allItems', { count: items.length }) },
    ...groups.map(({ key, status, count }) => ({
      key,
      label: t('runs.some', { words: words({ status, cause: null }), count }),
    })),
  ];
  return (
    <>
      {groups.length > 1 && (
        <div className={classes.groups}>
          {choices.map(({ key, label }) => (
            <button
              key={key}
              type="button"
              className={classes.group}
              aria-pressed={key === current}
              onClick={() => onShow(key)}
            >
              {label}
            </button>
          ))}
        </div>
      )}
      <DataGrid
        wraps
        label={t('runs.items')}
        rows={rows}
        rowKey={(item) => item.index}
        listKey={`${run.id} ${current}`}
        columns={useItemColumns(run, names)}
      />
    </>
  );
}
