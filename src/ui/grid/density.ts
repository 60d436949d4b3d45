import { createStore } from '../../store.ts';
import { useStored } from '../use-stored.ts';
import { isKeptDense, keepDense } from './kept-density.ts';

const kept = createStore({ isDense: isKeptDense() });

/** Keeps in this browser whether the rows of all lists are low. */
export function setDense(isDense: boolean): void {
  kept.set({ isDense });
  keepDense(isDense);
}

/** Whether the rows of lists are low, so that more of them are in sight. */
export function useDense(): boolean {
  return useStored(kept, ({ isDense }) => isDense);
}
