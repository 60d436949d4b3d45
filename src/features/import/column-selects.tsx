import '@mantine/core/styles/Checkbox.css';
import '@mantine/core/styles/InlineInput.css';
import { Checkbox, NativeSelect } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { isolatedText } from '../../i18n/visible-text.ts';
import { type Columns, widthOf } from './heads.ts';
import classes from './import.module.css';
import type { Cells } from '../../parts/workbook/sheet.ts';

interface ColumnSelectsProps<Field extends string> {
  cells: Cells;
  columns: Columns<Field>;
  fields: readonly Field[];
  labelOf: (field: Field) => string;
  onChange: (columns: Columns<Field>) => void;
}

/** So much of a cell tells which column it is. */
const mostShown = 24;

const cut = (text: string) =>
  isolatedText(text.length > mostShown ? `${text.slice(0, mostShown)}…` : text);

/** What each column of the list is read as, to be said otherwise by hand. */
export function ColumnSelects<Field extends string>(props: ColumnSelectsProps<Field>) {
  const { cells, columns, fields, labelOf, onChange } = props;
  const t = useTranslations('imports');
  const [first = []] = cells;
  const choose = (at: number, value: string) => {
    const field = fields.find((each) => each === value) ?? null;
    const others = Array.from({ length: widthOf(cells) }, (_, index) => {
      const before = columns.fields[index] ?? null;
      return before === field ? null : before;
    });
    onChange({ ...columns, fields: others.with(at, field) });
  };
  return (
    <fieldset className={classes.columns}>
      <legend className={classes.legend}>{t('columns')}</legend>
      <div className={classes.selects}>
        {Array.from({ length: widthOf(cells) }, (_, at) => {
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
      </div>
      <Checkbox
        size="xs"
        label={t('hasHead')}
        checked={columns.hasHead}
        onChange={({ currentTarget }) => onChange({ ...columns, hasHead: currentTarget.checked })}
      />
    </fieldset>
  );
}
