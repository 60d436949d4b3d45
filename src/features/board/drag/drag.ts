import type { ColumnId } from '../board-model.ts';
import type { CardPlace } from '../cards/cards.ts';

/** What a dragged card says of itself. */
export const dragDataOf = ({ column, id }: CardPlace) => ({ boardCard: { column, id } });

/** A column as it says of itself when something is dragged over it. */
export const isColumnId = (value: unknown): value is ColumnId =>
  value === 'none' || typeof value === 'number';

function isPlace(value: unknown): value is CardPlace {
  if (typeof value !== 'object' || value === null) return false;
  return 'column' in value && isColumnId(value.column) && 'id' in value;
}

/** Which card is dragged, or null where something else is. */
export function draggedPlace(data: Record<string, unknown>): CardPlace | null {
  const { boardCard } = data;
  return isPlace(boardCard) ? boardCard : null;
}

export const isCardDrag = (data: Record<string, unknown>): boolean => draggedPlace(data) !== null;

/** What a column that is dragged by its head says of itself. */
export const columnDragDataOf = (column: number) => ({ boardColumn: column });

export const isColumnDrag = (data: Record<string, unknown>): boolean => 'boardColumn' in data;

/** With Ctrl or Alt a card is added to the group, and stays where it was. */
export const wantsToAdd = (input: { ctrlKey: boolean; altKey: boolean }): boolean =>
  input.ctrlKey || input.altKey;

export const dropEffectOf = (input: { ctrlKey: boolean; altKey: boolean }): 'copy' | 'move' =>
  wantsToAdd(input) ? 'copy' : 'move';
