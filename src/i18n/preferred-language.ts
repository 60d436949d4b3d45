import { readStored } from '../browser-storage.ts';
import { type Language, languageOf } from './languages.ts';

/** Where this browser keeps the language that was chosen. */
export const languageKey = 'motorpool.language';

/** The language chosen before in this browser, else the first of the browser's own that we speak. */
export function preferredLanguage(): Language {
  const wished = [readStored('local', languageKey), ...navigator.languages];
  return wished.map(languageOf).find((language) => language !== null) ?? 'en';
}

/** How dates and numbers are written in a language: as in the reader's own country, where the browser tells it. */
export const localeOf = (language: Language): string =>
  navigator.languages.find((tag) => tag.startsWith(`${language}-`)) ?? language;
