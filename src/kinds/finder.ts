import type { ElementKind, ElementOf } from '../api/elements.ts';
import type { Family, Kind } from './kind.ts';
import { keyOf, type Likeness, likenesses } from './likeness.ts';

/** What a text may mean: one element, several, or none; and how alike they are. */
export interface Match {
  ids: readonly number[];
  likeness: Likeness;
}

const families: readonly Family[] = ['email', 'code', 'name'];

/** So many elements or keys are looked at in one step. */
const stepSize = 100;

/** What has more signs is a list or a letter, and names nothing as a whole. */
const mostSigns = 1_000;
/** A name of more words is a sentence. */
const mostWords = 4;
/** So many names are looked through for one text. */
const mostNamesakes = 1000;

const wordsOf = (key: string) => key.split(' ').filter((word) => word.length > 1);

interface Entry {
  id: number;
  text: string;
}

/** By what is the same in all that is alike at all: of the few that share it, the likeness is looked at. */
const keyOfAll = (family: Family, text: string) => keyOf(family, text, 'look-alike');

/** Finds elements of one kind by what identifies them. Nothing is ever guessed. */
export class Finder {
  readonly #ids = new Set<number>();
  readonly #entries: Record<Family, Map<string, Entry[]>> = {
    code: new Map(),
    name: new Map(),
    email: new Map(),
  };
  /** Which names hold a word. */
  readonly #namesWith = new Map<string, Set<string>>();

  add(family: Family, text: string, id: number): void {
    const key = keyOfAll(family, text);
    if (key === '') return;
    const alike = this.#entries[family].get(key);
    if (alike === undefined) this.#entries[family].set(key, [{ id, text }]);
    else alike.push({ id, text });
    if (family === 'name' && alike === undefined)
      for (const word of wordsOf(key)) {
        const names = this.#namesWith.get(word);
        if (names === undefined) this.#namesWith.set(word, new Set([key]));
        else names.add(key);
      }
  }

  know(id: number): void {
    this.#ids.add(id);
  }

  hasId(id: number): boolean {
    return this.#ids.has(id);
  }

  /** The elements that are most alike, of the families that count here; null where none is. */
  find(text: string, among: readonly Family[] = families): Match | null {
    if (text.length > mostSigns) return null;
    const alike = among.flatMap((family) =>
      (this.#entries[family].get(keyOfAll(family, text)) ?? []).map((entry) => ({
        ...entry,
        family,
      })),
    );
    if (alike.length === 0) return null;
    for (const likeness of likenesses) {
      const same = alike.filter(
        (one) => keyOf(one.family, one.text, likeness) === keyOf(one.family, text, likeness),
      );
      if (same.length > 0) return { ids: [...new Set(same.map(({ id }) => id))], likeness };
    }
    return null;
  }

  /**
   * Whether a text is at most two slips from a name of several words, and has one of them. What half of
   * all names have in common tells nothing.
   */
  nearlyNames(text: string): boolean {
    if (text.length > mostSigns) return false;
    const wanted = keyOfAll('name', text);
    const words = wordsOf(wanted);
    if (words.length < 2 || words.length > mostWords) return false;
    return words.some((word) => {
      const names = this.#namesWith.get(word);
      if (names === undefined || names.size > mostNamesakes) return false;
      return [...names].some((name) => slipsBetween(wanted, name) <= 2);
    });
  }

  /** The few elements that are nearest to a text that means none: at most two slips away. */
  *nearest(text: string, most = 3): Generator<void, readonly number[]> {
    const found = new Map<number, number>();
    let looked = 0;
    for (const family of families) {
      const wanted = keyOfAll(family, text);
      if (wanted.length < 3) continue;
      for (const [key, alike] of this.#entries[family]) {
        looked += 1;
        if (looked % (10 * stepSize) === 0) yield;
        const slips = slipsBetween(wanted, key);
        if (slips > 2) continue;
        for (const { id } of alike) found.set(id, Math.min(slips, found.get(id) ?? slips));
      }
    }
    return [...found]
      .toSorted(([, one], [, other]) => one - other)
      .slice(0, most)
      .map(([id]) => id);
  }
}

/** Signs left out, put in, exchanged or swapped; 3 stands for any more than two. */
function slipsBetween(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return 3;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1];
      const isSwapped =
        i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row.push(
        Math.min(
          (last[j] ?? 3) + 1,
          (row[j - 1] ?? 3) + 1,
          (last[j - 1] ?? 3) + (isSame ? 0 : 1),
          isSwapped ? (before[j - 2] ?? 3) + 1 : 3,
        ),
      );
    }
    if (Math.min(...row) > 2) return 3;
    before = last;
    last = row;
  }
  return Math.min(3, last[other.length] ?? 3);
}

/** Makes a finder, some elements in each step. */
export function* buildFinder<Name extends ElementKind>(
  kind: Kind<Name>,
  elements: readonly ElementOf[Name][],
): Generator<void, Finder> {
  const finder = new Finder();
  for (const [at, element] of elements.entries()) {
    finder.know(element.id);
    for (const identity of kind.identities)
      finder.add(identity.family, identity.text(element) ?? '', element.id);
    if (at % stepSize === stepSize - 1) yield;
  }
  return finder;
}
