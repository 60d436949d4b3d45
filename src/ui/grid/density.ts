import { readStored, store } from '../../browser-storage.ts';
import { createStore } from '../../store.ts';
import { useStored } from '../use-stored.ts';

const storageKey = 'motorpool.density';
const compact = 'compact';

const kept = createStore({ isDense: readStored('local', storageKey) === compact });

/** Keeps in this browser whether the rows of all lists are low. */
export function setDense(isDense: boolean): void {
  kept.set({ isDense });
  store('local', storageKey, isDense ? compact : '');
}

/** Whether the rows of lists are low, so that more of them are in sight. */
export function useDense(): boolean {
  return useStored(kept, ({ isDense }) => isDense);
}
