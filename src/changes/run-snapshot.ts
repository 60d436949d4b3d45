import type { Scope } from '../api/scope.ts';
import type { Cause } from './answers.ts';
import type { Change } from './change.ts';
import type { Pause } from './gates.ts';
import type { Intent } from './intent.ts';
import type { Counts, Run } from './run.ts';
import type { ItemState, RunState, Status } from './status.ts';

/** A run as a screen shows it; a new value whenever anything of it changed. */
export interface RunSnapshot {
  readonly id: string;
  readonly scope: Scope;
  readonly intent: Intent;
  readonly state: RunState;
  readonly pausedFor: Pause | null;
  readonly total: number;
  readonly counts: Counts;
  /** How many items have not ended; 0: the run is over. */
  readonly open: number;
  /** How many changes the plan dropped, since they were so already. */
  readonly alreadySo: number;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly undoOf: string | null;
  /** Whether anything that was done can be taken back. */
  readonly hasInverse: boolean;
  /** Whether nothing of what it did stands any more: it was taken back, or, if it takes back, done again. */
  readonly takenBack: boolean;
  /** Whether somebody else tells of it, such as the form that began it. */
  readonly reported: boolean;
  /** Why the journal could not keep it, so that it was not sent. */
  readonly refused: string | null;
}

export interface ItemSnapshot {
  readonly index: number;
  readonly change: Change;
  readonly status: Status;
  /** What the API said; absent after a reload, when the kind in `status` is all that is left. */
  readonly cause: Cause | null;
}

export interface ItemFilter {
  states?: readonly ItemState[];
  from?: number;
  limit?: number;
}

/** The items of a run, in their order. */
export function itemsOf(
  run: Run,
  { states, from = 0, limit = Infinity }: ItemFilter,
): ItemSnapshot[] {
  const items: ItemSnapshot[] = [];
  for (let index = from; index < run.changes.length && items.length < limit; index += 1) {
    const change = run.changes[index];
    const status = run.status(index);
    if (change === undefined || (states !== undefined && !states.includes(status.state))) continue;
    items.push({ index, change, status, cause: run.causes.get(index) ?? null });
  }
  return items;
}
