import { useSyncExternalStore } from 'react';
import * as v from 'valibot';
import { readStored, removeStored, store } from '../../browser-storage.ts';
import { createStore } from '../../store.ts';

/**
 * Lists by name that this browser keeps, the same in all its tabs. What is stored and no such list counts as
 * an empty one. `storageKey` is its own.
 */
export function keptLists<Item>(
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

  const of = (name: string): readonly Item[] => kept.get().lists[name] ?? none;

  const keep = (name: string, items: readonly Item[]): void => {
    const lists = { ...kept.get().lists, [name]: items };
    kept.set({ lists });
    store('local', storageKey, JSON.stringify(lists));
  };
  /** Forgets all of them. */
  const forget = (): void => {
    kept.set({ lists: {} });
    removeStored('local', storageKey);
  };
  const useKept = (name: string): readonly Item[] =>
    useSyncExternalStore(kept.subscribe, () => of(name));
  return { of, keep, forget, useKept };
}
