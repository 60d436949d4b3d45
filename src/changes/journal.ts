import type { Scope } from '../api/scope.ts';
import type { Change } from './change.ts';
import type { Intent } from './intent.ts';

/** What is known of a run beside its items. */
export interface RunHeader {
  readonly id: string;
  readonly scope: Scope;
  readonly intent: Intent;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly total: number;
  /** How many changes the plan dropped, since they were so already. */
  readonly alreadySo: number;
  /** The run that this one takes back. */
  readonly undoOf: string | null;
  /** The ids of the groups that the run created, by ref. */
  readonly created: Readonly<Record<string, number>>;
  readonly endedAt: number | null;
  readonly cancelled: boolean;
}

export interface StoredRun {
  header: RunHeader;
  changes: readonly Change[];
  /** One character code per item (`status.ts`). */
  codes: Uint8Array;
}

/** A deleted group came back under another id. */
export interface GroupAlias {
  scope: Scope;
  from: number;
  to: number;
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
  /** Keeps a new run. `run.codes` is read again whenever an item is marked. @throws where it can not */
  begin: (run: StoredRun) => Promise<void>;
  /** The status of an item has changed in the run's `codes`. */
  mark: (runId: string, index: number) => void;
  head: (header: RunHeader) => void;
  alias: (alias: GroupAlias) => void;
  /** Resolves once all that was noted before is stored. @throws where it can not be */
  flush: () => Promise<void>;
  load: () => Promise<{ runs: StoredRun[]; aliases: GroupAlias[] }>;
  /** What there is, without the changes of the runs. */
  heads: () => Promise<Heads>;
  /** One run as it is stored now, null where there is none. */
  read: (runId: string) => Promise<StoredRun | null>;
  /** Forgets everything. */
  forget: () => Promise<void>;
  /** Takes the run for this tab: gives how to let go of it, or null where another tab has it. */
  claim: (runId: string) => Promise<(() => void) | null>;
}

/** A run of more than one change was refused, since the journal can not be written. */
export class RunRefused extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super(`More than one change needs a journal: ${reason}`);
    this.reason = reason;
  }
}

/** A journal that ends with the tab, for single changes where nothing can be stored. */
export function memoryJournal(reason: string): Journal {
  const nothing = () => undefined;
  return {
    volatile: reason,
    begin: () => Promise.resolve(),
    mark: nothing,
    head: nothing,
    alias: nothing,
    flush: () => Promise.resolve(),
    load: () => Promise.resolve({ runs: [], aliases: [] }),
    heads: () => Promise.resolve({ runs: [], aliases: [] }),
    read: () => Promise.resolve(null),
    forget: () => Promise.resolve(),
    claim: () => Promise.resolve(nothing),
  };
}

/** What may be stored of a change: addresses and passwords are left out. */
export function storable(change: Change): Change {
  const { op } = change;
  const after = change.after === undefined ? {} : { after: change.after };
  if (op === 'create-user') return { op: 'forgotten', was: op, ...after };
  if ((op === 'assign-user' || op === 'unassign-user') && 'emailAddress' in change.user)
    return { op: 'forgotten', was: op, ...after };
  return change;
}
