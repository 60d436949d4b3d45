import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import type { RowSource } from '../../parts/elements/element-row.ts';
import { useElementsTable } from '../../parts/lists/use-elements-table.ts';
import type { Table } from '../../ui/tables/table.ts';
import type { ElementsView } from './use-elements-view.ts';
import { useWhereWords } from './use-where-words.ts';

/** Rows of a list as a table that says by what the list was narrowed. */
export function useListTable(kind: ElementKind, asked: ElementsView) {
  const words = useTranslations('elements');
  const acts = useTranslations('acts');
  const common = useTranslations('common');
  const whereWords = useWhereWords();
  const tableOf = useElementsTable(kind);
  const { where, only } = asked;
  const { search } = asked.view;
  const place = where === null ? null : whereWords(where);
  const narrowedBy = [
    ...(search === '' ? [] : [acts('search', { search })]),
    ...only.map((key) => words(`filters.${key}`)),
    ...(place === null ? [] : [place]),
  ];
  return (rows: readonly RowSource[]): Promise<Table> =>
    tableOf(common(`kinds.${kind}`), rows, narrowedBy);
}
