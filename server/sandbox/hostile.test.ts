import { expect, test } from 'vitest';
import { onEachDatabase } from '../test/databases.ts';

const big = ' '.repeat(1_000_001);
const raw = (bytes: number[]) => new Uint8Array(bytes);
const user = (name: unknown) =>
  JSON.stringify({
    emailAddress: 'h@hostile.example',
    userData: { firstName: name, lastName: 'B' },
  });

const bodies: [string, number, string | Uint8Array<ArrayBuffer>][] = [
  ['nothing', 400, ''],
  ['more than 1 MB', 413, big],
  ['half an object', 400, '{"name": "a'],
  ['another language', 400, '<user/>'],
  ['null', 400, 'null'],
  ['a list', 400, '[]'],
  ['a number', 400, '7'],
  ['brackets without end', 400, '['.repeat(900_000)],
  ['brackets that end', 400, `{"name":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
  ['half a surrogate pair', 400, '{"emailAddress":"a\\ud800@b.example","name":"a\\ud800"}'],
  ['NUL', 400, '{"emailAddress":"a\\u0000@b.example","name":"a\\u0000"}'],
  ['bytes that are no UTF-8', 400, raw([0x22, 0xff, 0xfe, 0x22])],
  ['a prototype', 400, '{"__proto__":{"name":"a","emailAddress":"a@b.example"}}'],
  ['an e-mail address that is a number', 400, '{"emailAddress":7,"name":7,"userData":{}}'],
  ['an e-mail address that is a list', 400, '{"emailAddress":["a@b.example"],"name":[]}'],
  ['an id beyond int32', 400, '{"userId":99999999999,"name":{}}'],
  ['an id beyond numbers', 400, '{"userId":1e999,"name":1e999}'],
];

const calls = [
  ['PUT', '/users'],
  ['PUT', '/users/assignments/customers'],
  ['DELETE', '/users/assignments/customers'],
  ['PUT', '/groups'],
  ['PATCH', '/groups/1'],
] as const;

onEachDatabase((opened) => {
  const state = async () =>
    Promise.all(
      ['/groups', '/users', '/groups/1/users'].map(
        async (path) => (await opened.manager.get(path)).text,
      ),
    );

  test.each(bodies)(
    'a body of %s is refused with %i by every call that takes one, and nothing changes',
    async (_, status, body) => {
      const before = await state();
      for (const [method, path] of calls) {
        const answer = await opened.manager.call(method, path, { body });
        expect({ method, path, status: answer.status }).toEqual({ method, path, status });
        expect(answer.text).toMatch(/\.$/);
      }
      expect(await state()).toEqual(before);
    },
  );

  test.each([
    ['10,000 characters', 'x'.repeat(10_000)],
    ['half a surrogate pair', 'a\ud800'],
    ['NUL', 'a\0b'],
    ['a number', 7],
    ['an object', {}],
  ])('a name of %s is refused', async (_, name) => {
    const answer = await opened.manager.put('/users', user(name));
    expect(answer.status).toBe(400);
    expect(answer.text).toMatch(/^Couldn't create user\. The field firstName .+\.$/);
  });

  test.each([[[]], ['text'], [7]])('a userData of %j is refused', async (userData) => {
    const body = { emailAddress: 'h@hostile.example', userData };
    const answer = await opened.manager.put('/users', body);
    expect(answer.status).toBe(400);
    expect(answer.text).toBe("Couldn't create user. The field userData must be an object.");
  });

  test('a body that claims to be small and is not is cut off at 1 MB', async () => {
    const answer = await opened.manager.call('PUT', '/groups', {
      body: big,
      headers: { 'Content-Length': '10' },
    });
    expect(answer.status).toBe(413);
  });
});
