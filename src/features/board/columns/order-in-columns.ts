import type { Element } from '../../../api/elements.ts';
import type { SortedIds } from '../../../queries/sorted-ids.ts';
import type { CardSort } from '../../../parts/lists/kept-columns.ts';
import type { BoardModel, ColumnId } from '../board-model.ts';
import { type CardMatcher, inOrder, inOrderWith } from '../cards/card-order.ts';

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

/** Above so many changes sorting all is quicker than to put each into its place. */
const few = 50;

/** Which elements came and went since, by their ids; one that says something else did both. */
function changesSince(before: Ordered, ids: SortedIds, elements: Ordered['elements']) {
  const came: Element[] = [];
  const went: Element[] = [];
  let [b, a] = [0, 0];
  while (b < before.ids.length || a < ids.length) {
    const old = before.ids[b] ?? Infinity;
    const now = ids[a] ?? Infinity;
    const was = old <= now ? before.elements[b] : undefined;
    const is = now <= old ? elements[a] : undefined;
    if (was !== is) {
      if (was !== undefined) went.push(was);
      if (is !== undefined) came.push(is);
    }
    if (old <= now) b += 1;
    if (now <= old) a += 1;
  }
  return { came, went };
}

/** By their ids, as they were read; by what people call them; or one of these the other way round. */
function sortedBy(
  by: CardSort | undefined,
  byId: () => readonly Element[],
  byName: readonly Element[],
): readonly Element[] {
  if (by === undefined) return byName;
  if (by === 'nameDown') return byName.toReversed();
  return by === 'id' ? byId() : byId().toReversed();
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
    const elements: (Element | undefined)[] = [];
    for (const id of ids) elements.push(elementOf(id));
    const changes = before === undefined ? null : changesSince(before, ids, elements);
    const count = changes === null ? Infinity : changes.came.length + changes.went.length;
    if (count === 0 && before?.matches === matches && before.by === by) return before.shown;
    const known = () => elements.filter((element) => element !== undefined);
    const sorted =
      before === undefined || changes === null || count > few
        ? inOrder(kind, known())
        : count === 0
          ? before.sorted
          : inOrderWith(kind, before.sorted, changes);
    const inTurn = sortedBy(by, known, sorted);
    const shown = (matches === null ? inTurn : inTurn.filter(matches)).map(({ id }) => id);
    this.#ordered.set(column, { ids, elements, sorted, matches, by, shown });
    return shown;
  }
}
