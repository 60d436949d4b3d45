/** A sentence in parts, some of which lead to a page, or are the API's own English words. */
export type LinkedText = readonly (
  | string
  | { text: string; to: string }
  | { text: string; lang: 'en' }
)[];

/** Code points that no text has, around what leads somewhere: translations place it as any argument. */
const marks = { open: '\uE000', middle: '\uE001', close: '\uE002' };
const anyMark = /[\uE000-\uE002]/g;
const marked = /\uE000([^\uE001]*)\uE001([^\uE002]*)\uE002/g;

/** A name as an argument of a sentence, in which it leads to a page; null: to none. */
export function linkTo(text: string, to: string | null): string {
  const clean = text.replaceAll(anyMark, '');
  return to === null ? clean : `${marks.open}${to}${marks.middle}${clean}${marks.close}`;
}

/** The same of what the API says, in a sentence that may be of another language; no address looks like this. */
const english = 'lang:en';

/** What the API says, as it stands in a sentence, marked as English. */
export function inEnglish(sentence: string, message: string): string {
  return message === '' ? sentence : sentence.replace(message, () => linkTo(message, english));
}

/** The sentence without what leads anywhere, e.g. for a heading or a screen reader. */
export function plainText(sentence: string): string {
  return sentence.replaceAll(marked, '$2');
}

/** A linked text without its links. */
export function textOf(parts: LinkedText): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

/** What in it is the API's own English; empty where nothing is. */
export function englishOf(parts: LinkedText): string {
  const own = parts.find((part) => typeof part !== 'string' && 'lang' in part);
  return own === undefined ? '' : textOf([own]);
}

/** The sentence in its parts. */
export function linkedText(sentence: string): LinkedText {
  const parts: LinkedText[number][] = [];
  let end = 0;
  for (const match of sentence.matchAll(marked)) {
    const [whole, to = '', text = ''] = match;
    if (match.index > end) parts.push(sentence.slice(end, match.index));
    parts.push(to === english ? { text, lang: 'en' } : { text, to });
    end = match.index + whole.length;
  }
  if (end < sentence.length) parts.push(sentence.slice(end));
  return parts;
}
