/**
 * Who waits for a read: somebody before whom nothing else can be shown, somebody who looks at its place,
 * somebody who asked, nobody yet.
 */
export type Urgency = 'now' | 'sight' | 'asked' | 'background';

const urgencies: readonly Urgency[] = ['now', 'sight', 'asked', 'background'];

/** Whether anybody can see the page, and when that changes. */
interface Visibility {
  isVisible: () => boolean;
  subscribe: (listener: () => void) => void;
}

interface Job {
  urgency: Urgency;
  start: () => void;
}

/** A read that was lined up. */
export interface Scheduled<T> {
  done: Promise<T>;
  /** Whether it stands in line: nothing was asked yet. */
  isWaiting: () => boolean;
  /** Somebody waits for it now, or nobody any more. */
  move: (urgency: Urgency) => void;
  /** Leaves the line: nothing is asked, and `done` fails. False where it was asked already. */
  leave: () => boolean;
}

interface Asked {
  urgency: Urgency;
  signal?: AbortSignal | undefined;
}

/** A browser has six sockets to an HTTP/1.1 origin: two are left for what changes something. */
const atOnce = 4;
/** What can not wait has a place of its own, should all others be taken by what is slow. */
const atOnceNow = 5;

/**
 * Lines all reads up, some at a time: what is in sight first, then what somebody asked for, then the
 * background, which waits while nobody sees the page. Within one urgency in their order.
 */
export class ReadScheduler {
  readonly #lines: Record<Urgency, Set<Job>> = {
    now: new Set(),
    sight: new Set(),
    asked: new Set(),
    background: new Set(),
  };
  readonly #visibility: Visibility;
  #running = 0;

  constructor(visibility: Visibility) {
    this.#visibility = visibility;
    visibility.subscribe(() => this.#pump());
  }

  schedule<T>(read: () => Promise<T>, { urgency, signal }: Asked): Scheduled<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const job: Job = {
      urgency,
      start: () => {
        this.#running += 1;
        void read()
          .then(resolve, reject)
          .finally(() => {
            this.#running -= 1;
            this.#pump();
          });
      },
    };
    const giveUp = () => {
      if (this.#lines[job.urgency].delete(job)) reject(signal?.reason);
    };
    if (signal?.aborted === true) reject(signal.reason);
    else {
      signal?.addEventListener('abort', giveUp, { once: true });
      this.#lines[urgency].add(job);
      this.#pump();
    }
    return {
      done: promise,
      isWaiting: () => this.#lines[job.urgency].has(job),
      move: (wanted) => this.#move(job, wanted),
      leave: () => {
        const hasLeft = this.#lines[job.urgency].delete(job);
        if (hasLeft) reject(new DOMException('Nobody waits for it.', 'AbortError'));
        return hasLeft;
      },
    };
  }

  #move(job: Job, wanted: Urgency): void {
    if (wanted === job.urgency || !this.#lines[job.urgency].delete(job)) return;
    job.urgency = wanted;
    this.#lines[wanted].add(job);
    this.#pump();
  }

  #next(): Job | undefined {
    for (const urgency of urgencies) {
      if (urgency === 'background' && !this.#visibility.isVisible()) return undefined;
      for (const job of this.#lines[urgency]) {
        this.#lines[urgency].delete(job);
        return job;
      }
    }
    return undefined;
  }

  #pump(): void {
    while (this.#running < (this.#lines.now.size > 0 ? atOnceNow : atOnce)) {
      const job = this.#next();
      if (job === undefined) return;
      job.start();
    }
  }
}

/** Where there is no page, as in a test of what needs none, nothing is ever hidden. */
const page = typeof document === 'undefined' ? null : document;
const pageVisibility: Visibility = {
  isVisible: () => page?.visibilityState !== 'hidden',
  subscribe: (listener) => page?.addEventListener('visibilitychange', listener),
};

/** The one line of all reads of this page. */
export const reads = new ReadScheduler(pageVisibility);

/** Reads what can not wait; for the function of a query. */
export function asked<T>(signal: AbortSignal | undefined, read: () => Promise<T>): Promise<T> {
  return reads.schedule(read, { urgency: 'now', signal }).done;
}
