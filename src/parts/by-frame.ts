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

/** For `useSyncExternalStore`: a value that is made anew with every change that is heard of, and stays the same until then. */
export function madeAnew<Value>(subscribe: Subscribe, make: () => Value) {
  let value = make();
  const subscribeAnew = byFrame((listener) =>
    subscribe(() => {
      value = make();
      listener();
    }),
  );
  return { subscribe: subscribeAnew, value: () => value };
}
