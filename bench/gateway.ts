import { fork } from 'node:child_process';
import { Agent, request } from 'node:http';
import { quantile, tell } from './figures.ts';
import { startServerProcess } from '../server/gateway/testing/server-process.ts';

/**
 * What the gateway adds to a call: the same call straight to the upstream and through the gateway,
 * in turns, one after the other on kept-alive connections. Three processes, as in earnest. With
 * `DATABASE_URL` the keys lie there, else in memory.
 */
const rounds = 4_000;
const warmUp = 1_000;
const agent = new Agent({ keepAlive: true });

const upstream = fork(new URL('./gateway-upstream.ts', import.meta.url), { stdio: 'inherit' });
const port = await new Promise<unknown>((resolve) => upstream.once('message', resolve));
const direct = `http://127.0.0.1:${String(port)}`;
const gateway = startServerProcess({
  MOTORPOOL_ENVIRONMENTS: `fleet=${direct}/v3`,
  DATABASE_URL: process.env['DATABASE_URL'] ?? '',
});
const through = `${await gateway.origin()}/api/fleet`;

for (const [what, method, path] of [
  ['read, 20 kB', 'GET', '/v3/cars?$top=100'],
  ['write with a key', 'PUT', '/v3/groups/1/cars/2'],
] as const) {
  const times = { direct: new Array<number>(), through: new Array<number>() };
  for (let round = 0; round < rounds + warmUp; round += 1) {
    const bare = await timeCall(direct + path, method);
    const added = await timeCall(through.replace('localhost', '127.0.0.1') + path, method);
    if (round < warmUp) continue;
    times.direct.push(bare);
    times.through.push(added);
  }
  report(what, times.direct, times.through);
}
agent.destroy();
upstream.kill();
gateway.child.kill();

/** Milliseconds from the first byte sent to the last one received. */
function timeCall(url: string, method: string): Promise<number> {
  const headers = {
    'flinkey-api-key': 'sandbox-key',
    authorization: 'Bearer x',
    'customer-id': '1',
    ...(method === 'GET' ? {} : { 'idempotency-key': crypto.randomUUID(), 'content-length': '0' }),
  };
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, headers, agent }, (incoming) => {
      incoming.resume();
      incoming.on('end', () => resolve(performance.now() - startedAt));
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
}

function report(what: string, bare: number[], added: number[]): void {
  const beside = { name: 'straight to the upstream', values: bare };
  tell({ what: `${what}, through the gateway`, unit: 'ms', ours: added, beside });
  for (const [name, share] of [
    ['median', 0.5],
    ['95th percentile', 0.95],
  ] as const) {
    const more = quantile(added, share) - quantile(bare, share);
    tell({ what: `${what}, added in the ${name}`, unit: 'ms', ours: [more] });
  }
}
