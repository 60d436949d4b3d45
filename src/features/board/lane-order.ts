import type { Element } from '../../api/elements.ts';
import type { SortedIds } from '../../queries/sorted-ids.ts';
import type { BoardModel, ColumnId } from './board-model.ts';
import { type CardMatcher, inOrder } from './card-order.ts';

interface Ordered {
  ids: SortedIds;
  /** What these ids mean, in the order of the ids: what is not known, or says something else, has changed. */
  elements: readonly (Element | undefined)[];
  sorted: readonly Element[];
  matches: CardMatcher | null;
  shown: readonly number[];
}

const nobody: readonly number[] = [];

/** What stands in each column as it is shown; one column that changes costs no other. */
export class LaneOrder {
  readonly #ordered = new Map<ColumnId, Ordered>();

  /** In their order, those that match alone; what is not known among the elements is left out. */
  shown(
    { kind, contentOf, elementOf }: Pick<BoardModel, 'kind' | 'contentOf' | 'elementOf'>,
    column: ColumnId,
    matches: CardMatcher | null,
  ): readonly number[] {
    const { ids } = contentOf(column);
    if (ids === null) return nobody;
    const before = this.#ordered.get(column);
    const elements = Array.from(ids, elementOf);
    const isSame =
      before?.ids.length === ids.length &&
      elements.every((element, at) => element === before.elements[at]);
    if (isSame && before.matches === matches) return before.shown;
    const known = elements.filter((element) => element !== undefined);
    const sorted = isSame ? before.sorted : inOrder(kind, known, before?.sorted ?? []);
    const shown = (matches === null ? sorted : sorted.filter(matches)).map(({ id }) => id);
    this.#ordered.set(column, { ids, elements, sorted, matches, shown });
    return shown;
  }
}
