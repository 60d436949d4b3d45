import { useTranslations } from 'use-intl';
import type { Table } from '../../ui/tables/table.ts';
import { tableMessage, tellOfTable } from './table-message.ts';
import { useShowFailure } from '../errors/use-show-failure.ts';

/** Puts a table on the clipboard, and says so, or why it could not be. */
export function useCopyTable(): (table: () => Promise<Table>) => void {
  const t = useTranslations('acts');
  const showFailure = useShowFailure(tableMessage);
  const copy = async (table: () => Promise<Table>) => {
    const made = table();
    const { copyTable } = await import('../../ui/tables/copied-table.ts');
    try {
      await copyTable(made);
    } catch {
      // What kept the table from being made says so itself; else the browser refused.
      await made;
      return tellOfTable(t('notCopied'), 'problem');
    }
    return tellOfTable(t('copied', { count: (await made).rows.length }), 'done');
  };
  return (table) => void copy(table).catch((error: unknown) => showFailure(error));
}
