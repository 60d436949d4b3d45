import { useTranslations } from 'use-intl';
import { showMessage } from '../../ui/messages/show-message.ts';
import type { Table } from '../../ui/tables/table.ts';
import { useErrorText } from '../errors/use-error-text.ts';

/** Puts a table on the clipboard, and says so, or why it could not be. */
export function useCopyTable(): (table: () => Promise<Table>) => void {
  const t = useTranslations('acts');
  const errorText = useErrorText();
  const tell = (text: string, tone: 'done' | 'problem') => showMessage({ id: 'table', text, tone });
  const copy = async (table: () => Promise<Table>) => {
    const made = table();
    const { copyTable } = await import('../../ui/tables/copied-table.ts');
    try {
      await copyTable(made);
    } catch {
      // What kept the table from being made says so itself; else the browser refused.
      await made;
      return tell(t('notCopied'), 'problem');
    }
    return tell(t('copied', { count: (await made).rows.length }), 'done');
  };
  return (table) => void copy(table).catch((error: unknown) => tell(errorText(error), 'problem'));
}
