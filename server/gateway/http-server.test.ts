import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { listen } from './http-server.ts';
import { createMemoryKeyStore } from './keys/memory-key-store.ts';
import { startGateway } from './testing/test-gateway.ts';

const open = async (port: number): Promise<Socket> => {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
};
const groups = '/api/fleet/v3/groups';
const fleet = { name: 'fleet', label: 'Fleet', kind: 'test', apiKey: null } as const;
const nothing = {
  fetch: () => new Response(null, { status: 204 }),
  refused: () => undefined,
};

describe('a server that is asked to stop', () => {
  it('answers what is in flight, refuses what is new, and ends', async () => {
    const gateway = await startGateway();
    const held: ServerResponse[] = [];
    gateway.upstream.behave((_arrival, response) => held.push(response));
    const idle = await open(gateway.server.port);
    const slow = gateway.call('/groups');
    await vi.waitFor(() => expect(held).toHaveLength(1), 10_000);
    const stopped = gateway.server.stop(10_000);
    await once(idle, 'close');
    await expect(gateway.call('/groups')).rejects.toThrow('fetch failed');
    held[0]?.writeHead(200).end('[]');
    expect(await (await slow).text()).toBe('[]');
    await stopped;
    await gateway.close();
  });

  it('ends at once when nothing is in flight, kept-alive connections or not', async () => {
    const gateway = await startGateway();
    await (await gateway.call('/groups')).text();
    const before = performance.now();
    await gateway.server.stop(10_000);
    expect(performance.now() - before).toBeLessThan(6_000);
    await gateway.close();
  });

  it('lets a write end whose browser has gone, so that a repeat gets its answer', async () => {
    const keyStore = createMemoryKeyStore();
    const gateway = await startGateway({ keyStore });
    const other = await startGateway({
      keyStore,
      environments: [{ ...fleet, upstream: gateway.upstream.url }],
    });
    const held: ServerResponse[] = [];
    gateway.upstream.behave((_arrival, response) => held.push(response));
    const browser = new AbortController();
    const write = { method: 'PUT', headers: { 'idempotency-key': 'one' } };
    const given = gateway.call('/groups/1/cars/2', { ...write, signal: browser.signal });
    await vi.waitFor(() => expect(held).toHaveLength(1), 10_000);
    browser.abort();
    await expect(given).rejects.toThrow('aborted');
    const closed = gateway.close(10_000);
    await once(gateway.server.server, 'close');
    held[0]?.writeHead(204).end();
    await closed;
    expect((await other.call('/groups/1/cars/2', write)).status).toBe(204);
    await other.close();
  });

  it('answers each of several calls that came on one connection, one behind the other', async () => {
    const gateway = await startGateway();
    const held: ServerResponse[] = [];
    gateway.upstream.behave((_arrival, response) => held.push(response));
    const socket = await open(gateway.server.port);
    let received = '';
    socket.on('data', (bytes: Buffer) => (received += bytes.toString()));
    socket.write(`GET ${groups} HTTP/1.1\r\nHost: a\r\n\r\n`.repeat(2));
    await vi.waitFor(() => expect(held).toHaveLength(2), 10_000);
    const stopped = gateway.server.stop(10_000);
    for (const [at, answer] of held.entries()) {
      answer.writeHead(200).end(`["answer ${at}"]`);
      await vi.waitFor(() => expect(received).toContain(`["answer ${at}"]`), 10_000);
    }
    await stopped;
    await gateway.close();
  });

  it('cuts what is still in flight after its time', async () => {
    const gateway = await startGateway();
    gateway.upstream.behave(() => undefined);
    const never = gateway.call('/groups');
    await vi.waitFor(() => expect(gateway.upstream.arrivals).toHaveLength(1), 10_000);
    await Promise.all([expect(never).rejects.toThrow('fetch failed'), gateway.server.stop(50)]);
    await gateway.close();
  });
});

describe('a port', () => {
  it('that is in use is told in one sentence', async () => {
    const first = await listen(nothing, 0, '127.0.0.1');
    onTestFinished(() => first.stop(0));
    await expect(listen(nothing, first.port, '127.0.0.1')).rejects.toThrow(
      `Port ${first.port} is in use: stop what listens there, or set PORT to another one.`,
    );
  });

  it('on an address of another machine is told in one sentence', async () => {
    await expect(listen(nothing, 0, '192.0.2.1')).rejects.toThrow(
      'HOST is "192.0.2.1", which is no address of this machine.',
    );
  });
});

describe('2,000 connections that send a byte now and then', () => {
  it.each([
    ['in their headers', 0, `GET ${groups} HTTP/1.1\r\nHost: a\r\n`],
    ['in their bodies', 2_000, `PUT ${groups} HTTP/1.1\r\nHost: a\r\nContent-Length: 99\r\n\r\n`],
  ])('keep nobody else waiting: %s', async (_where, requests, beginning) => {
    const gateway = await startGateway();
    const { server } = gateway.server;
    let begun = 0;
    server.on('request', () => (begun += 1));
    const sockets = await Promise.all(
      Array.from({ length: 2_000 }, () => open(gateway.server.port)),
    );
    const count = promisify(server.getConnections.bind(server));
    await vi.waitFor(async () => expect(await count()).toBe(2_000), 10_000);
    for (const socket of sockets) socket.write(beginning);
    await vi.waitFor(() => expect(begun).toBe(requests), 10_000);
    const drip = setInterval(() => {
      for (const socket of sockets) socket.write('x');
    }, 500);
    const before = performance.now();
    const answer = await gateway.call('/groups');
    expect([answer.status, await answer.text()]).toEqual([200, '[]']);
    expect(performance.now() - before).toBeLessThan(5_000);
    expect(await count()).toBeGreaterThan(2_000);
    clearInterval(drip);
    for (const socket of sockets) socket.destroy();
    await gateway.close();
  });
});
