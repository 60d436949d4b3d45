import type { Messages } from './messages.ts';

export type Language = 'en' | 'de';

/** The messages that are there; the ones of later parts are absent until those parts are wanted. */
export interface Words {
  language: Language;
  /** How dates and numbers are written: as in the reader's own country, where the browser tells it. */
  locale: string;
  messages: Partial<Messages>;
}

const storageKey = 'motorpool.language';
const first = {
  en: () => import('virtual:messages/en'),
  de: () => import('virtual:messages/de'),
};
const later = {
  en: () => import('virtual:messages/en/later'),
  de: () => import('virtual:messages/de/later'),
};

let words: Words = { language: 'en', locale: 'en', messages: {} };
let laterWanted = false;
const listeners = new Set<() => void>();

/** The language chosen before in this browser, else the first of the browser's own that we speak. */
function preferredLanguage(): Language {
  const chosen = localStorage.getItem(storageKey);
  if (chosen === 'en' || chosen === 'de') return chosen;
  const own = navigator.languages.find((tag) => /^(en|de)\b/.test(tag));
  return own?.startsWith('de') === true ? 'de' : 'en';
}

const localeOf = (language: Language) =>
  navigator.languages.find((tag) => tag.startsWith(`${language}-`)) ?? language;

async function load(language: Language): Promise<void> {
  const [{ default: now }, rest] = await Promise.all([
    first[language](),
    laterWanted ? later[language]() : null,
  ]);
  document.documentElement.lang = language;
  words = { language, locale: localeOf(language), messages: { ...now, ...rest?.default } };
  for (const listener of listeners) listener();
}

/** The words of the screen; the same value until they change. */
export function currentWords(): Words {
  return words;
}

/** Calls `listener` after every change; returns how to stop that. */
export function subscribeWords(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Loads the words of the preferred language, so that nothing is ever painted without words. */
export function loadFirstWords(): Promise<void> {
  return load(preferredLanguage());
}

async function loadLaterWords(): Promise<void> {
  if (laterWanted && words.messages.settings !== undefined) return;
  laterWanted = true;
  await load(words.language);
}

/** Loads something together with the words that no first page shows. */
export async function withLaterWords<Loaded>(bring: () => Promise<Loaded>): Promise<Loaded> {
  const [loaded] = await Promise.all([bring(), loadLaterWords()]);
  return loaded;
}

/** Chooses the language, for this browser. */
export function chooseLanguage(language: Language): void {
  localStorage.setItem(storageKey, language);
  void load(language);
}
