import { visibleText } from '../i18n/visible-text.ts';
import { folded } from '../i18n/text-search.ts';

type Text = string | null | undefined;

/** The texts of which something is there, as they can be seen, without blanks around them. */
export function present(...texts: readonly Text[]): readonly string[] {
  return texts.map((text) => visibleText(text?.trim() ?? '')).filter((text) => text !== '');
}

const wordsOf = (text: string) => text.split(/\s+/).filter((word) => word !== '');

/** The words of a text that another text does not have already. */
export function withoutWords(text: string, said: string): string {
  const known = new Set(wordsOf(folded(said)));
  return wordsOf(text)
    .filter((word) => !known.has(folded(word)))
    .join(' ');
}

/** The words of a text without those at its beginning that another text has already. */
export function withoutRepeated(text: string, said: string): string {
  const known = new Set(wordsOf(folded(said)));
  const words = wordsOf(text);
  const first = words.findIndex((word) => !known.has(folded(word)));
  return first === -1 ? '' : words.slice(first).join(' ');
}
