import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { tell } from './figures.ts';
import { startPostgres } from '../server/test/postgres.ts';
import { type Connection, signIn, type Task, tasks } from './sandbox-tasks.ts';

// node bench/sandbox.ts
//
// The sandbox at the size of a large customer, over HTTP, through the whole server: on PGlite and
// on PostgreSQL, side by side on the same machine. Ends with 1 where PGlite misses a limit.

const SIZE = [
  '--cars',
  '100000',
  '--users',
  '100000',
  '--groups',
  '1000',
  '--memberships',
  '1000000',
];
const WARM_UP = 20;
const ROUNDS = 120;

const root = join(import.meta.dirname, '..');
const run = promisify(execFile);

/** Seeds a database, serves it and measures every task: the times of its rounds, in ms. */
async function measure(name: string, database: Record<string, string>) {
  const env = { ...process.env, ...database, PORT: '0' };
  const began = performance.now();
  await run(process.execPath, ['server/sandbox/seed-command.ts', ...SIZE], { cwd: root, env });
  const seeded = (performance.now() - began) / 1_000;
  tell({ what: `seeding, ${name}`, unit: 's', ours: [seeded] });
  const server = spawn(process.execPath, ['server/main.ts'], { cwd: root, env, stdio: 'pipe' });
  try {
    const connection = await signIn(await addressOf(server));
    const figures = new Map<string, number[]>();
    for (const task of await tasks(connection)) {
      figures.set(task.name, await timed(connection, task.once));
    }
    return figures;
  } finally {
    server.kill();
    await once(server, 'exit');
  }
}

async function addressOf(server: ChildProcess): Promise<string> {
  if (server.stdout === null) throw new Error('The server has no output.');
  for await (const line of createInterface(server.stdout)) {
    const [url] = /http:\/\/\S+/.exec(line) ?? [];
    if (url === undefined) continue;
    server.stdout.resume();
    return url;
  }
  throw new Error('The server did not start.');
}

async function timed(connection: Connection, doOnce: Task['once']) {
  const times: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const began = performance.now();
    const undo = await doOnce(connection, round);
    if (round >= WARM_UP) times.push(performance.now() - began);
    await undo();
  }
  return times;
}

const folder = await mkdtemp(join(tmpdir(), 'motorpool-bench-'));
const postgres = await startPostgres();
try {
  const embedded = await measure('PGlite', { MOTORPOOL_DATA: folder, DATABASE_URL: '' });
  const server = await measure('PostgreSQL', { DATABASE_URL: await postgres.createDatabase() });
  for (const { name, limit } of await tasks(null)) {
    const [one, other] = [embedded.get(name), server.get(name)];
    if (one === undefined || other === undefined) continue;
    tell({
      what: `${name}, PGlite`,
      unit: 'ms',
      ours: one,
      beside: { name: 'PostgreSQL', values: other },
      ...(limit === null ? {} : { most: limit }),
    });
  }
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
