import type { KeyboardEvent } from 'react';
import { singleKeysOn } from '../../ui/keys/shortcuts.ts';
import { useNarrow } from '../../ui/screen/use-narrow.ts';
import { remInPixels } from '../../ui/screen/use-rem.ts';
import { useBoardParts } from './board-context.ts';
import { useDense } from '../../ui/grid/density.ts';
import { cardOf, focusCard, isInSight } from './cards/card-place.ts';
import { type CardPlace, cardsThat, elementsIn, oneCard, outside } from './cards/cards.ts';
import { useOpenCard } from './cards/use-open-card.ts';
import { cardGap, cardHeightOf, cardsPadding } from './geometry.ts';
import {
  followFocus,
  isAllSelected,
  selectAll,
  selectRange,
  toggleSelected,
} from './selection/selection.ts';
import { useLift } from './drag/use-lift.ts';

/** How many cards PageDown passes. */
const page = 8;

/** The place in another column at the height of this card on the screen. */
function rowBeside(card: HTMLElement, column: CardPlace['column'], cardStep: number): number {
  const scroller = document.querySelector(`[data-cards-of="${column}"]`);
  if (scroller === null) return 0;
  const rem = remInPixels();
  const { top } = scroller.getBoundingClientRect();
  const down = card.getBoundingClientRect().top - top + scroller.scrollTop - cardsPadding * rem;
  return Math.max(0, Math.round(down / (cardStep * rem)));
}

const inHead = 'h2 a, [data-lane-menu]';

/** From the first card up to the name of its column, which leads to the group, or to its menu. */
function leaveColumn(card: HTMLElement): boolean {
  const name = card.closest('[data-lane]')?.querySelector<HTMLElement>(inHead);
  name?.focus();
  return name !== undefined && name !== null;
}

/** From the name of a column on to its menu, and back. */
function alongHead(from: EventTarget, step: 1 | -1): boolean {
  if (!(from instanceof Element)) return false;
  const head = from.closest('[data-lane-head]');
  const places = [...(head?.querySelectorAll<HTMLElement>(inHead) ?? [])];
  const at = places.findIndex((place) => place === from);
  const next = at === -1 ? undefined : places[at + step];
  next?.focus();
  return next !== undefined;
}

/** From the head of a column down to the card that has its turn there. */
function enterColumn(from: EventTarget): boolean {
  if (!(from instanceof Element) || from.closest('[data-lane-head]') === null) return false;
  const card = from.closest('[data-lane]')?.querySelector<HTMLElement>('[data-card][tabindex="0"]');
  card?.focus();
  return card !== undefined && card !== null;
}

function onHead(key: string, from: EventTarget): boolean {
  if (key === 'ArrowDown') return enterColumn(from);
  return (
    (key === 'ArrowRight' || key === 'ArrowLeft') && alongHead(from, key === 'ArrowRight' ? 1 : -1)
  );
}

/**
 * The keys of a card: arrows, Home, End and Page move the focus, with Shift they select; Space
 * selects, and Ctrl+A the column, twice all columns; Enter opens the panel; Delete removes from the group;
 * `m` picks up; Escape clears the selection.
 */
