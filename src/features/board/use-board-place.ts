import { useEffect, useState } from 'react';
import type { ElementKind } from '../../api/elements.ts';
import { usePlace } from '../../ui/page/use-place.ts';
import { type BoardPlace, type BoardStore, createBoardStore } from './board-state.ts';

const places = new Map<string, BoardPlace>();

/** The state of the board: as it was left, scrolled and with its card in the focus, for who comes back. */
export function useBoardPlace(kind: ElementKind): { place: BoardPlace; store: BoardStore } {
  const { before, keep } = usePlace(places, `board ${kind}`);
  const [place] = useState<BoardPlace>(
    () => before ?? { offsets: new Map(), left: 0, active: null },
  );
  const [store] = useState(() => {
    const made = createBoardStore();
    const { active } = place;
    made.set({ active, focus: active === null ? null : { ...active } });
    return made;
  });
  useEffect(() => {
    keep(place);
    return store.subscribe(() => {
      place.active = store.get().active;
    });
    // oxlint-disable-next-line react/exhaustive-deps -- the place is one object, which is filled while one is here
  }, [place, store]);
  return { place, store };
}
