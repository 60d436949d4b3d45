import type { Scope } from '../../api/scope.ts';
import type { RunStore } from '../run/run-store.ts';
import type { Intent } from '../plan/intent.ts';
import type { Journal, StoredRun } from './journal.ts';
import { isInterrupted, type Run } from '../run/run.ts';
import type { Counts } from '../run/status.ts';
import type { RunClaims } from './run-claims.ts';
import type { RunSnapshots } from '../run/run-snapshots.ts';
import { isAsKnown, shelved } from './shelved-run.ts';
import { latestPlace } from '../run/places.ts';
import type { GroupAlias, RunHeader } from './stored-shapes.ts';

/** A run that was left unfinished, with exact numbers. */
export interface Resumable {
  runId: string;
  scope: Scope;
  intent: Intent;
  startedAt: number;
  total: number;
  /** Items that were on their way when it was left are `unknown`: they are settled first. */
  counts: Counts;
}

/** What came of taking a run: this tab has it; another tab has it; or nobody knows of it any more. */
export type Taken = { type: 'ours'; run: Run } | { type: 'elsewhere' | 'gone' };

/** Whether a run has come to no other end since: two clocks may tell the same time, no two tries again are one. */
const isSameEnd = (one: RunHeader, other: RunHeader) =>
  one.endedAt === other.endedAt && latestPlace(one) === latestPlace(other);

/** What the journal holds from before this page and from other tabs, and which of it this tab may touch. */
export class RunRecovery {
  readonly #journal: Journal;
  readonly #store: RunStore;
  readonly #snapshots: RunSnapshots;
  readonly #claims: RunClaims;
  readonly #taking = new Map<string, Promise<Taken>>();

  constructor(journal: Journal, store: RunStore, snapshots: RunSnapshots, claims: RunClaims) {
    this.#journal = journal;
    this.#store = store;
    this.#snapshots = snapshots;
    this.#claims = claims;
  }

  async restore(): Promise<void> {
    const { runs, aliases } = await this.#journal.load();
    this.#alias(aliases);
    this.#shelve(runs.filter(({ header }) => !this.#store.runs.has(header.id)));
    await this.#lookElsewhere();
  }

  /** Learns what other tabs began or ended since. */
  async refresh(): Promise<void> {
    const { runs, aliases } = await this.#journal.heads();
    this.#alias(aliases);
    for (const header of runs) {
      const { id } = header;
      const known = this.#store.runs.get(id);
      if (known !== undefined && (this.#claims.isOurs(id) || isSameEnd(known.header, header)))
        continue;
      const stored = await this.#journal.read(id);
      if (stored !== null && !this.#claims.isOurs(id)) this.#shelve([stored]);
    }
  }

  #alias(aliases: readonly GroupAlias[]): void {
    for (const { scope, from, to } of aliases) this.#store.alias(scope, from, to);
  }

  /** Puts runs among the others as they were left. What is damaged is left out. */
  #shelve(stored: readonly StoredRun[]): void {
    const runs = stored.flatMap((run) => {
      try {
        return [shelved(run)];
      } catch {
        return [];
      }
    });
    this.#store.add(runs);
    for (const { id } of runs) this.#snapshots.changed(id);
  }

  /** Finds out which of the interrupted runs another tab carries on. */
  async #lookElsewhere(): Promise<void> {
    for (const run of [...this.#store.runs.values()].filter(isInterrupted)) {
      const reason = (await this.#claims.isElsewhere(run.id)) ? 'elsewhere' : 'interrupted';
      // It may have been taken up meanwhile.
      if (!isInterrupted(run) || run.ownPause?.reason === reason) continue;
      run.ownPause = { reason, resumesAt: null };
      run.pausedFor = run.ownPause;
      this.#snapshots.changed(run.id);
    }
  }

  async resumable(): Promise<readonly Resumable[]> {
    await this.refresh();
    await this.#lookElsewhere();
    const free = [...this.#store.runs.values()].filter(
      ({ ownPause }) => ownPause?.reason === 'interrupted',
    );
    return free.map(({ header: { id: runId, scope, intent, startedAt, total }, counts }) => ({
      runId,
      scope,
      intent,
      startedAt,
      total,
      counts: { ...counts },
    }));
  }

  /**
   * The run, if this tab may touch it; read again where another tab may have gone on with it. Whoever
   * asks while it is being taken gets the same one. Until it is released no other tab gets it, though it
   * may end meanwhile.
   */
  async take(runId: string): Promise<Taken> {
    this.#claims.hold(runId);
    const taking = this.#taking.get(runId) ?? this.#take(runId);
    this.#taking.set(runId, taking);
    try {
      const taken = await taking;
      if (taken.type !== 'ours') this.#claims.unhold(runId);
      return taken;
    } catch (error) {
      this.#claims.unhold(runId);
      throw error;
    } finally {
      this.#taking.delete(runId);
    }
  }

  /** Whoever took the run is done with it. */
  release(run: Run): void {
    this.#claims.unhold(run.id);
    this.#claims.letGo(run);
  }

  async #take(runId: string): Promise<Taken> {
    await this.#store.runs.get(runId)?.begun.catch(() => undefined);
    await this.#claims.letGoOf(runId);
    const known = this.#store.runs.get(runId);
    if (known === undefined) return { type: 'gone' };
    if (this.#claims.isOurs(runId)) return { type: 'ours', run: known };
    if (!(await this.#claims.claim(runId))) return { type: 'elsewhere' };
    if (known.kept === 'nowhere') return { type: 'ours', run: known };
    const stored = await this.#journal.read(runId);
    if (stored === null) return this.#emptied(known);
    if (known.kept === 'followed' && isAsKnown(stored, known)) return { type: 'ours', run: known };
    const run = shelved(stored);
    this.#store.add([run]);
    await this.#journal.adopt(run);
    run.kept = 'followed';
    this.#snapshots.changed(runId);
    return { type: 'ours', run };
  }

  /**
   * The journal has lost the run: another tab forgot it, or the browser emptied its storage. What is
   * over is known here all the same; nobody goes on with what is not.
   */
  #emptied(known: Run): Taken {
    if (isInterrupted(known)) {
      this.#claims.drop(known.id);
      this.#store.drop(known.id);
      this.#snapshots.forgot();
      return { type: 'gone' };
    }
    known.kept = 'nowhere';
    return { type: 'ours', run: known };
  }

  async forget(): Promise<void> {
    await this.#journal.forget();
    this.#store.forget();
    this.#snapshots.forgot();
  }
}
