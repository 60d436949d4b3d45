import { NativeSelect } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useLanguage } from '../../i18n/language.tsx';
import { chooseLanguage } from '../../i18n/words.ts';
import classes from './switches.module.css';

const languages = [
  { value: 'en', label: 'English' },
  { value: 'de', label: 'Deutsch' },
];

/** English or German; each in its own words, so that it can be found in either. */
export function LanguageSwitch() {
  const t = useTranslations('shell');
  const language = useLanguage();
  return (
    <NativeSelect
      size="xs"
      className={classes.language}
      aria-label={t('language')}
      value={language}
      data={languages}
      onChange={(event) => chooseLanguage(event.currentTarget.value === 'de' ? 'de' : 'en')}
    />
  );
}
