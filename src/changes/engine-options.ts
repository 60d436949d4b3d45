import type { Scope } from '../api/scope.ts';
import type { Journal } from './journal/journal.ts';
import type { DoneMembership, Settled } from './run/settled.ts';
import type { Clock, Waits } from './run/timing.ts';
import type { Transport } from './transport.ts';

/** Whether there is a network, and when that changes. */
export interface Network {
  isOnline: () => boolean;
  subscribe: (listener: () => void) => void;
}

export interface EngineOptions {
  transport: Transport;
  journal: Journal;
  /** Requests at a time, over all runs. */
  workers: number;
  /** A run is over: what it touched has to be read again. */
  onSettled?: (settled: Settled) => void;
  /** A membership is as it was wished: at once, while its run may go on for long. */
  onDone?: (done: DoneMembership) => void;
  /** The groups that a user is in, by the ids of now, as far as the page knows. */
  groupsOfUser?: (scope: Scope, userId: number) => readonly number[];
  /** Hears of a mistake of ours, which ends its item as unknown and no more. */
  report?: (error: unknown) => void;
  network?: Network;
  clock?: Clock;
  /** At least 0, below 1. */
  random?: () => number;
  waits?: Partial<Waits>;
  /** Items that are lined up, or cancelled, in one turn of the event loop. */
  perTurn?: number;
}
