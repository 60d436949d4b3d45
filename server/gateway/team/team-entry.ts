import type { Person } from './person.ts';
import type { TeamChange, TeamOutcome } from './team-change.ts';

/** One write as it is logged. */
export interface TeamEntry extends TeamChange {
  environment: string;
  customer: number;
  outcome: TeamOutcome;
  by: Person;
  /** The run that it belongs to, where the client said so (header `Motorpool-Run`). */
  run: string | null;
  writeId: string | null;
}

/** A logged write, as the log and the live changes tell it. */
export interface LoggedChange extends TeamChange {
  id: number;
  at: string;
  outcome: TeamOutcome;
  by: Person;
  run: string | null;
}

/** Where a change was made: only who may read there may hear of it. */
export interface Topic {
  environment: string;
  customer: number;
}
