import { useFormatter, useTranslations } from 'use-intl';
import type { ItemSnapshot, RunSnapshot } from '../../changes/run/run-snapshot.ts';
import { isolatedText } from '../../i18n/visible-text.ts';
import { TableMenu } from '../../parts/lists/table-menu.tsx';
import { useCustomerName } from '../../parts/account/use-customer-name.ts';
import { CopyButton } from '../../ui/tables/copy-button.tsx';
import { inSlices } from '../../ui/sliced.ts';
import type { Table } from '../../ui/tables/table.ts';
import type { RunDescription } from './describe-run.ts';
import { textOf } from './linked-text.ts';
import type { Names } from './names.ts';
import { runTable } from './run-table.ts';
import { useItemWords } from './use-item-words.ts';
import { useRunAuthor } from './use-run-author.ts';

interface RunToldProps {
  run: RunSnapshot;
  items: readonly ItemSnapshot[];
  names: Names;
  described: RunDescription;
}

/** A run for those who were not there: a table of its changes, and one sentence, with when, for whom and by whom. */
export function RunTold({ run, items, names, described }: RunToldProps) {
  const t = useTranslations('changes');
  const lists = useTranslations('lists');
  const common = useTranslations('common');
  const format = useFormatter();
  const customer = isolatedText(useCustomerName());
  const itemWords = useItemWords();
  const who = useRunAuthor(run);
  const startedAt = (dateStyle: 'medium' | 'long') =>
    format.dateTime(run.startedAt, { dateStyle, timeStyle: 'short' });
  const sentence = () => {
    const told = { date: startedAt('long'), customer, what: textOf(described.outcome().text) };
    return who === null ? t('runs.told', told) : t('runs.toldBy', { ...told, who });
  };
  const table = async (): Promise<Table> => {
    const steps = runTable(items, names, {
      head: (column) => t(`table.${column}`),
      change: (change) => textOf(described.change(change)),
      kind: (kind) => lists(`one.${kind}`),
      state: itemWords,
    });
    const by = who === null ? [] : [t('runs.by', { who })];
    const about = [customer, startedAt('medium'), ...by];
    return { title: described.title(), about, ...(await inSlices(steps)) };
  };
  return (
    <>
      <TableMenu table={table} />
      {run.endedAt !== null && (
        <CopyButton
          text={sentence}
          label={t('runs.copySentence')}
          copied={t('runs.copiedSentence')}
          failed={common('copyFailed')}
        />
      )}
    </>
  );
}
