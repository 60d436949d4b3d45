import { createStore, type Store } from '../../store.ts';
import type { ColumnId } from './board-model.ts';
import type { CardPlace, Cards } from './cards/cards.ts';

/** What a person is doing on the board. Nothing of it is a change yet. */
export interface BoardState {
  /** The one card that Tab leads to. */
  active: CardPlace | null;
  /** The card that gets the focus as soon as it is on the screen; another value for another wish. */
  focus: CardPlace | null;
  /** The column whose head gets the focus as soon as it is on the screen. */
  headed: ColumnId | null;
  /** Groups that were created a moment ago: their columns are marked. */
  made: ReadonlySet<number>;
  /** Selected cards, of any columns; `anchor` is where a range begins. One that a click selected follows the arrows. */
  selection: { cards: Cards; anchor: CardPlace; follows?: true } | null;
  /** The card that was clicked last: a range that is selected with Shift begins there. */
  clicked: CardPlace | null;
  /** Cards that came a moment ago, or were looked for. */
  marked: Cards | null;
  /** The card whose menu is open. */
  menu: CardPlace | null;
  /** What is dragged with the mouse, and what it is over. */
  dragged: Cards | null;
  over: { column: ColumnId; add: boolean; inTray: boolean } | null;
  /** What was picked up with the keyboard, and where it would be put down. */
  lifted: { cards: Cards; to: ColumnId } | null;
  /** The column that is held by its head, and its place among the groups once it is let go. */
  moving: { column: number; to: number; byKeys: boolean } | null;
  /** Cards for which a group is being picked. */
  picking: { cards: Cards; add: boolean } | null;
  /** Cards that Delete would remove, with those among them that are out of sight. */
  removing: { cards: Cards; hidden: readonly number[] } | null;
}

/** Where somebody was on the board: each column's own scrolling, and that of the columns, in pixels. */
export interface BoardPlace {
  offsets: Map<ColumnId, number>;
  left: number;
  active: CardPlace | null;
}

export type BoardStore = Store<BoardState>;

export function createBoardStore(): BoardStore {
  return createStore<BoardState>({
    active: null,
    focus: null,
    headed: null,
    made: new Set(),
    selection: null,
    clicked: null,
    marked: null,
    menu: null,
    dragged: null,
    over: null,
    lifted: null,
    moving: null,
    picking: null,
    removing: null,
  });
}

export const isAt = (place: CardPlace | null, column: ColumnId, id: number): boolean =>
  place?.id === id && place.column === column;
