import type { Element, ElementKind } from '../../api/elements.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { titleOrId } from '../../kinds/texts.ts';
import type { KnownElements } from '../../parts/elements/use-elements.ts';
import { inPortions } from '../../ui/sliced.ts';
import { mergeSteps, sortSteps } from '../../ui/sort-steps.ts';

interface Named {
  id: number;
  /** The plate, the last name, the number; empty where it has none. */
  first: string;
  /** What it is called then. */
  title: string;
}

/** By what a list of the kind is sorted at first, and by what people call those that have nothing of that. */
function namedOf(kind: ElementKind, id: number, element: Element | undefined): Named {
  if (element === undefined) return { id, first: '', title: '' };
  const column = kindOf(kind).columns[0];
  const first = column?.order?.(element) ?? column?.text(element) ?? '';
  return { id, first, title: first === '' ? titleOrId(kindOf(kind), element) : '' };
}

const isSame = (one: Named, other: Named | undefined) =>
  one.first === other?.first && one.title === other.title;

/** In the order of the language; what is not read yet comes last, and equal ones stand by their ids. */
const byName = (collator: Intl.Collator) => (one: Named, other: Named) =>
  Number(one.first === '') - Number(other.first === '') ||
  collator.compare(one.first, other.first) ||
  Number(one.first + one.title === '') - Number(other.first + other.title === '') ||
  collator.compare(one.title, other.title) ||
  one.id - other.id;

/**
 * Puts the elements of one list in the order in which people see them, again and again: what stood in
 * order before stays, and only what came or has another name is put in its place.
 */
export class NameOrder {
  readonly #kind: ElementKind;
  readonly #compare: (one: Named, other: Named) => number;
  #last: readonly Named[] = [];

  constructor(kind: ElementKind, collator: Intl.Collator) {
    this.#kind = kind;
    this.#compare = byName(collator);
  }

  /** The ids in order, in steps. */
  *steps(ids: Iterable<number>, known: KnownElements): Generator<void, readonly number[]> {
    const fresh = new Map<number, Named>();
    yield* inPortions(ids, (id) => fresh.set(id, namedOf(this.#kind, id, known(id))));
    const kept: Named[] = [];
    yield* inPortions(this.#last, (one) => {
      if (!isSame(one, fresh.get(one.id))) return;
      kept.push(one);
      fresh.delete(one.id);
    });
    const sorted = yield* sortSteps([...fresh.values()], this.#compare);
    this.#last = yield* mergeSteps(kept, sorted, this.#compare);
    return this.#last.map(({ id }) => id);
  }
}
