import { useNavigate } from 'react-router';
import { paths } from '../../../paths.ts';
import { useBoardParts } from '../board-context.ts';
import type { CardPlace } from './cards.ts';

/** Leads to the panel of a card's element; Back leads to the card again. */
export function useOpenCard(): (place: CardPlace) => void {
  const { model, store } = useBoardParts();
  const navigate = useNavigate();
  return (place) => {
    store.set({ active: place });
    void navigate(paths.element(model.kind, place.id));
  };
}
