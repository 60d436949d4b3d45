// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetSession, keepSession } from '../session/session.ts';
import { answerWith } from '../test/answering-server.ts';
import { calls } from './calls.ts';
import { beginEarlyRead } from './early-reads.ts';
import { createGroup, listGroups } from './groups.ts';
import { listUsers } from './users.ts';

const scope = { environment: 'sandbox', customerId: 7 };
const session = {
  environment: 'sandbox',
  apiKey: 'the-api-key',
  token: 'the-token',
  tokenEndsAt: null,
  customer: { id: 7, name: null },
};

beforeEach(() => keepSession(session));
afterEach(forgetSession);

/** As the inline script does it, before there is anything else. */
const begin = () => beginEarlyRead(session, 7, calls.groups());

/** A server that numbers its answers: the name of the one group says which it was. */
const counting = () => {
  let count = 0;
  return answerWith(({ method }, response) => {
    count += 1;
    const group = { id: count, name: `answer ${count}` };
    response.end(JSON.stringify(method === 'GET' ? [group] : group));
  });
};

const namesOf = (groups: readonly { name: string }[]) => groups.map(({ name }) => name);

test('what began early is taken as the answer, and looks to the server as any read', async () => {
  const { arrived } = await counting();
  begin();
  expect(namesOf(await listGroups(scope))).toEqual(['answer 1']);
  expect(arrived).toHaveLength(1);
  expect(namesOf(await listGroups(scope))).toEqual(['answer 2']);
  const [early, later] = arrived;
  expect(early?.url).toBe(later?.url);
  expect(early?.headers).toEqual(later?.headers);
});

test('another path is asked for itself, and what began early waits for its own', async () => {
  const { arrived } = await answerWith((_, response) => response.end('[]'));
  begin();
  await listUsers(scope, { top: 1 });
  expect(arrived.map(({ url }) => url).toSorted()).toEqual([
    '/api/sandbox/v3/groups',
    '/api/sandbox/v3/users?$top=1',
  ]);
  await listGroups(scope);
  expect(arrived).toHaveLength(2);
});

test.each([
  ['another customer', { customer: { id: 8, name: null } }, { ...scope, customerId: 8 }],
  ['another token', { token: 'another-token' }, scope],
  ['another key', { apiKey: 'another-key' }, scope],
  ['another environment', { environment: 'uat' }, { ...scope, environment: 'uat' }],
])('for %s it is asked anew, and what began early is ended', async (_what, changed, asked) => {
  await counting();
  begin();
  const [read] = window.earlyReads ?? [];
  keepSession({ ...session, ...changed });
  expect(read?.ending.signal.aborted).toBe(true);
  expect(namesOf(await listGroups(asked))).not.toEqual(['answer 1']);
  expect(window.earlyReads).toEqual([]);
});

test('what the session learns beside its account ends nothing', async () => {
  const { arrived } = await counting();
  begin();
  keepSession({ ...session, tokenEndsAt: 1, customer: { id: 7, name: 'Stadtwerke' } });
  await listGroups(scope);
  expect(arrived).toHaveLength(1);
});

test('without a session nothing is left of it', async () => {
  await counting();
  begin();
  forgetSession();
  expect(window.earlyReads).toEqual([]);
});

test('it belongs to its headers, whatever is known of the session', async () => {
  await counting();
  begin();
  const early = window.earlyReads ?? [];
  keepSession({ ...session, token: 'another-token' });
  // As if nobody had told that the session is another.
  window.earlyReads = early;
  await listGroups(scope).catch(() => undefined);
  expect(window.earlyReads).toHaveLength(1);
});

test('what is older than ten seconds is asked for anew', async () => {
  await counting();
  begin();
  window.earlyReads = window.earlyReads?.map((read) => ({
    ...read,
    startedAt: performance.now() - 10_001,
  }));
  expect(namesOf(await listGroups(scope))).toEqual(['answer 2']);
});

test('after a change it is asked anew: what began before would not know it', async () => {
  await counting();
  begin();
  await createGroup(scope, 'New', { key: 'a-wish' });
  expect(namesOf(await listGroups(scope))).toEqual(['answer 3']);
});

test('an error that came early is the error of the read, and the next try asks anew', async () => {
  let count = 0;
  const { arrived } = await answerWith((_, response) => {
    count += 1;
    if (count === 1) response.writeHead(500).end('Internal server error.');
    else response.end('[]');
  });
  begin();
  await expect(listGroups(scope)).rejects.toMatchObject({ kind: 'server', status: 500 });
  expect(await listGroups(scope)).toEqual([]);
  expect(arrived).toHaveLength(2);
});

test('a page in place of an answer is garbled, as always', async () => {
  await answerWith((_, response) => response.end('<html>Sign in</html>'));
  begin();
  await expect(listGroups(scope)).rejects.toMatchObject({ kind: 'garbled' });
});

test('a connection that broke early is unreachable, as always', async () => {
  await answerWith((_, response) => response.destroy());
  begin();
  await expect(listGroups(scope)).rejects.toMatchObject({ kind: 'unreachable' });
});

test('who gives the read up ends what began early', async () => {
  const { arrived } = await answerWith(() => undefined);
  begin();
  await vi.waitFor(() => expect(arrived).toHaveLength(1));
  const [read] = window.earlyReads ?? [];
  const giving = new AbortController();
  const reading = listGroups(scope, giving.signal);
  giving.abort();
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  expect(read?.ending.signal.aborted).toBe(true);
});
