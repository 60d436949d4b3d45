import { cleanText } from '../../i18n/clean-text.ts';
import { sightOf } from '../../i18n/same-sight.ts';

/** What a text means among the groups: one, several that look alike, or none that there is. */
export type MeantGroup = { id: number } | { several: readonly number[] } | null;

/** Finds groups by name as it is written, else by how it looks, else by id. Nothing is ever guessed. */
export class GroupNames {
  readonly #exact = new Map<string, number[]>();
  readonly #alike = new Map<string, number[]>();
  readonly #names = new Map<number, string>();

  constructor(groups: Iterable<{ id: number; name: string }>) {
    for (const { id, name } of groups) {
      this.#names.set(id, name);
      for (const [index, key] of [
        [this.#exact, name],
        [this.#alike, sightOf(name)],
      ] as const)
        index.set(key, [...(index.get(key) ?? []), id]);
    }
  }

  has(id: number): boolean {
    return this.#names.has(id);
  }

  /** The names of all groups but these. */
  namesBeside(ids: Iterable<number>): readonly string[] {
    const left = new Set(ids);
    return [...this.#names].flatMap(([id, name]) => (left.has(id) ? [] : [name]));
  }

  nameOf(id: number): string {
    return this.#names.get(id) ?? String(id);
  }

  find(text: string): MeantGroup {
    const sight = sightOf(text);
    const ids = this.#exact.get(text) ?? (sight === '' ? [] : this.#alike.get(sight)) ?? [];
    const [id] = ids;
    if (id !== undefined) return ids.length === 1 ? { id } : { several: ids };
    const number = /^#?(\d{1,10})$/.exec(cleanText(text))?.[1];
    return number !== undefined && this.has(Number(number)) ? { id: Number(number) } : null;
  }
}

/** What a cell of groups means. */
export interface GroupsOfCell {
  ids: readonly number[];
  /** By name; the same name once. */
  unknown: readonly string[];
  /** Those that several groups look like. */
  ambiguous: readonly string[];
}

/** What parts the groups of a cell, the surest first: a name may have a comma of its own. */
const partings = [/([\n\r|])/, /(;)/, /(,)/];
/** So many parts may belong to one name. */
const mostParts = 6;

interface Meaning {
  text: string;
  meant: MeantGroup;
}

/** Reads the groups of one cell: the whole of it as one name, else parted further and further. */
export function groupsOfCell(cell: string, names: GroupNames): GroupsOfCell {
  const meaningOf = (text: string): Meaning => {
    const bare = cleanText(text);
    return { text: bare, meant: names.find(text) ?? (bare === '' ? null : names.find(bare)) };
  };
  /** Parts that belong together are one name, the longest first: "A; B" of "A; B; C". */
  const read = (whole: string, at: number): readonly Meaning[] => {
    const meaning = meaningOf(whole);
    const parting = partings[at];
    if (meaning.meant !== null || parting === undefined) return [meaning];
    // Every other piece is what parts those beside it.
    const pieces = whole.split(parting);
    const meanings: Meaning[] = [];
    for (let from = 0; from < pieces.length;) {
      let length = Math.min(2 * mostParts - 1, pieces.length - from);
      let joined = meaningOf('');
      for (; length > 1; length -= 2) {
        joined = meaningOf(pieces.slice(from, from + length).join(''));
        if (joined.meant !== null) break;
      }
      if (joined.meant === null) meanings.push(...read(pieces[from] ?? '', at + 1));
      else meanings.push(joined);
      from += length + 1;
    }
    return meanings;
  };
  const ids = new Set<number>();
  const unknown = new Map<string, string>();
  const ambiguous: string[] = [];
  for (const { text, meant } of cell === '' ? [] : read(cell, 0)) {
    if (meant !== null && 'id' in meant) ids.add(meant.id);
    else if (meant !== null) ambiguous.push(text);
    else if (text !== '') unknown.set(sightOf(text), unknown.get(sightOf(text)) ?? text);
  }
  return { ids: [...ids], unknown: [...unknown.values()], ambiguous };
}
