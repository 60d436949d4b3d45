import { readFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { tell } from './figures.ts';
import { startServerProcess } from '../server/gateway/testing/server-process.ts';
import { startFakeUpstream } from '../server/gateway/testing/fake-upstream.ts';

/**
 * What listeners to live changes cost: the memory of 1,000 of them, and the time of a write while they
 * listen elsewhere (at another customer), beside the same without them.
 */
const count = 1_000;
const writes = 500;

const upstream = await startFakeUpstream();
upstream.behave(({ method }, response) => {
  if (method === 'GET') response.writeHead(200, { 'content-type': 'application/json' }).end('[]');
  else response.writeHead(204).end();
});
const gateway = startServerProcess({ MOTORPOOL_ENVIRONMENTS: `fleet=${upstream.url.href}` });
const origin = (await gateway.origin()).replace('localhost', '127.0.0.1');
const port = Number(new URL(origin).port);

await timeWrites();
const alone = await timeWrites();
const before = await residentMemory();
const sockets = await listen();
const after = await residentMemory();
const beside = await timeWrites();
tell({ what: `${count} listeners`, unit: 'MB', ours: [(after - before) / 1_000_000], most: 30 });
tell({
  what: `a write beside ${count} who listen elsewhere`,
  unit: 'ms',
  ours: beside,
  beside: { name: 'without them', values: alone },
});
for (const socket of sockets) socket.destroy();
gateway.child.kill();
await upstream.close();

/** Opens the streams, fifty at a time, and resolves when each is ready. */
async function listen(): Promise<Socket[]> {
  const opened: Socket[] = [];
  while (opened.length < count) {
    opened.push(...(await Promise.all(Array.from({ length: 50 }, openStream))));
  }
  return opened;
}

function openStream(): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    socket.setEncoding('utf8');
    socket.on('error', reject);
    socket.on('data', (text: string) => {
      if (text.includes('event: ready')) resolve(socket);
    });
    socket.write('GET /api/fleet/changes HTTP/1.1\r\nHost: localhost\r\nCustomer-ID: 2\r\n\r\n');
  });
}

/** The resident memory of the gateway, in bytes, once it has come to rest. */
async function residentMemory(): Promise<number> {
  await wait(3_000);
  const status = await readFile(`/proc/${gateway.child.pid ?? 0}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1_024;
}

/** The times of writes at customer 1, in milliseconds. */
async function timeWrites(): Promise<number[]> {
  const times: number[] = [];
  for (let write = 0; write < writes; write += 1) {
    const startedAt = performance.now();
    const answer = await fetch(`${origin}/api/fleet/v3/groups/1/cars/2`, {
      method: 'PUT',
      headers: { 'customer-id': '1', 'idempotency-key': crypto.randomUUID() },
    });
    await answer.arrayBuffer();
    times.push(performance.now() - startedAt);
  }
  return times;
}
