import { useTranslations } from 'use-intl';
import type { Column } from '../../ui/grid/grid-row.tsx';
import { EditableCell } from './editable-cell.tsx';
import type { Edits, Texts } from './edits.ts';
import { StateWord } from './state-word.tsx';

/** A row of a list as it is shown. */
export interface ListRow<Field extends string> {
  at: number;
  texts: Texts<Field>;
  state: string;
}

export interface ListColumns<Field extends string, Row extends ListRow<Field>> {
  fields: readonly { field: Field; label: string; width: string }[];
  edits: Edits<Field>;
  /** What a cell says where nothing is wrong with it. */
  textOf: (row: Row, field: Field) => string;
  /** What is wrong with a cell, in words. */
  errorOf: (row: Row, field: Field) => string | undefined;
  stateOf: (row: Row) => string;
  onMend: (row: Row, field: Field, text: string) => void;
}

/** The columns of a list that is checked: a cell that is wrong is mended where it stands. */
export function useListColumns<Field extends string, Row extends ListRow<Field>>(
  list: ListColumns<Field, Row>,
): readonly Column<Row>[] {
  const t = useTranslations('imports');
  const { fields, edits, textOf, errorOf, stateOf, onMend } = list;
  return [
    ...fields.map(({ field, label, width }): Column<Row> => ({
      key: field,
      label,
      width,
      cell: (row) => {
        const error = errorOf(row, field);
        const isMended = edits.get(row.at)?.[field] !== undefined;
        if (error === undefined && !isMended) return textOf(row, field);
        return (
          <EditableCell
            label={t('cellOf', { field: label, row: String(row.at + 1) })}
            text={row.texts[field] ?? ''}
            error={error}
            onMend={(text) => onMend(row, field, text)}
          />
        );
      },
    })),
    {
      key: 'row',
      label: t('row'),
      width: '4rem',
      align: 'end',
      narrow: 'hidden',
      cell: ({ at }) => at + 1,
    },
    {
      key: 'state',
      label: t('state'),
      width: '8.5rem',
      narrow: 'aside',
      cell: (row) => <StateWord state={row.state} word={stateOf(row)} />,
    },
  ];
}
