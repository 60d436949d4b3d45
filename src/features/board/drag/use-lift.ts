import type { KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import { announce, announceAtRest } from '../../../ui/messages/live-region.tsx';
import { useBoardParts } from '../board-context.ts';
import { type CardPlace, elementsIn } from '../cards/cards.ts';
import { takenWith } from '../selection/selection.ts';
import { useMoveWords } from './use-move-words.ts';

/** Dragging without a mouse: a key picks up, arrows choose the column, Enter puts down. */
export function useLift() {
  const { store, isShown, columns, moveCards, model } = useBoardParts();
  const t = useTranslations('board');
  const words = useMoveWords();

  const pickUp = (place: CardPlace) => {
    const cards = takenWith(store, place, isShown);
    store.set({ lifted: { cards, to: place.column } });
    const count = elementsIn(cards).length;
    announce(t('lifted', { kind: model.kind, count, name: model.titleOf(place.id) }));
  };

  /** Ends it without a change, and says so; nothing where nothing is picked up. */
  const putBack = () => {
    const { lifted } = store.get();
    if (lifted === null) return;
    store.set({ lifted: null });
    announce(t('putBack', { kind: model.kind, count: elementsIn(lifted.cards).length }));
  };

  /** What a key does while something is picked up; false where nothing is. */
  const onKey = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean => {
    const { lifted } = store.get();
    if (lifted === null) return false;
    const at = columns.findIndex(({ id }) => id === lifted.to);
    const steps: Record<string, number> = {
      ArrowLeft: at - 1,
      ArrowRight: at + 1,
      Home: 0,
      End: columns.length - 1,
    };
    const step = steps[key];
    const { cards } = lifted;
    if (key === 'Enter') {
      const add = ctrlKey || altKey || metaKey;
      store.set({ lifted: null });
      moveCards({ cards, to: lifted.to, add }, 'goes');
    } else if (key === 'Escape') putBack();
    else if (step !== undefined) {
      const to = columns[Math.max(0, Math.min(columns.length - 1, step))]?.id ?? lifted.to;
      store.set({ lifted: { ...lifted, to } });
      announceAtRest(words({ cards, to, add: false }));
    } else if (key === 'Tab') {
      putBack();
      return false;
    }
    // Everything else has no meaning while cards are held.
    return !['Control', 'Alt', 'Shift', 'Meta'].includes(key);
  };

  return { pickUp, onKey, putBack };
}
