import { readStored, store } from '../../browser-storage.ts';

const storageKey = 'motorpool.density';
const compact = 'compact';

/** Whether this browser keeps that the rows of all lists are low. */
export const isKeptDense = (): boolean => readStored('local', storageKey) === compact;

export const keepDense = (isDense: boolean): void =>
  store('local', storageKey, isDense ? compact : '');
