import { NativeSelect } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useLanguage } from '../../i18n/language.tsx';
import { languageOf, languages, languageTags } from '../../i18n/languages.ts';
import { chooseLanguage } from '../../i18n/words.ts';
import classes from './switches.module.css';

const choices = languageTags.map((tag) => ({ value: tag, label: languages[tag] }));

/** The languages, each in its own words, so that it can be found in any. */
export function LanguageSwitch() {
  const t = useTranslations('shell');
  const language = useLanguage();
  return (
    <NativeSelect
      size="xs"
      className={classes.language}
      aria-label={t('language')}
      value={language}
      data={choices}
      onChange={(event) => {
        const chosen = languageOf(event.currentTarget.value);
        if (chosen !== null) chooseLanguage(chosen);
      }}
    />
  );
}
