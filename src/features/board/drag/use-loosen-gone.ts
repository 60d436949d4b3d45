import { announceAtRest } from '../../../ui/messages/live-region.tsx';
import { useStored } from '../../../ui/use-stored.ts';
import { useBoardParts } from '../board-context.ts';
import { loosened } from './move-cards.ts';
import { useMoveWords } from './use-move-words.ts';
import { useWhenMoved } from './use-when-moved.ts';

/** Of cards that are held, those that others take out of their column are held on, as from no group. */
export function useLoosenGone(): void {
  const { store, model } = useBoardParts();
  const words = useMoveWords();
  const held = useStored(store, ({ lifted, dragged }) => lifted?.cards ?? dragged);
  useWhenMoved(held, (before) => {
    const { lifted, dragged } = store.get();
    // They may have been put down a moment ago.
    if ((lifted?.cards ?? dragged) !== before) return;
    const cards = loosened(model, before);
    if (cards === before) return;
    if (lifted === null) {
      store.set({ dragged: cards });
      return;
    }
    store.set({ lifted: { ...lifted, cards } });
    announceAtRest(words({ cards, to: lifted.to, add: false }));
  });
}
