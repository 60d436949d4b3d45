import { readStored, store } from '../browser-storage.ts';

const keyOf = (environment: string) => `motorpool.largest-page.${environment}`;

/** The most elements that an environment was found to give at once; no limit where it has refused none. */
export const largestPage = (environment: string): number =>
  Number(readStored('session', keyOf(environment))) || Infinity;

/** Remembers it for the tab: after a reload nothing is asked that is refused again. */
export function keepLargestPage(environment: string, size: number): void {
  store('session', keyOf(environment), String(size));
}
