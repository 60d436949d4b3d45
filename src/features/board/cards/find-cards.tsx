import { useEffect, useEffectEvent, useRef } from 'react';
import { cardFinder } from '../../../parts/elements/card-finder.ts';
import { useHasFailed } from '../../../parts/members/use-memberships.ts';
import { without } from '../columns/arrangement.ts';
import { useArrangement } from '../columns/use-arrangement.ts';
import { useIsKnown } from '../columns/use-column.ts';
import { useBoardParts } from '../board-context.ts';
import type { ColumnId } from '../board-model.ts';
import { useBoardAddress } from '../use-board-address.ts';
import { focusCard, markCards } from './card-place.ts';
import { cardsThat, leadOf, oneCard } from './cards.ts';

/** Leads to cards from elsewhere on the page: from the message of a run, or from a list that was pasted. */
export function FindCards() {
  const { store, model, columns, isShown } = useBoardParts();
  const { kind } = model;
  const address = useBoardAddress();
  const { arranged, arrange } = useArrangement();
  // In which columns they stand is known once all groups were read.
  const isNoneKnown = useIsKnown('none');
  const hasFailed = useHasFailed(kind);
  const isKnown = isNoneKnown || hasFailed;
  const meant = useRef<readonly number[]>([]);
  const show = useEffectEvent((groupId: number, elementId: number) => {
    const place = { column: groupId, id: elementId };
    const shownNow = without(without(arranged, 'collapsed', groupId), 'hidden', groupId);
    if (shownNow.length < arranged.length) arrange(shownNow);
    if (!columns.some(({ id }) => id === groupId)) address.change({ groups: '', show: 'all' });
    if (!isShown(place)) address.change({ search: '' });
    focusCard(store, place);
    markCards(store, oneCard(place));
  });
  const select = useEffectEvent(() => {
    if (!isKnown) return;
    const wanted = new Set(meant.current);
    meant.current = [];
    const cards = new Map<ColumnId, ReadonlySet<number>>();
    for (const { id: column } of columns) {
      const those = [...(model.contentOf(column).ids ?? [])].filter((id) => wanted.has(id));
      if (those.length > 0) cards.set(column, new Set(those));
    }
    const first = leadOf(cards, null);
    if (first === null) return;
    if (cardsThat(cards, (card) => !isShown(card)).size > 0) address.change({ search: '' });
    store.set({ selection: { cards, anchor: first } });
    focusCard(store, first);
    markCards(store, cards);
  });
  useEffect(() => {
    const board = {
      kind,
      show: (groupId: number, elementId: number) => show(groupId, elementId),
      select: (elementIds: readonly number[]) => {
        meant.current = elementIds;
        select();
      },
    };
    cardFinder.set({ board });
    return () => cardFinder.set({ board: null });
  }, [kind]);
  useEffect(() => {
    if (isKnown) select();
  }, [isKnown]);
  return null;
}
