/** How far the clock of the wall may be put back unnoticed, as time servers do (milliseconds). */
const slack = 60_000;

/**
 * A clock that never goes back. It follows whichever of the two has gone further: the steady clock
 * stands still while a computer sleeps, and the wall's is put forwards and back.
 */
export class SteadyClock {
  #wall = Date.now();
  #steady = performance.now();
  #now = this.#wall;
  #isUnsure = false;

  /** Milliseconds since 1970, never less than what was said before. */
  now(): number {
    const wall = Date.now();
    const steady = performance.now();
    const [byWall, bySteady] = [wall - this.#wall, steady - this.#steady];
    if (byWall < bySteady - slack) this.#isUnsure = true;
    this.#now += Math.max(byWall, bySteady, 0);
    [this.#wall, this.#steady] = [wall, steady];
    return this.#now;
  }

  /** Whether the wall's clock was put back since this was asked last: then nobody knows how long it was. */
  wasPutBack(): boolean {
    this.now();
    const was = this.#isUnsure;
    this.#isUnsure = false;
    return was;
  }
}

/** The page's own, for what is shown of the time. */
export const pageClock = new SteadyClock();
