import { remInPixels } from '../../../ui/screen/use-rem.ts';
import type { ColumnId } from '../board-model.ts';
import type { BoardStore } from '../board-state.ts';
import { focusCard } from '../cards/card-place.ts';
import type { CardPlace } from '../cards/cards.ts';
import { isColumnId } from '../drag/drag.ts';
import { cardGap, cardHeightOf, cardsPadding } from '../geometry.ts';
import { type Box, boxBetween, type CardRows, rowsInBand } from './band.ts';

/** A press that strays less (pixels) is a click. */
const strays = 4;
/** So near to the edge of its column (pixels) a band scrolls it, so far in a frame at most. */
const edge = 28;
const fastest = 18;

function columnOf(scroller: HTMLElement): ColumnId | null {
  const written = scroller.dataset['cardsOf'];
  const column = written === 'none' ? written : Number(written);
  return isColumnId(column) ? column : null;
}

/** How far a column scrolls in a frame, the nearer the pointer is to its edge the farther. */
function scrollStep(scroller: HTMLElement, y: number): number {
  const { top, bottom } = scroller.getBoundingClientRect();
  const into = Math.min(0, y - top - edge) + Math.max(0, y - bottom + edge);
  return Math.max(-fastest, Math.min(fastest, into / 2));
}

function rowsOf(scroller: HTMLElement, column: ColumnId, board: BandBoard): CardRows {
  const rem = remInPixels();
  const { left, right, top, bottom } = scroller.getBoundingClientRect();
  const height = cardHeightOf(board.isCompact) * rem;
  return {
    column,
    seen: { left, right, top, bottom },
    start: top - scroller.scrollTop + cardsPadding * rem,
    height,
    step: height + cardGap * rem,
    count: board.shown(column).length,
  };
}

/** The click that ends a band means no card and no ground. */
function swallowClick(): void {
  const swallow = (click: MouseEvent) => click.stopPropagation();
  addEventListener('click', swallow, { capture: true, once: true });
  const forget = () => removeEventListener('click', swallow, { capture: true });
  addEventListener('mousedown', forget, { capture: true, once: true });
}

/** What a band needs to know of the board that it is drawn on. */
export interface BandBoard {
  store: BoardStore;
  shown: (column: ColumnId) => readonly number[];
  isCompact: boolean;
  /** Shows the band; null where there is none any more. */
  draw: (box: Box | null) => void;
}

/**
 * Follows the mouse from a press on the ground of the board: what the band touches is selected, in place of what
 * was, or with Ctrl or Shift beside it. Escape takes that back.
 * @returns what ends it
 */
export function followBand(press: MouseEvent, board: BandBoard): () => void {
  const { store, shown, draw } = board;
  const before = store.get().selection;
  const kept = press.ctrlKey || press.metaKey || press.shiftKey ? before : null;
  const columns = document.querySelector('[data-lanes]');
  const pressed = press.target instanceof Element ? press.target.closest('[data-lane]') : null;
  const scroller = pressed?.querySelector<HTMLElement>('[data-cards-of]') ?? null;
  const beganIn = scroller === null ? null : columnOf(scroller);
  const scrolled = () => ({ x: columns?.scrollLeft ?? 0, y: scroller?.scrollTop ?? 0 });
  const began = { x: press.clientX + scrolled().x, y: press.clientY + scrolled().y };
  const ranges = new Map<ColumnId, readonly [first: number, last: number]>();
  let at = { x: press.clientX, y: press.clientY };
  let said = '';
  let frame: number | null = null;

  const select = () => {
    const told = [...ranges].map(([column, range]) => `${column}:${range.join('-')}`).join();
    if (told === said) return;
    said = told;
    const cards = new Map(kept?.cards);
    let anchor: CardPlace | null = kept?.anchor ?? null;
    for (const [column, [first, last]] of ranges) {
      const ids = shown(column).slice(first, last + 1);
      cards.set(column, new Set([...(cards.get(column) ?? []), ...ids]));
      const id = at.y < press.clientY ? ids[0] : ids.at(-1);
      if (id !== undefined) anchor = { column, id };
    }
    store.set({ selection: anchor === null || cards.size === 0 ? null : { cards, anchor } });
  };
  const step = () => {
    if (scroller !== null) scroller.scrollTop += scrollStep(scroller, at.y);
    const box = boxBetween({ x: began.x - scrolled().x, y: began.y - scrolled().y }, at);
    // A column that was scrolled away keeps what the band took of it.
    for (const each of document.querySelectorAll<HTMLElement>('[data-cards-of]')) {
      const column = columnOf(each);
      if (column === null) continue;
      const range = rowsInBand(box, rowsOf(each, column, board), beganIn);
      if (range === null) ranges.delete(column);
      else ranges.set(column, range);
    }
    draw(box);
    select();
    frame = requestAnimationFrame(step);
  };
  const listening = new AbortController();
  const end = () => {
    listening.abort();
    if (frame === null) return;
    cancelAnimationFrame(frame);
    draw(null);
  };
  const onMove = ({ clientX, clientY, buttons }: MouseEvent) => {
    at = { x: clientX, y: clientY };
    if (buttons === 0) end();
    else if (frame === null && Math.hypot(at.x - press.clientX, at.y - press.clientY) > strays)
      step();
  };
  const onUp = () => {
    const { selection } = store.get();
    if (frame !== null) {
      swallowClick();
      if (selection !== null) focusCard(store, selection.anchor);
    }
    end();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || frame === null) return;
    event.preventDefault();
    event.stopPropagation();
    store.set({ selection: before });
    swallowClick();
    end();
  };
  const { signal } = listening;
  addEventListener('mousemove', onMove, { signal });
  addEventListener('mouseup', onUp, { signal });
  addEventListener('blur', end, { signal });
  addEventListener('keydown', onKey, { signal, capture: true });
  return end;
}
