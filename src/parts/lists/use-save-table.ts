import { useLocale, useTranslations } from 'use-intl';
import { inSlices } from '../../ui/sliced.ts';
import type { Table } from '../../ui/tables/table.ts';
import { tableMessage, tellOfTable } from './table-message.ts';
import { useShowFailure } from '../errors/use-show-failure.ts';

/** Saves a table as a CSV file, and says so, or why it could not be. */
export function useSaveTable(): (table: () => Promise<Table>) => void {
  const t = useTranslations('acts');
  const showFailure = useShowFailure(tableMessage);
  const locale = useLocale();
  const save = async (table: () => Promise<Table>) => {
    const [made, { csvInSteps, separatorOf }, { saveCsv }] = await Promise.all([
      table(),
      import('../../ui/tables/csv.ts'),
      import('../../ui/tables/save-file.ts'),
    ]);
    const lines = csvInSteps([made.head, ...made.rows], separatorOf(locale));
    saveCsv(`${made.title}.csv`, await inSlices(lines));
    tellOfTable(t('saved', { count: made.rows.length }), 'done');
  };
  return (table) => void save(table).catch((error: unknown) => showFailure(error));
}
