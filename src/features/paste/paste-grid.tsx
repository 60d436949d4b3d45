import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { visibleText } from '../../i18n/visible-text.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { titleOrId } from '../../kinds/texts.ts';
import { DataGrid } from '../../ui/grid/data-grid.tsx';
import type { PasteRow } from './paste-rows.ts';
import classes from './paste.module.css';

/** Everything that was pasted, line by line, with what it means and how it stands. */
export function PasteGrid({ kind, rows }: { kind: ElementKind; rows: readonly PasteRow[] }) {
  const t = useTranslations('paste');
  const table = kindOf(kind);
  const meaning = ({ element }: PasteRow) => {
    if (element === undefined) return '–';
    const detail = table.detail(element);
    const title = titleOrId(table, element);
    return detail === '' ? title : `${title} · ${detail}`;
  };
  const stateOf = ({ state, part }: PasteRow) =>
    state === 'found' && part.state === 'found' && part.likeness !== 'same'
      ? t(`likeness.${part.likeness}`)
      : t(`states.${state}`);
  const dimmed = (row: PasteRow, text: string) => (
    <span className={row.state === 'text' ? classes.grey : undefined}>{text}</span>
  );
  return (
    <div className={classes.grid}>
      <DataGrid
        wraps
        label={t('title')}
        rows={rows}
        rowKey={({ at }) => at}
        columns={[
          {
            key: 'text',
            label: t('columns.text'),
            width: 'minmax(8rem, 1fr)',
            cell: (row) => dimmed(row, visibleText(row.part.text)),
          },
          {
            key: 'meaning',
            label: t('columns.meaning'),
            width: 'minmax(8rem, 1.4fr)',
            cell: (row) => dimmed(row, meaning(row)),
          },
          {
            key: 'state',
            label: t('columns.state'),
            width: '11rem',
            narrow: 'aside',
            cell: (row) => dimmed(row, stateOf(row)),
          },
        ]}
      />
    </div>
  );
}
