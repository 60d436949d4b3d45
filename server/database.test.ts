import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DatabaseUnavailable, FolderInUse, migrate, openDatabase } from './database.ts';
import { openSandbox } from './sandbox/sandbox.ts';
import { idsIn } from './test/json.ts';
import { type Postgres, startPostgres } from './test/postgres.ts';
import { SandboxClient } from './test/sandbox-client.ts';

describe('a data folder', () => {
  let folder = '';
  let writer: ChildProcess | null = null;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'motorpool-data-'));
  });
  afterEach(async () => {
    writer?.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  /** Another process that writes to the folder; `lines` are what was acknowledged to it. */
  function startWriter() {
    const script = fileURLToPath(new URL('./test/write-until-killed.ts', import.meta.url));
    const started = spawn(process.execPath, [script, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    writer = started;
    return { process: started, lines: createInterface(started.stdout) };
  }

  const open = () => openSandbox({ database: { kind: 'pglite', folder }, faults: false });

  test(
    'is refused while another process has it open, and free after its kill -9, with all that was acknowledged',
    { timeout: 120_000 },
    async () => {
      const { process: other, lines } = startWriter();
      let acknowledged = 0;
      let last = 0;
      const refused = new Promise<unknown>((resolve) => {
        lines.on('line', (line) => {
          last = Number(line);
          acknowledged += 1;
          if (acknowledged === 1) open().then(() => resolve('It was opened.'), resolve);
          if (acknowledged === 200) other.kill('SIGKILL');
        });
      });
      await once(other, 'exit');
      expect(other.signalCode).toBe('SIGKILL');
      const error = await refused;
      expect(error).toBeInstanceOf(FolderInUse);
      expect(error).toHaveProperty(
        'message',
        `The folder ${folder} is open in another Motorpool process.`,
      );
      const sandbox = await open();
      const groups = await (await SandboxClient.signIn(sandbox)).get('/groups');
      for (let number = 1; number <= last; number += 1) {
        expect(groups.text).toContain(`"Acknowledged ${number}"`);
      }
      await sandbox.close();
    },
  );

  test('is refused to the process itself a second time, until it is closed', async () => {
    const first = await openDatabase({ kind: 'pglite', folder });
    await expect(open()).rejects.toThrow(FolderInUse);
    await first.close();
    await (await open()).close();
  });

  test('keeps what is in it, and tokens stay valid', async () => {
    const first = await open();
    const { token } = await SandboxClient.signIn(first);
    await new SandboxClient(first, token).delete('/groups/1');
    await first.close();
    const second = await open();
    const groups = await new SandboxClient(second, token).get('/groups');
    expect(idsIn(groups.json)).toHaveLength(23);
    await second.close();
  });

  test('whose first start was killed half-way is made afresh', async () => {
    await mkdir(join(folder, 'postgres.unfinished'));
    await writeFile(join(folder, 'postgres.unfinished/PG_VERSION'), '18');
    const sandbox = await open();
    expect(await sandbox.ready()).toBe(true);
    await sandbox.close();
  });

  test('that can not be written is named in one sentence', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    const impossible = join(file, 'data');
    await expect(openDatabase({ kind: 'pglite', folder: impossible })).rejects.toThrow(
      new DatabaseUnavailable(`The folder ${impossible} can not be written.`),
    );
  });
});

/** Roles belong to the server, not to one database. */
const makeGuest = `do $$ begin create role guest login;
  exception when duplicate_object then null; end $$`;

describe('a PostgreSQL server', () => {
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.stop());

  test('is shared by processes that start at once: one migrates and fills it, all serve', async () => {
    const url = await postgres.createDatabase();
    const database = { kind: 'postgres', url } as const;
    const sandboxes = await Promise.all(
      [1, 2, 3, 4].map(() => openSandbox({ database, faults: false })),
    );
    const [first] = sandboxes;
    if (first === undefined) throw new Error('None was opened.');
    const { token } = await SandboxClient.signIn(first);
    for (const sandbox of sandboxes) {
      const groups = await new SandboxClient(sandbox, token).get('/groups');
      expect(idsIn(groups.json)).toHaveLength(24);
    }
    await Promise.all(sandboxes.map((sandbox) => sandbox.close()));
  });

  test('ends a statement that hangs for longer than it was given', async () => {
    const url = await postgres.createDatabase();
    const { db, close } = await openDatabase({ kind: 'postgres', url, statementTimeout: 100 });
    await expect(sql`select pg_sleep(60)`.execute(db)).rejects.toThrow('statement timeout');
    await close();
  });

  test.each([
    ['a user who may make no tables', 'grant create on database %d to guest'],
    ['a user who may not install the extension', 'grant create on schema public to guest'],
  ])('with %s says so in one sentence', async (_who, grant) => {
    const url = await postgres.createDatabase();
    const { db, close } = await openDatabase({ kind: 'postgres', url });
    await sql.raw(makeGuest).execute(db);
    await sql.raw(grant.replace('%d', new URL(url).pathname.slice(1))).execute(db);
    await close();
    const database = { kind: 'postgres', url: url.replace('postgres@', 'guest@') } as const;
    await expect(openSandbox({ database, faults: false })).rejects.toThrow(
      new DatabaseUnavailable(
        'The tables can not be made in the database: 42501; the user of DATABASE_URL needs CREATE on it and on its schema.',
      ),
    );
  });

  test('that a later version has migrated is not touched', async () => {
    const url = await postgres.createDatabase();
    const { db, close } = await openDatabase({ kind: 'postgres', url });
    const later = { up: () => Promise.resolve() };
    await migrate(db, 'sandbox', { '2099-01-01-later': later });
    await close();
    const database = { kind: 'postgres', url } as const;
    await expect(openSandbox({ database, faults: false })).rejects.toThrow(
      new DatabaseUnavailable(
        'The tables in the database are those of another version of Motorpool.',
      ),
    );
  });

  test('that does not answer is named without its password', async () => {
    const url = 'postgres://motorpool:s3cret@127.0.0.1:1/motorpool';
    const opening = openDatabase({ kind: 'postgres', url });
    await expect(opening).rejects.toThrow(
      new DatabaseUnavailable(
        'The database that DATABASE_URL names does not answer: ECONNREFUSED.',
      ),
    );
  });

  test('that does not know the database says so by its code alone', async () => {
    const url = (await postgres.createDatabase()).replace(/test_\d+$/, 'nowhere');
    await expect(openDatabase({ kind: 'postgres', url })).rejects.toThrow(
      new DatabaseUnavailable('The database that DATABASE_URL names does not answer: 3D000.'),
    );
  });
});
