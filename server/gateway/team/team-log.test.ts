import { randomUUID } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import {
  migrate,
  openDatabase,
  tablesOf,
  type Database,
  type DatabaseConfig,
} from '../../database.ts';
import { startPostgres, type PostgresServer } from '../testing/postgres-server.ts';
import { logMigrations, type LogSchema } from './log-migrations.ts';
import type { TeamEntry } from './team-entry.ts';
import { createTeamLog, notifyOnly, type TeamLog } from './team-log.ts';
import { openEmbeddedTeam, openSharedTeam } from './team.ts';

let postgres: PostgresServer;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

const topic = { environment: 'fleet', customer: 1 };
const entry = (more: Partial<TeamEntry> = {}): TeamEntry => ({
  ...topic,
  op: 'assign',
  kind: 'cars',
  groupId: 7,
  elementId: 12,
  outcome: 'done',
  by: { id: 'jana', name: 'Jana' },
  run: null,
  writeId: null,
  ...more,
});

describe.each([
  ['PGlite', () => Promise.resolve<DatabaseConfig>({ kind: 'pglite', folder: null }), false],
  ['PostgreSQL', async () => ({ kind: 'postgres', url: await postgres.createDatabase() }), true],
] satisfies [string, () => Promise<DatabaseConfig>, boolean][])(
  'the log on %s',
  (_name, place, shared) => {
    let opened: Database<LogSchema>;
    let db: Kysely<LogSchema>;
    let log: TeamLog;
    beforeAll(async () => {
      opened = await openDatabase<LogSchema>(await place());
      ({ db } = opened);
      await migrate(db, 'log', logMigrations);
      log = createTeamLog(db, { days: 90, shared });
    });
    afterAll(async () => {
      log.close();
      await opened.close();
    });
    beforeEach(() => sql`truncate team_log`.execute(db));

    const ids = async (...[filter, limit = 100]: [Parameters<TeamLog['read']>[1]?, number?]) =>
      (await log.read(topic, filter ?? {}, limit)).map(({ elementId }) => elementId);

    it('keeps what was done, by whom and in which run, newest first', async () => {
      await log.record(entry({ run: 'r1' }));
      await log.record(entry({ op: 'remove', outcome: 'already', elementId: 13 }));
      const [last, first] = await log.read(topic, {}, 10);
      expect(first).toMatchObject({
        op: 'assign',
        kind: 'cars',
        groupId: 7,
        elementId: 12,
        outcome: 'done',
        by: { id: 'jana', name: 'Jana' },
        run: 'r1',
      });
      expect(last).toMatchObject({ op: 'remove', outcome: 'already', elementId: 13 });
      expect(last?.id).toBeGreaterThan(first?.id ?? Number.NaN);
      expect(Date.parse(last?.at ?? '')).toBeGreaterThan(Date.now() - 60_000);
    });

    it('is read by person, group, kind, element, operation, outcome, run, time and page', async () => {
      await log.record(entry({ elementId: 1, by: { id: 'paul', name: null } }));
      await log.record(entry({ elementId: 2, groupId: 8, run: 'r2' }));
      await log.record(entry({ elementId: 3, kind: 'users', op: 'remove', outcome: 'unknown' }));
      await log.record(entry({ elementId: 4, customer: 2 }));
      await log.record(entry({ elementId: 5, environment: 'other' }));
      expect(await ids()).toEqual([3, 2, 1]);
      expect(await ids({ person: 'paul' })).toEqual([1]);
      expect(await ids({ group: 8 })).toEqual([2]);
      expect(await ids({ kind: 'users' })).toEqual([3]);
      expect(await ids({ kind: 'cars', element: 2 })).toEqual([2]);
      expect(await ids({ op: 'remove', outcome: 'unknown' })).toEqual([3]);
      expect(await ids({ run: 'r2' })).toEqual([2]);
      expect(await ids({ since: new Date(Date.now() + 60_000) })).toEqual([]);
      expect(await ids({ until: new Date(Date.now() + 60_000) }, 2)).toEqual([3, 2]);
      const [, second] = await log.read(topic, {}, 2);
      expect(await ids({ before: second?.id ?? 0 })).toEqual([1]);
    });

    it('holds a repeated write once, as done from the moment when it is known', async () => {
      const writeId = randomUUID();
      expect(await log.record(entry({ writeId, outcome: 'unknown' }))).not.toBeNull();
      const before = await log.lastId();
      const done = await log.record(entry({ writeId }));
      expect(done?.id).toBeGreaterThan(before);
      expect(await log.record(entry({ writeId }))).toBeNull();
      expect(await log.record(entry({ writeId, outcome: 'unknown' }))).toBeNull();
      expect(await log.read(topic, {}, 10)).toEqual([done]);
    });

    it('tells what was done since, in order, and says where it can not', async () => {
      await log.record(entry({ elementId: 1 }));
      const from = await log.lastId();
      await log.record(entry({ elementId: 2 }));
      await log.record(entry({ elementId: 3, outcome: 'refused' }));
      await log.record(entry({ elementId: 4, customer: 2 }));
      await log.record(entry({ elementId: 5 }));
      const since = (await log.since(topic, from, 10)) ?? [];
      expect(since.map(({ elementId }) => elementId)).toEqual([2, 5]);
      expect(await log.since(topic, from, 1)).toBeNull();
      expect(await log.since(topic, (await log.lastId()) + 1, 10)).toBeNull();
      await sql`delete from team_log where element_id < 3`.execute(db);
      expect(await log.since(topic, from, 10)).toBeNull();
      expect((await log.sinceAnywhere(from, 10)).map(({ customer }) => customer)).toEqual([2, 1]);
    });

    it('knows behind which change the last minutes begin', async () => {
      expect(await log.lastIdBefore(60_000)).toBe(0);
      await log.record(entry({ elementId: 1 }));
      await log.record(entry({ elementId: 2, customer: 2 }));
      await sql`update team_log set at = now() - interval '2 minutes'`.execute(db);
      const old = await log.lastId();
      expect(await log.lastIdBefore(60_000)).toBe(old);
      await log.record(entry({ elementId: 3 }));
      // It waited for the one before it, so that its time is the earlier one.
      await log.record(entry({ elementId: 4 }));
      await sql`update team_log set at = now() - interval '2 minutes' where element_id = 4`.execute(
        db,
      );
      expect(await log.lastIdBefore(60_000)).toBe(old);
      const last = (await log.since(topic, await log.lastIdBefore(60_000), 10)) ?? [];
      expect(last.map(({ elementId }) => elementId)).toEqual([3, 4]);
      expect(await log.lastIdBefore(0)).toBe(await log.lastId());
      expect(await log.lastIdBefore(3_600_000)).toBe(0);
    });

    it('numbers writes that come at once in the order in which they can be read', async () => {
      const from = await log.lastId();
      let seen = from;
      const reading = (async () => {
        for (let count = 0; count < 200;) {
          const more = (await log.since(topic, seen, 1_000)) ?? [];
          count += more.length;
          seen = more.at(-1)?.id ?? seen;
          if (seen === from) await log.lastId();
        }
      })();
      await Promise.all([
        log.record(entry()),
        ...Array.from({ length: 199 }, () => log.record(entry())),
      ]);
      // It ends only where no number appears below one that was read before.
      await expect(reading).resolves.toBeUndefined();
    }, 20_000);

    it('forgets what is older than its days', async () => {
      await log.record(entry());
      await sql`update team_log set at = now() - interval '91 days'`.execute(db);
      await log.record(entry({ elementId: 13 }));
      const again = createTeamLog(db, { days: 90, shared });
      await expect.poll(() => ids(), { timeout: 10_000 }).toEqual([13]);
      again.close();
    });
  },
);

