import { cleanText } from './clean-text.ts';

/** Letters of other scripts that nobody tells from Latin ones. */
const twins: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  е: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  α: 'a',
  β: 'b',
  ε: 'e',
  ζ: 'z',
  η: 'h',
  ι: 'i',
  κ: 'k',
  μ: 'm',
  ν: 'n',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'y',
  χ: 'x',
  '‘': "'",
  '’': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '−': '-',
};
const twin = new RegExp(`[${Object.keys(twins).join('')}]`, 'gu');

/**
 * What two names that look the same have in common: without regard to case, composition, widths,
 * runs of blanks, invisible characters and letters that look like others. Accents are seen.
 */
export function sightOf(name: string): string {
  // Most names are of such letters, and there may be a hundred thousand of them.
  if (/^(?:[!-~]+(?: [!-~]+)*)?$/.test(name)) return name.toLowerCase();
  const sight = cleanText(name)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(twin, (letter) => twins[letter] ?? letter);
  // One step may make room for another: a small letter that a composed one hid.
  return sight === name ? sight : sightOf(sight);
}

/** Whether the eye can not tell two names apart. */
export function looksAlike(one: string, other: string): boolean {
  return sightOf(one) === sightOf(other);
}

/** The ids of those whose name another one has as well, to the eye: they need their ids beside it. */
export function namesakesIn(named: readonly { id: number; name: string }[]): ReadonlySet<number> {
  const bySight = Map.groupBy(named, ({ name }) => sightOf(name));
  return new Set(
    [...bySight.values()].flatMap((same) => (same.length > 1 ? same.map(({ id }) => id) : [])),
  );
}
