import type { Scope } from '../api/scope.ts';
import type { Book } from './book.ts';
import type { Intent } from './intent.ts';
import { type Journal, storable, type StoredRun } from './journal.ts';
import { type Counts, Run } from './run.ts';
import { codeOf } from './status.ts';
import type { Teller } from './teller.ts';

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

const codes = {
  waiting: codeOf({ state: 'waiting' }),
  sending: codeOf({ state: 'sending' }),
  unknown: codeOf({ state: 'unknown' }),
  forgotten: codeOf({ state: 'not-sent', reason: 'forgotten' }),
};

/** What was being sent when the tab went away may have been done; what was not stored can not be sent. */
function afterCrash({ header, changes, codes: kept }: StoredRun): StoredRun {
  return {
    header,
    changes,
    codes: kept.map((code, index) => {
      if (code === codes.sending) return codes.unknown;
      const isForgotten = changes[index]?.op === 'forgotten';
      return isForgotten && code === codes.waiting ? codes.forgotten : code;
    }),
  };
}

/** What the journal holds from before this page, and which of it this tab may touch. */
export class Leftovers {
  readonly #journal: Journal;
  readonly #book: Book;
  readonly #teller: Teller;
  /** The runs whose lock this tab holds, until it goes away. */
  readonly #ours = new Set<string>();

  constructor(journal: Journal, book: Book, teller: Teller) {
    this.#journal = journal;
    this.#book = book;
    this.#teller = teller;
  }

  /** Keeps a new run, and takes it for this tab. */
  async keep(run: Run): Promise<void> {
    this.#ours.add(run.id);
    await this.#journal.claim(run.id);
    const changes = run.changes.map(storable);
    try {
      await this.#journal.begin({ header: run.header, changes, codes: run.codes });
    } catch (error) {
      if (run.changes.length > 1) throw error;
    }
  }

  async restore(): Promise<void> {
    const { runs, renumbered } = await this.#journal.load();
    for (const { scope, from, to } of renumbered) this.#book.layers(scope).renumber(from, to);
    const before = runs.filter(({ header }) => !this.#book.runs.has(header.id));
    this.#book.addBefore(before.map((stored) => this.#shelved(stored)));
    for (const { header } of before) this.#teller.changed(header.id);
  }

  /** A run as it was left, which nobody carries on. */
  #shelved(stored: StoredRun): Run {
    const run = new Run(afterCrash(stored));
    const { endedAt, cancelled } = stored.header;
    if (endedAt === null) {
      run.ownPause = { reason: 'left', resumesAt: null };
      run.pausedFor = run.ownPause;
      run.setState(cancelled ? 'cancelled' : 'paused');
    } else run.setState(cancelled ? 'cancelled' : 'finished');
    return run;
  }

  async resumable(): Promise<readonly Resumable[]> {
    const found: Resumable[] = [];
    for (const run of this.#book.runs.values()) {
      if (run.ownPause?.reason !== 'left') continue;
      const letGo = await this.#journal.claim(run.id);
      if (letGo === null) continue;
      letGo();
      const { id: runId, scope, intent, startedAt, total } = run.header;
      found.push({ runId, scope, intent, startedAt, total, counts: { ...run.counts } });
    }
    return found;
  }

  /** The run, if this tab may touch it; read again where another tab may have gone on with it. */
  async take(runId: string): Promise<Run | null> {
    const known = this.#book.runs.get(runId) ?? null;
    if (known === null || this.#ours.has(runId)) return known;
    if ((await this.#journal.claim(runId)) === null) return null;
    this.#ours.add(runId);
    const stored = await this.#journal.read(runId);
    if (stored === null) return null;
    const run = this.#shelved(stored);
    this.#book.runs.set(runId, run);
    await this.#journal.begin(run);
    this.#teller.changed(runId);
    return run;
  }

  /** Lines up what a crash left: what may have been done is settled, what waits is sent. */
  reenter(run: Run): void {
    run.ownPause = null;
    run.pausedFor = null;
    if (run.state === 'paused') run.setState('running');
    for (const index of run.indexesOf('unknown')) run.cut.add(index);
    this.#book.enter(run);
    if (run.state === 'cancelled') this.#book.cancel(run, 'cancelled');
  }

  async forget(): Promise<void> {
    await this.#journal.forget();
    this.#book.forgetOver();
  }
}
