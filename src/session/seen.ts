import { readStored, removeStored, store } from '../browser-storage.ts';

const storageKey = 'motorpool.seen';

/** When somebody was last here, for a tab that the browser brings back: a time, nothing secret. */
export function readSeen(): number | null {
  const text = readStored('session', storageKey);
  return text === null || !Number.isFinite(Number(text)) ? null : Number(text);
}

/** @param at milliseconds since 1970, by the wall's clock */
export function keepSeen(at: number): void {
  store('session', storageKey, String(at));
}

export function removeSeen(): void {
  removeStored('session', storageKey);
}
