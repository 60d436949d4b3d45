import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { startFakeUpstream } from './gateway/testing/fake-upstream.ts';
import { freePort } from './gateway/testing/postgres-server.ts';
import { startServerProcess, type ServerProcess } from './gateway/testing/server-process.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motorpool-main-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function start(env: Readonly<Record<string, string>> = {}): ServerProcess {
  const server = startServerProcess({ MOTORPOOL_DATA: join(folder, 'data'), ...env });
  onTestFinished(() => {
    server.child.kill('SIGKILL');
  });
  return server;
}
/** Far less than the grace for what is in flight, on a slow machine too, in milliseconds. */
const soon = 6_000;
/** Without a sandbox there is no database to open: up at once. */
const bare = { MOTORPOOL_ENVIRONMENTS: 'fleet=https://fleet.invalid/v3' };

async function signIn(origin: string): Promise<Record<string, string>> {
  const body = 'grant_type=password&username=manager@sandbox.example&password=sandbox';
  const headers = {
    'flinkey-api-key': 'sandbox-key',
    'content-type': 'application/x-www-form-urlencoded',
  };
  const url = `${origin}/api/sandbox/v3/oauth2/token`;
  const answer = await (await fetch(url, { method: 'POST', headers, body })).text();
  const [, token = ''] = /"access_token":"([^"]+)"/.exec(answer) ?? [];
  return {
    'flinkey-api-key': 'sandbox-key',
    authorization: `Bearer ${token}`,
    'customer-id': '1',
    'content-type': 'application/json',
  };
}

describe('the server', () => {
  it('keeps what it acknowledged through kill -9, and shares its folder with nobody', async () => {
    const first = start();
    const origin = await first.origin();
    expect((await fetch(`${origin}/healthz`)).status).toBe(200);
    const announced = [`Motorpool: ${origin}`, `Data: ${join(folder, 'data')}`];
    await vi.waitFor(() => expect(first.lines.slice(0, 2)).toEqual(announced), 10_000);
    expect((await fetch(`${origin}/readyz`)).status).toBe(200);

    const second = start();
    expect(await second.ended()).toBe(1);
    expect(second.complaints()).toMatch(
      /^The folder \S+ is open in another Motorpool process\.\n$/,
    );

    const headers = await signIn(origin);
    const groups = `${origin}/api/sandbox/v3/groups`;
    const body = JSON.stringify({ name: 'Depot Kill Nine' });
    expect((await fetch(groups, { method: 'PUT', headers, body })).status).toBe(201);
    first.child.kill('SIGKILL');
    expect(await first.ended()).toBe('SIGKILL');

    const third = start();
    const again = await third.origin();
    const signedIn = await signIn(again);
    const found = await fetch(`${again}/api/sandbox/v3/groups`, { headers: signedIn });
    expect(await found.text()).toContain('Depot Kill Nine');
    const log = await fetch(`${again}/api/sandbox/log`, { headers: signedIn });
    expect(await log.text()).toMatch(/"op":"create-group"[^{}]*"outcome":"done"/);
    third.child.kill('SIGTERM');
    expect(await third.ended()).toBe(0);
  }, 120_000);

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'ends at once on %s, a connection that is kept open or not',
    async (signal) => {
      const server = start(bare);
      const origin = await server.origin();
      expect(await (await fetch(`${origin}/healthz`)).text()).toContain('ok');
      const before = performance.now();
      server.child.kill(signal);
      expect(await server.ended()).toBe(0);
      expect(performance.now() - before).toBeLessThan(soon);
    },
  );

  it('ends at once at a second signal, of another kind too, while something is in flight', async () => {
    const upstream = await startFakeUpstream();
    upstream.behave(() => undefined);
    onTestFinished(() => upstream.close());
    const server = start({ MOTORPOOL_ENVIRONMENTS: `fleet=${upstream.url.href}` });
    const origin = await server.origin();
    const never = fetch(`${origin}/api/fleet/v3/groups`).catch(() => null);
    await vi.waitFor(() => expect(upstream.arrivals).toHaveLength(1), 10_000);
    server.child.kill('SIGTERM');
    const refused = () => expect(fetch(`${origin}/healthz`)).rejects.toThrow('fetch failed');
    await vi.waitFor(refused, 10_000);
    server.child.kill('SIGINT');
    expect(await server.ended()).toBe('SIGINT');
    await never;
  });

  it('says in one sentence that its port is in use', async () => {
    const origin = await start(bare).origin();
    const { port } = new URL(origin);
    const second = start({ ...bare, PORT: port });
    expect(await second.ended()).toBe(1);
    expect(second.complaints()).toBe(
      `Port ${port} is in use: stop what listens there, or set PORT to another one.\n`,
    );
    expect(second.lines).toEqual([]);
  });

  it('serves the dashboard with hot reload and the same API for whoever works on it', async () => {
    const port = String(await freePort());
    const server = startServerProcess({ ...bare, PORT: port }, 'dev.ts');
    onTestFinished(() => {
      server.child.kill('SIGKILL');
    });
    const origin = await server.origin();
    const page = await fetch(`${origin}/board`, { headers: { accept: 'text/html' } });
    expect(await page.text()).toContain('src="/@vite/client"');
    const environments = await fetch(`${origin}/api/environments`);
    expect(await environments.text()).toContain('"name":"fleet"');
    server.child.kill('SIGTERM');
    expect(await server.ended()).toBe(0);
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['a bad port', { PORT: 'http' }, /^PORT is "http", .+\n$/],
    ['a bad environment', { MOTORPOOL_ENVIRONMENTS: 'x=ftp://a' }, /^MOTORPOOL_ENVIRONMENTS .+\n$/],
    ['a folder that is a file', { MOTORPOOL_DATA: '/file/data' }, /^The folder .+ can not .+\n$/],
    [
      'a database that is not there',
      { DATABASE_URL: 'postgres://u:hunter2@127.0.0.1:9/x' },
      /^The database that DATABASE_URL names does not answer: ECONNREFUSED\.\n$/,
    ],
  ])('says in one sentence that it was given %s', async (_what, env, sentence) => {
    await writeFile(join(folder, 'file'), '');
    const data = env['MOTORPOOL_DATA'];
    const server = start(data ? { MOTORPOOL_DATA: folder + data } : env);
    expect(await server.ended()).toBe(1);
    expect(server.complaints()).toMatch(sentence);
    expect(server.complaints()).not.toContain('hunter2');
    expect(server.lines).toEqual([]);
  });
});
