import { useTranslations } from 'use-intl';
import { DataGrid } from '../../ui/grid/data-grid.tsx';
import classes from './import.module.css';
import { type ListColumns, type ListRow, useListColumns } from './use-list-columns.tsx';

interface ListGridProps<Field extends string, Row extends ListRow<Field>> {
  rows: readonly Row[];
  columns: ListColumns<Field, Row>;
  /** Another list begins at its top. */
  listKey: string;
}

/** Every row of a list that is checked, however many there are. */
export function ListGrid<Field extends string, Row extends ListRow<Field>>(
  props: ListGridProps<Field, Row>,
) {
  const { rows, columns, listKey } = props;
  const t = useTranslations('imports');
  return (
    <div className={classes.grid}>
      <DataGrid
        wraps
        label={t('rows')}
        rows={rows}
        rowKey={({ at }) => at}
        listKey={listKey}
        columns={useListColumns(columns)}
      />
    </div>
  );
}
