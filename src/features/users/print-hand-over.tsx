import { Button, NativeSelect } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { IntlProvider, useTranslations } from 'use-intl';
import { useLanguage } from '../../i18n/language.tsx';
import { languageOf, languages, languageTags } from '../../i18n/languages.ts';
import { isolatedText } from '../../i18n/visible-text.ts';
import { wordsIn } from '../../i18n/words.ts';
import { LatePart } from '../../parts/errors/late-part.tsx';
import { useShowFailure } from '../../parts/errors/use-show-failure.ts';
import { tableMessage } from '../../parts/lists/table-message.ts';
import { lazyPart } from '../../ui/page/lazy-part.tsx';
import type { MadePassword } from './use-made-passwords.ts';
import classes from './users.module.css';

const PrintTable = lazyPart(
  async () => (await import('../../ui/tables/print-table.tsx')).PrintTable,
);

interface SheetsProps {
  people: readonly MadePassword[];
  onDone: () => void;
}

/** A sheet for each, with what they need and nothing of whoever prints it. */
function Sheets({ people, onDone }: SheetsProps) {
  const t = useTranslations('user-forms');
  const acts = useTranslations('acts');
  return (
    <PrintTable
      isTyped
      tables={people.map(({ name, email, password }) => ({
        title: acts('sheetTitle'),
        about: [isolatedText(name), acts('sheetText')],
        head: [t('email'), t('password')],
        rows: [[email, password]],
      }))}
      onDone={onDone}
    />
  );
}

interface PrintHandOverProps {
  /** What the button says. */
  label: string;
  people: readonly MadePassword[];
}

/** Prints hand-over sheets, in the language of those who read them. */
export function PrintHandOver({ label, people }: PrintHandOverProps) {
  const t = useTranslations('acts');
  const showFailure = useShowFailure(tableMessage);
  const own = useLanguage();
  const [language, setLanguage] = useState(own);
  const [words, setWords] = useState<Awaited<ReturnType<typeof wordsIn>> | null>(null);
  const print = () => wordsIn(language).then(setWords, (error: unknown) => showFailure(error));
  const done = () => setWords(null);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPrinter size="1rem" aria-hidden />}
        onClick={() => void print()}
      >
        {label}
      </Button>
      <NativeSelect
        className={classes.language}
        aria-label={t('sheetLanguage')}
        value={language}
        data={languageTags.map((tag) => ({ value: tag, label: languages[tag] }))}
        onChange={({ currentTarget }) => setLanguage(languageOf(currentTarget.value) ?? own)}
      />
      {words !== null && (
        <LatePart onClose={done}>
          <IntlProvider {...words}>
            <Sheets people={people} onDone={done} />
          </IntlProvider>
        </LatePart>
      )}
    </>
  );
}
