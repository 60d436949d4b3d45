import { Button, Textarea } from '@mantine/core';
import { IconFile, IconFileUpload } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { mostTyped } from '../../parts/paste/pasting.ts';
import { FileProblem } from '../../parts/workbook/file-problem.tsx';
import { EncodingSelect } from '../../parts/workbook/encoding-select.tsx';
import { SheetSelect } from '../../parts/workbook/sheet-select.tsx';
import { FoundSelect } from '../../ui/fields/found-select.tsx';
import classes from './import.module.css';
import { separators } from './read-cells.ts';
import type { CellsOfList } from './use-cells.ts';
import type { Source } from './use-source.ts';

interface ImportSourceProps {
  help: string;
  source: Source;
  read: CellsOfList;
}

/** Where a list comes from: pasted or dropped anywhere on the page, typed, or a file that is chosen. */
export function ImportSource({ help, source, read }: ImportSourceProps) {
  const t = useTranslations('imports');
  const input = useRef<HTMLInputElement>(null);
  const { list, isThere, isReading, take, clear } = source;
  const { text } = list;
  const isTyped = list.name === null && text.length <= mostTyped;
  return (
    <div className={classes.source}>
      {isTyped ? (
        <Textarea
          className={classes.text}
          label={t('list')}
          description={text === '' && help}
          value={text}
          rows={text === '' ? 6 : 2}
          spellCheck={false}
          onChange={({ currentTarget }) => take(currentTarget.value)}
        />
      ) : (
        <p className={classes.file}>
          <IconFile size="1rem" aria-hidden />
          {list.name ?? t('pasted')}
        </p>
      )}
      <SheetSelect sheets={list.sheets} value={source.sheetAt} onChange={source.chooseSheet} />
      <EncodingSelect value={list.encoding} onChange={source.chooseEncoding} />
      <FoundSelect
        label={t('separator')}
        values={separators}
        labelOf={(each) => t(`separators.${each}`)}
        value={read.separator}
        onChange={read.chooseSeparator}
      />
      <div className={classes.ways}>
        <input
          ref={input}
          type="file"
          hidden
          accept=".xlsx,.csv,.tsv,.txt,text/csv,text/plain"
          aria-label={t('chooseFile')}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file !== undefined) take(file);
            currentTarget.value = '';
          }}
        />
        <Button
          variant="default"
          leftSection={<IconFileUpload size="1rem" aria-hidden />}
          onClick={() => input.current?.click()}
        >
          {t('chooseFile')}
        </Button>
        {isThere && (
          <Button variant="subtle" onClick={clear}>
            {t('anotherList')}
          </Button>
        )}
      </div>
      {isReading && <p role="status">{t('reading')}</p>}
      <FileProblem list={source.refused} className={classes.problem} />
    </div>
  );
}
