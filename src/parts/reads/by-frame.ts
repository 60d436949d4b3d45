type Subscribe = (listener: () => void) => () => void;

/** Hears of a change at most once a frame: a run ends hundreds of items in a second. */
export function byFrame(subscribe: Subscribe): Subscribe {
  return (listener) => {
    let frame = 0;
    const stop = subscribe(() => {
      if (frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        listener();
      });
    });
    return () => {
      cancelAnimationFrame(frame);
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
