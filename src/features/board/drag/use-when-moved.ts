import { useEffect, useEffectEvent } from 'react';
import { byFrame } from '../../../parts/reads/by-frame.ts';
import { useMemberships } from '../../../parts/members/use-memberships.ts';
import { useBoardParts } from '../board-context.ts';
import type { Cards } from '../cards/cards.ts';

/** Acts at once, and whenever it is another who stands in the columns of these cards; never where there are none. */
export function useWhenMoved(cards: Cards | null, act: (cards: Cards) => void): void {
  const { model } = useBoardParts();
  const memberships = useMemberships(model.kind);
  const tell = useEffectEvent(act);
  useEffect(() => {
    if (cards === null) return undefined;
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
    tell(cards);
    return subscribe(() => tell(cards));
  }, [cards, memberships]);
}
