import type { ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { sendRaw } from '../testing/raw-client.ts';
import { startGateway, type TestGateway } from '../testing/test-gateway.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
afterEach(() => {
  gateway.upstream.arrivals.length = 0;
});

const lastArrival = () => gateway.upstream.arrivals.at(-1);
const codeOf = async (answer: Response): Promise<[number, unknown]> => [
  answer.status,
  await answer.json(),
];
const json = { 'content-type': 'application/json' };
const answerWith = (status: number, body = '', headers: Record<string, string> = json) =>
  gateway.upstream.behave((_arrival, response) => response.writeHead(status, headers).end(body));
const put = (path: string, body?: string) =>
  gateway.call(path, { method: 'PUT', headers: json, ...(body ? { body } : {}) });

describe('a call', () => {
  it('arrives with its query byte for byte', async () => {
    answerWith(200, '[]');
    const query = "?$filter=name%20eq%20'O''Brien'&$top=%31&a=b%2Fc&d=//e/../f\\g&&%zz";
    const target = `/api/fleet/v3/users${query}`;
    expect((await sendRaw(gateway.server.port, { target })).status).toBe(200);
    expect(lastArrival()?.target).toBe(`/v3/users${query}`);
  });

  it('arrives with a query of 8,000 characters and some, and is refused with one of 12,000', async () => {
    answerWith(200, '[]');
    const ask = (length: number) =>
      sendRaw(gateway.server.port, {
        target: `/api/fleet/v3/users?$filter=${'x'.repeat(length)}`,
        headers: { authorization: `Bearer ${'t'.repeat(3_000)}` },
      });
    expect((await ask(11_900)).status).toBe(200);
    const refused = await ask(12_000);
    expect([refused.status, refused.text]).toEqual([
      414,
      expect.stringContaining('target_too_long'),
    ]);
  });

  it('carries the three headers of the API, content type and accept, and nothing else', async () => {
    answerWith(204);
    await sendRaw(gateway.server.port, {
      method: 'PUT',
      target: '/api/fleet/v3/users/assignments/customers',
      headers: {
        'flinkey-api-key': 'k',
        authorization: 'Bearer t',
        'customer-id': '1',
        'content-type': 'application/json',
        accept: 'application/json',
        cookie: 'session=1',
        'idempotency-key': 'one',
        'x-forwarded-for': '10.0.0.1',
        'x-http-method-override': 'DELETE',
        referer: 'http://localhost/users?name=x',
        'accept-language': 'de',
      },
      body: '{"userId":7}',
    });
    const { host } = gateway.upstream.url;
    expect(lastArrival()).toEqual({
      method: 'PUT',
      target: '/v3/users/assignments/customers',
      body: '{"userId":7}',
      headers: {
        'flinkey-api-key': 'k',
        authorization: 'Bearer t',
        'customer-id': '1',
        'content-type': 'application/json',
        accept: 'application/json',
        'accept-encoding': 'identity',
        'content-length': '12',
        connection: 'keep-alive',
        host,
      },
    });
  });

  it('gives back content type and Retry-After, and no other header of the upstream', async () => {
    answerWith(429, 'slow down', {
      'content-type': 'text/plain',
      'retry-after': '7',
      'set-cookie': 'a=b',
      server: 'IIS',
      'x-powered-by': 'ASP.NET',
      'access-control-allow-origin': '*',
      'content-security-policy': 'none',
    });
    const answer = await gateway.call('/groups');
    expect([answer.status, await answer.text()]).toEqual([429, 'slow down']);
    expect(answer.headers.get('content-type')).toBe('text/plain');
    expect(answer.headers.get('retry-after')).toBe('7');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    for (const name of ['set-cookie', 'server', 'x-powered-by', 'access-control-allow-origin']) {
      expect(answer.headers.has(name)).toBe(false);
    }
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('keeps the body of a DELETE', async () => {
    answerWith(204);
    const path = '/users/assignments/customers';
    const answer = await gateway.call(path, {
      method: 'DELETE',
      headers: json,
      body: '{"userId":7}',
    });
    expect([answer.status, await answer.text()]).toEqual([204, '']);
    expect(lastArrival()).toMatchObject({ method: 'DELETE', body: '{"userId":7}' });
  });

  it('keeps connections to the upstream open', async () => {
    answerWith(200, '[]');
    await (await gateway.call('/groups')).text();
    const before = gateway.upstream.connections();
    for (let at = 0; at < 20; at += 1) await (await gateway.call('/groups')).text();
    expect(gateway.upstream.connections()).toBe(before);
  });

  it('streams what it reads as it comes', async () => {
    const responses: ServerResponse[] = [];
    gateway.upstream.behave((_arrival, response) => {
      responses.push(response);
      response.writeHead(200, json).write('[1,');
    });
    const answer = await gateway.call('/cars');
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toBe('[1,');
    responses[0]?.end('2]');
    expect((await reader?.read())?.value).toBe('2]');
    expect((await reader?.read())?.done).toBe(true);
  });

  it('takes an answer of many megabytes to a read', async () => {
    answerWith(200, JSON.stringify('x'.repeat(8_000_000)));
    const answer = await gateway.call('/cars');
    expect((await answer.text()).length).toBe(8_000_002);
  });

  it('is given up upstream when the browser gives it up', async () => {
    const closed = Promise.withResolvers<void>();
    gateway.upstream.behave((_arrival, response) => {
      response.on('close', () => closed.resolve());
    });
    const controller = new AbortController();
    const answer = gateway.call('/cars', { signal: controller.signal });
    await vi.waitFor(() => expect(lastArrival()?.target).toBe('/v3/cars'), 10_000);
    controller.abort();
    await expect(answer).rejects.toThrow('aborted');
    await closed.promise;
    expect(gateway.upstream.arrivals).toHaveLength(1);
  });
});

describe('sizes', () => {
  it('of a write end at 1 MB, announced or not', async () => {
    answerWith(201, '{"id":1}');
    const body = 'x'.repeat(1_048_577);
    expect(await codeOf(await put('/groups', body))).toMatchObject([413, { code: 'too_large' }]);
    const stream = new Blob([body]).stream();
    const init = { method: 'PUT', headers: json, body: stream, duplex: 'half' };
    expect((await gateway.call('/groups', init)).status).toBe(413);
    expect(gateway.upstream.arrivals).toHaveLength(0);
    expect((await put('/groups', body.slice(1))).status).toBe(201);
    expect(lastArrival()?.body).toHaveLength(1_048_576);
  });
});

describe('too many calls', () => {
  it('are refused past 256 at once, and only those', async () => {
    const held: ServerResponse[] = [];
    const busy = await startGateway();
    busy.upstream.behave((_arrival, response) => held.push(response));
    const calls = Array.from({ length: 256 }, () => busy.call('/groups'));
    await vi.waitFor(() => expect(held).toHaveLength(256), 10_000);
    const refused = await busy.call('/groups');
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(await codeOf(refused)).toMatchObject([503, { code: 'overloaded' }]);
    expect((await fetch(`${busy.origin}/healthz`)).status).toBe(200);
    for (const response of held) response.writeHead(200, json).end('[]');
    const answers = await Promise.all(calls);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    await Promise.all(answers.map((answer) => answer.text()));
    busy.upstream.behave((_arrival, response) => response.writeHead(200, json).end('[]'));
    expect((await busy.call('/groups')).status).toBe(200);
    await busy.close();
  });
});

describe('an API key that stays on the server', () => {
  it("takes the place of the browser's, and is never told", async () => {
    const keyed = await startGateway();
    const environment = {
      name: 'fleet',
      label: 'Fleet',
      kind: 'test',
      upstream: keyed.upstream.url,
      apiKey: 'server-key',
    } as const;
    const other = await startGateway({ environments: [environment] });
    const headers = { 'flinkey-api-key': 'browser-key' };
    await (await other.call('/groups', { headers })).text();
    expect(keyed.upstream.arrivals[0]?.headers['flinkey-api-key']).toBe('server-key');
    const listed = await (await fetch(`${other.origin}/api/environments`)).text();
    expect(JSON.parse(listed)).toEqual([
      { name: 'fleet', label: 'Fleet', kind: 'test', keyProvided: true },
    ]);
    expect(listed + JSON.stringify(other.log)).not.toContain('server-key');
    await Promise.all([keyed.close(), other.close()]);
  });
});
