import type { Network } from './engine-options.ts';

/** The browser's own idea of being online. */
export const browserNetwork: Network = {
  isOnline: () => navigator.onLine,
  subscribe: (listener) => {
    addEventListener('online', listener);
    addEventListener('offline', listener);
  },
};

/**
 * How many requests at a time: HTTP/1.1 gives an origin six sockets, of which two stay free for
 * reads; HTTP/2 shares one.
 */
export function browserWorkers(): number {
  const [page] = performance.getEntriesByType('navigation');
  const protocol = page !== undefined && 'nextHopProtocol' in page ? page.nextHopProtocol : '';
  return protocol === 'h2' || protocol === 'h3' ? 16 : 4;
}
