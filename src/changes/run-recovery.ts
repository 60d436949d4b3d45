import type { Scope } from '../api/scope.ts';
import type { RunStore } from './run-store.ts';
import type { Intent } from './intent.ts';
import { storable } from './change.ts';
import type { Journal, StoredRun } from './journal.ts';
import { type Counts, isInterrupted, type Run } from './run.ts';
import type { RunSnapshots } from './run-snapshots.ts';
import { isAsKnown, shelved } from './shelved-run.ts';
import { latestPlace } from './places.ts';
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
  /** How to let go of the runs that this tab carries on. */
  readonly #ours = new Map<string, () => void>();
  readonly #lettingGo = new Map<string, Promise<void>>();
  readonly #taking = new Map<string, Promise<Taken>>();
  /** By run, how many hold it that have taken it and not yet let go: it may end under their hands. */
  readonly #holding = new Map<string, number>();

  /** What took a place last: places are given in the order of the wishes of this tab. */
  #placing: Promise<void> = Promise.resolve();

  constructor(journal: Journal, store: RunStore, snapshots: RunSnapshots) {
    this.#journal = journal;
    this.#store = store;
    this.#snapshots = snapshots;
  }

  #inOrder(place: () => Promise<void>): Promise<void> {
    const placed = this.#placing.then(place);
    this.#placing = placed.catch(() => undefined);
    return placed;
  }

  /** Keeps a new run, and takes it for this tab. */
  keep(run: Run): Promise<void> {
    return this.#inOrder(() => this.#keep(run));
  }

  /** Keeps that these are tried again: a wish of its own, later than all before it. */
  keepRetry(run: Run, indexes: number[]): Promise<void> {
    return this.#inOrder(async () => {
      const least = this.#store.nextPlace;
      // Without its journal nothing is sent, and what is not stored has its place here alone.
      const place = await this.#journal.retry(run.header, indexes, least).catch(() => least);
      this.#store.placeRetry(run, indexes, place);
    });
  }

  async #keep(run: Run): Promise<void> {
    await this.#claim(run.id);
    const changes = run.changes.map(storable);
    try {
      const { header, created } = run;
      const stored = { header, created, changes, codes: run.codes };
      this.#store.place(run, await this.#journal.begin(stored));
      if (this.#journal.volatile === null) run.kept = 'followed';
    } catch (error) {
      if (run.changes.length > 1) throw error;
    }
  }

  /** Whether the run is this tab's now. */
  async #claim(runId: string): Promise<boolean> {
    const letGo = await this.#journal.claim(runId);
    if (letGo !== null) this.#ours.set(runId, letGo);
    return letGo !== null;
  }

  /** Where the run is over, and nobody holds it: once that is stored, another tab may touch it. */
  letGo(run: Run): void {
    const letGo = this.#journal
      .flush()
      .catch(() => undefined)
      .then(() => {
        this.#lettingGo.delete(run.id);
        // It may have been taken up again meanwhile.
        if (run.open === 0 && !this.#holding.has(run.id)) this.#drop(run.id);
      });
    this.#lettingGo.set(run.id, letGo);
  }

  #drop(runId: string): void {
    this.#ours.get(runId)?.();
    this.#ours.delete(runId);
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
      if (known !== undefined && (this.#ours.has(id) || isSameEnd(known.header, header))) continue;
      const stored = await this.#journal.read(id);
      if (stored !== null && !this.#ours.has(id)) this.#shelve([stored]);
    }
  }

  #alias(aliases: readonly GroupAlias[]): void {
    for (const { scope, from, to } of aliases) this.#store.alias(scope, from, to);
  }

  /** Whether this tab carries the run on. */
  isOurs(runId: string): boolean {
    return this.#ours.has(runId);
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
      const letGo = await this.#journal.claim(run.id);
      letGo?.();
      const reason = letGo === null ? 'elsewhere' : 'interrupted';
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
    this.#hold(runId, 1);
    const taking = this.#taking.get(runId) ?? this.#take(runId);
    this.#taking.set(runId, taking);
    try {
      const taken = await taking;
      if (taken.type !== 'ours') this.#hold(runId, -1);
      return taken;
    } catch (error) {
      this.#hold(runId, -1);
      throw error;
    } finally {
      this.#taking.delete(runId);
    }
  }

  #hold(runId: string, by: number): void {
    const holders = (this.#holding.get(runId) ?? 0) + by;
    if (holders > 0) this.#holding.set(runId, holders);
    else this.#holding.delete(runId);
  }

  /** Whoever took the run is done with it. */
  release(run: Run): void {
    this.#hold(run.id, -1);
    this.letGo(run);
  }

  async #take(runId: string): Promise<Taken> {
    await this.#store.runs.get(runId)?.begun.catch(() => undefined);
    await this.#lettingGo.get(runId);
    const known = this.#store.runs.get(runId);
    if (known === undefined) return { type: 'gone' };
    if (this.#ours.has(runId)) return { type: 'ours', run: known };
    if (!(await this.#claim(runId))) return { type: 'elsewhere' };
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
      this.#drop(known.id);
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
