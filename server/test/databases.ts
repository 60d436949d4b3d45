import { afterAll, beforeAll, describe } from 'vitest';
import type { DatabaseConfig } from '../database.ts';
import { openSandbox, type Sandbox, type SandboxOptions } from '../sandbox/sandbox.ts';
import { startPostgres, type Postgres } from './postgres.ts';
import { SandboxClient } from './sandbox-client.ts';

/** What the tests of one database share. It is there from the first test on. */
export interface Opened {
  readonly sandbox: Sandbox;
  readonly manager: SandboxClient;
  /** Another database of the same kind, empty. */
  readonly another: () => Promise<DatabaseConfig>;
}

/** Runs a suite twice: on PGlite in memory, and on a PostgreSQL server. */
export function onEachDatabase(
  suite: (opened: Opened) => void,
  options: Partial<SandboxOptions> = {},
): void {
  describe('on PGlite', () => {
    prepare(() => Promise.resolve({ kind: 'pglite', folder: null }), suite, options);
  });
  describe('on PostgreSQL', () => {
    let postgres: Postgres | null = null;
    beforeAll(async () => {
      postgres = await startPostgres();
    });
    afterAll(() => postgres?.stop());
    prepare(
      async () => {
        if (postgres === null) throw new Error('PostgreSQL is not started.');
        return { kind: 'postgres', url: await postgres.createDatabase() };
      },
      suite,
      options,
    );
  });
}

function prepare(
  another: () => Promise<DatabaseConfig>,
  suite: (opened: Opened) => void,
  options: Partial<SandboxOptions>,
): void {
  let opened: { sandbox: Sandbox; manager: SandboxClient } | null = null;
  const there = () => {
    if (opened === null) throw new Error('The sandbox is not open yet.');
    return opened;
  };
  beforeAll(async () => {
    const sandbox = await openSandbox({ database: await another(), faults: true, ...options });
    opened = { sandbox, manager: await SandboxClient.signIn(sandbox) };
  });
  afterAll(() => opened?.sandbox.close());
  suite({
    another,
    get sandbox() {
      return there().sandbox;
    },
    get manager() {
      return there().manager;
    },
  });
}
