import { IconCircleOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { Plate } from './plate.tsx';
import type { Column } from '../../ui/grid/grid-row.tsx';
import classes from './element-columns.module.css';
import { columnsOf, type ElementColumn, type ElementRow, textIn } from './element-row.ts';
import { useServiceState } from './use-service-state.ts';

type Look = Pick<Column<ElementRow>, 'width' | 'align' | 'narrow'>;

const wide = 'minmax(7.5rem, 1fr)';
const looks: Record<ElementKind, Partial<Record<ElementColumn, Look>>> = {
  cars: {
    plate: { width: '9.375rem' },
    name: { width: wide, narrow: 'aside' },
    model: { width: wide, narrow: 'hidden' },
    vin: { width: '11.875rem' },
  },
  users: {
    name: { width: wide },
    email: { width: 'minmax(11.25rem, 1.4fr)' },
    id: { width: '5.5rem', align: 'end', narrow: 'aside' },
  },
  services: {
    name: { width: wide },
    end: { width: wide },
    id: { width: '5.5rem', align: 'end', narrow: 'aside' },
  },
  products: {
    serial: { width: wide },
    type: { width: wide },
    sap: { width: wide, narrow: 'hidden' },
    id: { width: '5.5rem', align: 'end', narrow: 'aside' },
  },
};

/** The columns in which elements of one kind are shown, in a group and in the dialog that adds some. */
export function useElementColumns(kind: ElementKind): readonly Column<ElementRow>[] {
  const t = useTranslations('groups');
  const common = useTranslations('common');
  const stateOf = useServiceState();

  const cell = (column: ElementColumn, row: ElementRow, isSorted: boolean): ReactNode => {
    const text = textIn(kind, row, column, isSorted);
    if (row.element === null && column !== 'id')
      return <span className={classes.unread} aria-hidden />;
    if (column === 'plate' && text !== '') return <Plate plate={text} />;
    if (column === 'plate') return <span className={classes.none}>{t('noPlate')}</span>;
    if (column === 'name' && text === '')
      return <span className={classes.none}>{common('noName')}</span>;
    if (column === 'end' && row.element !== null && 'isTerminated' in row.element)
      return row.element.isTerminated ? (
        <span className={classes.ended}>
          <IconCircleOff size="0.9375rem" aria-hidden />
          {stateOf(row.element)}
        </span>
      ) : (
        <span className={classes.none}>{stateOf(row.element)}</span>
      );
    if (column === 'vin') return <span className={classes.code}>{text}</span>;
    if (column === 'id') return <span className={classes.none}>{text}</span>;
    return <span title={text}>{text}</span>;
  };

  return columnsOf[kind].map((column) => ({
    key: column,
    label: t(`columns.${column}`),
    sortable: true,
    width: wide,
    ...looks[kind][column],
    cell: (row, _tabIndex, isSorted) => cell(column, row, isSorted),
  }));
}
