/** Milliseconds of computing in one go: a frame has sixteen. */
const slice = 8;

/** Resolves in a task of its own. No timer: those of hidden tabs are throttled. */
export const nextTask = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });

/** So many rows are made in one step. */
const stepSize = 100;

/** Makes one thing of each, some of them in each step. */
export function* ofEach<One, Made>(
  all: readonly One[],
  make: (one: One) => Made,
): Generator<void, Made[]> {
  const made: Made[] = [];
  for (const one of all) {
    made.push(make(one));
    if (made.length % stepSize === 0) yield;
  }
  return made;
}

/** So many things are looked at between two places where a long computation may pause. */
const portion = 1_000;

/** These things, with a pause offered after each thousand of them. */
export function* inPortions<Thing>(
  things: Iterable<Thing>,
  act: (thing: Thing) => void,
): Generator<void, void> {
  let count = 0;
  for (const thing of things) {
    act(thing);
    count += 1;
    if (count % portion === 0) yield;
  }
}

/** Runs a computation that could be made in short goes in one, as where it is small. */
export function atOnce<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * Runs a long computation in short goes, so that the page answers meanwhile. Null where it was
 * aborted.
 */
export function inSlices<Result>(steps: Generator<void, Result>): Promise<Result>;
export function inSlices<Result>(
  steps: Generator<void, Result>,
  signal: AbortSignal,
): Promise<Result | null>;
export async function inSlices<Result>(
  steps: Generator<void, Result>,
  signal?: AbortSignal,
): Promise<Result | null> {
  let began = performance.now();
  for (;;) {
    if (signal?.aborted === true) return null;
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - began < slice) continue;
    await nextTask();
    began = performance.now();
  }
}

/** How long a computation rests before it is made again (milliseconds): where all is read, each group makes it another. */
const rest = 300;

/**
 * Makes a long computation in short goes, and anew after what `subscribe` tells of; tells each result but
 * null. Gives how to end that.
 */
export function keepMaking<Result>(
  make: () => Generator<void, Result | null>,
  tell: (result: Result) => void,
  subscribe?: (listener: () => void) => () => void,
): () => void {
  const leaving = new AbortController();
  const { signal } = leaving;
  const state = { isWorking: false, isOld: false };
  const work = async () => {
    state.isWorking = true;
    for (state.isOld = true; state.isOld && !signal.aborted;) {
      state.isOld = false;
      const result = await inSlices(make(), signal);
      if (result !== null) tell(result);
      if (subscribe !== undefined) await new Promise((resolve) => setTimeout(resolve, rest));
    }
    state.isWorking = false;
  };
  const hear = () => {
    if (state.isWorking) state.isOld = true;
    else void work();
  };
  const stop = subscribe?.(hear);
  hear();
  return () => {
    leaving.abort();
    stop?.();
  };
}
