import type { Journal, StoredRun } from '../journal/journal.ts';
import { retriedHeader } from '../run/places.ts';
import { claimRun, claimTarget, type Locks } from '../journal/run-locks.ts';
import type { GroupAlias } from '../journal/stored-shapes.ts';

const copyOf = (run: StoredRun): StoredRun => ({
  ...run,
  created: new Map(run.created),
  codes: run.codes.slice(),
});

/**
 * What the tabs of one browser share, in memory: it keeps what was flushed and nothing else, as the
 * journal in IndexedDB does, and takes no time.
 */
export class SharedJournal {
  readonly #runs = new Map<string, StoredRun>();
  #aliases: GroupAlias[] = [];
  #sequence = 0;

  /** The browser needs the room for something else. */
  empty(): void {
    this.#runs.clear();
    this.#aliases = [];
    this.#sequence = 0;
  }

  /** All that is stored, oldest first. */
  get runs(): readonly StoredRun[] {
    return [...this.#runs.values()].toSorted(
      (one, other) => one.header.sequence - other.header.sequence,
    );
  }

  #change(runId: string, change: (run: StoredRun) => StoredRun): void {
    const run = this.#runs.get(runId);
    if (run !== undefined) this.#runs.set(runId, change(run));
  }

  /** The journal as one tab has it. */
  open(locks: Locks): Journal {
    const codes = new Map<string, Uint8Array>();
    let notes: (() => void)[] = [];
    const heads = async () => ({
      runs: this.runs.map(({ header }) => header),
      aliases: this.#aliases,
    });
    return {
      volatile: null,
      begin: async (run) => {
        codes.set(run.header.id, run.codes);
        const sequence = Math.max(this.#sequence + 1, run.header.sequence);
        this.#sequence = sequence;
        this.#runs.set(run.header.id, copyOf({ ...run, header: { ...run.header, sequence } }));
        return sequence;
      },
      place: async (least) => {
        this.#sequence = Math.max(this.#sequence + 1, least);
        return this.#sequence;
      },
      adopt: async (run) => {
        codes.set(run.header.id, run.codes);
        this.#runs.set(run.header.id, copyOf(run));
      },
      retry: async (header, wish, least) => {
        this.#sequence = Math.max(this.#sequence + 1, least);
        const retried = retriedHeader(header, wish, this.#sequence);
        this.#change(header.id, (run) => ({ ...run, header: retried }));
        return this.#sequence;
      },
      mark: (runId) => {
        notes.push(() =>
          this.#change(runId, (run) => ({ ...run, codes: codes.get(runId)?.slice() ?? run.codes })),
        );
      },
      progress: (runId, progress) => {
        notes.push(() =>
          this.#change(runId, (run) => ({ ...run, header: { ...run.header, ...progress } })),
        );
      },
      created: (runId, ref, id) => {
        notes.push(() =>
          this.#change(runId, (run) => ({ ...run, created: new Map(run.created).set(ref, id) })),
        );
      },
      alias: (alias) => {
        notes.push(() => this.#aliases.push(alias));
      },
      flush: async () => {
        const noted = notes;
        notes = [];
        for (const write of noted) write();
        return this.#sequence;
      },
      heads,
      load: async () => {
        const { runs, aliases } = await heads();
        const found = runs.flatMap(({ id }) => this.#runs.get(id) ?? []);
        return { runs: found.map(copyOf), aliases };
      },
      read: async (runId) => {
        const run = this.#runs.get(runId);
        return run === undefined ? null : copyOf(run);
      },
      forget: async () => {
        codes.clear();
        notes = [];
        this.#runs.clear();
        this.#aliases = [];
      },
      claim: (runId) => claimRun(locks, runId),
      claimTarget: (target, wait) => claimTarget(locks, target, wait),
    };
  }
}
