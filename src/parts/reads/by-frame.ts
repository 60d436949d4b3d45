type Subscribe = (listener: () => void) => () => void;

/** Who hears of something in the next frame: all at once, so that the page is drawn once. */
const waiting = new Set<() => void>();
let frame = 0;

/**
 * Tells whoever waits for the next frame. What a person does is told at once: that frame shows it, and not the
 * one after it.
 */
export function hearNow(): void {
  cancelAnimationFrame(frame);
  frame = 0;
  // Who goes meanwhile hears nothing more, and what is told meanwhile waits for another frame.
  const told = [...waiting];
  for (const hear of told) if (waiting.delete(hear)) hear();
}

/** Hears of a change at most once a frame: a run ends hundreds of items in a second. */
export function byFrame(subscribe: Subscribe): Subscribe {
  return (listener) => {
    const hear = () => listener();
    const stop = subscribe(() => {
      waiting.add(hear);
      if (frame === 0) frame = requestAnimationFrame(hearNow);
    });
    return () => {
      waiting.delete(hear);
      stop();
    };
  };
}

/**
 * For `useSyncExternalStore`: a value that is made anew with every change that is heard of, and stays the same
 * until then. `versionOf` is another value once something has changed, heard of or not; left out, that is
 * taken to be so.
 */
export function madeAnew<Value>(
  subscribe: Subscribe,
  make: () => Value,
  versionOf: () => unknown = () => ({}),
) {
  let value = make();
  let version = versionOf();
  const makeAnew = () => {
    value = make();
    version = versionOf();
  };
  const subscribeAnew = byFrame((listener) => {
    const stop = subscribe(() => {
      makeAnew();
      listener();
    });
    // A component is drawn before it hears of changes: what came in between was told to nobody.
    if (versionOf() !== version) makeAnew();
    return stop;
  });
  return { subscribe: subscribeAnew, value: () => value };
}
