/** A sentence in parts, some of which lead to a page. */
export type LinkedText = readonly (string | { text: string; to: string })[];

/** Code points that no text has, around what leads somewhere: translations place it as any argument. */
const marks = { open: '\uE000', middle: '\uE001', close: '\uE002' };
const anyMark = /[\uE000-\uE002]/g;
const marked = /\uE000([^\uE001]*)\uE001([^\uE002]*)\uE002/g;

/** A name as an argument of a sentence, in which it leads to a page; null: to none. */
export function linkTo(text: string, to: string | null): string {
  const clean = text.replaceAll(anyMark, '');
  return to === null ? clean : `${marks.open}${to}${marks.middle}${clean}${marks.close}`;
}

/** The sentence without what leads anywhere, e.g. for a heading or a screen reader. */
export function plainText(sentence: string): string {
  return sentence.replaceAll(marked, '$2');
}

/** A linked text without its links. */
export function textOf(parts: LinkedText): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

/** The sentence in its parts. */
export function linkedText(sentence: string): LinkedText {
  const parts: (string | { text: string; to: string })[] = [];
  let end = 0;
  for (const match of sentence.matchAll(marked)) {
    const [whole, to = '', text = ''] = match;
    if (match.index > end) parts.push(sentence.slice(end, match.index));
    parts.push({ text, to });
    end = match.index + whole.length;
  }
  if (end < sentence.length) parts.push(sentence.slice(end));
  return parts;
}
