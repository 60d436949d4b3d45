import { useSyncExternalStore } from 'react';
import * as v from 'valibot';
import { type Scope, scopeName } from '../api/scope.ts';
import { readStored, removeStored, store } from '../browser-storage.ts';
import { createStore } from '../store.ts';
import { useScope } from './use-session.ts';

/**
 * A list that this browser keeps for each customer, and that is the same in all its tabs. What is
 * stored and no such list counts as an empty one.
 */
export function keptByCustomer<Item>(
  storageKey: string,
  schema: v.GenericSchema<unknown, readonly Item[]>,
) {
  const Stored = v.record(v.string(), v.fallback(schema, []));
  const parsed = (text: string | null): Readonly<Record<string, readonly Item[]>> => {
    try {
      return v.parse(Stored, JSON.parse(text ?? '{}'));
    } catch {
      return {};
    }
  };
  const kept = createStore({ lists: parsed(readStored('local', storageKey)) });
  const none: readonly Item[] = [];

  // Another tab of this browser may have changed it.
  addEventListener('storage', ({ key, newValue }) => {
    if (key === storageKey || key === null) kept.set({ lists: parsed(newValue) });
  });

  const of = (scope: Scope): readonly Item[] => kept.get().lists[scopeName(scope)] ?? none;

  const keep = (scope: Scope, items: readonly Item[]): void => {
    const lists = { ...kept.get().lists, [scopeName(scope)]: items };
    kept.set({ lists });
    store('local', storageKey, JSON.stringify(lists));
  };
  /** Forgets the lists of all customers. */
  const forget = (): void => {
    kept.set({ lists: {} });
    removeStored('local', storageKey);
  };
  /** The list of the customer that the page shows. */
  const useKept = (): readonly Item[] => {
    const scope = useScope();
    return useSyncExternalStore(kept.subscribe, () => of(scope));
  };
  return { of, keep, forget, useKept };
}
