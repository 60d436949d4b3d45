import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { operations } from '../test/contract.ts';
import { onEachDatabase } from '../test/databases.ts';
import { idIn } from '../test/json.ts';
import { SandboxClient } from '../test/sandbox-client.ts';
import { openSandbox } from './sandbox.ts';

const root = resolve(import.meta.dirname, '../..');

test('what is generated from the contract is what is committed', () => {
  const copy = mkdtempSync(join(tmpdir(), 'motorpool-contract-'));
  try {
    cpSync(join(root, 'openapi'), join(copy, 'openapi'), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    const command = 'node_modules/@hey-api/openapi-ts/bin/run.js';
    const config = ['-f', 'openapi/openapi-ts.config.ts'];
    execFileSync(process.execPath, [command, ...config], { cwd: copy, stdio: 'pipe' });
    const generated = 'src/api/generated';
    expect(filesOf(join(root, generated))).toEqual(filesOf(join(copy, generated)));
  } finally {
    rmSync(copy, { recursive: true });
  }
});

const filesOf = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );

const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
const signIn = new URLSearchParams({
  username: 'manager@sandbox.example',
  password: 'sandbox',
  grant_type: 'password',
});
const someone = { emailAddress: 'mira.lindqvist@example.com' };
const userData = { firstName: 'A', lastName: 'B' };
const big = ' '.repeat(1_000_001);
const kinds = ['cars', 'users', 'services', 'products'];

/** A path that there is for a documented one. */
const concrete = (path: string) => path.replaceAll(/\{\w+\}/g, '1');

/** A body with which the operation is refused for its media type, its size or its content. */
const takesBody = ({ responses }: (typeof operations)[number]) => responses.has(415);

afterEach(() => {
  vi.restoreAllMocks();
});

onEachDatabase((opened) => {
  describe('every operation and every status of the contract', () => {
    test('is provoked, and every answer is as the contract has it', async () => {
      const { manager } = opened;
      const seen = manager.seen;
      const group = idIn((await manager.put('/groups', { name: 'Vertrag' })).json);
      await manager.patch(`/groups/${group}`, { name: 'Vertrag 2' });
      await manager.put('/users', { emailAddress: 'a@contract.example', userData });
      await manager.put('/users', { emailAddress: 'A@contract.example', userData });
      for (const write of [manager.put, manager.delete]) {
        await write('/users/assignments/customers', someone);
        await write('/users/assignments/customers', someone);
      }
      for (const kind of kinds) {
        const member = `/groups/${group}/${kind}/3`;
        for (const write of [manager.put, manager.delete]) {
          await write(member);
          await write(member);
        }
        await manager.get(`/groups/${group}/${kind}`);
        await manager.get(`/${kind}/3`);
        await manager.get(`/${kind}`);
        await manager.get(`/${kind}/3?$select=nothing`);
        await manager.get(`/${kind}?$top=x`);
      }
      await manager.get('/customers');
      await manager.get('/customers?$top=x');
      await manager.get('/groups');
      await manager.delete(`/groups/${group}`);
      await manager.call('POST', '/oauth2/token', { body: signIn, headers: form });
      await provokeCommon(manager);
      await provokeFailures(opened.another, seen);
      const documented = operations.flatMap(({ id, responses }) =>
        [...responses.keys()].map((status) => `${id} ${status}`),
      );
      expect([...seen].toSorted()).toEqual(documented.toSorted());
    });
  });
});

/** What every operation answers alike: no key, no customer, another media type, too much, nonsense. */
async function provokeCommon(manager: SandboxClient): Promise<void> {
  const nobody = { 'Customer-ID': '4' };
  for (const operation of operations) {
    const path = concrete(operation.path);
    const { method } = operation;
    const type = path === '/oauth2/token' ? form : { 'Content-Type': 'application/json' };
    const body = takesBody(operation) ? '{}' : undefined;
    await manager.call(method, path, { body, headers: { 'flinkey-API-Key': null, ...type } });
    if (operation.responses.has(404) && path !== '/customers') {
      await manager.call(method, path, { body, headers: { ...type, ...nobody } });
    }
    if (!takesBody(operation)) continue;
    await manager.call(method, path, { body, headers: { 'Content-Type': 'text/plain' } });
    await manager.call(method, path, { body: big, headers: type });
    await manager.call(method, path, { body: 'nonsense', headers: type });
  }
}

/** A sandbox whose database is gone answers 500 to everything, and names no cause. */
async function provokeFailures(
  another: Parameters<Parameters<typeof onEachDatabase>[0]>[0]['another'],
  seen: Set<string>,
): Promise<void> {
  const sandbox = await openSandbox({ database: await another(), faults: false });
  const driver = await SandboxClient.signIn(sandbox, 'driver@sandbox.example');
  await new SandboxClient(sandbox, driver.token, 1, seen).get('/customers');
  await sandbox.close();
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  const manager = new SandboxClient(sandbox, driver.token, 1, seen);
  for (const operation of operations) {
    const token = operation.path === '/oauth2/token';
    const answer = await manager.call(operation.method, concrete(operation.path), {
      body: token ? signIn : takesBody(operation) ? '{}' : undefined,
      headers: token ? form : {},
    });
    expect(answer.text).toBe('Internal server error.');
  }
  expect(logged).toHaveBeenCalledTimes(operations.length);
  expect(logged.mock.calls.flat().join()).not.toContain('destroyed');
  expect(await sandbox.ready()).toBe(false);
}
