import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { createServer, type Socket } from 'node:net';
import {
  brotliCompressSync,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startGateway, type TestGateway } from '../testing/test-gateway.ts';

let gateway: TestGateway;
const inactivityTimeout = 300;

beforeAll(async () => {
  gateway = await startGateway({ inactivityTimeout });
});
afterAll(() => gateway.close());
afterEach(() => {
  gateway.upstream.arrivals.length = 0;
});

const codeOf = async (answer: Response): Promise<[number, unknown]> => [
  answer.status,
  await answer.json(),
];
const json = { 'content-type': 'application/json' };
const answerWith = (status: number, body = '', headers: Record<string, string> = json) =>
  gateway.upstream.behave((_arrival, response) => response.writeHead(status, headers).end(body));
const put = (path: string, body?: string) =>
  gateway.call(path, { method: 'PUT', headers: json, ...(body ? { body } : {}) });

describe('an upstream that fails a read', () => {
  it('is never followed to another place', async () => {
    for (const status of [301, 302, 303, 307, 308]) {
      answerWith(status, '', { location: 'http://127.0.0.1:9/steal' });
      expect(await codeOf(await gateway.call('/groups'))).toMatchObject([
        502,
        { code: 'upstream_redirected' },
      ]);
    }
  });

  it('is 504 when it is silent', async () => {
    gateway.upstream.behave(() => undefined);
    expect(await codeOf(await gateway.call('/groups'))).toMatchObject([
      504,
      { code: 'upstream_timeout' },
    ]);
  });

  it('is 502 when it hangs up, and when it speaks no HTTP', async () => {
    gateway.upstream.behave((_arrival, response) => response.socket?.destroy());
    expect(await codeOf(await gateway.call('/groups'))).toMatchObject([
      502,
      { code: 'upstream_unreachable' },
    ]);
    gateway.upstream.behave((_arrival, response) => response.socket?.end('SSH-2.0-x\r\n\r\n'));
    expect((await gateway.call('/groups')).status).toBe(502);
  });

  it.each([
    ['breaks off', (response: ServerResponse) => response.socket?.destroy()],
    ['falls silent', () => undefined],
    [
      'drips without end',
      (response: ServerResponse) => {
        const drip = setInterval(() => response.write(' '), 50);
        response.on('close', () => clearInterval(drip));
      },
    ],
  ])('in the middle never looks like a whole answer: it %s', async (_how, fail) => {
    gateway.upstream.behave((_arrival, response) => {
      response.writeHead(200, json).write('[1,', () => fail(response));
    });
    const answer = await gateway.call('/cars');
    await expect(answer.text()).rejects.toThrow('terminated');
  });

  it('passes its errors on as they are, without a retry', async () => {
    answerWith(500, 'Internal server error.', { 'content-type': 'text/plain' });
    const answer = await gateway.call('/groups');
    expect([answer.status, await answer.text()]).toEqual([500, 'Internal server error.']);
    expect(gateway.upstream.arrivals).toHaveLength(1);
  });
});

