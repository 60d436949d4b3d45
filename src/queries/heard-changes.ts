import type { LiveEvent } from '../api/live-changes.ts';

/** What a tab that comes later may still be told: so many changes at most. */
const largestCount = 1_000;

/** What the tab that listens has heard lately, for the tabs that come after it. */
export class HeardChanges {
  #events: { event: LiveEvent; at: number }[] = [];
  /** From when on nothing was missed. */
  #since: number;

  /** `since`: from when on the stream is asked to tell. All moments are on the clock of `performance.now()`. */
  constructor(since: number) {
    this.#since = since;
  }

  add(event: LiveEvent, now: number): void {
    if (event.type === 'missed' || (event.type === 'ready' && !event.resumed)) this.#since = now;
    if (event.type !== 'change') return;
    this.#events.push({ event, at: now });
    if (this.#events.length <= largestCount) return;
    this.#events.splice(0, largestCount / 2);
    this.#since = this.#events[0]?.at ?? now;
  }

  /** What was heard from that moment on, and whether that is all. */
  from(moment: number): { events: LiveEvent[]; whole: boolean } {
    const events = this.#events.filter(({ at }) => at >= moment).map(({ event }) => event);
    return { events, whole: this.#since <= moment };
  }
}
