import { type Scope, scopeName } from '../../api/scope.ts';
import type { Belonging, Drift } from '../../changes/plan/rule-drift.ts';
import { createStore } from '../../store.ts';
import { useStored } from '../../ui/use-stored.ts';
import { useScope } from '../account/use-session.ts';

/**
 * What belongs into a group by its rules, and how far it is from that. The drift is null while nobody knows;
 * nothing is compared, and nothing to mend, where a rule asks for what is not known here (unclear), and where
 * the elements could not be read (unread).
 */
export interface Ruled {
  belonging: Belonging;
  drift: Drift | 'unclear' | 'unread' | null;
}

interface Drifts {
  /** Whose they are. */
  of: string;
  byGroup: ReadonlyMap<number, Ruled>;
}

/** Every group that a rule names; computed while anybody shows it. */
const drifts = createStore<Drifts>({ of: '', byGroup: new Map() });

/** Tells how it stands with the groups of a customer. */
export function tellDrifts(scope: Scope, byGroup: Drifts['byGroup']): void {
  drifts.set({ of: scopeName(scope), byGroup });
}

/** How it stands with the groups of a customer, as far as that was computed. */
export function driftsOf(scope: Scope): Drifts['byGroup'] {
  const { of, byGroup } = drifts.get();
  return of === scopeName(scope) ? byGroup : new Map();
}

/** How it stands with one group; undefined where no rule names it, or nothing was computed yet. */
export function useRuled(groupId: number): Ruled | undefined {
  const scope = useScope();
  return useStored(drifts, () => driftsOf(scope).get(groupId));
}
