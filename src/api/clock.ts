let now = 0;

/**
 * The one order of events between reads and writes: strictly increasing whole numbers. A read that
 * started before a change was done may not know it yet; times in milliseconds would tie.
 */
export function tick(): number {
  now += 1;
  return now;
}
