import { useTranslations } from 'use-intl';
import type { ElementKind } from '../api/elements.ts';
import { type CellLook, cellLooks } from '../parts/elements/cell-look.ts';
import { columnsOf } from '../parts/elements/element-columns.ts';
import { useCell } from '../parts/elements/use-cell.tsx';
import grid from '../ui/grid/data-grid.module.css';
import { GridCheckbox } from '../ui/grid/grid-checkbox.tsx';
import { GridHeader } from '../ui/grid/grid-header.tsx';
import { type Column, GridRow } from '../ui/grid/grid-row.tsx';
import { listColumns } from './list-columns.ts';
import { countryMark, textMark } from './static-shell-names.ts';

const nothing = () => undefined;
const silent = '';
const noLabel = () => silent;

/** The head of a list, and below it one row whose cells are empty, and one whose element is still to come. */
export function StaticRows({ kind }: { kind: ElementKind }) {
  const groups = useTranslations('groups');
  const elements = useTranslations('elements');
  const users = useTranslations('users');
  const { possible, more } = listColumns(kind);
  const own = new Map<string, string>(
    columnsOf[kind].map((key) => [key, groups(`columns.${key}`)]),
  );
  const others = new Map([
    ['groups', elements('groups')],
    ['actions', users('actions')],
  ]);
  const columns: readonly Column<null>[] = [...possible, ...more].map((frame) => ({
    ...frame,
    label: own.get(frame.key) ?? others.get(frame.key) ?? '',
    labelHidden: more.includes(frame),
    // Buttons look like words, but for the arrow of that by which it is sorted.
    sortable: frame.key === columnsOf[kind][0],
    cell: () => null,
  }));
  return (
    <div className={grid.grid} data-selects>
      <GridHeader
        columns={columns}
        sort={{ key: columnsOf[kind][0], descending: false }}
        onSort={nothing}
        template={{}}
        selectAll={<GridCheckbox label={silent} checked={false} />}
      />
      <div className={grid.rows}>
        <GridRow
          row={null}
          columns={columns}
          sortedBy={undefined}
          index={0}
          isCurrent={false}
          isSelected={false}
          selectLabel={noLabel}
          pending={undefined}
          isNew={false}
          isOpen={false}
          opens
          start={0}
          height={0}
          template={undefined}
          measure={undefined}
          drag={undefined}
        />
        <div className={grid.skeleton} />
      </div>
    </div>
  );
}

/** Each look that a cell may have, with marks where the text of an element comes. */
export function StaticCells() {
  const draw = useCell();
  const countryOf = (look: CellLook) => (look === 'plate' ? countryMark : null);
  return cellLooks.map((look) => (
    <span key={look} data-look={look}>
      {draw({ look, text: textMark, country: countryOf(look) })}
    </span>
  ));
}