export function useBoardKeys(): (event: KeyboardEvent) => void {
  const parts = useBoardParts();
  const { store, shown, isShown, columns, collapsed, moveCards } = parts;
  const narrow = useNarrow();
  const isCompact = useDense();
  const lift = useLift();
  const open = useOpenCard();

  const rowOf = (key: string, row: number, last: number): number | null => {
    const rows: Record<string, number> = {
      ArrowDown: row + 1,
      ArrowUp: row - 1,
      PageDown: row + page,
      PageUp: row - page,
      Home: 0,
      End: last,
    };
    const next = rows[key];
    return next === undefined ? null : Math.max(0, Math.min(last, next));
  };

  /** To the nearest column that shows a card, at the same height. */
  const beside = (card: HTMLElement, { column }: CardPlace, step: 1 | -1): CardPlace | null => {
    const from = columns.findIndex(({ id }) => id === column);
    for (let at = from + step; at >= 0 && at < columns.length; at += step) {
      const next = columns[at]?.id ?? 'none';
      if (collapsed.has(next)) continue;
      const ids = shown(next);
      const id =
        ids[Math.min(rowBeside(card, next, cardHeightOf(isCompact) + cardGap), ids.length - 1)];
      if (id !== undefined) return { column: next, id };
    }
    return null;
  };

  const go = (from: CardPlace, to: CardPlace, selects: boolean) => {
    if (selects) selectRange(store, { from, to, shown: shown(to.column) });
    else followFocus(store, from, to);
    focusCard(store, to);
  };

  /** The column, and once that is selected all columns; on a narrow screen one stands alone. */
  const selectMore = (place: CardPlace) => {
    const ids = shown(place.column);
    if (narrow || !isAllSelected(store, place.column, ids)) selectAll(store, place, ids);
    else
      import('./selection/select-everywhere.ts').then(
        ({ selectEverywhere }) => selectEverywhere(parts, place),
        // Where its code can not be loaded, the column stays selected.
        () => undefined,
      );
  };

  /** Delete means what is selected, wherever it is; the card alone where nothing is. */
  const remove = (place: CardPlace) => {
    const { selection } = store.get();
    const meant = selection === null ? oneCard(place) : cardsThat(selection.cards, isShown);
    const cards = outside(meant, 'none');
    if (cards.size === 0) return;
    const hidden = elementsIn(cardsThat(cards, (card) => !isInSight(card)));
    if (hidden.length > 0) store.set({ removing: { cards, hidden } });
    else moveCards({ cards, to: 'none', add: false }, 'stays');
  };

  const onCard = (event: KeyboardEvent, place: CardPlace, card: HTMLElement): boolean => {
    const ids = shown(place.column);
    const { key, shiftKey } = event;
    const ctrl = event.ctrlKey || event.metaKey;
    if (ctrl && key.toLowerCase() === 'a') selectMore(place);
    else if (key === ' ' && !event.altKey) toggleSelected(store, place);
    else if (ctrl || event.altKey) return false;
    else if (key === 'ArrowLeft' || key === 'ArrowRight') {
      const next = narrow ? null : beside(card, place, key === 'ArrowLeft' ? -1 : 1);
      if (next !== null) go(place, next, shiftKey);
    } else if (key === 'Enter') open(place);
    else if (key === 'ContextMenu' || (shiftKey && key === 'F10')) store.set({ menu: place });
    else if (key === 'Delete') remove(place);
    else if (key.toLowerCase() === 'm' && singleKeysOn() && !narrow) lift.pickUp(place);
    else if (key === 'ArrowUp' && !shiftKey && ids[0] === place.id && leaveColumn(card))
      return true;
    else {
      const row = rowOf(key, ids.indexOf(place.id), ids.length - 1);
      const id = row === null ? undefined : ids[row];
      if (id === undefined) return false;
      go(place, { column: place.column, id }, shiftKey);
    }
    return true;
  };

  return (event) => {
    const at = cardOf(event.target);
    if (at === null && onHead(event.key, event.target)) event.preventDefault();
    if (event.defaultPrevented) return;
    const { selection, lifted } = store.get();
    // What a dialog or a menu over the board hears is not the board's.
    const isHere = event.target instanceof Node && event.currentTarget.contains(event.target);
    if (event.key === 'Escape' && isHere && lifted === null && selection !== null) {
      store.set({ selection: null });
      event.preventDefault();
    }
    if (at === null || event.defaultPrevented) return;
    const { place, card } = at;
    const inButton = event.target !== card && (event.key === 'Enter' || event.key === ' ');
    if (inButton) return;
    if (lift.onKey(event) || onCard(event, place, card)) event.preventDefault();
  };
}
