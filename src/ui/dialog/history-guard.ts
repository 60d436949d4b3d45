let heard: ((event: PopStateEvent) => void) | null = null;

/** To be called before the router is there, which must not hear of what is none of its business. */
export function guardHistory(): void {
  addEventListener('popstate', (event) => heard?.(event));
}

/** Hears of every step in the history before the router does. */
export function hearHistoryFirst(listener: (event: PopStateEvent) => void): void {
  heard = listener;
}
