/**
 * Takes the steps of long works some at a time, in the order in which the works came, so that the
 * page stays responsive whatever their length. What fits into one turn is done at once.
 */
export class TimeSlicer {
  readonly #perTurn: number;
  readonly #next: () => Promise<void>;
  readonly #taken: () => void;
  readonly #works: Iterator<unknown, void>[] = [];
  readonly #waiting: (() => void)[] = [];
  #busy = false;

  /**
   * @param perTurn how many steps are taken in one turn of the event loop
   * @param next resolves in the next one
   * @param taken hears of every turn but the one in which a work came
   */
  constructor(perTurn: number, next: () => Promise<void>, taken: () => void) {
    this.#perTurn = perTurn;
    this.#next = next;
    this.#taken = taken;
  }

  /** Takes the steps of a work: those of this turn now, where no other is under way. */
  take(work: Iterable<unknown, void>): void {
    this.#works.push(work[Symbol.iterator]());
    if (!this.#busy) this.#turn();
  }

  get isIdle(): boolean {
    return !this.#busy;
  }

  /** Resolves once no work is under way; whoever hears of it before may have begun another. */
  async idle(): Promise<void> {
    if (this.#busy) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #turn(): void {
    this.#busy = true;
    try {
      for (let step = 0; step < this.#perTurn; step += 1) {
        const [work] = this.#works;
        if (work === undefined) break;
        // Should it throw, the others go on without it.
        this.#works.shift();
        if (work.next().done !== true) this.#works.unshift(work);
      }
    } finally {
      if (this.#works.length > 0) void this.#goOn();
      else this.#rest();
    }
  }

  async #goOn(): Promise<void> {
    await this.#next();
    this.#turn();
    this.#taken();
  }

  #rest(): void {
    this.#busy = false;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
