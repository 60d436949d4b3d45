import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { idsIn } from '../test/json.ts';
import { SandboxClient } from '../test/sandbox-client.ts';
import { sendCommand } from './control/send-command.ts';
import { openSandbox } from './sandbox.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motorpool-command-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const open = () => openSandbox({ database: { kind: 'pglite', folder }, faults: false });

async function seed(serverUrl: string): Promise<string> {
  const database = { kind: 'pglite', folder } as const;
  let said = '';
  await sendCommand(
    { database, serverUrl },
    '/api/sandbox/seed',
    { cars: 20, users: 5, groups: 2, memberships: 10 },
    async (answer) => {
      said = await answer.text();
    },
  );
  return said;
}

test('an order goes to the data itself where no server has it open', async () => {
  expect(await seed('http://127.0.0.1:1')).toContain('Done.');
  const sandbox = await open();
  const manager = await SandboxClient.signIn(sandbox);
  expect(idsIn((await manager.at(3).get('/cars')).json)).toHaveLength(20);
  await sandbox.close();
});

test('an order goes through the server that has the data open', async () => {
  const sandbox = await open();
  const answer = getRequestListener((request) => sandbox.control.fetch(request));
  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  expect(await seed(`http://127.0.0.1:${port}`)).toContain('Done.');
  const manager = await SandboxClient.signIn(sandbox);
  expect(idsIn((await manager.at(3).get('/cars')).json)).toHaveLength(20);
  server.close();
  server.closeAllConnections();
  await sandbox.close();
});

test('an order for data that an unknown server has open fails', async () => {
  const sandbox = await open();
  await expect(seed('http://127.0.0.1:1')).rejects.toThrow('fetch failed');
  await sandbox.close();
});
