import { useTranslations } from 'use-intl';
import { useElementsTable } from '../../../parts/use-elements-table.ts';
import { useSaveTable } from '../../../parts/use-save-table.ts';
import { useBoardParts } from '../board-context.ts';

/** Saves what a column shows as a file, with all that is known of it. */
export function useExportLane(): (name: string, ids: readonly number[]) => void {
  const { model, search } = useBoardParts();
  const t = useTranslations('acts');
  const common = useTranslations('common');
  const tableOf = useElementsTable(model.kind);
  const save = useSaveTable();
  return (name, ids) => {
    const title = t('tableTitle', { group: name, kind: common(`kinds.${model.kind}`) });
    const rows = ids.map((id) => ({ id, element: model.elementOf(id) ?? null }));
    save(() => tableOf(title, rows, search === '' ? [] : [t('search', { search })]));
  };
}
