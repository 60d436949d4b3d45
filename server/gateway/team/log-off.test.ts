import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase, tablesOf } from '../../database.ts';
import { startPostgres, type PostgresServer } from '../testing/postgres-server.ts';
import type { LogSchema } from './log-migrations.ts';
import { openEmbeddedTeam, openSharedTeam } from './team.ts';

let postgres: PostgresServer;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

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
    await before.record({
      environment: 'fleet',
      customer: 1,
      op: 'assign',
      kind: 'cars',
      groupId: 7,
      elementId: 12,
      outcome: 'done',
      by: { id: 'jana', name: 'Jana' },
      run: null,
      writeId: null,
    });
    await before.close();
    expect(await kept()).toBe(1);

    const off = await open(0);
    expect(off.log).toBeNull();
    await expect.poll(kept, { timeout: 10_000 }).toBe(0);
    await off.close();
  }, 30_000);
});
