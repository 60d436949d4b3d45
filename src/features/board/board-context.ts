import { type ComponentType, createContext, use } from 'react';
import type { Columns } from './columns/arrangement.ts';
import type { BoardColumn, BoardModel, ColumnId } from './board-model.ts';
import type { BoardPlace, BoardStore } from './board-state.ts';
import type { CardPlace } from './cards/cards.ts';
import type { CardMove } from './drag/move-cards.ts';

/** What other features do with a group whose column asks for it. */
export interface GroupActs {
  onRename: (group: { id: number; name: string }) => void;
  onCompare: (group: { id: number; name: string }) => void;
  onCreate: () => void;
}

/** What saves the board as it is shown, which this search says whole. */
export type BoardViews = ComponentType<{ search: string }>;

/** What every part of the board needs to know. */
export interface BoardParts extends GroupActs {
  model: BoardModel;
  store: BoardStore;
  /** The columns that are shown, "in no group" first. */
  columns: readonly BoardColumn[];
  /** What is searched for: a column may show fewer than it holds. */
  search: string;
  /** The search finds nothing anywhere. */
  findsNothing: boolean;
  pinned: ReadonlySet<number>;
  /** Those of the groups that are there. */
  hidden: ReadonlySet<number>;
  collapsed: ReadonlySet<ColumnId>;
  /** Some columns were moved by hand. */
  isReordered: boolean;
  sorted: Columns['sorted'];
  shown: (column: ColumnId) => readonly number[];
  /** Whether a card stands in its column and the search does not hide it; asks nothing of the rest of the column. */
  isShown: (place: CardPlace) => boolean;
  /** Carries cards over; the focus goes along with them, or stays beside where they were. */
  moveCards: (move: CardMove, focus: 'goes' | 'stays') => void;
  /** How far everything was scrolled when it was last on the screen. */
  place: BoardPlace;
}

export const BoardContext = createContext<BoardParts | null>(null);

export function useBoardParts(): BoardParts {
  const parts = use(BoardContext);
  if (parts === null) throw new Error('There is no board above this component.');
  return parts;
}
