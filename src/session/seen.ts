import { readStored, removeStored, store } from '../browser-storage.ts';

const storageKey = 'motorpool.seen';

/** When somebody was last here, for a tab that the browser brings back: a time, nothing secret. */
function readSeen(): number | null {
  const text = readStored('session', storageKey);
  return text === null || !Number.isFinite(Number(text)) ? null : Number(text);
}

/** @param at milliseconds since 1970, by the wall's clock */
export function keepSeen(at: number): void {
  store('session', storageKey, String(at));
}

/** After so long without input, and without a run, the session is forgotten (60 minutes). */
export const idleLimit = 60 * 60_000;

/** By so much a clock may say less than before and still be believed (milliseconds). */
const slack = 10_000;

/** Whether nobody was here for too long, or nobody knows for how long: a clock that goes back says nothing. */
export function wasAwayTooLong(now = Date.now()): boolean {
  const away = now - (readSeen() ?? now);
  return away >= idleLimit || away < -slack;
}

export function removeSeen(): void {
  removeStored('session', storageKey);
}
