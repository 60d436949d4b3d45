/** After so long without input, and without a run, the session is forgotten (60 minutes). */
const idleLimit = 60 * 60 * 1000;

const signs = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Calls `onIdle` once nobody has touched the page for `limit` milliseconds; `isBusy` is asked then,
 * and while it says yes the time starts anew. Returns how to stop.
 */
export function watchIdle(onIdle: () => void, isBusy: () => boolean, limit = idleLimit) {
  let lastSign = Date.now();
  const touch = () => {
    lastSign = Date.now();
  };
  const check = () => {
    if (Date.now() - lastSign < limit) return;
    if (isBusy()) touch();
    else onIdle();
  };
  for (const sign of signs) addEventListener(sign, touch, { passive: true, capture: true });
  const timer = setInterval(check, Math.min(30_000, limit));
  return () => {
    clearInterval(timer);
    for (const sign of signs) removeEventListener(sign, touch, { capture: true });
  };
}
