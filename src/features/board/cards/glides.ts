import { useEffect } from 'react';
import { useMemberships } from '../../../parts/members/use-memberships.ts';
import { useBoardParts } from '../board-context.ts';
import { CardGlides } from './card-glides.ts';

/** What a colleague moves glides to its new place, where motion is allowed and nothing is held. */
export function Glides() {
  const { store, model } = useBoardParts();
  const memberships = useMemberships(model.kind);
  useEffect(() => {
    const glides = new CardGlides();
    return memberships.subscribeOthers(({ difference: { came, went } }) => {
      const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      if (!isCalm && store.get().dragged === null) glides.changed([...came, ...went]);
    });
  }, [memberships, store]);
  return null;
}
