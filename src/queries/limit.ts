/**
 * How long what takes hundreds of requests is fresh (milliseconds): somebody who looks at another
 * window for a moment finds it as it was, after a longer absence it is read again.
 */
export const bulkStaleTime = 5 * 60_000;

/** A browser has six sockets to an HTTP/1.1 origin: reads in bulk leave some for a person's click. */
const atOnce = 4;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Runs reads that come in hundreds a few at a time, in their order. An aborted one that still waits
 * gives its place away without asking anything.
 */
export async function limited<T>(signal: AbortSignal, read: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    signal.throwIfAborted();
    return await read();
  } finally {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}
