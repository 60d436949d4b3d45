import { sql, type ColumnType, type Generated } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { TeamChange, TeamOutcome } from './team-change.ts';

/** One row per write: ids, what was done, how it ended, when and by whom. No name of an element. */
export interface LogSchema {
  team_log: {
    /** In the order of the commits: whoever has read up to one has read all before it. */
    seq: ColumnType<string | number, never, never>;
    at: Generated<Date>;
    environment: string;
    customer: number;
    op: TeamChange['op'];
    kind: TeamChange['kind'];
    group_id: number | null;
    element_id: number | null;
    outcome: TeamOutcome;
    person: string;
    person_name: string | null;
    run: string | null;
    /** SHA-256 of the idempotency key: a repeat through another gateway is the same write. */
    write_id: string | null;
  };
}

/** Brought up to date at every start. */
export const logMigrations: Record<string, Migration> = {
  '2026-11-25-log': {
    async up(db) {
      await sql`create table team_log (
        seq bigint generated always as identity primary key,
        at timestamptz not null default now(),
        environment text not null,
        customer int not null,
        op text not null,
        kind text,
        group_id int,
        element_id int,
        outcome text not null,
        person text not null,
        person_name text,
        run text,
        write_id text unique)`.execute(db);
      await sql`create index team_log_of on team_log (environment, customer, seq)`.execute(db);
      await sql`create index team_log_at on team_log (at)`.execute(db);
      await sql`create index team_log_group on team_log (environment, customer, group_id, seq)
        where group_id is not null`.execute(db);
      await sql`create index team_log_element
        on team_log (environment, customer, kind, element_id, seq)
        where element_id is not null`.execute(db);
    },
  },
};
