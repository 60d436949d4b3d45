import type { Change } from '../change.ts';
import type { RetryWish } from '../run/places.ts';
import type { GroupAlias, RunHeader, RunProgress } from './stored-shapes.ts';

export interface StoredRun {
  header: RunHeader;
  /** The ids of what the run created, by ref. */
  created: ReadonlyMap<string, number>;
  changes: readonly Change[];
  /** One character code per item (`status.ts`). */
  codes: Uint8Array;
}

export interface Heads {
  runs: readonly RunHeader[];
  aliases: readonly GroupAlias[];
}

/**
 * What outlives the tab: ids and states, and of group operations the group's name. Nothing is
 * written by `mark` and its like themselves: `flush` writes all that was noted until then, at once.
 */
export interface Journal {
  /** Why the journal does not outlive the tab, null where it does. */
  readonly volatile: string | null;
  /**
   * Keeps a new run, and gives its place in the order of all runs, whichever tab began them and
   * whatever the clock said. `run.codes` is read again whenever an item is marked. @throws where it
   * can not
   */
  begin: (run: StoredRun) => Promise<number>;
  /**
   * Gives the next place in the order of all runs, to what is wished now and begins later: `least`, or what
   * comes after all that any tab has begun. @throws where it can not
   */
  place: (least: number) => Promise<number>;
  /**
   * Keeps a run under the place that it has: one that another tab began, or whose place was given before.
   * @throws where it can not
   */
  adopt: (run: StoredRun) => Promise<void>;
  /**
   * Keeps that items of a run are tried again, and gives the place of that wish in the order of all runs:
   * `least`, or what comes after all that any tab has begun. @throws where it can not
   */
  retry: (header: RunHeader, wish: RetryWish, least: number) => Promise<number>;
  /** The status of an item has changed in the run's `codes`. */
  mark: (runId: string, index: number) => void;
  progress: (runId: string, progress: RunProgress) => void;
  /** The run created something, which is known by its id from now on. */
  created: (runId: string, ref: string, id: number) => void;
  alias: (alias: GroupAlias) => void;
  /**
   * Resolves once all that was noted before is stored, and gives the place of the last run that any tab
   * has begun by then. @throws where it can not be
   */
  flush: () => Promise<number>;
  load: () => Promise<{ runs: StoredRun[]; aliases: GroupAlias[] }>;
  /** What there is, without the changes of the runs. */
  heads: () => Promise<Heads>;
  /** One run as it is stored now, null where there is none. */
  read: (runId: string) => Promise<StoredRun | null>;
  /** Forgets everything. */
  forget: () => Promise<void>;
  /** Takes the run for this tab: gives how to let go of it, or null where another tab has it. */
  claim: (runId: string) => Promise<(() => void) | null>;
  /**
   * Takes what an item is about for this tab: gives how to let go of it. Where another tab has it, gives
   * null, or waits for it.
   */
  claimTarget: (target: string, wait: boolean) => Promise<(() => void) | null>;
}

/** A journal that ends with the tab, for single changes where nothing can be stored. */
export function memoryJournal(reason: string): Journal {
  const nothing = () => undefined;
  let sequence = 0;
  const next = async () => (sequence += 1);
  return {
    volatile: reason,
    begin: next,
    place: next,
    adopt: () => Promise.resolve(),
    retry: next,
    mark: nothing,
    progress: nothing,
    created: nothing,
    alias: nothing,
    flush: () => Promise.resolve(sequence),
    load: () => Promise.resolve({ runs: [], aliases: [] }),
    heads: () => Promise.resolve({ runs: [], aliases: [] }),
    read: () => Promise.resolve(null),
    forget: () => Promise.resolve(),
    claim: () => Promise.resolve(nothing),
    claimTarget: () => Promise.resolve(nothing),
  };
}
