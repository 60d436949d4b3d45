import { ApiError } from '../../api/errors.ts';
import { nextTask } from '../../ui/sliced.ts';

/** Time, as the engine needs it; the tests bring their own. */
export interface Clock {
  /** Milliseconds since 1970. */
  now: () => number;
  /** Resolves after `ms`, or when the signal aborts. */
  wait: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** Resolves in the next turn of the event loop, when the page has had time for other things. */
  turn: () => Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  wait: (ms, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      signal?.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    }),
  turn: nextTask,
};

/** Every wait of the engine, in milliseconds. */
export interface Waits {
  /** After which a request without a complete answer counts as cut. */
  answer: number;
  /** Before the first retry; doubled for each one after it, and jittered. */
  retry: number;
  /** Retries of one item in a row, before one asks. */
  retries: number;
  /** Where a 429 does not say how long. */
  tooMany: number;
  /** Up to which `Retry-After` is waited for; beyond it the person is asked. */
  longest: number;
}

/** The client in `src/api` gives up after 15 s by itself; this is the net below it. */
export const defaultWaits: Waits = {
  answer: 16_000,
  retry: 500,
  retries: 3,
  tooMany: 5_000,
  longest: 120_000,
};

/** The wait before a retry: doubled each time, between half of it and one and a half. */
export function retryWait(waits: Waits, tries: number, random: () => number): number {
  return waits.retry * 2 ** (tries - 1) * (0.5 + random());
}

/** The time of a request is over. */
const late = Symbol('late');

/**
 * Gives what `send` gives, or ends it.
 * @throws ApiError `timeout` where nothing came in time
 */
export async function inTime<T>(
  clock: Clock,
  ms: number,
  send: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const request = new AbortController();
  const timer = new AbortController();
  const timeout = clock.wait(ms, timer.signal).then((): typeof late => late);
  try {
    const sent = await Promise.race([send(request.signal), timeout]);
    if (sent === late) throw new ApiError('timeout');
    return sent;
  } catch (error) {
    request.abort();
    throw error;
  } finally {
    // Nobody looks at the reason, and without one an exception would be made for each request.
    timer.abort(late);
  }
}
