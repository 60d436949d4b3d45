import type { Element, ElementKind } from '../../../api/elements.ts';
import { kindOf } from '../../../kinds/kinds.ts';
import { useServiceState } from '../../../parts/elements/use-service-state.ts';

/** The second line of a card: what tells more of it, without saying its title again. */
export function useCardDetail(): (kind: ElementKind, element: Element) => string {
  const stateOf = useServiceState();
  return (kind, element) =>
    'isTerminated' in element ? stateOf(element) : kindOf(kind).detail(element);
}