async function onPGlite() {
  const opened = await openDatabase<object>({ kind: 'pglite', folder: null });
  const db = tablesOf<LogSchema>(opened);
  return { db, close: opened.close, open: (days: number) => openEmbeddedTeam(db, days) };
}

async function onPostgres() {
  const url = await postgres.createDatabase();
  const { db, close } = await openDatabase<LogSchema>({ kind: 'postgres', url });
  return { db, close, open: (days: number) => openSharedTeam(url, days) };
}

describe.each([
  ['PGlite', onPGlite],
  ['PostgreSQL', onPostgres],
])('a log on %s that is switched off', (_name, place) => {
  it('forgets what it kept before', async () => {
    const { db, open, close } = await place();
    onTestFinished(close);
    const kept = async () => (await sql`select seq from team_log`.execute(db)).rows.length;
    const before = await open(90);
    await before.record(entry());
    await before.close();
    expect(await kept()).toBe(1);

    const off = await open(0);
    expect(off.log).toBeNull();
    await expect.poll(kept, { timeout: 10_000 }).toBe(0);
    await off.close();
  }, 30_000);
});

describe('a gateway that lost its connection to PostgreSQL', () => {
  it('tells what was done meanwhile before what is done while it catches up', async () => {
    const url = await postgres.createDatabase();
    const [team, other] = [await openSharedTeam(url, 90), await openSharedTeam(url, 90)];
    const { db, close } = await openDatabase<LogSchema>({ kind: 'postgres', url });
    onTestFinished(async () => {
      await team.close();
      await other.close();
      await close();
    });
    const told: (number | null)[] = [];
    const listener = { miss: () => told.push(null), end: () => undefined };
    const frame = (bytes: Uint8Array) =>
      /"elementId":(\d+)/.exec(Buffer.from(bytes).toString())?.[1];
    team.feed.listen(topic, { ...listener, receive: (bytes) => told.push(Number(frame(bytes))) });
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query like 'listen %'`.execute(db);
    for (const elementId of [1, 2, 3]) await other.record(entry({ elementId }));
    const waits = async () =>
      (
        await sql`select from pg_stat_activity where datname = current_database()
          and wait_event_type = 'Lock' and query like '%team_log%'`.execute(db)
      ).rows.length;
    await db.transaction().execute(async (locking) => {
      await sql`lock team_log`.execute(locking);
      await expect.poll(waits, { timeout: 10_000 }).toBeGreaterThan(0);
      // Told as another gateway tells it, while the log can not be read yet.
      await notifyOnly(db, entry({ elementId: 4 }));
      await notifyOnly(db, entry({ elementId: 5 }));
    });
    await expect.poll(() => told, { timeout: 10_000 }).toEqual([1, 2, 3, 4, 5]);
  }, 30_000);
});
