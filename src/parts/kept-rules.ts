import { useSyncExternalStore } from 'react';
import * as v from 'valibot';
import type { Scope } from '../api/scope.ts';
import { readStored, removeStored, store } from '../browser-storage.ts';
import { distinctRules, type GroupRule, GroupRules } from '../changes/group-rules.ts';
import { createStore } from '../store.ts';
import { useScope } from './use-session.ts';

const storageKey = 'motorpool.rules';

/** The rules of every customer, by environment and customer. */
const KeptRules = v.fallback(v.record(v.string(), v.fallback(GroupRules, [])), {});
type KeptRules = v.InferOutput<typeof KeptRules>;

function parsed(text: string | null): KeptRules {
  try {
    return v.parse(KeptRules, JSON.parse(text ?? '{}'));
  } catch {
    return {};
  }
}

const kept = createStore<{ rules: KeptRules }>({ rules: parsed(readStored('local', storageKey)) });
const noRules: readonly GroupRule[] = [];

const keyOf = ({ environment, customerId }: Scope) => `${environment}/${customerId}`;

// Another tab of this browser may have changed them.
addEventListener('storage', ({ key, newValue }) => {
  if (key === storageKey || key === null) kept.set({ rules: parsed(newValue) });
});

/** The rules of a customer in this browser: ids and filters, nothing else. */
export const rulesOf = (scope: Scope): readonly GroupRule[] =>
  kept.get().rules[keyOf(scope)] ?? noRules;

/** Keeps these as the rules of a customer. */
export function keepRules(scope: Scope, rules: readonly GroupRule[]): void {
  const all = { ...kept.get().rules, [keyOf(scope)]: distinctRules(rules) };
  kept.set({ rules: all });
  store('local', storageKey, JSON.stringify(all));
}

/** Forgets the rules of all customers. */
export function forgetKeptRules(): void {
  kept.set({ rules: {} });
  removeStored('local', storageKey);
}

/** The rules of the customer that the page shows. */
export function useRules(): readonly GroupRule[] {
  const scope = useScope();
  return useSyncExternalStore(kept.subscribe, () => rulesOf(scope));
}
