import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendRaw } from './testing/raw-client.ts';
import { startSandboxGateway, type SandboxGateway } from './testing/sandbox-gateway.ts';

const ours = 'https://app.example';
let sandbox: SandboxGateway;

beforeAll(async () => {
  sandbox = await startSandboxGateway(10_000, { sandboxOrigins: [ours] });
});
afterAll(() => sandbox.close());

const from = (origin: string) => ({ origin, 'sec-fetch-site': 'cross-site' });
const send = (method: string, target: string, headers = {}) =>
  sendRaw(sandbox.gateway.server.port, { method, target, headers });
const preflight = (origin: string, target: string) =>
  send('OPTIONS', target, { ...from(origin), 'access-control-request-method': 'PUT' });

describe('a page of another site', () => {
  it('uses the sandbox where its origin is named', async () => {
    const asked = await preflight(ours, '/api/sandbox/v3/groups/1/cars/2');
    expect(asked.status).toBe(204);
    expect(asked.headers).toMatchObject({
      'access-control-allow-origin': ours,
      'access-control-allow-methods': 'GET, PUT, POST, PATCH, DELETE',
    });
    const headers = String(asked.headers['access-control-allow-headers']);
    for (const name of ['authorization', 'content-type', 'customer-id', 'flinkey-api-key']) {
      expect(headers.split(', ')).toContain(name);
    }
    const read = await send('GET', '/api/sandbox/v3/groups', { ...sandbox.headers, ...from(ours) });
    expect(read.status).toBe(200);
    expect(read.headers['access-control-allow-origin']).toBe(ours);
    expect(read.headers.vary).toContain('origin');
    expect(read.headers['access-control-allow-credentials']).toBeUndefined();
  });

  it('can read the refusals that it gets', async () => {
    const refused = await send('GET', '/api/sandbox/v3/groups', from(ours));
    expect(refused.status).toBe(401);
    expect(refused.headers['access-control-allow-origin']).toBe(ours);
  });

  it.each([
    ['another origin', 'https://other.example', '/api/sandbox/v3/groups'],
    ['a subdomain', 'https://x.app.example', '/api/sandbox/v3/groups'],
    ['another scheme', 'http://app.example', '/api/sandbox/v3/groups'],
    ['no origin at all', 'null', '/api/sandbox/v3/groups'],
    ['a proxied environment', ours, '/api/fleet/v3/groups'],
    ['the commands of the sandbox', ours, '/api/sandbox/faults'],
    ['the list of environments', ours, '/api/environments/v3x'],
  ])('is refused everywhere else: %s', async (_what, origin, target) => {
    for (const answer of [
      await preflight(origin, target),
      await send('GET', target, { ...sandbox.headers, ...from(origin) }),
    ]) {
      expect(answer.status).toBe(403);
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    }
  });
});
