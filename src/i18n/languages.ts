/**
 * The languages that the screen speaks, each by its own name. Another one is a folder beside `en` and a
 * line here; the first is what everybody gets who speaks none of them.
 */
export const languages = { en: 'English', de: 'Deutsch' } as const;

export type Language = keyof typeof languages;

const isLanguage = (text: string): text is Language => Object.hasOwn(languages, text);

/** All of them, in the order in which they are offered. */
export const languageTags: readonly Language[] = Object.keys(languages).filter(isLanguage);

/** The language that a tag such as `de-AT` belongs to; null where it is none of ours. */
export function languageOf(tag: string | null): Language | null {
  const [language = ''] = tag?.toLowerCase().split('-') ?? [];
  return isLanguage(language) ? language : null;
}
