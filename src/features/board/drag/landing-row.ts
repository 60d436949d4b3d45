import type { Element } from '../../../api/elements.ts';
import type { CardSort } from '../../../parts/lists/kept-columns.ts';
import type { BoardModel } from '../board-model.ts';
import { compare, placeOf } from '../cards/card-order.ts';

/** The row of a column in which the element would stand, among those that it shows. */
export function landingRow(
  { kind, elementOf }: Pick<BoardModel, 'kind' | 'elementOf'>,
  shown: readonly number[],
  by: CardSort | undefined,
  element: Element,
): number {
  const isDown = by === 'nameDown' || by === 'idDown';
  const isById = by === 'id' || by === 'idDown';
  return placeOf(shown.length, (row) => {
    const at = elementOf(shown[row] ?? 0);
    if (at === undefined) return false;
    const order = isById ? at.id - element.id : compare(kind, at, element);
    return isDown ? order > 0 : order < 0;
  });
}
