import type { Kysely } from 'kysely';
import { migrate, openDatabase } from '../../database.ts';
import { createChangeFeed, type ChangeFeed } from './change-feed.ts';
import { logMigrations, type LogSchema } from './log-migrations.ts';
import { listenToPostgres } from './postgres-changes.ts';
import type { TeamEntry } from './team-entry.ts';
import { createTeamLog, forgetOlder, notifyOnly, type TeamLog } from './team-log.ts';

/** What the people of a team see of each other's changes. */
export interface Team {
  feed: ChangeFeed;
  /** Null where no log is kept. */
  log: TeamLog | null;
  /** Logs a write and tells of it. Rejects where it can not be logged. */
  record(entry: TeamEntry): Promise<void>;
  close(): Promise<void>;
}

/** A statement that takes longer than this, in milliseconds, fails: an answer waits for it. */
const statementTimeout = 2_500;

/** So many missed changes are caught up with after a lost connection. */
const largestGap = 10_000;

type Told = Parameters<ChangeFeed['publish']>[0];

/** A team in one process, without a log: changes are told, and not kept. */
export function createTeamInMemory(): Team {
  const feed = createChangeFeed();
  let lastId = 0;
  return {
    feed,
    log: null,
    record(entry) {
      const { environment, customer, writeId, ...change } = entry;
      void writeId;
      if (entry.outcome !== 'done') return Promise.resolve();
      lastId += 1;
      const at = new Date().toISOString();
      feed.publish({ environment, customer, ...change, id: lastId, at });
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
}

/** A team without a log, whose database may still hold one from before it was switched off. */
function forgetful(team: Team, db: Kysely<LogSchema>): Team {
  const stop = forgetOlder(db, 0);
  return {
    ...team,
    close() {
      stop();
      return team.close();
    },
  };
}

/** A team in one process with a log in its embedded database, which is closed by who opened it. */
export async function openEmbeddedTeam(db: Kysely<LogSchema>, days: number): Promise<Team> {
  await migrate(db, 'log', logMigrations);
  if (days === 0) return forgetful(createTeamInMemory(), db);
  const log = createTeamLog(db, { days, shared: false });
  const feed = createChangeFeed();
  return {
    feed,
    log,
    async record(entry) {
      const change = await log.record(entry);
      if (change?.outcome !== 'done') return;
      feed.publish({ ...change, environment: entry.environment, customer: entry.customer });
    },
    close() {
      log.close();
      return Promise.resolve();
    },
  };
}

/** A team over all gateways on a PostgreSQL server. */
export async function openSharedTeam(url: string, days: number): Promise<Team> {
  const { db: unhurried, close: closeUnhurried } = await openDatabase<LogSchema>({
    kind: 'postgres',
    url,
  });
  try {
    await migrate(unhurried, 'log', logMigrations);
  } finally {
    await closeUnhurried();
  }
  const { db, close } = await openDatabase<LogSchema>({ kind: 'postgres', url, statementTimeout });
  const log = days === 0 ? null : createTeamLog(db, { days, shared: true });
  const feed = createChangeFeed();
  let lastTold = (await log?.lastId()) ?? 0;
  let catchUps = 0;
  /** What is notified of while older changes are being read: it is told behind them. */
  const held: Told[] = [];

  async function catchUp(): Promise<void> {
    catchUps += 1;
    try {
      const missed = await log?.sinceAnywhere(lastTold, largestGap).catch(() => null);
      if (!missed || missed.length === largestGap) feed.missed();
      else for (const change of missed) tell(change);
    } finally {
      catchUps -= 1;
      if (catchUps === 0) for (const change of held.splice(0)) tell(change);
    }
  }

  /** In order, each once: what was caught up with may be notified of as well. */
  function tell(change: Told): void {
    if (change.id <= lastTold) return;
    lastTold = change.id;
    feed.publish(change);
  }

  const connection = await listenToPostgres(url, {
    receive: (change) => (catchUps > 0 ? void held.push(change) : tell(change)),
    reconnected: () => void catchUp(),
  });
  // What was done between reading the last id and listening.
  await catchUp();
  const team: Team = {
    feed,
    log,
    async record(entry) {
      await (log === null ? notifyOnly(db, entry) : log.record(entry));
    },
    async close() {
      log?.close();
      await connection.close();
      await close();
    },
  };
  return log === null ? forgetful(team, db) : team;
}
