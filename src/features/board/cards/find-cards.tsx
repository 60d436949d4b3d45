import { useEffect, useEffectEvent } from 'react';
import { cardFinder } from '../../../parts/card-finder.ts';
import { useNarrow } from '../../../ui/use-narrow.ts';
import { without } from '../columns/arrangement.ts';
import { useArrangement } from '../columns/use-arrangement.ts';
import { useBoardParts } from '../board-context.ts';
import { useBoardAddress } from '../use-board-address.ts';
import { focusCard, markCards } from './card-place.ts';
import { oneCard } from './cards.ts';

/** Leads to a card from elsewhere on the page, e.g. from the message of a run. */
export function FindCards() {
  const { store, model, columns, isShown } = useBoardParts();
  const { kind } = model;
  const narrow = useNarrow();
  const address = useBoardAddress();
  const { arranged, arrange } = useArrangement();
  const show = useEffectEvent((groupId: number, elementId: number) => {
    const place = { column: groupId, id: elementId };
    const shownNow = without(without(arranged, 'collapsed', groupId), 'hidden', groupId);
    if (shownNow.length < arranged.length) arrange(shownNow);
    if (!columns.some(({ id }) => id === groupId)) address.change({ groups: '', show: 'all' });
    if (!isShown(place)) address.change({ search: '' });
    if (narrow) address.change({ column: String(groupId) });
    focusCard(store, place);
    markCards(store, oneCard(place));
  });
  useEffect(() => {
    cardFinder.set({ board: { kind, show: (groupId, elementId) => show(groupId, elementId) } });
    return () => cardFinder.set({ board: null });
  }, [kind]);
  return null;
}
