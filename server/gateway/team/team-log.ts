import { sql, type Kysely, type Selectable } from 'kysely';
import type { LogSchema } from './log-migrations.ts';
import type { LoggedChange, TeamEntry, Topic } from './team-entry.ts';
import type { TeamChange, TeamOutcome } from './team-change.ts';

/** Which changes to read; what is left out is not asked for. */
export interface LogFilter {
  person?: string;
  group?: number;
  kind?: NonNullable<TeamChange['kind']>;
  element?: number;
  op?: TeamChange['op'];
  outcome?: TeamOutcome;
  run?: string;
  since?: Date;
  until?: Date;
  /** Changes before this one, for the next page. */
  before?: number;
}

/** The log of all writes in a database. */
export interface TeamLog {
  /** For how many days entries are kept. */
  days: number;
  /** Writes an entry down; null where it was there already. */
  record(entry: TeamEntry): Promise<LoggedChange | null>;
  /** Newest first. */
  read(topic: Topic, filter: LogFilter, limit: number): Promise<LoggedChange[]>;
  /** Done changes after `id`, oldest first; null where more than `limit` follow, or some are gone. */
  since(topic: Topic, id: number, limit: number): Promise<LoggedChange[] | null>;
  /** Every done change after `id`, wherever it was made. */
  sinceAnywhere(id: number, limit: number): Promise<(LoggedChange & Topic)[]>;
  lastId(): Promise<number>;
  /** The id behind which all follows that was written in the last `age` milliseconds. */
  lastIdBefore(age: number): Promise<number>;
  /** When the oldest entry that is still kept was written; null where there is none. */
  begins(topic: Topic): Promise<string | null>;
  close(): void;
}

/** The channel on which PostgreSQL tells all gateways of a done change. */
export const changesChannel = 'motorpool_changes';

/** Entries are numbered in the order of their commits: one at a time holds this lock. */
const orderLock = 41_704_170;

/** Entries that are too old are deleted this often, in milliseconds. */
const pruneInterval = 3_600_000;

/** Deletes now and then what is older than `days`, with 0 everything. Returns how to end that. */
export function forgetOlder(db: Kysely<LogSchema>, days: number): () => void {
  const prune = () =>
    void sql`delete from team_log where at < now() - make_interval(days => ${days}::int)`
      .execute(db)
      .catch(() => undefined);
  const timer = setInterval(prune, pruneInterval).unref();
  prune();
  return () => clearInterval(timer);
}

/**
 * Keeps the log in a database. `shared`: a PostgreSQL server, which tells the other gateways; it need
 * not write to its disk before the answer goes out, since the death of a gateway loses nothing there.
 */