describe('an upstream that encodes its answers though it was not asked', () => {
  const codings = [
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['br', brotliCompressSync],
    ['zstd', zstdCompressSync],
    ['br, gzip', (text: string) => gzipSync(brotliCompressSync(text))],
    ['GZIP', gzipSync],
    ['identity', (text: string) => Buffer.from(text)],
    // It is not encoded, though that is said.
    ...(['gzip', 'deflate', 'br', 'zstd'] as const).map(
      (coding) => [coding, (text: string) => Buffer.from(text)] as const,
    ),
  ] as const;

  it.each(codings)('is decoded, a read and a write: %s', async (coding, encode) => {
    const encoded = encode('{"id":4711}');
    gateway.upstream.behave(({ method }, response) =>
      response
        .writeHead(method === 'PUT' ? 201 : 200, {
          ...json,
          'content-encoding': coding,
          'content-length': encoded.length,
        })
        .end(encoded),
    );
    const read = await gateway.call('/groups');
    expect([...(await codeOf(read)), read.headers.get('content-encoding')]).toEqual([
      200,
      { id: 4711 },
      null,
    ]);
    expect(await codeOf(await put('/groups', '{"name":"Nord"}'))).toEqual([201, { id: 4711 }]);
  });

  it('is told as what it is where the coding is unknown', async () => {
    answerWith(200, 'x', { ...json, 'content-encoding': 'compress' });
    const told = { code: 'upstream_encoded' };
    expect(await codeOf(await gateway.call('/groups'))).toMatchObject([502, told]);
    expect(await codeOf(await put('/groups', '{"name":"Nord"}'))).toMatchObject([502, told]);
  });

  it.each(['deflate', 'br', 'zstd', 'gzip'])(
    'is told as what it is where it is not in the coding that it says: %s',
    async (coding) => {
      const other = coding === 'gzip' ? Buffer.from([0x1f, 0, 1, 2]) : gzipSync('{"id":4711}');
      gateway.upstream.behave((_arrival, response) =>
        response.writeHead(200, { ...json, 'content-encoding': coding }).end(other),
      );
      const told = { code: 'upstream_encoded' };
      expect(await codeOf(await gateway.call('/groups'))).toMatchObject([502, told]);
      expect(await codeOf(await put('/groups', '{"name":"Nord"}'))).toMatchObject([502, told]);
    },
  );

  it('never looks like a whole answer where its encoding breaks off', async () => {
    const encoded = gzipSync('x'.repeat(100_000)).subarray(0, 100);
    gateway.upstream.behave((_arrival, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(encoded),
    );
    await expect(gateway.call('/cars').then((answer) => answer.text())).rejects.toThrow(
      'terminated',
    );
  });

  it('does not fill the memory with an answer to a write', async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000));
    gateway.upstream.behave((_arrival, response) =>
      response.writeHead(201, { ...json, 'content-encoding': 'gzip' }).end(bomb),
    );
    expect(await codeOf(await put('/groups', '{}'))).toMatchObject([
      502,
      { code: 'outcome_unknown' },
    ]);
  });
});

describe('an upstream that fails a write', () => {
  const membership = '/groups/1/cars/2';

  it.each([
    ['is silent', 504, () => undefined],
    ['hangs up', 502, (response: ServerResponse) => response.socket?.destroy()],
    [
      'breaks off in its answer',
      502,
      (response: ServerResponse) =>
        response.writeHead(201, { 'content-length': '9' }).write('{', () => response.destroy()),
    ],
    [
      'drips its answer',
      504,
      (response: ServerResponse) => {
        const drip = setInterval(() => response.write(' '), 50);
        response.on('close', () => clearInterval(drip));
      },
    ],
    [
      'answers more than 1 MB',
      502,
      (response: ServerResponse) => response.end('x'.repeat(1_100_000)),
    ],
  ])('leaves the outcome unknown where it %s', async (_how, status, fail) => {
    gateway.upstream.behave((_arrival, response) => fail(response));
    expect(await codeOf(await put(membership))).toMatchObject([
      status,
      { code: 'outcome_unknown' },
    ]);
    expect(gateway.upstream.arrivals).toHaveLength(1);
  });

  it('surely did nothing where it was never reached', async () => {
    const nowhere = await startGateway();
    await nowhere.upstream.close();
    const answer = await nowhere.call(membership, { method: 'PUT' });
    expect(await codeOf(answer)).toMatchObject([502, { code: 'not_sent' }]);
    await nowhere.close();
  });

  it('surely did nothing where it accepts no connection in time', async () => {
    const mute = await startMuteServer();
    const environment = { name: 'fleet', label: 'Fleet', kind: 'test', apiKey: null } as const;
    const upstream = new URL(`https://127.0.0.1:${mute.port}/v3`);
    const waiting = await startGateway({
      inactivityTimeout,
      environments: [{ ...environment, upstream }],
    });
    const answer = await waiting.call(membership, { method: 'PUT' });
    expect(await codeOf(answer)).toMatchObject([504, { code: 'not_sent' }]);
    await waiting.close();
    mute.close();
  });

  it('is no reason to doubt a token request', async () => {
    gateway.upstream.behave((_arrival, response) => response.socket?.destroy());
    const answer = await gateway.call('/oauth2/token', { method: 'POST', body: 'grant_type=x' });
    expect(await codeOf(answer)).toMatchObject([502, { code: 'upstream_unreachable' }]);
  });
});

/** Takes connections and says nothing: no TLS comes about. */
async function startMuteServer(): Promise<{ port: number; close: () => void }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => sockets.add(socket)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
