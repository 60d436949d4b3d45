import type { Clock } from '../run/timing.ts';

interface Timer {
  due: number;
  ring: () => void;
}

/** Time that stands still until it is told to pass. */
export class ManualClock implements Clock {
  #now = 1_000_000;
  #timers: Timer[] = [];
  /** Whether somebody waits for the next turn of the event loop. */
  isTurning = false;

  now = (): number => this.#now;

  wait = (ms: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      const timer = { due: this.#now + ms, ring: resolve };
      this.#timers.push(timer);
      signal?.addEventListener('abort', () => {
        this.#timers = this.#timers.filter((other) => other !== timer);
        resolve();
      });
    });

  turn = async (): Promise<void> => {
    this.isTurning = true;
    await new Promise<void>((resolve) => setImmediate(resolve));
    this.isTurning = false;
  };

  /** The waits that are under way, in milliseconds from now. */
  get waits(): number[] {
    return this.#timers.map(({ due }) => due - this.#now).toSorted((a, b) => a - b);
  }

  /** The clock of the computer is set; nothing is due any sooner or later for it. */
  jump(ms: number): void {
    this.#now += ms;
    for (const timer of this.#timers) timer.due += ms;
  }

  /** Lets time pass, and everything happen that was due within it. */
  pass(ms: number): void {
    this.#now += ms;
    const due = this.#timers.filter((timer) => timer.due <= this.#now);
    this.#timers = this.#timers.filter((timer) => timer.due > this.#now);
    for (const timer of due.toSorted((a, b) => a.due - b.due)) timer.ring();
  }
}
