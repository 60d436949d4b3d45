import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import * as v from 'valibot';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startSandboxGateway, type SandboxGateway } from '../testing/sandbox-gateway.ts';

let sandbox: SandboxGateway;
const membership = '/groups/1/cars/240';

beforeAll(async () => {
  sandbox = await startSandboxGateway(2_000);
});
afterAll(() => sandbox.close());
beforeEach(async () => {
  await fetch(`${sandbox.gateway.origin}/api/sandbox/faults`, {
    method: 'DELETE',
    headers: sandbox.headers,
  });
  await sandbox.call(membership, 'DELETE');
});

const codeOf = async (answer: Response): Promise<[number, unknown]> => [
  answer.status,
  await answer.json(),
];
const put = (key: string) => sandbox.call(membership, 'PUT', { 'idempotency-key': key });

describe('the sandbox behind the gateway', () => {
  it('answers as the vendor does, its refusals included', async () => {
    expect((await sandbox.call('/customers')).status).toBe(200);
    expect((await put(randomUUID())).status).toBe(204);
    expect((await put(randomUUID())).status).toBe(409);
    const keyless = await fetch(`${sandbox.gateway.origin}/api/sandbox/v3/customers`);
    expect([keyless.status, await keyless.text()]).toEqual([
      401,
      expect.stringContaining('subscription key'),
    ]);
  });

  it.each([
    ['GET', '/brands'],
    ['POST', '/groups'],
    ['GET', '/'],
    ['GET', ''],
    ['OPTIONS', '/groups'],
    ['PUT', '/groups/1/cars'],
  ])('answers a call that does not exist as the vendor does: %s %s', async (method, path) => {
    const answer = await sandbox.call(path, method);
    expect(await codeOf(answer)).toEqual([404, { statusCode: 404, message: 'Resource not found' }]);
  });

  it('answers a method that a page can not send in the same way', async () => {
    const trace = request(`${sandbox.gateway.origin}/api/sandbox/v3/groups`, { method: 'TRACE' });
    const [answer] = v.parse(
      v.tuple([v.instance(IncomingMessage)]),
      await once(trace.end(), 'response'),
    );
    expect([answer.statusCode, await text(answer)]).toEqual([
      404,
      '{"statusCode":404,"message":"Resource not found"}',
    ]);
  });

  it('says that the API key is missing', async () => {
    const answer = await fetch(`${sandbox.gateway.origin}/api/sandbox/v3/groups`);
    expect(await codeOf(answer)).toEqual([
      401,
      {
        statusCode: 401,
        message:
          'Access denied due to missing subscription key. Make sure to include subscription key when making requests to an API.',
      },
    ]);
  });

  it('is a broken connection where a fault cuts it: unknown, and done once in the end', async () => {
    const key = randomUUID();
    await sandbox.order({ method: 'PUT', fault: { kind: 'cut', side: 'upstream', when: 'after' } });
    expect(await codeOf(await put(key))).toMatchObject([502, { code: 'outcome_unknown' }]);
    expect((await put(key)).status).toBe(409);
    await sandbox.order({ method: 'GET', fault: { kind: 'cut', side: 'upstream' } });
    expect(await codeOf(await sandbox.call('/groups'))).toMatchObject([
      502,
      { code: 'upstream_unreachable' },
    ]);
  });

  it('gives its answer again where the browser was cut off after it had acted', async () => {
    const key = randomUUID();
    await sandbox.order({ method: 'PUT', fault: { kind: 'cut', side: 'browser', when: 'after' } });
    await expect(put(key)).rejects.toThrow('fetch failed');
    expect((await put(key)).status).toBe(204);
  });

  it('is given up where it is silent, before its answer and in it', async () => {
    await sandbox.order({ fault: { kind: 'delay', milliseconds: 60_000 } });
    expect(await codeOf(await sandbox.call('/groups'))).toMatchObject([
      504,
      { code: 'upstream_timeout' },
    ]);
    await sandbox.order({ fault: { kind: 'drip', everyMilliseconds: 60_000 } });
    await expect(sandbox.call('/groups').then((answer) => answer.text())).rejects.toThrow(
      /terminated|fetch failed/,
    );
  });

  it('is never followed to another place', async () => {
    const headers = { location: 'https://evil.example/' };
    await sandbox.order({ fault: { kind: 'answer', status: 302, headers } });
    expect(await codeOf(await sandbox.call('/groups'))).toMatchObject([
      502,
      { code: 'upstream_redirected' },
    ]);
  });
});
