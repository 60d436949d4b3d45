/** Milliseconds of computing in one go: a frame has sixteen. */
const slice = 8;

const nextTask = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });

/**
 * Runs a long computation in short goes, so that the page answers meanwhile. Null where it was
 * aborted.
 */
export async function inSlices<Result>(
  steps: Generator<void, Result>,
  signal: AbortSignal,
): Promise<Result | null> {
  let began = performance.now();
  for (;;) {
    if (signal.aborted) return null;
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - began < slice) continue;
    await nextTask();
    began = performance.now();
  }
}
