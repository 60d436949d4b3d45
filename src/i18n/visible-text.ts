import { isPlain, sightsOf } from './invisible.ts';

const codeOf = (character: string) =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

const open = '\u2068';
const close = '\u2069';

/** The places of isolates that are closed, and around something that is seen: they do no harm. */
function closedIsolates(sights: ReturnType<typeof sightsOf>): ReadonlySet<number> {
  const closed = new Set<number>();
  const opened: { at: number; seen: boolean }[] = [];
  for (const [at, { character, sight }] of sights.entries()) {
    if (character === open) opened.push({ at, seen: false });
    else if (character === close) {
      const last = opened.pop();
      if (last?.seen !== true) continue;
      closed.add(last.at).add(at);
      const around = opened.at(-1);
      if (around !== undefined) around.seen = true;
    } else if (sight === 'mark') for (const each of opened) each.seen = true;
  }
  return closed;
}

/**
 * A text as it came, with what one could not see in it made visible: invisible characters by their
 * numbers, blanks that are no single ordinary blank between words as open boxes.
 */
export function visibleText(text: string): string {
  if (isPlain(text)) return text;
  const sights = sightsOf(text);
  const closed = closedIsolates(sights);
  const isSeen = (at: number) => {
    const sight = sights[at]?.sight;
    return sight !== undefined && sight !== 'blank';
  };
  return sights
    .map(({ character, sight }, at) => {
      if (sight === 'mark' || closed.has(at)) return character;
      if (sight === 'invisible') return codeOf(character);
      const between = isSeen(at - 1) && isSeen(at + 1);
      return character === ' ' && between ? ' ' : '␣';
    })
    .join('');
}

/** Whether the whole of a text stands in one isolate already. */
function isIsolate(text: string): boolean {
  let depth = 0;
  for (const [at, character] of Array.from(text).entries()) {
    if (character === open) depth += 1;
    if (character === close) depth -= 1;
    if (depth === 0) return at > 0 && at === Array.from(text).length - 1;
  }
  return false;
}

const rightToLeft =
  /[\u0590-\u08FF\u200E\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/**
 * A name as it goes into a file: as it is, so that whoever brings the file back finds it by it, and still
 * turning nothing round that stands beside it.
 */
export function isolatedForFile(text: string): string {
  if (!rightToLeft.test(text)) return text;
  return `${open}${text.replaceAll(/[\u2066-\u2069]/g, '')}${close}`;
}

/**
 * A name as it is put into a sentence or a cell: what is in it is visible, and where it is written
 * from right to left, or says so, it turns nothing round that stands beside it.
 */
export function isolatedText(text: string): string {
  const seen = visibleText(text);
  return rightToLeft.test(seen) && !isIsolate(seen) ? `${open}${seen}${close}` : seen;
}
