// ui/ could live in any Mantine app: no word of our business in here.

/** Nothing may have been loaded for so long (milliseconds). */
const quietTime = 1_500;
const lookEvery = 250;

/**
 * Calls `begin` once nothing has been loaded for a while and `isBusy` says that nothing is on its way:
 * what stays open must not stand before what a person waits for. Gives how to call that off.
 */
export function whenQuiet(isBusy: () => boolean, begin: () => void): () => void {
  let last = performance.now();
  const observer = new PerformanceObserver(() => {
    last = performance.now();
  });
  observer.observe({ type: 'resource' });
  const stop = () => {
    clearInterval(timer);
    observer.disconnect();
  };
  const timer = setInterval(() => {
    if (isBusy()) last = performance.now();
    if (performance.now() - last < quietTime) return;
    stop();
    begin();
  }, lookEvery);
  return stop;
}
