import type { KeyboardEvent } from 'react';
import { singleKeysOn } from '../../ui/shortcuts.ts';
import { useNarrow } from '../../ui/use-narrow.ts';
import { remInPixels } from '../../ui/use-rem.ts';
import { useBoardParts } from './board-context.ts';
import type { CardPlace } from './board-state.ts';
import { useDense } from '../../ui/density.ts';
import { cardOf, focusCard, isInSight } from './card-place.ts';
import { cardGap, cardHeightOf, cardsPadding } from './geometry.ts';
import { selectAll, selectRange, toggleSelected } from './selection.ts';
import { useLift } from './use-lift.ts';

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
function leaveLane(card: HTMLElement): boolean {
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
function enterLane(from: EventTarget): boolean {
  if (!(from instanceof Element) || from.closest('[data-lane-head]') === null) return false;
  const card = from.closest('[data-lane]')?.querySelector<HTMLElement>('[data-card][tabindex="0"]');
  card?.focus();
  return card !== undefined && card !== null;
}

function onHead(key: string, from: EventTarget): boolean {
  if (key === 'ArrowDown') return enterLane(from);
  return (
    (key === 'ArrowRight' || key === 'ArrowLeft') && alongHead(from, key === 'ArrowRight' ? 1 : -1)
  );
}

/**
 * The keys of a card: arrows, Home, End and Page move the focus, with Shift they select; Space
 * selects; Enter opens the menu; Delete removes from the group; `m` picks up.
 */
export function useBoardKeys(): (event: KeyboardEvent) => void {
  const { store, shown, columns, collapsed, moveCards } = useBoardParts();
  const narrow = useNarrow();
  const isCompact = useDense();
  const lift = useLift();

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
  const goBeside = (card: HTMLElement, { column }: CardPlace, step: 1 | -1) => {
    const from = columns.findIndex(({ id }) => id === column);
    for (let at = from + step; at >= 0 && at < columns.length; at += step) {
      const beside = columns[at]?.id ?? 'none';
      if (collapsed.has(beside)) continue;
      const ids = shown(beside);
      const id =
        ids[Math.min(rowBeside(card, beside, cardHeightOf(isCompact) + cardGap), ids.length - 1)];
      if (id === undefined) continue;
      focusCard(store, { column: beside, id });
      return;
    }
  };

  /** Delete means what is selected, wherever it is; the card alone where nothing is. */
  const remove = (place: CardPlace) => {
    const { selection } = store.get();
    const column = selection?.column ?? place.column;
    const ids =
      selection === null ? [place.id] : shown(column).filter((id) => selection.ids.has(id));
    if (column === 'none' || ids.length === 0) return;
    const hidden = ids.filter((id) => !isInSight({ column, id }));
    if (hidden.length > 0) store.set({ removing: { column, ids: new Set(ids), hidden } });
    else moveCards({ from: column, to: 'none', ids, add: false }, 'stays');
  };

  const onCard = (event: KeyboardEvent, place: CardPlace, card: HTMLElement): boolean => {
    const ids = shown(place.column);
    const { key, shiftKey } = event;
    const ctrl = event.ctrlKey || event.metaKey;
    if (ctrl && key.toLowerCase() === 'a') selectAll(store, place, ids);
    else if (ctrl || event.altKey) return false;
    else if (key === 'ArrowLeft' || key === 'ArrowRight') {
      if (!narrow) goBeside(card, place, key === 'ArrowLeft' ? -1 : 1);
    } else if (key === ' ') toggleSelected(store, place);
    else if (key === 'Enter' || key === 'ContextMenu' || (shiftKey && key === 'F10'))
      store.set({ menu: place });
    else if (key === 'Escape' && store.get().selection !== null) store.set({ selection: null });
    else if (key === 'Delete') remove(place);
    else if (key.toLowerCase() === 'm' && singleKeysOn() && !narrow) lift.pickUp(place);
    else if (key === 'ArrowUp' && !shiftKey && ids[0] === place.id && leaveLane(card)) return true;
    else {
      const row = rowOf(key, ids.indexOf(place.id), ids.length - 1);
      const id = row === null ? undefined : ids[row];
      if (id === undefined) return false;
      const next = { column: place.column, id };
      if (shiftKey) selectRange(store, place, next, ids);
      focusCard(store, next);
    }
    return true;
  };

  return (event) => {
    const at = cardOf(event.target);
    if (at === null && onHead(event.key, event.target)) event.preventDefault();
    if (at === null || event.defaultPrevented) return;
    const { place, card } = at;
    const inButton = event.target !== card && (event.key === 'Enter' || event.key === ' ');
    if (inButton) return;
    if (lift.onKey(event) || onCard(event, place, card)) event.preventDefault();
  };
}
