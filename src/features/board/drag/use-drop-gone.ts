import { useTranslations } from 'use-intl';
import { showMessage } from '../../../ui/messages/show-message.ts';
import { useBoardParts } from '../board-context.ts';
import { type Cards, cardsThat, elementsIn, stands } from '../cards/cards.ts';
import { useWhenMoved } from './use-when-moved.ts';

/** Takes cards that have left their column, since others moved them, off the selection, and says so. */
export function useDropGone(cards: Cards): void {
  const { store, model } = useBoardParts();
  const t = useTranslations('columns');
  const common = useTranslations('common');
  useWhenMoved(cards, () => {
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
}
