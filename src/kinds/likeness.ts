import { cleanText } from '../i18n/clean-text.ts';
import { sightOf } from '../i18n/same-sight.ts';
import { compacted, folded } from '../i18n/text-search.ts';
import type { Family } from './kind.ts';

/**
 * How far apart what was pasted and what is meant may be: the same, the same but for blanks and
 * hyphens, an umlaut spelled otherwise, a letter for the digit that looks like it. Each forgives what
 * those before it do.
 */
export const likenesses = ['same', 'blanks', 'umlaut', 'look-alike'] as const;
export type Likeness = (typeof likenesses)[number];

const digits: Readonly<Record<string, string>> = {
  o: '0',
  q: '0',
  i: '1',
  l: '1',
  z: '2',
  s: '5',
  g: '6',
  b: '8',
};

const spelledShort = (text: string) => text.replaceAll(/([aou])e/g, '$1');

const ofOtherScripts = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** As it is written; letters of other scripts that look like ours are told as such. */
const written = (code: string) =>
  ofOtherScripts.test(code) ? cleanText(code).toLowerCase() : sightOf(code);

/** Accents stay: Fürth is not Fulda. */
const bare = (code: string) => code.replaceAll(/[\s.\-_/]/g, '');

function keyOfCode(code: string, likeness: Likeness): string {
  switch (likeness) {
    case 'same':
      return written(code);
    case 'blanks':
      return bare(written(code));
    case 'umlaut':
      return spelledShort(compacted(bare(written(code))));
    case 'look-alike':
      return spelledShort(compacted(bare(sightOf(code)))).replaceAll(
        /[oqilzsgb]/g,
        (sign) => digits[sign] ?? sign,
      );
  }
}

function keyOfName(name: string, likeness: Likeness): string {
  switch (likeness) {
    case 'same':
      return sightOf(name);
    case 'blanks':
      return sightOf(name)
        .replaceAll(/\s*[-,.]\s*|\s+/g, ' ')
        .trim();
    case 'umlaut':
    case 'look-alike':
      return spelledShort(
        folded(name)
          .replaceAll(/\s*[-,.]\s*|\s+/g, ' ')
          .trim(),
      );
  }
}

/** What two texts have in common that are this much alike; empty where there is nothing to compare. */
export function keyOf(family: Family, text: string, likeness: Likeness): string {
  switch (family) {
    case 'code':
      return keyOfCode(text, likeness);
    case 'name':
      return keyOfName(text, likeness);
    case 'email':
      return cleanText(text).toLowerCase();
  }
}
