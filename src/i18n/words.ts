import { readStored, store } from '../browser-storage.ts';
import { createStore } from '../store.ts';
import { first, later } from 'virtual:messages';
import { type Language, languageOf, languageTags } from './languages.ts';
import type { Messages } from './messages.ts';

/** The messages that are there; the ones of later parts are absent until those parts are wanted. */
interface Words {
  language: Language;
  /** How dates and numbers are written: as in the reader's own country, where the browser tells it. */
  locale: string;
  messages: Partial<Messages>;
}

const storageKey = 'motorpool.language';

/** The words of the screen. */
export const words = createStore<Words>({ language: 'en', locale: 'en', messages: {} });

let laterWanted = false;

/** The language chosen before in this browser, else the first of the browser's own that we speak. */
function preferredLanguage(): Language {
  const wished = [readStored('local', storageKey), ...navigator.languages];
  return wished.map(languageOf).find((language) => language !== null) ?? 'en';
}

const localeOf = (language: Language) =>
  navigator.languages.find((tag) => tag.startsWith(`${language}-`)) ?? language;

async function load(language: Language): Promise<void> {
  const [{ default: now }, rest] = await Promise.all([
    first[language](),
    laterWanted ? later[language]() : null,
  ]);
  document.documentElement.lang = language;
  words.set({ language, locale: localeOf(language), messages: { ...now, ...rest?.default } });
}

/** Loads the words of the preferred language, so that nothing is ever painted without words. */
export function loadFirstWords(): Promise<void> {
  return load(preferredLanguage());
}

async function loadLaterWords(): Promise<void> {
  const { language, messages } = words.get();
  if (laterWanted && messages.settings !== undefined) return;
  laterWanted = true;
  await load(language);
}

/** Loads something together with the words that no first page shows. */
export async function withLaterWords<Loaded>(bring: () => Promise<Loaded>): Promise<Loaded> {
  const [loaded] = await Promise.all([bring(), loadLaterWords()]);
  return loaded;
}

/** The later words of every language, for a search that finds what is called so in any of them. */
export async function wordsOfAllLanguages() {
  const all = await Promise.all(languageTags.map((tag) => later[tag]()));
  return all.map(({ default: ofOne }) => ofOne);
}

/** Chooses the language, for this browser. */
export function chooseLanguage(language: Language): void {
  store('local', storageKey, language);
  void load(language);
}
