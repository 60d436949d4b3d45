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
const partings = [/[\n\r|]/, /;/, /,/];

/** Reads the groups of one cell: the whole of it as one name, else parted further and further. */
export function groupsOfCell(cell: string, names: GroupNames): GroupsOfCell {
  const ids = new Set<number>();
  const unknown = new Map<string, string>();
  const ambiguous: string[] = [];
  const read = (text: string, at: number) => {
    const bare = cleanText(text);
    const meant = names.find(text) ?? (bare === '' ? null : names.find(bare));
    const parting = partings[at];
    if (meant !== null && 'id' in meant) ids.add(meant.id);
    else if (meant !== null) ambiguous.push(bare);
    else if (parting !== undefined) for (const part of text.split(parting)) read(part, at + 1);
    else if (bare !== '') unknown.set(sightOf(bare), unknown.get(sightOf(bare)) ?? bare);
  };
  if (cell !== '') read(cell, 0);
  return { ids: [...ids], unknown: [...unknown.values()], ambiguous };
}
