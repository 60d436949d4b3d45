import type { QueryClient } from '@tanstack/react-query';
import { knownFleets } from '../queries/fleet.ts';

/** How often it is looked for what has become old in sight (milliseconds). */
const often = 5_000;

/**
 * What is on the screen is read anew when somebody comes back to it, and as it becomes old in sight:
 * one group after the other, and nothing while nobody sees the page.
 */
export function keepFresh(client: QueryClient): void {
  const freshen = (before?: number) => {
    if (document.visibilityState === 'hidden') return;
    for (const fleet of knownFleets(client)) fleet.freshen(before);
  };
  const comeBack = () => freshen(Date.now());
  setInterval(() => freshen(), often);
  addEventListener('focus', comeBack);
  document.addEventListener('visibilitychange', comeBack);
}
