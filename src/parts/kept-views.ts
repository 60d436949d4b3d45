import { useSyncExternalStore } from 'react';
import * as v from 'valibot';
import type { Scope } from '../api/scope.ts';
import { readStored, removeStored, store } from '../browser-storage.ts';
import { createStore } from '../store.ts';
import { useScope } from './use-session.ts';

const storageKey = 'motorpool.views';

const KeptView = v.object({
  /** The address of the list. */
  list: v.string(),
  name: v.pipe(v.string(), v.nonEmpty()),
  /** What the address says of it, in a fixed order and without the question mark. */
  search: v.string(),
});

/** A list narrowed and sorted in a certain way, under a name of the person's own. */
export type KeptView = v.InferOutput<typeof KeptView>;

/** The views of every customer, by environment and customer. */
const KeptViews = v.fallback(v.record(v.string(), v.fallback(v.array(KeptView), [])), {});
type KeptViews = v.InferOutput<typeof KeptViews>;

function parsed(text: string | null): KeptViews {
  try {
    return v.parse(KeptViews, JSON.parse(text ?? '{}'));
  } catch {
    return {};
  }
}

const kept = createStore<{ views: KeptViews }>({ views: parsed(readStored('local', storageKey)) });
const noViews: readonly KeptView[] = [];

const keyOf = ({ environment, customerId }: Scope) => `${environment}/${customerId}`;

// Another tab of this browser may have changed them.
addEventListener('storage', ({ key, newValue }) => {
  if (key === storageKey || key === null) kept.set({ views: parsed(newValue) });
});

/** The views of a customer in this browser, in the order in which they were saved. */
export const viewsOf = (scope: Scope): readonly KeptView[] =>
  kept.get().views[keyOf(scope)] ?? noViews;

/** Keeps these as the views of a customer. */
export function keepViews(scope: Scope, views: readonly KeptView[]): void {
  const all = { ...kept.get().views, [keyOf(scope)]: [...views] };
  kept.set({ views: all });
  store('local', storageKey, JSON.stringify(all));
}

/** Forgets the views of all customers. */
export function forgetKeptViews(): void {
  kept.set({ views: {} });
  removeStored('local', storageKey);
}

/** The views of the customer that the page shows. */
export function useViews(): readonly KeptView[] {
  const scope = useScope();
  return useSyncExternalStore(kept.subscribe, () => viewsOf(scope));
}
