import { access, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  Kysely,
  PGliteDialect,
  PostgresDialect,
  sql,
} from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { Pool } from 'pg';
import { lockFolder } from './folder-lock.ts';

/**
 * Where the data lies: PGlite (PostgreSQL in this process) in a folder or, with `null`, in memory;
 * or a PostgreSQL server, 15 or newer. `statementTimeout`: how long a statement may take, in milliseconds.
 */
export type DatabaseConfig =
  | { kind: 'pglite'; folder: string | null }
  | { kind: 'postgres'; url: string; statementTimeout?: number };

export interface Database<Schema> {
  db: Kysely<Schema>;
  /** Closes the connections and gives the folder free. */
  close: () => Promise<void>;
}

/** The tables of one part in a database that several parts share. */
export function tablesOf<Schema extends Record<keyof Schema, object>>({
  db,
}: Database<object>): Kysely<TablesOf<Schema>> {
  return db.withTables<TablesOf<Schema>>();
}

/** An interface as the plain type that Kysely asks for. */
type TablesOf<Schema extends Record<keyof Schema, object>> = {
  [Table in keyof Schema]: { [Column in keyof Schema[Table]]: Schema[Table][Column] };
};

/** The database can not be opened. The message is one sentence for the operator, without secrets. */
export class DatabaseUnavailable extends Error {
  override name = 'DatabaseUnavailable';
}

/** The folder is open in another process, which may be asked over HTTP instead. */
export class FolderInUse extends DatabaseUnavailable {
  override name = 'FolderInUse';
}

/**
 * Opens the database; its tables are the affair of `migrate`.
 *
 * @throws {DatabaseUnavailable} where the folder or the server can not be used
 */
export async function openDatabase<Schema>(config: DatabaseConfig): Promise<Database<Schema>> {
  if (config.kind === 'postgres') return openPostgres(config);
  if (config.folder === null)
    return connect(new PGliteDialect({ pglite: startPGlite(), onCreateConnection }));
  return openFolder(config.folder);
}

/**
 * Brings the tables of one part of the server up to date. Each part has its own record of what was
 * done (`<part>_migrations`), so that several can share a database; a lock in the database makes
 * processes that start together wait for each other.
 *
 * @throws {DatabaseUnavailable} where the database does not let the tables be made, or knows others
 */
export async function migrate<Schema>(
  db: Kysely<Schema>,
  part: string,
  migrations: Record<string, Migration>,
): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrations) },
    migrationTableName: `${part}_migrations`,
    migrationLockTableName: `${part}_migrations_lock`,
  });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error !== undefined) throw unavailable(error);
  // What is new has no statistics yet, and PGlite has no autovacuum that would gather them.
  if (results.length > 0) await sql`analyze`.execute(db);
}

/** For the operator, where it is the database's doing; a defect of ours stays what it is. */
function unavailable(error: unknown): unknown {
  if (error instanceof Error && error.message.startsWith('corrupted migrations')) {
    return new DatabaseUnavailable(
      'The tables in the database are those of another version of Motorpool.',
    );
  }
  const code = codeOf(error);
  if (code === null) return error;
  const hint =
    code === FORBIDDEN ? '; the user of DATABASE_URL needs CREATE on it and on its schema' : '';
  return new DatabaseUnavailable(`The tables can not be made in the database: ${code}${hint}.`);
}

/** PostgreSQL's code for a right that is missing. */
const FORBIDDEN = '42501';

async function openFolder<Schema>(folder: string): Promise<Database<Schema>> {
  const lock = await takeFolder(folder);
  try {
    const data = join(folder, 'postgres');
    await initialise(data);
    const { db, close } = await connect<Schema>(
      new PGliteDialect({ pglite: startPGlite(data), onCreateConnection }),
    );
    return {
      db,
      close: async () => {
        await close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The planner takes disks for spinning ones unless it is told, and then reads whole tables. */
async function onCreateConnection(connection: DatabaseConnection): Promise<void> {
  await connection.executeQuery(CompiledQuery.raw('set random_page_cost = 1.1'));
}

async function takeFolder(folder: string) {
  const lock = await mkdir(folder, { recursive: true })
    .then(() => lockFolder(join(folder, 'lock')))
    .catch((error: unknown) => {
      throw new DatabaseUnavailable(`The folder ${folder} can not be written.`, { cause: error });
    });
  if (lock === null) {
    throw new FolderInUse(`The folder ${folder} is open in another Motorpool process.`);
  }
  return lock;
}

/** Makes a new cluster beside its place and renames it: killed half-way, it is made afresh. */
async function initialise(data: string): Promise<void> {
  const exists = await access(data).then(
    () => true,
    () => false,
  );
  if (exists) return;
  const unfinished = `${data}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  const pglite = startPGlite(unfinished);
  await pglite.waitReady;
  await pglite.close();
  await rename(unfinished, data);
}

const startPGlite = (dataDir?: string) =>
  new PGlite({ ...(dataDir === undefined ? {} : { dataDir }), extensions: { pg_trgm } });

const OLDEST_POSTGRES = 15;

async function openPostgres<Schema>({
  url,
  statementTimeout,
}: Extract<DatabaseConfig, { kind: 'postgres' }>): Promise<Database<Schema>> {
  const pool = new Pool({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    // For a server that is gone without a word; one that is there ends the statement itself, before.
    ...(statementTimeout === undefined ? {} : { query_timeout: statementTimeout + 1_000 }),
  });
  // An idle connection that breaks is replaced at the next query; without this it ends the process.
  pool.on('error', () => {});
  const dialect = new PostgresDialect({
    pool,
    async onCreateConnection(connection) {
      await onCreateConnection(connection);
      if (statementTimeout === undefined) return;
      await connection.executeQuery(
        CompiledQuery.raw(`set statement_timeout = ${statementTimeout}`),
      );
    },
  });
  const database = await connect<Schema>(dialect).catch((error: unknown) => {
    throw new DatabaseUnavailable(
      `The database that DATABASE_URL names does not answer: ${reason(error)}.`,
    );
  });
  const version = await sql<{ version: number }>`
    select current_setting('server_version_num')::int / 10000 as version`.execute(database.db);
  if ((version.rows[0]?.version ?? 0) < OLDEST_POSTGRES) {
    await database.close();
    throw new DatabaseUnavailable(
      `The database server is older than PostgreSQL ${OLDEST_POSTGRES}.`,
    );
  }
  return database;
}

/** A word for what went wrong. Never the driver's message: that can hold the address and more. */
const reason = (error: unknown) => codeOf(error) ?? 'the connection failed';

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

async function connect<Schema>(dialect: Dialect): Promise<Database<Schema>> {
  const db = new Kysely<Schema>({ dialect });
  try {
    await sql`select 1`.execute(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return { db, close: () => db.destroy() };
}
