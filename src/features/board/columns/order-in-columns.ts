import type { Element } from '../../../api/elements.ts';
import type { SortedIds } from '../../../queries/sorted-ids.ts';
import type { CardSort } from '../../../parts/lists/kept-columns.ts';
import type { BoardModel, ColumnId } from '../board-model.ts';
import { type CardMatcher, inOrder } from '../cards/card-order.ts';

interface Ordered {
  ids: SortedIds;
  /** What these ids mean, in the order of the ids: what is not known, or says something else, has changed. */
  elements: readonly (Element | undefined)[];
  sorted: readonly Element[];
  matches: CardMatcher | null;
  by: CardSort | undefined;
  shown: readonly number[];
}

const nobody: readonly number[] = [];

/** By their ids, as they were read; by what people call them; or one of these the other way round. */
function sortedBy(
  by: CardSort | undefined,
  byId: readonly Element[],
  byName: readonly Element[],
): readonly Element[] {
  if (by === undefined) return byName;
  if (by === 'nameDown') return byName.toReversed();
  return by === 'id' ? byId : byId.toReversed();
}

/** What stands in each column as it is shown; one column that changes costs no other. */
export class OrderInColumns {
  readonly #ordered = new Map<ColumnId, Ordered>();

  /** In their order, those that match alone; what is not known among the elements is left out. */
  shown(
    { kind, contentOf, elementOf }: Pick<BoardModel, 'kind' | 'contentOf' | 'elementOf'>,
    column: ColumnId,
    matches: CardMatcher | null,
    by?: CardSort,
  ): readonly number[] {
    const { ids } = contentOf(column);
    if (ids === null) return nobody;
    const before = this.#ordered.get(column);
    const elements = Array.from(ids, elementOf);
    const isSame =
      before?.ids.length === ids.length &&
      elements.every((element, at) => element === before.elements[at]);
    if (isSame && before.matches === matches && before.by === by) return before.shown;
    const known = elements.filter((element) => element !== undefined);
    const sorted = isSame ? before.sorted : inOrder(kind, known, before?.sorted ?? []);
    const inTurn = sortedBy(by, known, sorted);
    const shown = (matches === null ? inTurn : inTurn.filter(matches)).map(({ id }) => id);
    this.#ordered.set(column, { ids, elements, sorted, matches, by, shown });
    return shown;
  }
}
