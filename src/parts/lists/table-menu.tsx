import { LatePart } from '../errors/late-part.tsx';
import {
  IconClipboardCopy,
  IconFileExport,
  IconPrinter,
  IconTableExport,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { isolatedText } from '../../i18n/visible-text.ts';
import { ActionMenu } from '../../ui/menu/action-menu.tsx';
import { lazyPart } from '../../ui/page/lazy-part.tsx';
import { inSlices, ofEach } from '../../ui/sliced.ts';
import type { Table } from '../../ui/tables/table.ts';
import { useCommands } from '../commands/commands.ts';
import { useCopyTable } from './use-copy-table.ts';
import { tableMessage, tellOfTable } from './table-message.ts';
import { useShowFailure } from '../errors/use-show-failure.ts';
import { useSaveTable } from './use-save-table.ts';

const PrintTable = lazyPart(
  async () => (await import('../../ui/tables/print-table.tsx')).PrintTable,
);

/** So many rows are some hundred sheets; a browser lays out more of them for minutes. */
const mostPrinted = 20_000;

interface TableMenuProps {
  table: () => Promise<Table>;
  /** Another table that can be had as a file alone, and what that is called. */
  also?: { label: string; table: () => Promise<Table> };
}

/** A list as a file, on the clipboard or on paper: all that `table` gives, whatever is on the screen. */
export function TableMenu({ table, also }: TableMenuProps) {
  const t = useTranslations('acts');
  const showFailure = useShowFailure(tableMessage);
  const [printed, setPrinted] = useState<Table | null>(null);
  const save = useSaveTable();
  const copy = useCopyTable();
  const print = async () => {
    const made = await table();
    if (made.rows.length > mostPrinted)
      tellOfTable(t('tooMany', { count: mostPrinted }), 'problem');
    else
      setPrinted({
        ...made,
        rows: await inSlices(ofEach(made.rows, (row) => row.map(isolatedText))),
      });
  };
  const tryToPrint = () => void print().catch((error: unknown) => showFailure(error));
  useCommands({ exportList: () => save(table), printList: tryToPrint });
  return (
    <>
      <ActionMenu
        label={t('menu')}
        icon={<IconFileExport size="1.125rem" aria-hidden />}
        actions={[
          {
            label: t('csv'),
            icon: <IconTableExport size="1rem" aria-hidden />,
            onSelect: () => save(table),
          },
          ...(also === undefined
            ? []
            : [
                {
                  label: also.label,
                  icon: <IconTableExport size="1rem" aria-hidden />,
                  onSelect: () => save(also.table),
                },
              ]),
          {
            label: t('copy'),
            icon: <IconClipboardCopy size="1rem" aria-hidden />,
            onSelect: () => copy(table),
          },
          {
            label: t('print'),
            icon: <IconPrinter size="1rem" aria-hidden />,
            onSelect: tryToPrint,
          },
        ]}
      />
      {printed !== null && (
        <LatePart onClose={() => setPrinted(null)}>
          <PrintTable tables={[printed]} onDone={() => setPrinted(null)} />
        </LatePart>
      )}
    </>
  );
}
