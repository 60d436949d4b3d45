import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';

/** A PostgreSQL server of the test's own, on a free port, with nothing in it. */
export interface Postgres {
  /** Makes an empty database and gives its URL. */
  createDatabase: () => Promise<string>;
  stop: () => Promise<void>;
}

const run = promisify(execFile);
const OLDEST = 15;
const DEBIAN = '/usr/lib/postgresql';

/** Starts a server: one that is installed, or else Debian's, which is installed now. */
export async function startPostgres(): Promise<Postgres> {
  const bin = findBinaries() ?? (await installBinaries());
  const folder = await mkdtemp(join(tmpdir(), 'motorpool-postgres-'));
  const owner = unprivileged();
  if (owner !== null) await chown(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  const initdb = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'];
  await run(join(bin, 'initdb'), [...initdb, '--locale=C'], { ...owner, cwd: folder });
  const port = await freePort();
  const settings = ['fsync=off', 'listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`];
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    { ...owner, cwd: folder, stdio: 'ignore' },
  );
  const ended = once(server, 'exit');
  const kill = () => server.kill('SIGQUIT');
  process.once('exit', kill);
  const url = (database: string) => `postgres://postgres@127.0.0.1:${port}/${database}`;
  await untilReady(url('postgres'), () => server.exitCode !== null);
  let databases = 0;
  return {
    createDatabase: async () => {
      databases += 1;
      await query(url('postgres'), `create database test_${databases}`);
      return url(`test_${databases}`);
    },
    stop: async () => {
      process.off('exit', kill);
      server.kill('SIGINT');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The newest that is not too old; on PATH where it is no Debian. */
function findBinaries(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).map(Number) : [];
  const newest = Math.max(0, ...versions.filter((version) => version >= OLDEST));
  if (newest > 0) return join(DEBIAN, String(newest), 'bin');
  const folders = (process.env['PATH'] ?? '').split(':');
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

async function installBinaries(): Promise<string> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env });
  await run('apt-get', ['install', '-qy', '--no-install-recommends', 'postgresql'], { env });
  const bin = findBinaries();
  if (bin === null) throw new Error('PostgreSQL 15 or newer is needed: install it.');
  return bin;
}

/** PostgreSQL refuses to run as root: then Debian's user of that name runs it. */
function unprivileged(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}

async function untilReady(url: string, hasEnded: () => boolean): Promise<void> {
  for (;;) {
    try {
      await query(url, 'select 1');
      return;
    } catch (error) {
      if (hasEnded()) throw new Error('PostgreSQL did not start.', { cause: error });
    }
  }
}

async function query(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    await client.query(sql);
  } finally {
    await client.end();
  }
}
