import { useSyncExternalStore } from 'react';
import type { Store } from '../store.ts';

/**
 * A part of a store's state: the component hears of a change only where that part changed. What
 * `select` picks has to keep its identity while it is the same.
 */
export function useStored<State extends object, Part>(
  store: Store<State>,
  select: (state: State) => Part,
): Part {
  const read = () => select(store.get());
  // The same where the build renders: what is kept there is what everything begins with.
  return useSyncExternalStore(store.subscribe, read, read);
}
