import '@mantine/core/styles/Checkbox.css';
import '@mantine/core/styles/InlineInput.css';
import { Checkbox, NativeSelect } from '@mantine/core';
import { useFormatter, useTranslations } from 'use-intl';
import { isolatedText } from '../../i18n/visible-text.ts';
import { type Columns, columnsInUse, rowsPastHead, widthOf } from './heads.ts';
import classes from './import.module.css';
import type { Cells } from '../../parts/workbook/sheet.ts';

interface ColumnSelectsProps<Field extends string> {
  cells: Cells;
  columns: Columns<Field>;
  /** Which row is the head where one is, counted from 0. */
  found: number;
  fields: readonly Field[];
  /** Of which several columns may be. */
  several?: Field;
  labelOf: (field: Field) => string;
  onChange: (columns: Columns<Field>) => void;
}

/** So many rows are named one by one. */
const mostNamed = 5;

/** So much of a cell tells which column it is. */
const mostShown = 24;

const cut = (text: string) =>
  isolatedText(text.length > mostShown ? `${text.slice(0, mostShown)}…` : text);

/** What each column of the list is read as, to be said otherwise by hand. */
export function ColumnSelects<Field extends string>(props: ColumnSelectsProps<Field>) {
  const { cells, columns, fields, found, several, labelOf, onChange } = props;
  const t = useTranslations('imports');
  const format = useFormatter();
  const past = rowsPastHead(cells, columns);
  const named = past.slice(0, mostNamed).map(String);
  const rows =
    past.length > mostNamed ? `${format.list(named, { type: 'unit' })} …` : format.list(named);
  const headAt = columns.headAt ?? found;
  const first = cells[headAt] ?? [];
  const choose = (at: number, value: string) => {
    const field = fields.find((each) => each === value) ?? null;
    const others = Array.from({ length: widthOf(cells) }, (_, index) => {
      const before = columns.fields[index] ?? null;
      return before === field && field !== several ? null : before;
    });
    onChange({ ...columns, fields: others.with(at, field) });
  };
  return (
    <fieldset className={classes.columns}>
      <legend className={classes.legend}>{t('columns')}</legend>
      <div className={classes.selects}>
        {columnsInUse(cells, columns).map((at) => {
          const text = first[at]?.trim() ?? '';
          const number = String(at + 1);
          return (
            <NativeSelect
              key={at}
              size="xs"
              label={
                text === '' ? t('column', { number }) : t('columnOf', { number, text: cut(text) })
              }
              value={columns.fields[at] ?? ''}
              data={[
                { value: '', label: t('leftOut') },
                ...fields.map((field) => ({ value: field, label: labelOf(field) })),
              ]}
              onChange={({ currentTarget }) => choose(at, currentTarget.value)}
            />
          );
        })}
        <Checkbox
          size="xs"
          label={t('hasHead', { row: headAt + 1 })}
          checked={columns.headAt !== null}
          onChange={({ currentTarget }) =>
            onChange({ ...columns, headAt: currentTarget.checked ? headAt : null })
          }
        />
      </div>
      {past.length > 0 && (
        <p className={classes.note}>{t('pastHead', { count: past.length, rows })}</p>
      )}
    </fieldset>
  );
}
