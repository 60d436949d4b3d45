import { useTranslations } from 'use-intl';
import { useElementsTable } from '../../../parts/lists/use-elements-table.ts';
import type { Table } from '../../../ui/tables/table.ts';
import { useBoardParts } from '../board-context.ts';

/** Cards as a table under a name, with all that is known of them. */
export function useCardsTable(): (name: string, ids: readonly number[]) => Promise<Table> {
  const { model, search } = useBoardParts();
  const t = useTranslations('acts');
  const common = useTranslations('common');
  const tableOf = useElementsTable(model.kind);
  return (name, ids) => {
    const title = t('tableTitle', { group: name, kind: common(`kinds.${model.kind}`) });
    const rows = ids.map((id) => ({ id, element: model.elementOf(id) ?? null }));
    return tableOf(title, rows, search === '' ? [] : [t('search', { search })]);
  };
}
