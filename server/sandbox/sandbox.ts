import type { Hono } from 'hono';
import { sql } from 'kysely';
import {
  type Database,
  type DatabaseConfig,
  migrate,
  openDatabase,
  tablesOf,
} from '../database.ts';
import { createApi } from './api.ts';
import { createControl } from './control/control.ts';
import { Faults } from './control/faults.ts';
import { ensureExample } from './fleet/example.ts';
import type { Api } from './http.ts';
import { migrations } from './migrations.ts';
import { strictLimits } from './odata/limits.ts';
import type { Schema } from './schema.ts';
import { openTokens } from './tokens.ts';

export interface SandboxOptions {
  /** Where the data lies, or a database that is open already and is closed by who opened it. */
  database: DatabaseConfig | Database<object>;
  /** Whether faults can be ordered (`MOTORPOOL_FAULTS=1`). */
  faults: boolean;
  /** Whether queries have the limits of a default Microsoft OData service (`MOTORPOOL_ODATA_LIMITS=strict`). */
  strictOData?: boolean;
  /** What the environments are called that it is; `sandbox` unless it is said. */
  names?: readonly string[];
}

export interface Sandbox {
  /** The flinkey API, below `/v3`. */
  api: Hono<Api>;
  /** Reset, seed and faults, below `/api/sandbox`. */
  control: Hono<Api>;
  /** Whether the database answers. */
  ready: () => Promise<boolean>;
  close: () => Promise<void>;
}

/**
 * Opens the sandbox on a database, which it migrates and, where it is empty, fills with the example
 * fleet.
 *
 * @throws {DatabaseUnavailable} with a sentence for the operator
 */
export async function openSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { db, close } = await openTables(options.database);
  try {
    await migrate(db, 'sandbox', migrations);
    await ensureExample(db);
    const tokens = await openTokens(db);
    const faults = options.faults ? new Faults() : null;
    return {
      api: createApi(db, tokens, faults, options.strictOData ? strictLimits : null),
      control: createControl(db, tokens, faults, options.names ?? ['sandbox']),
      ready: () =>
        sql`select 1`.execute(db).then(
          () => true,
          () => false,
        ),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openTables(database: SandboxOptions['database']): Promise<Database<Schema>> {
  if (!('db' in database)) return openDatabase<Schema>(database);
  return { db: tablesOf<Schema>(database), close: () => Promise.resolve() };
}
