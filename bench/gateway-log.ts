import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { quantile, tell } from './figures.ts';
import { startServerProcess } from '../server/gateway/testing/server-process.ts';

/**
 * What the log and the live events cost a write: the same write through the same gateway, once for a
 * customer, which is logged (on PGlite, or on PostgreSQL where `DATABASE_URL` names one) and told to one
 * listener, and once for none, which is neither; in turns, one after the other, on a kept-alive connection.
 */
const rounds = 1_000;
const warmUp = 200;

const databaseUrl = process.env['DATABASE_URL'] ?? '';
const folder = await mkdtemp(join(tmpdir(), 'motorpool-bench-'));
const agent = new Agent({ keepAlive: true });
const upstream = fork(new URL('./gateway-upstream.ts', import.meta.url), { stdio: 'inherit' });
const port = await new Promise<unknown>((resolve) => upstream.once('message', resolve));

const gateway = startServerProcess({
  MOTORPOOL_ENVIRONMENTS: `fleet=http://127.0.0.1:${String(port)}/v3`,
  MOTORPOOL_LOG_DAYS: '1',
  MOTORPOOL_DATA: folder,
  DATABASE_URL: databaseUrl,
});
const origin = (await gateway.origin()).replace('localhost', '127.0.0.1');
const listener = await listen();

const times = { without: new Array<number>(), withLog: new Array<number>() };
for (let round = 0; round < rounds + warmUp; round += 1) {
  const less = await timeWrite({});
  const more = await timeWrite({ 'customer-id': '1' });
  if (round < warmUp) continue;
  times.without.push(less);
  times.withLog.push(more);
}
const told = await listener.count();
const store = databaseUrl === '' ? 'PGlite' : 'PostgreSQL';
tell({
  what: `a write, ${store}`,
  unit: 'ms',
  ours: times.withLog,
  beside: { name: 'without log and events', values: times.without },
});
for (const [name, share] of [
  ['median', 0.5],
  ['95th percentile', 0.95],
] as const) {
  const more = quantile(times.withLog, share) - quantile(times.without, share);
  const limit = share === 0.5 ? { most: 1 } : {};
  tell({ what: `added in the ${name}, ${store}`, unit: 'ms', ours: [more], ...limit });
}
tell({
  what: 'writes that the listener was not told',
  unit: '',
  ours: [rounds + warmUp - told],
  most: 0,
});
listener.close();
agent.destroy();
upstream.kill();
gateway.child.kill();
await gateway.ended();
await rm(folder, { recursive: true, force: true });

/** Milliseconds from the first byte sent to the last one received. */
function timeWrite(customer: { 'customer-id'?: string }): Promise<number> {
  const headers = {
    'flinkey-api-key': 'sandbox-key',
    authorization: 'Bearer x',
    ...customer,
    'idempotency-key': crypto.randomUUID(),
    'motorpool-run': 'bench',
    'content-length': '0',
  };
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    const path = `${origin}/api/fleet/v3/groups/1/cars/2`;
    const outgoing = request(path, { method: 'PUT', headers, agent }, (incoming) => {
      incoming.resume();
      incoming.on('end', () => resolve(performance.now() - startedAt));
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
}

/** Opens a stream of changes, and counts what it tells. */
async function listen() {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1');
  socket.setEncoding('utf8');
  const ready = Promise.withResolvers<void>();
  let counted = 0;
  let rest = '';
  socket.on('error', ready.reject);
  socket.on('data', (text: string) => {
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    counted += parts.filter((line) => line === 'event: change').length;
    if (parts.includes('event: ready')) ready.resolve();
  });
  const head = 'GET /api/fleet/changes HTTP/1.1\r\nHost: localhost\r\n';
  socket.write(
    `${head}flinkey-API-Key: sandbox-key\r\nAuthorization: Bearer x\r\nCustomer-ID: 1\r\n\r\n`,
  );
  await ready.promise;
  return {
    /** How many were told, once a second has gone by without another. */
    async count(): Promise<number> {
      let before = -1;
      while (before < counted) {
        before = counted;
        await wait(1_000);
      }
      return counted;
    },
    close: () => socket.destroy(),
  };
}
