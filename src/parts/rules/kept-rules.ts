import { useMemo } from 'react';
import type { Scope } from '../../api/scope.ts';
import {
  distinctRules,
  type GroupRule,
  GroupRules,
  rulesNow,
} from '../../changes/plan/group-rules.ts';
import { keptByCustomer } from '../account/kept-by-customer.ts';
import { useOverlaid } from '../plans/use-engine.tsx';

const kept = keptByCustomer<GroupRule>('motorpool.rules', GroupRules);

/** The rules of a customer in this browser: ids and filters, nothing else. */
export const rulesOf = kept.of;

/** Keeps these as the rules of a customer. */
export const keepRules = (scope: Scope, rules: readonly GroupRule[]): void =>
  kept.keep(scope, distinctRules(rules));

/** Forgets the rules of all customers. */
export const forgetKeptRules = kept.forget;

/** The rules of the customer that the page shows, of groups by the ids that these have now. */
export function useRules(): readonly GroupRule[] {
  const all = kept.useKept();
  // As text, since it is the same mostly.
  const now = useOverlaid((overlay) => all.map(({ groupId }) => overlay.groupId(groupId)).join());
  return useMemo(() => {
    const ids = new Map(now.split(',').map((id, at) => [all[at]?.groupId, Number(id)]));
    return rulesNow(all, (groupId) => ids.get(groupId) ?? groupId);
  }, [all, now]);
}
