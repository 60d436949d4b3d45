import { once } from 'node:events';
import { createServer, get, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { onEachDatabase } from '../test/databases.ts';
import { idsIn } from '../test/json.ts';
import { apiKey as key, order } from '../test/order.ts';
import { UpstreamCut } from './control/inject-fault.ts';
import { openSandbox } from './sandbox.ts';

onEachDatabase((opened) => {
  afterEach(() => order(opened.sandbox, 'DELETE', '/faults'));

  const fault = async (kind: object, more: object = {}) => {
    const answer = await order(opened.sandbox, 'POST', '/faults', { fault: kind, ...more });
    expect(answer.status).toBe(201);
  };
  const cars = () => opened.sandbox.api.request('/v3/cars?$top=2', { headers: headers() });
  const headers = () => ({
    ...key,
    Authorization: `Bearer ${opened.manager.token}`,
    'Customer-ID': '1',
  });
  const putCar = (car: number, method = 'PUT') =>
    opened.sandbox.api.request(`/v3/groups/24/cars/${car}`, { method, headers: headers() });
  const inGroup = async () => idsIn((await opened.manager.get('/groups/24/cars')).json);

  describe('faults', () => {
    test('answer with a given status, body and headers, so many times and then no more', async () => {
      const answer = {
        kind: 'answer',
        status: 429,
        headers: { 'Retry-After': '7' },
        body: { a: 1 },
      };
      await fault(answer, { path: '/cars', times: 2 });
      for (const _ of [1, 2]) {
        const given = await cars();
        expect([given.status, given.headers.get('retry-after')]).toEqual([429, '7']);
        expect(await given.json()).toEqual({ a: 1 });
      }
      expect((await cars()).status).toBe(200);
    });

    test('stand before all checks, let some pass, and match by method and path', async () => {
      const answer = { kind: 'answer', status: 500, body: 'no' };
      await fault(answer, { method: 'PUT', path: '/groups/*/cars/*', skip: 1, times: 1 });
      expect((await putCar(1)).status).toBe(204);
      expect((await putCar(1, 'DELETE')).status).toBe(204);
      const wrongKey = { method: 'PUT', headers: { 'flinkey-API-Key': 'wrong' } };
      const other = await opened.sandbox.api.request('/v3/groups/1/users/1', wrongKey);
      expect(other.status).toBe(401);
      const matching = await opened.sandbox.api.request('/v3/groups/1/cars/1', wrongKey);
      expect([matching.status, await matching.text()]).toEqual([500, 'no']);
    });

    test('answer before the call, which then is not done, or after it', async () => {
      await fault({ kind: 'answer', status: 503 });
      expect((await putCar(2)).status).toBe(503);
      expect(await inGroup()).toEqual([]);
      await fault({ kind: 'answer', status: 503, when: 'after' });
      expect((await putCar(2)).status).toBe(503);
      expect(await inGroup()).toEqual([2]);
      await putCar(2, 'DELETE');
    });

    test('answer HTML, or JSON that breaks off', async () => {
      await fault({ kind: 'html' });
      const html = await cars();
      expect([html.status, html.headers.get('content-type')]).toEqual([
        502,
        'text/html; charset=utf-8',
      ]);
      await fault({ kind: 'broken-json' });
      const broken = await cars();
      expect([broken.status, broken.headers.get('content-type')]).toEqual([
        200,
        'application/json',
      ]);
      await expect(broken.json()).rejects.toThrow(SyntaxError);
    });

    test('make a call slow, before or after it is done', async () => {
      for (const when of ['before', 'after']) {
        await fault({ kind: 'delay', milliseconds: 60, when });
        const began = performance.now();
        expect((await cars()).status).toBe(200);
        expect(performance.now() - began).toBeGreaterThanOrEqual(55);
      }
    });

    test('drip a body byte by byte, and it is the same body', async () => {
      const whole = await (await cars()).text();
      await fault({ kind: 'drip', everyMilliseconds: 0 });
      const dripped = await cars();
      const chunks: Uint8Array[] = [];
      for await (const chunk of dripped.body ?? []) chunks.push(chunk);
      expect(Buffer.concat(chunks).toString()).toBe(whole);
      expect(chunks.length).toBeGreaterThan(whole.length);
    });

    test('cut the gateway off, before the call is done or after', async () => {
      await fault({ kind: 'cut', side: 'upstream', when: 'before' });
      await expect(putCar(3)).rejects.toThrow(UpstreamCut);
      expect(await inGroup()).toEqual([]);
      await fault({ kind: 'cut', side: 'upstream', when: 'after' });
      await expect(putCar(3)).rejects.toThrow(UpstreamCut);
      expect(await inGroup()).toEqual([3]);
      await putCar(3, 'DELETE');
    });

    test('cut the browser off after the call is done, while the gateway has its answer', async () => {
      await fault({ kind: 'cut', side: 'browser', when: 'after' });
      let answered = 0;
      const answer = getRequestListener(async (request, env) => {
        const given = await opened.sandbox.api.fetch(request, env);
        answered = given.status;
        return given;
      });
      const server = createServer((incoming, outgoing) => void answer(incoming, outgoing));
      const port = await listen(server);
      const request = get({ port, path: '/v3/cars', headers: headers() });
      const [error] = await once(request, 'error').catch((reason: unknown) => [reason]);
      expect(error).toMatchObject({ code: 'ECONNRESET' });
      expect(answered).toBe(200);
      server.close();
    });

    test('are listed with what is left of them, and end at once', async () => {
      await fault({ kind: 'html' }, { path: '/cars', times: 3 });
      await cars();
      const listed = await order(opened.sandbox, 'GET', '/faults');
      expect(await listed.json()).toMatchObject([
        { path: '/cars', times: 2, fault: { kind: 'html' } },
      ]);
      expect((await order(opened.sandbox, 'DELETE', '/faults')).status).toBe(204);
      expect((await cars()).status).toBe(200);
    });

    test.each([
      {},
      { fault: { kind: 'nonsense' } },
      { fault: { kind: 'answer', status: 99 } },
      { fault: { kind: 'html' }, times: 0 },
      { fault: { kind: 'html' }, path: 'cars' },
      { fault: { kind: 'html' }, paht: '/cars' },
    ])('that make no sense are refused: %j', async (body) => {
      const answer = await order(opened.sandbox, 'POST', '/faults', body);
      expect(answer.status).toBe(400);
    });
  });

  test('a reset brings the example fleet back, ids included, and tokens stay valid', async () => {
    const first = (await opened.manager.get('/groups')).text;
    await opened.manager.delete('/groups/1');
    await opened.manager.put('/groups', { name: 'Weg damit' });
    expect((await order(opened.sandbox, 'POST', '/reset')).status).toBe(204);
    expect((await opened.manager.get('/groups')).text).toBe(first);
    expect(idsIn((await opened.manager.get('/cars')).json)).toHaveLength(240);
  });

  test('a reset lets no call fail that writes at the same time', async () => {
    const userData = { firstName: 'A', lastName: 'B' };
    const resets = new AbortController();
    const write = async (writer: number) => {
      for (let round = 1; !resets.signal.aborted; round += 1) {
        const emailAddress = `w${writer}.${round}@reset.example`;
        await opened.manager.put('/users', { emailAddress, userData });
        await opened.manager.put(`/groups/${writer}/cars/${round % 240}`);
        await opened.manager.delete('/users/assignments/customers', { userId: round % 120 || 1 });
      }
    };
    const failed = vi.spyOn(console, 'error');
    const writers = [1, 2, 3, 4, 5, 6].map(write);
    for (let round = 0; round < 10; round += 1) {
      expect((await order(opened.sandbox, 'POST', '/reset')).status).toBe(204);
    }
    resets.abort();
    await Promise.all(writers);
    expect(failed).not.toHaveBeenCalled();
    await order(opened.sandbox, 'POST', '/reset');
  });

  test('none of it is there without the key, and no faults unless the process allows them', async () => {
    const closed = await openSandbox({ database: await opened.another(), faults: false });
    const wrong = { 'flinkey-API-Key': 'wrong' };
    for (const [method, path] of [
      ['POST', '/faults'],
      ['DELETE', '/faults'],
      ['POST', '/expire'],
    ] as const) {
      expect((await order(closed, method, path, { fault: { kind: 'html' } })).status).toBe(404);
      expect((await order(opened.sandbox, method, path, {}, wrong)).status).toBe(404);
    }
    for (const path of ['/reset', '/seed']) {
      expect((await order(closed, 'POST', path, {}, wrong)).status).toBe(404);
    }
    await closed.close();
  });
});

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
