// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forgetSession, keepSession } from '../session/session.ts';
import { answerWith } from '../test/answering-server.ts';
import { ApiError } from './errors.ts';
import { createGroup, listGroups } from './groups.ts';
import { write } from './http.ts';
import { assignElement, removeElement } from './memberships.ts';
import { signIn } from './token.ts';
import { listUsers, unassignUser } from './users.ts';

const scope = { environment: 'sandbox', customerId: 7 };
const secrets = { apiKey: 'the-api-key', token: 'the-token' };

beforeEach(() => {
  keepSession({
    environment: 'sandbox',
    ...secrets,
    tokenEndsAt: null,
    customer: { id: 7, name: null },
  });
});
afterEach(forgetSession);

async function errorOf(promise: Promise<unknown>): Promise<ApiError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
  throw new Error('It should have failed.');
}

test('a read carries key, token and customer in headers, and in the address none of them', async () => {
  const { arrived } = await answerWith((_, response) => response.end('[]'));
  await listGroups(scope);
  const [request] = arrived;
  expect(request?.url).toBe('/api/sandbox/v3/groups');
  expect(request?.headers).toMatchObject({
    'flinkey-api-key': secrets.apiKey,
    authorization: `Bearer ${secrets.token}`,
    'customer-id': '7',
  });
});

test('an environment that nobody is signed in to is asked nothing', async () => {
  const { arrived } = await answerWith((_, response) => response.end('[]'));
  const production = { ...scope, environment: 'production' };
  expect(await errorOf(listGroups(production))).toMatchObject({ kind: 'token', status: 0 });
  expect(await errorOf(assignElement(production, 1, 'cars', 2, { key: 'a-wish' }))).toMatchObject({
    kind: 'token',
    status: 0,
  });
  expect(arrived).toEqual([]);
});

test('a list is asked with OData, spaces as %20 and quotes doubled', async () => {
  const { arrived } = await answerWith((_, response) => response.end('[]'));
  await listUsers(scope, { filter: "emailAddress eq 'o''neill@x.example'", top: 100, skip: 0 });
  expect(arrived[0]?.url).toBe(
    '/api/sandbox/v3/users?$filter=emailAddress%20eq%20%27o%27%27neill%40x.example%27&$top=100&$skip=0',
  );
});

test('a write carries its one key, and a DELETE its body', async () => {
  const { arrived } = await answerWith((_, response) => response.writeHead(204).end());
  await unassignUser(scope, { userId: 3 }, { key: 'k-1' });
  expect(arrived[0]).toMatchObject({ method: 'DELETE', body: '{"userId":3}' });
  expect(arrived[0]?.headers['idempotency-key']).toBe('k-1');
  expect(arrived[0]?.headers['content-type']).toBe('application/json');
});

const draft = { environment: 'sandbox', apiKey: 'k' };

test('the token request is form encoded, and its life counts from when it was asked for', async () => {
  const { arrived } = await answerWith((_, response) =>
    response.end('{"access_token":"t","expires_in":"3600","token_type":"Bearer"}'),
  );
  const before = Date.now();
  const { token, tokenEndsAt } = await signIn(draft, ' a+b@c.example ', 'p&w');
  expect(token).toBe('t');
  expect(tokenEndsAt).toBeGreaterThanOrEqual(before + 3_600_000);
  expect(tokenEndsAt).toBeLessThanOrEqual(Date.now() + 3_600_000);
  expect(arrived[0]?.body).toBe('username=a%2Bb%40c.example&password=p%26w&grant_type=password');
});

test('where the answer does not say when the token ends, the token itself is asked', async () => {
  const token = `x.${btoa('{"exp":1800000000}')}.x`;
  await answerWith((_, response) =>
    response.end(JSON.stringify({ access_token: token, expires_in: 'soon', token_type: 'Bearer' })),
  );
  expect((await signIn(draft, 'a', 'b')).tokenEndsAt).toBe(1_800_000_000_000);
});

test.each([
  ['HTML', '<!doctype html><title>Sign in</title>'],
  ['half a JSON', '[{"id":1,"na'],
  ['nothing', ''],
  ['a number for a name', '[{"id":1,"name":7}]'],
  ['an object for a list', '{"value":[]}'],
])('a read that is answered with %s is garbled, not data', async (_, body) => {
  await answerWith((__, response) => response.end(body));
  expect((await errorOf(listGroups(scope))).kind).toBe('garbled');
});

test('properties that the contract does not know are no error', async () => {
  await answerWith((_, response) => response.end('[{"id":1,"name":"A","colour":"red"}]'));
  expect(await listGroups(scope)).toEqual([{ id: 1, name: 'A' }]);
});

test('a write that is answered with a page is not claimed to be done', async () => {
  await answerWith((_, response) => response.end('<html>Sign in to the hotel network</html>'));
  expect((await errorOf(assignElement(scope, 1, 'cars', 2, { key: 'k' }))).kind).toBe('garbled');
  expect((await errorOf(createGroup(scope, 'A', { key: 'k' }))).kind).toBe('garbled');
});

test('a connection that is cut is unreachable, and nothing is sent a second time', async () => {
  const { arrived } = await answerWith((_, response) => response.destroy());
  expect((await errorOf(removeElement(scope, 1, 'cars', 2, { key: 'k' }))).kind).toBe(
    'unreachable',
  );
  expect(arrived).toHaveLength(1);
});

test('an answer that breaks off in the middle is unreachable', async () => {
  await answerWith((_, response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('[', () => response.destroy());
  });
  expect((await errorOf(listGroups(scope))).kind).toBe('unreachable');
});

test.each([
  ['the API key', 'api-key', { apiKey: 'ключ' }],
  ['the API key', 'api-key', { apiKey: 'two\nlines' }],
  ['the token', 'token', { token: 'Bearer \u201et\u201c' }],
])('%s that no request can carry is refused at once, as %s', async (_, kind, wrong) => {
  const { arrived } = await answerWith((__, response) => response.end('[]'));
  const customer = { id: 7, name: null };
  keepSession({ environment: 'sandbox', ...secrets, ...wrong, tokenEndsAt: null, customer });
  expect((await errorOf(listGroups(scope))).kind).toBe(kind);
  expect(arrived).toEqual([]);
});

test('a defect of ours is told as it is, not as a server that can not be reached', async () => {
  await answerWith((_, response) => response.end('[]'));
  const circle: Record<string, unknown> = {};
  circle['self'] = circle;
  const call = { method: 'PUT', path: 'groups', body: circle } as const;
  await expect(write(scope, call, { key: 'k' })).rejects.toBeInstanceOf(TypeError);
});

test('an aborted read is no error of the API', async () => {
  await answerWith(() => {});
  const controller = new AbortController();
  const reading = listGroups(scope, controller.signal);
  controller.abort();
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
});

test('an error carries no secret, however it is printed', async () => {
  await answerWith((_, response) => response.writeHead(500).end('Internal server error.'));
  const error = await errorOf(listGroups(scope));
  const printed = `${String(error)} ${JSON.stringify(error)} ${error.stack} ${JSON.stringify(Object.entries(error))} ${String(error.cause)}`;
  expect(error).toMatchObject({ kind: 'server', status: 500, message: 'Internal server error.' });
  for (const secret of Object.values(secrets)) expect(printed).not.toContain(secret);
});
