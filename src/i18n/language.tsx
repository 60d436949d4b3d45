import { type ReactNode, useSyncExternalStore } from 'react';
import { IntlProvider } from 'use-intl';
import type { Language } from './languages.ts';
import { words } from './words.ts';

const timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The language of the screen. */
export function useLanguage(): Language {
  return useSyncExternalStore(words.subscribe, words.get).language;
}

/** Gives words, numbers and dates of one language to everything below it. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const { locale, messages } = useSyncExternalStore(words.subscribe, words.get);
  return (
    <IntlProvider locale={locale} messages={messages} timeZone={timeZone}>
      {children}
    </IntlProvider>
  );
}
