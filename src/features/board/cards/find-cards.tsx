import { useEffect, useEffectEvent, useRef } from 'react';
import { cardFinder } from '../../../parts/elements/card-finder.ts';
import { useHasFailed } from '../../../parts/members/use-memberships.ts';
import { useNarrow } from '../../../ui/screen/use-narrow.ts';
import { without } from '../columns/arrangement.ts';
import { useArrangement } from '../columns/use-arrangement.ts';
import { useIsKnown } from '../columns/use-column.ts';
import { useBoardParts } from '../board-context.ts';
import type { ColumnId } from '../board-model.ts';
import { useBoardAddress } from '../use-board-address.ts';
import { focusCard, markCards } from './card-place.ts';
import { type CardPlace, cardsThat, leadOf, oneCard } from './cards.ts';
import { foundCards } from './found-cards.ts';

/** Leads to cards from elsewhere on the page: from the message of a run, or from a list that was pasted. */
export function FindCards() {
  const { store, model, columns, collapsed, hidden, isShown } = useBoardParts();
  const { kind } = model;
  const narrow = useNarrow();
  const address = useBoardAddress();
  const { arranged, arrange } = useArrangement();
  // In which columns they stand is known once all groups were read.
  const isNoneKnown = useIsKnown('none');
  const hasFailed = useHasFailed(kind);
  const isKnown = isNoneKnown || hasFailed;
  const meant = useRef<readonly number[]>([]);
  const seen = new Set(columns.map(({ id }) => id));
  /** Takes away whatever keeps the columns from being shown, and the one that the person is led to from being open. */
  const open = (those: readonly ColumnId[], first: CardPlace) => {
    if (narrow) {
      address.change({ column: String(first.column) });
      return;
    }
    const unseen = those.filter((column) => !seen.has(column));
    const shownNow = unseen.reduce(
      (all, column) => without(all, 'hidden', column),
      without(arranged, 'collapsed', first.column),
    );
    if (shownNow.length < arranged.length) arrange(shownNow);
    if (unseen.length > 0) address.change({ groups: '', show: 'all' });
  };
  const show = useEffectEvent((groupId: number, elementId: number) => {
    const place = { column: groupId, id: elementId };
    open([groupId], place);
    if (!isShown(place)) address.change({ search: '' });
    focusCard(store, place);
    markCards(store, oneCard(place));
  });
  const select = useEffectEvent(() => {
    if (!isKnown) return;
    const wanted = new Set(meant.current);
    meant.current = [];
    const all = [...columns, model.none, ...model.groups].map(({ id }) => id);
    const isOpen = (id: ColumnId) => (narrow ? id === address.column : !collapsed.has(id));
    // What is open already comes first: the focus goes there.
    const inOrder = [...all.filter(isOpen), ...all.filter((id) => !isOpen(id))];
    const closed = narrow ? [] : [...hidden].filter((id) => !seen.has(id));
    const cards = foundCards(model, wanted, inOrder, new Set(closed));
    const first = leadOf(cards, null);
    if (first === null) return;
    open([...cards.keys()], first);
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
