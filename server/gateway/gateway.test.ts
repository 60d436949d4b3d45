import { BlockList } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { sendBytes, sendRaw } from './testing/raw-client.ts';
import { startGateway, type TestGateway } from './testing/test-gateway.ts';

let gateway: TestGateway;
const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8);

beforeAll(async () => {
  gateway = await startGateway({ trustedProxies: loopback });
});
afterAll(() => gateway.close());

const get = (target: string, headers = {}) => sendRaw(gateway.server.port, { target, headers });
const closing = 'Host: localhost\r\nConnection: close\r\n\r\n';

describe('every answer', () => {
  it.each([
    ['the page', () => get('/board', { accept: 'text/html' })],
    ['a missing file', () => get('/assets/gone.js')],
    ['an answer of the API', () => get('/api/fleet/v3/groups')],
    ['an unknown environment', () => get('/api/nowhere/v3/groups')],
    ['a call that the contract does not know', () => get('/api/fleet/v3/brands')],
    ['a refused path', () => get('/api/fleet/v3/%2e%2e/groups')],
    ['its health', () => get('/healthz')],
    ['the metrics', () => get('/metrics')],
  ])('carries the security headers: %s', async (_what, ask) => {
    const { headers } = await ask();
    const policy = headers['content-security-policy'];
    const directives = new Map(
      String(policy)
        .replaceAll(/nonce-[\w+/=]{24}'/g, "nonce-(fresh)'")
        .split('; ')
        .map((directive) => {
          const [name = '', ...values] = directive.split(' ');
          return [name, values.join(' ')];
        }),
    );
    expect(Object.fromEntries(directives)).toEqual({
      'default-src': "'none'",
      'script-src': "'nonce-(fresh)' 'strict-dynamic'",
      'worker-src': "'self'",
      'style-src': "'self' 'nonce-(fresh)'",
      'style-src-attr': "'none'",
      'img-src': "'self' data:",
      'font-src': "'self'",
      'manifest-src': "'self'",
      'connect-src': "'self'",
      'object-src': "'none'",
      'frame-ancestors': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': 'default',
    });
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it.each([
    ['that is no HTTP', 'HELLO\r\n\r\n'],
    ['without Host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['that wants a tunnel', `CONNECT example.org:443 HTTP/1.1\r\n${closing}`],
    ['with an expectation', `GET / HTTP/1.1\r\nExpect: tea\r\n${closing}`],
    ['in absolute form', `GET http://localhost/healthz HTTP/1.1\r\n${closing}`],
    ['with huge headers', `GET / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}\r\n${closing}`],
  ])('carries them to a request %s, too', async (_what, bytes) => {
    const answer = await sendBytes(gateway.server.port, bytes);
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(answer.toLowerCase()).toContain("content-security-policy: default-src 'none'");
    expect(answer.toLowerCase()).toContain('x-content-type-options: nosniff');
    expect(answer).toContain('"code"');
  });

  it('has a nonce of its own, and the page has the same', async () => {
    const pages = await Promise.all([1, 2, 3].map(() => get('/', { accept: 'text/html' })));
    const nonces = pages.map(({ text }) => /nonce="([^"]+)"/.exec(text)?.[1]);
    expect(new Set(nonces).size).toBe(3);
    for (const [at, { headers }] of pages.entries()) {
      expect(headers['content-security-policy']).toContain(`'nonce-${nonces[at]}'`);
    }
  });

  it('asks for TLS from then on, where a trusted proxy says that it came over TLS', async () => {
    const over = { 'x-forwarded-proto': 'https' };
    const name = 'strict-transport-security';
    expect((await get('/healthz', over)).headers[name]).toBe('max-age=63072000');
    expect((await get('/healthz')).headers[name]).toBeUndefined();
    const untrusting = await startGateway();
    const answer = await sendRaw(untrusting.server.port, { target: '/healthz', headers: over });
    expect(answer.headers[name]).toBeUndefined();
    await untrusting.close();
  });
});

describe('the API', () => {
  it('answers no page of another site', async () => {
    for (const site of ['cross-site', 'same-site']) {
      const answer = await get('/api/fleet/v3/groups', { 'sec-fetch-site': site });
      expect([answer.status, answer.text]).toEqual([403, expect.stringContaining('cross_site')]);
    }
    expect((await get('/api/fleet/v3/groups', { 'sec-fetch-site': 'same-origin' })).status).toBe(
      200,
    );
  });

  it('knows the paths of the contract, and the methods of each', async () => {
    for (const target of ['/brands', '/groups/', '/groups/1/brands', '/users/1/2', '/']) {
      expect((await get(`/api/fleet/v3${target}`)).status).toBe(404);
    }
    const refused = await sendRaw(gateway.server.port, {
      method: 'DELETE',
      target: '/api/fleet/v3/groups',
    });
    expect([refused.status, refused.headers.allow]).toEqual([405, 'GET, PUT']);
    const own = await sendRaw(gateway.server.port, { method: 'POST', target: '/api/environments' });
    expect([own.status, own.headers.allow]).toEqual([405, 'GET, HEAD']);
  });
});

describe('the metrics', () => {
  it('count requests by route and status, with their times', async () => {
    await get('/api/fleet/v3/cars/5');
    const lines = await vi.waitFor(async () => {
      const { text } = await get('/metrics');
      expect(text).toContain('/cars/{carId}');
      return text.split('\n');
    }, 10_000);
    const route = '/api/{environment}/v3/cars/{carId}';
    expect(lines).toContain(
      `motorpool_requests_total{route="${route}",method="GET",status="200"} 1`,
    );
    expect(lines).toContain(
      `motorpool_request_duration_seconds_bucket{route="${route}",le="+Inf"} 1`,
    );
    expect(lines).toContain('motorpool_calls_in_flight 0');
    for (const line of lines.filter(Boolean)) {
      expect(line).toMatch(/^(# (HELP|TYPE) motorpool_\w+ .+|motorpool_\w+(\{.+\})? [\d.e+-]+)$/);
    }
  });
});

describe('its state', () => {
  it('is ready when its database and disk are', async () => {
    expect((await get('/readyz')).status).toBe(200);
    const full = await startGateway({ diskReady: () => Promise.resolve(false) });
    const answer = await sendRaw(full.server.port, { target: '/readyz' });
    expect([answer.status, answer.text]).toEqual([503, expect.stringContaining('not_ready')]);
    await full.close();
  });
});
