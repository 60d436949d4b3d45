/** Asks in the order in which they came, each once. */
export class AskLine {
  #asks: readonly string[] = [];

  first(): string | null {
    return this.#asks[0] ?? null;
  }

  add(ask: string): void {
    if (!this.#asks.includes(ask)) this.#asks = [...this.#asks, ask];
  }

  /** Whether it was there. */
  remove(ask: string): boolean {
    const before = this.#asks.length;
    this.#asks = this.#asks.filter((other) => other !== ask);
    return this.#asks.length < before;
  }

  clear(): void {
    this.#asks = [];
  }
}
