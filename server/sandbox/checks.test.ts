import { afterEach, describe, expect, test, vi } from 'vitest';
import { onEachDatabase } from '../test/databases.ts';
import { SandboxClient } from '../test/sandbox-client.ts';
import { texts } from './answers.ts';

afterEach(() => {
  vi.useRealTimers();
});

const user = { emailAddress: 'order@checks.example', userData: { firstName: 'A', lastName: 'B' } };

onEachDatabase((opened) => {
  test('the checks come in their order: API key, token, media type, customer, the call itself', async () => {
    const wrong = {
      'flinkey-API-Key': 'wrong',
      Authorization: 'Bearer wrong',
      'Content-Type': 'text/plain',
      'Customer-ID': '4',
    };
    const put = (headers: Record<string, string>) =>
      opened.manager.call('PUT', '/users', { body: { ...user, userData: {} }, headers });
    const { Authorization, 'Content-Type': mediaType, 'Customer-ID': customer } = wrong;
    const answers = [
      await put(wrong),
      await put({ Authorization, 'Content-Type': mediaType, 'Customer-ID': customer }),
      await put({ 'Content-Type': mediaType, 'Customer-ID': customer }),
      await put({ 'Customer-ID': customer }),
      await put({}),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 415, 404, 400]);
    expect(answers[0]?.text).toContain(texts.apiKey);
    expect(answers[1]?.text).toContain(texts.token);
    expect(answers[3]?.text).toBe(texts.manager);
  });

  test.each([
    ['none', null],
    ['one that is no JWT', 'Bearer nonsense'],
    ['another scheme', 'Basic c2FuZGJveA=='],
    ['one that nobody signed', `Bearer ${unsigned({ sub: '1', jti: 'x', exp: 4_102_444_800 })}`],
  ])('a token is needed: %s is refused', async (_, Authorization) => {
    const answer = await opened.manager.get('/customers', { headers: { Authorization } });
    expect(answer.status).toBe(401);
    expect(answer.json).toEqual({ statusCode: 401, message: texts.token });
  });

  test('a token lives an hour', async () => {
    const minutes = (count: number) => Date.now() + count * 60_000;
    vi.useFakeTimers({ toFake: ['Date'], now: minutes(59) });
    expect((await opened.manager.get('/customers')).status).toBe(200);
    vi.setSystemTime(minutes(2));
    expect((await opened.manager.get('/customers')).status).toBe(401);
  });

  test('a token that was ended is refused, and others are not', async () => {
    const other = await SandboxClient.signIn(opened.sandbox);
    const answer = await opened.sandbox.control.request('/api/sandbox/expire', {
      method: 'POST',
      headers: { 'flinkey-API-Key': 'sandbox-key', Authorization: `Bearer ${other.token}` },
    });
    expect(answer.status).toBe(204);
    expect((await other.get('/customers')).status).toBe(401);
    expect((await opened.manager.get('/customers')).status).toBe(200);
  });

  test.each(['4', '0', '-1', '999', '2147483648', 'one', '1.5', '1e0', '', null])(
    'the customer %s is not this manager’s',
    async (id) => {
      const answer = await opened.manager.get('/groups', { headers: { 'Customer-ID': id } });
      expect(answer.status).toBe(404);
      expect(answer.text).toBe(texts.manager);
    },
  );

  test('a missing API key is told apart from a wrong one, before the token', async () => {
    for (const key of [null, '']) {
      const headers = { 'flinkey-API-Key': key, Authorization: null };
      const answer = await opened.manager.get('/groups', { headers });
      expect(answer.json).toEqual({ statusCode: 401, message: texts.missingApiKey });
      expect(answer.status).toBe(401);
    }
  });

  test.each([
    [
      'GET',
      '/groups',
      undefined,
      { 'Content-Type': 'application/json', Accept: 'application/json' },
    ],
    ['GET', '/products?$select=id,+uniqueId,+serialNumber&$top=2', undefined, {}],
    ['GET', '/users?$filter=id+in+(1,2)+eq+false&$top=3', undefined, {}],
    ['GET', '/cars?$skip=10&$top=5', undefined, {}],
    [
      'POST',
      '/oauth2/token',
      new URLSearchParams({
        username: 'manager@sandbox.example',
        password: 'sandbox',
        grant_type: 'password',
      }),
      { 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8' },
    ],
  ])('the calls of known clients go on working: %s %s', async (method, path, body, headers) => {
    const answer = await opened.manager.call(method, path, { body, headers });
    expect(answer.status).toBe(200);
  });

  test('a media type may have parameters and any case', async () => {
    const headers = { 'Content-Type': 'Application/JSON; charset=utf-8' };
    const answer = await opened.manager.call('PUT', '/groups', { body: { name: 'Typ' }, headers });
    expect(answer.status).toBe(201);
  });

  test('a call that there is not is a 404 of the gateway', async () => {
    for (const path of ['/cars/1/doors', '/nothing', '/', '/cars/', '/brands']) {
      const answer = await opened.manager.get(path);
      expect(answer.status).toBe(404);
      expect(answer.json).toEqual({ statusCode: 404, message: texts.noRoute });
    }
  });

  test.each([
    ['POST', '/groups'],
    ['PATCH', '/groups'],
    ['DELETE', '/users'],
    ['PUT', '/cars/1'],
    ['GET', '/oauth2/token'],
    ['OPTIONS', '/groups'],
  ])('a method that a path does not know is the same 404: %s %s', async (method, path) => {
    const nobody = { 'flinkey-API-Key': null, Authorization: null };
    for (const headers of [{}, nobody]) {
      const answer = await opened.manager.call(method, path, { headers });
      expect(answer.json).toEqual({ statusCode: 404, message: texts.noRoute });
      expect(answer.status).toBe(404);
    }
  });

  describe('signing in', () => {
    const signIn = (form: Record<string, string>, headers = {}) =>
      new SandboxClient(opened.sandbox).call('POST', '/oauth2/token', {
        body: new URLSearchParams(form),
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
      });
    const right = {
      username: 'manager@sandbox.example',
      password: 'sandbox',
      grant_type: 'password',
    };

    test('gives a bearer token with its life as a text of seconds', async () => {
      const answer = await signIn(right);
      expect(answer.json).toMatchObject({ expires_in: '3600', token_type: 'Bearer' });
    });

    test('tells a wrong password, a missing field, another grant and a wrong key apart', async () => {
      expect((await signIn({ ...right, password: 'wrong' })).json).toEqual({
        statusCode: 401,
        message: texts.signIn,
      });
      expect((await signIn({ ...right, username: 'nobody\0' })).status).toBe(401);
      expect((await signIn({ ...right, username: '' })).status).toBe(400);
      expect((await signIn({ ...right, grant_type: 'refresh_token' })).status).toBe(400);
      expect((await signIn(right, { 'flinkey-API-Key': 'wrong' })).json).toMatchObject({
        message: texts.apiKey,
      });
    });

    test('takes a form only', async () => {
      const answer = await signIn(right, { 'Content-Type': 'application/json' });
      expect(answer.status).toBe(415);
    });

    test('works for an account that is no manager, which then may do nothing', async () => {
      const driver = await SandboxClient.signIn(opened.sandbox, 'driver@sandbox.example');
      for (const path of ['/customers', '/cars', '/groups']) {
        const answer = await driver.get(path);
        expect(answer.status).toBe(404);
        expect(answer.text).toBe(texts.manager);
      }
    });
  });
});

/** A JWT that says `alg: none`. */
function unsigned(claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`;
}
