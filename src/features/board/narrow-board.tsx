import { useTranslations } from 'use-intl';
import { useBoardParts } from './board-context.ts';
import classes from './board.module.css';
import { ColumnSelect } from './columns/column-select.tsx';
import { ColumnMenuButton } from './columns/column-menu-button.tsx';
import { Column } from './columns/column.tsx';
import { useBoardAddress } from './use-board-address.ts';

/** One column at a time, for a narrow screen; cards move by their menu. */
export function NarrowBoard() {
  const { model } = useBoardParts();
  const t = useTranslations('board');
  const address = useBoardAddress();
  const columns = [model.none, ...model.groups];
  const column = columns.find(({ id }) => id === address.column) ?? model.none;
  return (
    <div className={classes.narrow}>
      <div className={classes.narrowHead}>
        <ColumnSelect
          columns={columns}
          value={column.id}
          onChange={(value) => address.change({ column: value })}
        />
        <ColumnMenuButton
          key={column.id}
          column={column}
          name={column.id === 'none' ? t('inNoGroup') : column.name}
          alone
        />
      </div>
      <div className={classes.narrowColumn}>
        <Column key={column.id} column={column} alone />
      </div>
    </div>
  );
}
