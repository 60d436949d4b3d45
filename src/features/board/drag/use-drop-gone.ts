import { useEffect, useEffectEvent } from 'react';
import { useTranslations } from 'use-intl';
import { byFrame } from '../../../parts/reads/by-frame.ts';
import { useMemberships } from '../../../parts/members/use-memberships.ts';
import { showMessage } from '../../../ui/messages/show-message.ts';
import { useBoardParts } from '../board-context.ts';
import { hasId } from '../../../queries/sorted-ids.ts';
import type { BoardModel } from '../board-model.ts';
import { type CardPlace, type Cards, cardsThat, elementsIn } from '../cards/cards.ts';

/** Whether a card stands where it is said to: true as well while that is not known. */
const stands = (
  { contentOf }: Pick<BoardModel, 'contentOf'>,
  { column, id }: CardPlace,
): boolean => {
  const { ids } = contentOf(column);
  return ids === null || hasId(ids, id);
};

/** Takes cards that have left their column, since others moved them, off the selection, and says so. */
export function useDropGone(cards: Cards): void {
  const { store, model } = useBoardParts();
  const t = useTranslations('columns');
  const common = useTranslations('common');
  const memberships = useMemberships(model.kind);

  const dropGone = useEffectEvent(() => {
    const { selection } = store.get();
    if (selection === null) return;
    const gone = cardsThat(selection.cards, (card) => !stands(model, card));
    if (gone.size === 0) return;
    const left = cardsThat(selection.cards, (card) => stands(model, card));
    store.set({ selection: left.size === 0 ? null : { ...selection, cards: left } });
    const count = elementsIn(gone).length;
    const what = common(`counts.${model.kind}`, { count });
    showMessage({ id: 'selection-left', text: t('leftSelection', { what, count }) });
  });

  useEffect(() => {
    const subscribe = byFrame((listener) => {
      const stops = [...cards.keys()].map((column) =>
        column === 'none'
          ? memberships.subscribeCounts(listener)
          : memberships.subscribeGroup(column, listener),
      );
      return () => {
        for (const stop of stops) stop();
      };
    });
    dropGone();
    return subscribe(() => dropGone());
  }, [cards, memberships]);
}
