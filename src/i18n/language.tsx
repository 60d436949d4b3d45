import { createContext, type ReactNode, use, useState } from 'react';
import { IntlProvider } from 'use-intl';
import type { Messages } from './messages.ts';

export type Language = 'en' | 'de';

const storageKey = 'motorpool.language';
const loaders = {
  en: () => import('virtual:messages/en'),
  de: () => import('virtual:messages/de'),
};

interface Loaded {
  language: Language;
  messages: Messages;
}

/** The language chosen before in this browser, else the first of the browser's own that we speak. */
function preferredLanguage(): Language {
  const chosen = localStorage.getItem(storageKey);
  if (chosen === 'en' || chosen === 'de') return chosen;
  const own = navigator.languages.find((tag) => /^(en|de)\b/.test(tag));
  return own?.startsWith('de') === true ? 'de' : 'en';
}

async function load(language: Language): Promise<Loaded> {
  const { default: messages } = await loaders[language]();
  document.documentElement.lang = language;
  return { language, messages };
}

/** Loads the messages of the preferred language, so that nothing is ever painted without words. */
export function loadPreferredLanguage(): Promise<Loaded> {
  return load(preferredLanguage());
}

const LanguageContext = createContext<{
  language: Language;
  choose: (language: Language) => void;
}>({ language: 'en', choose: () => {} });

/** The language of the screen and how to choose another. */
export function useLanguage() {
  return use(LanguageContext);
}

/** Gives words, numbers and dates of one language to everything below it. */
export function LanguageProvider({ first, children }: { first: Loaded; children: ReactNode }) {
  const [loaded, setLoaded] = useState(first);
  const choose = (language: Language) => {
    localStorage.setItem(storageKey, language);
    void load(language).then(setLoaded);
  };
  return (
    <LanguageContext value={{ language: loaded.language, choose }}>
      <IntlProvider
        locale={loaded.language}
        messages={loaded.messages}
        timeZone={Intl.DateTimeFormat().resolvedOptions().timeZone}
      >
        {children}
      </IntlProvider>
    </LanguageContext>
  );
}
