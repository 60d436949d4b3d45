import { useEffect, useEffectEvent } from 'react';
import { useTranslations } from 'use-intl';
import { useCopyTable } from '../../../parts/lists/use-copy-table.ts';
import { useBoardParts } from '../board-context.ts';
import { cardOf } from '../cards/card-place.ts';
import { cardsThat, oneCard } from '../cards/cards.ts';
import { useCardsTable } from '../cards/use-cards-table.ts';
import { columnOf } from '../columns/column-of.ts';

const isCopy = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) =>
  key.toLowerCase() === 'c' && (ctrlKey || metaKey) && !altKey && !shiftKey;

/** Ctrl+C on a card puts it on the clipboard as a table, or all that is selected; on a column's head all of that. */
export function CopyCards() {
  const { store, shown, isShown } = useBoardParts();
  const t = useTranslations('board');
  const tableOf = useCardsTable();
  const copy = useCopyTable();

  const meantBy = (target: EventTarget | null): readonly number[] => {
    const at = cardOf(target);
    if (at === null) {
      const column = columnOf(target, '[data-lane-head]');
      return column === null ? [] : shown(column);
    }
    const { selection } = store.get();
    const selected = cardsThat(selection?.cards ?? new Map(), isShown);
    const cards = selected.size === 0 ? oneCard(at.place) : selected;
    const ids = [...cards].flatMap(([column, those]) =>
      shown(column).filter((id) => those.has(id)),
    );
    return [...new Set(ids)];
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    // A text that somebody has marked is what is meant.
    if (!isCopy(event) || getSelection()?.isCollapsed === false) return;
    const ids = meantBy(event.target);
    if (ids.length === 0) return;
    event.preventDefault();
    copy(() => tableOf(t('title'), ids));
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  }, []);
  return null;
}
