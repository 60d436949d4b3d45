// @vitest-environment happy-dom
import { execFileSync } from 'node:child_process';
import { afterEach, expect, test, vi } from 'vitest';
import { type Change, operationOf, type SendableChange } from '../../changes/change.ts';
import { apiTransport } from '../../changes/transport.ts';
import { keepSession } from '../../session/session.ts';
import { curlOfChange } from './curl.ts';

const scope = { environment: 'sandbox', customerId: 7 };
const origin = 'http://localhost:4170';
const groupId = 5;

const changes: readonly SendableChange[] = [
  { op: 'assign', kind: 'cars', groupId, elementId: 12 },
  { op: 'remove', kind: 'users', groupId, elementId: 3 },
  { op: 'create-group', ref: 'new', name: 'Müller\'s "Hof" $HOME' },
  { op: 'rename-group', groupId, name: 'Depot', was: 'Lager' },
  { op: 'delete-group', groupId, name: 'Depot', members: {} },
  { op: 'assign-user', user: { userId: 9 } },
  { op: 'unassign-user', user: { emailAddress: 'a@b.example' }, groups: [] },
  {
    op: 'create-user',
    user: {
      emailAddress: 'a@b.example',
      userData: { firstName: 'A', lastName: 'B' },
      type: 'Normal',
    },
  },
];

/** What curl would send, as a shell reads the command. */
function sentBy(command: string) {
  const script = `curl() { printf '%s\\0' "$@"; }; FLINKEY_API_KEY=k FLINKEY_ACCESS_TOKEN=t\n${command}`;
  const words = execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1);
  const after = (flag: string) => words.filter((_, at) => words[at - 1] === flag);
  return {
    method: after('-X')[0],
    url: words[2],
    headers: Object.fromEntries(
      after('-H').map((line) => [
        line.slice(0, line.indexOf(':')).toLowerCase(),
        line.slice(line.indexOf(':') + 2),
      ]),
    ),
    body: after('-d')[0] ?? '',
  };
}

afterEach(() => vi.unstubAllGlobals());

test.each(changes)('$op as curl is what the page sends', async (change) => {
  const sent: { request: Request; body: string }[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    sent.push({ request, body: await request.text() });
    return new Response(null, { status: 500 });
  });
  const customer = { id: scope.customerId, name: null };
  keepSession({ environment: 'sandbox', apiKey: 'k', token: 't', tokenEndsAt: null, customer });
  const signal = new AbortController().signal;
  await operationOf(change)
    .send(change, {
      transport: apiTransport,
      scope,
      key: 'one',
      signal,
      groupId: () => groupId,
      groupsOfUser: () => [],
    })
    .catch(() => undefined);

  const [first] = sent;
  if (first === undefined) throw new Error('The page sent nothing.');
  const { request, body } = first;
  const { method, url } = request;
  const curl = sentBy(curlOfChange(scope, change, new URL(url).origin) ?? '');
  expect(curl).toMatchObject({ method, url, body });
  for (const name of ['flinkey-api-key', 'authorization', 'customer-id'])
    expect(curl.headers[name]).toBe(request.headers.get(name));
});

test('a group that was deleted and brought back is named by the id that it has now', () => {
  const change = { op: 'assign', kind: 'cars', groupId, elementId: 12 } as const;
  const curl = curlOfChange(scope, change, origin, (id) => (id === groupId ? 105 : id));
  expect(curl).toContain('/groups/105/cars/12');
});

test('no secret is in the command', () => {
  const user = {
    emailAddress: 'a@b.example',
    userData: { firstName: 'A', lastName: 'B' },
    type: 'Normal',
    password: 'secret-1',
  } as const;
  expect(curlOfChange(scope, { op: 'create-user', user }, origin)).not.toContain('secret-1');
});

const untold: readonly Change[] = [
  { op: 'forgotten', was: 'create-user' },
  { op: 'assign', kind: 'cars', groupId: { created: 'new' }, elementId: 1 },
];

test.each(untold)('a change that is not known whole is no command', (change) => {
  expect(curlOfChange(scope, change, origin)).toBeNull();
});