export function createTeamLog(
  db: Kysely<LogSchema>,
  { days, shared }: { days: number; shared: boolean },
): TeamLog {
  const stopForgetting = forgetOlder(db, days);
  const commit = sql`set_config('synchronous_commit', 'off', true) as asynchronous, `;
  const told = sql`, case when outcome = 'done' then pg_notify(${changesChannel}, ${payload}) end`;

  async function record(entry: TeamEntry): Promise<LoggedChange | null> {
    const { rows } = await sql<Row>`${statementFor(entry)}`.execute(db);
    const [row] = rows;
    return row === undefined ? null : changeOf(row);
  }

  /** One process with one connection commits in order by itself, and a plain statement costs less. */
  function statementFor(entry: TeamEntry) {
    if (!shared) return sql`${insert} values (${valuesOf(entry)}) ${unlessDone}`;
    return sql`
      with logged as (
        ${insert}
        select ${valuesOf(entry)}
        from ${commit} pg_advisory_xact_lock(${sql.lit(orderLock)}) as ordered
        ${unlessDone})
      select * ${told} from logged`;
  }

  const of = ({ environment, customer }: Topic) =>
    db
      .selectFrom('team_log')
      .selectAll()
      .where('environment', '=', environment)
      .where('customer', '=', customer);

  return {
    days,
    record,
    async read(topic, filter, limit) {
      let query = of(topic).orderBy('seq', 'desc').limit(limit);
      if (filter.person !== undefined) query = query.where('person', '=', filter.person);
      if (filter.group !== undefined) query = query.where('group_id', '=', filter.group);
      if (filter.kind !== undefined) query = query.where('kind', '=', filter.kind);
      if (filter.element !== undefined) query = query.where('element_id', '=', filter.element);
      if (filter.op !== undefined) query = query.where('op', '=', filter.op);
      if (filter.outcome !== undefined) query = query.where('outcome', '=', filter.outcome);
      if (filter.run !== undefined) query = query.where('run', '=', filter.run);
      if (filter.since !== undefined) query = query.where('at', '>=', filter.since);
      if (filter.until !== undefined) query = query.where('at', '<', filter.until);
      if (filter.before !== undefined) query = query.where('seq', '<', filter.before);
      return (await query.execute()).map(changeOf);
    },
    async since(topic, id, limit) {
      const known = await sql<{ known: boolean }>`
        select coalesce(max(seq), 0) >= ${id}::bigint
          and (${id}::bigint = 0 or coalesce(min(seq), 0) <= ${id}::bigint) as known
        from team_log`.execute(db);
      if (known.rows[0]?.known !== true) return null;
      const rows = await of(topic)
        .where('seq', '>', id)
        .where('outcome', '=', 'done')
        .orderBy('seq')
        .limit(limit + 1)
        .execute();
      return rows.length > limit ? null : rows.map(changeOf);
    },
    async sinceAnywhere(id, limit) {
      const rows = await db
        .selectFrom('team_log')
        .selectAll()
        .where('seq', '>', id)
        .where('outcome', '=', 'done')
        .orderBy('seq')
        .limit(limit)
        .execute();
      return rows.map((row) => ({
        ...changeOf(row),
        environment: row.environment,
        customer: row.customer,
      }));
    },
    async lastId() {
      const { rows } = await sql<{ last: string | number }>`
        select coalesce(max(seq), 0) as last from team_log`.execute(db);
      return Number(rows[0]?.last ?? 0);
    },
    async lastIdBefore(age) {
      const { rows } = await sql<{ last: string | number }>`
        select coalesce(max(seq), 0) as last from team_log where seq < coalesce(
          (select min(seq) from team_log
            where at >= now() - make_interval(secs => ${age / 1_000}::float8)),
          9223372036854775807)`.execute(db);
      return Number(rows[0]?.last ?? 0);
    },
    async begins(topic) {
      const oldest = await of(topic).orderBy('seq').limit(1).executeTakeFirst();
      return oldest?.at.toISOString() ?? null;
    },
    close: stopForgetting,
  };
}

const insert = sql`
  insert into team_log as l (environment, customer, op, kind, group_id, element_id, outcome, person,
    person_name, run, write_id)`;

const valuesOf = (entry: TeamEntry) => {
  const { environment, customer, op, kind, groupId, elementId, outcome, by, run, writeId } = entry;
  return sql`${environment}::text, ${customer}::int, ${op}::text, ${kind}::text, ${groupId}::int,
    ${elementId}::int, ${outcome}::text, ${by.id}::text, ${by.name}::text, ${run}::text,
    ${writeId}::text`;
};

/** A repeat of a write that is down already: how it ended now, or nothing where it was done. */
const unlessDone = sql`
  on conflict (write_id) do update set seq = default, at = now(), outcome = excluded.outcome,
    group_id = excluded.group_id, element_id = excluded.element_id
  where l.outcome <> 'done'
  returning *`;

/** Tells all gateways of a done change where no log is kept. The id orders changes, and is not stored. */
export async function notifyOnly(db: Kysely<LogSchema>, entry: TeamEntry): Promise<void> {
  const { environment, customer, op, kind, groupId, elementId, outcome, by, run } = entry;
  if (outcome !== 'done') return;
  const change = { environment, customer, op, kind, groupId, elementId, outcome, by, run };
  await sql`
    select pg_notify(${changesChannel}, (${JSON.stringify(change)}::jsonb
      || jsonb_build_object('id', nextval('team_log_seq_seq'), 'at', now()))::text)
    from pg_advisory_xact_lock(${sql.lit(orderLock)}) as ordered`.execute(db);
}

type Row = Selectable<LogSchema['team_log']>;

const changeOf = (row: Row): LoggedChange => ({
  id: Number(row.seq),
  at: row.at.toISOString(),
  op: row.op,
  kind: row.kind,
  groupId: row.group_id,
  elementId: row.element_id,
  outcome: row.outcome,
  by: { id: row.person, name: row.person_name },
  run: row.run,
});

/** What the gateways tell each other, as `parseNotification` reads it. */
const payload = sql`json_build_object(
  'environment', environment, 'customer', customer, 'id', seq, 'at', at, 'op', op, 'kind', kind,
  'groupId', group_id, 'elementId', element_id, 'outcome', outcome,
  'by', json_build_object('id', person, 'name', person_name), 'run', run)::text`;
