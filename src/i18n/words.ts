import { store } from '../browser-storage.ts';
import { createStore } from '../store.ts';
import { first, later } from 'virtual:messages';
import { type Language, languageTags } from './languages.ts';
import type { Messages } from './messages.ts';
import { languageKey, localeOf, preferredLanguage } from './preferred-language.ts';

/** The messages that are there; the ones of later parts are absent until those parts are wanted. */
interface Words {
  language: Language;
  /** How dates and numbers are written: as in the reader's own country, where the browser tells it. */
  locale: string;
  messages: Partial<Messages>;
}

/** The words of the screen. */
export const words = createStore<Words>({ language: 'en', locale: 'en', messages: {} });

let laterWanted = false;

let wanted: Language = 'en';
let newest: Promise<void> | null = null;

/** Shows the words of a language once they are there, if nothing else was asked for since. */
function load(language: Language): Promise<void> {
  wanted = language;
  const own: Promise<void> = Promise.all([
    first[language](),
    laterWanted ? later[language]() : null,
  ]).then(async ([{ default: now }, rest]) => {
    // Words that come late must not take the place of those that were chosen after them.
    if (newest !== own) {
      await newest;
      return;
    }
    document.documentElement.lang = language;
    words.set({ language, locale: localeOf(language), messages: { ...now, ...rest?.default } });
  });
  newest = own;
  return own;
}

/** Loads the words of the preferred language, so that nothing is ever painted without words. */
export function loadFirstWords(): Promise<void> {
  return load(preferredLanguage());
}

async function loadLaterWords(): Promise<void> {
  if (laterWanted && words.get().messages.settings !== undefined) return;
  laterWanted = true;
  await load(wanted);
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

/** All words of one language, for what is read by somebody else than who is at the screen. */
export async function wordsIn(language: Language): Promise<Pick<Words, 'locale' | 'messages'>> {
  const [now, rest] = await Promise.all([first[language](), later[language]()]);
  return { locale: localeOf(language), messages: { ...now.default, ...rest.default } };
}

/** Chooses the language, for this browser. */
export function chooseLanguage(language: Language): void {
  store('local', languageKey, language);
  void load(language);
}
