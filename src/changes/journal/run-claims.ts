import type { Journal } from './journal.ts';
import type { Run } from '../run/run.ts';

/** Which runs this tab carries on, or has in its hands: no other tab touches those. */
export class RunClaims {
  readonly #journal: Journal;
  /** How to let go of the runs that are this tab's. */
  readonly #ours = new Map<string, () => void>();
  readonly #lettingGo = new Map<string, Promise<void>>();
  /** By run, how many hold it that have taken it and not yet let go: it may end under their hands. */
  readonly #holding = new Map<string, number>();

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  /** Takes the run for this tab; false where another one has it. */
  async claim(runId: string): Promise<boolean> {
    const letGo = await this.#journal.claim(runId);
    if (letGo !== null) this.#ours.set(runId, letGo);
    return letGo !== null;
  }

  /** Whether another tab carries the run on. */
  async isElsewhere(runId: string): Promise<boolean> {
    const letGo = await this.#journal.claim(runId);
    letGo?.();
    return letGo === null;
  }

  /** Whether this tab carries the run on. */
  isOurs(runId: string): boolean {
    return this.#ours.has(runId);
  }

  /** Somebody holds the run, until it is released as often; whatever becomes of it, no other tab gets it. */
  hold(runId: string): void {
    this.#holding.set(runId, (this.#holding.get(runId) ?? 0) + 1);
  }

  /** Whoever held the run is done with it, and did nothing with it. */
  unhold(runId: string): void {
    const holders = (this.#holding.get(runId) ?? 0) - 1;
    if (holders > 0) this.#holding.set(runId, holders);
    else this.#holding.delete(runId);
  }

  /**
   * Where the run is over, and nobody holds it: once that is stored, another tab may touch it. It may have ended
   * before it was taken.
   */
  letGo(run: Run): void {
    const letGo = run.begun
      .catch(() => undefined)
      .then(() => this.#journal.flush())
      .catch(() => undefined)
      .then(() => {
        this.#lettingGo.delete(run.id);
        // It may have been taken up again meanwhile.
        if (run.open === 0 && !this.#holding.has(run.id)) this.drop(run.id);
      });
    this.#lettingGo.set(run.id, letGo);
  }

  /** Resolves once it is known whether this tab lets go of the run. */
  async letGoOf(runId: string): Promise<void> {
    await this.#lettingGo.get(runId);
  }

  /** Another tab may touch the run at once. */
  drop(runId: string): void {
    this.#ours.get(runId)?.();
    this.#ours.delete(runId);
  }
}
