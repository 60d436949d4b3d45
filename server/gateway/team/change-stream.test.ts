import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import * as v from 'valibot';
import { listenRaw, type RawListener } from '../testing/event-stream.ts';
import { createChangeFeed } from './change-feed.ts';
import { openChangeStream, type StreamOptions } from './change-stream.ts';
import type { LoggedChange } from './team-entry.ts';
import { startSandboxGateway, type SandboxGateway } from '../testing/sandbox-gateway.ts';
import { startGateway } from '../testing/test-gateway.ts';
import { createTeamInMemory } from './team.ts';

let sandbox: SandboxGateway;
const listeners: RawListener[] = [];

beforeAll(async () => {
  sandbox = await startSandboxGateway(10_000, { checkInterval: 400, heartbeat: 100 });
});
afterAll(async () => {
  await sandbox.close();
});
afterEach(() => {
  for (const listener of listeners.splice(0)) listener.close();
});

const changeSchema = v.looseObject({
  at: v.string(),
  by: v.strictObject({ id: v.string(), name: v.nullable(v.string()) }),
});

const within = { timeout: 15_000 };
function listen(headers: Record<string, string> = sandbox.headers, environment = 'sandbox') {
  const target = `/api/${environment}/changes`;
  const listener = listenRaw(sandbox.gateway.server.port, target, headers);
  listeners.push(listener);
  return listener;
}
async function ready(headers: Record<string, string> = sandbox.headers): Promise<RawListener> {
  const listener = listen(headers);
  await vi.waitFor(() => expect(listener.events()[0]?.event).toBe('ready'), within);
  return listener;
}
const changesOf = (listener: RawListener) =>
  listener.events().filter(({ event }) => event === 'change');
const signIn = async (): Promise<string> => {
  const answer = await fetch(`${sandbox.gateway.origin}/api/sandbox/v3/oauth2/token`, {
    method: 'POST',
    headers: {
      'flinkey-api-key': 'sandbox-key',
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=password&username=manager@sandbox.example&password=sandbox',
  });
  return /"access_token":"([^"]+)"/.exec(await answer.text())?.[1] ?? '';
};
const endToken = (authorization: string) =>
  fetch(`${sandbox.gateway.origin}/api/sandbox/expire`, {
    method: 'POST',
    headers: { ...sandbox.headers, authorization },
  });
const withHeader = (name: string, value: string) => ({ ...sandbox.headers, [name]: value });
const lastIdBefore = () => Promise.resolve(0);
const run = (name: string) => ({ 'motorpool-run': name });

/** A stream without a gateway around it; its upstream never answers. */
const openStream = (options: Partial<StreamOptions> & Pick<StreamOptions, 'feed' | 'log'>) =>
  openChangeStream({
    access: {
      upstream: { send: () => new Promise(() => {}), close() {} },
      headers: {},
      inactivityTimeout: 1,
    },
    topic: { environment: 'sandbox', customer: 1 },
    lastId: null,
    readingSince: null,
    onEnd: () => undefined,
    cutOff: () => undefined,
    checkInterval: 60_000,
    heartbeat: 60_000,
    ...options,
  });
const assigned = { op: 'assign', kind: 'cars', groupId: 1, elementId: 2, outcome: 'done' } as const;
const byJana = { by: { id: 'jana', name: null }, run: null };

describe('a listener who leaves', () => {
  it('while older changes are still being read is let go once, and nothing is written after', async () => {
    const reading = Promise.withResolvers<number>();
    const ends: string[] = [];
    const feed = createChangeFeed();
    const stream = openStream({
      feed,
      log: { since: () => Promise.resolve([]), lastId: () => reading.promise, lastIdBefore },
      onEnd: () => ends.push('end'),
    });
    const unhandled = vi.fn<() => void>();
    process.on('unhandledRejection', unhandled);
    onTestFinished(() => void process.off('unhandledRejection', unhandled));
    await stream.cancel();
    reading.resolve(7);
    await new Promise((resolve) => setImmediate(resolve));
    feed.endAll();
    expect(ends).toEqual(['end']);
    expect(feed.size()).toBe(0);
    expect(unhandled).not.toHaveBeenCalled();
  });
});

describe('a listener who does not read', () => {
  it('is cut off, and what waits for it is let go', async () => {
    const team = createTeamInMemory();
    const gateway = await startGateway({ team });
    onTestFinished(() => gateway.close());
    const path = '/api/fleet/changes';
    const listener = listenRaw(gateway.server.port, path, { 'customer-id': '1' });
    await vi.waitFor(() => expect(listener.events()).toHaveLength(1), within);
    listener.pause();
    const by = { id: 'jana', name: 'x'.repeat(20_000) };
    const change = { ...assigned, environment: 'fleet', customer: 1, run: null, at: '', by };
    const published = 2_000;
    for (let id = 1; id <= published; id += 1) team.feed.publish({ ...change, id });
    expect(team.feed.size()).toBe(0);
    listener.resume();
    await vi.waitFor(() => expect(listener.ended()).toBe(true), within);
    // What the sockets held came; what the gateway held did not.
    expect(listener.text().length).toBeLessThan((published / 4) * by.name.length);
    expect(listener.text()).not.toMatch(/\r\n0\r\n\r\n$/);
  });
});

describe('a first visit', () => {
  const read = async (
    since: () => Promise<LoggedChange[] | null>,
    readingSince: number | null,
  ): Promise<{ ages: number[]; text: string }> => {
    const ages: number[] = [];
    const stream = openStream({
      feed: createChangeFeed(),
      log: {
        since,
        lastId: () => Promise.resolve(9),
        lastIdBefore: (age) => {
          ages.push(age);
          return Promise.resolve(5);
        },
      },
      readingSince,
    });
    const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
    const first = (await reader.read()).value ?? '';
    const text = readingSince === null ? first : `${first}${(await reader.read()).value ?? ''}`;
    await reader.cancel();
    return { ages, text };
  };

  it('asks the log for the time that was spent reading', async () => {
    const entry = { ...assigned, ...byJana, id: 6, at: '2026-11-25' };
    const { ages, text } = await read(() => Promise.resolve([entry]), performance.now() - 4_000);
    expect(ages[0]).toBeGreaterThanOrEqual(4_000);
    expect(ages[0]).toBeLessThan(60_000);
    expect(text).toMatch(
      /^id: 5\nevent: ready\ndata: {"resumed":true,.*\n\nid: 6\nevent: change\n/,
    );
  });

  it('is told that it may have missed something where more was done than is told one by one', async () => {
    const { text } = await read(() => Promise.resolve(null), 0);
    expect(text).toMatch(/^id: 9\nevent: ready\ndata: {"resumed":false,.*\n\nevent: missed\n/);
  });

  it('begins now where nothing is said of a time', async () => {
    const { ages, text } = await read(() => Promise.resolve(null), null);
    expect(ages).toEqual([]);
    expect(text).toMatch(/^id: 9\nevent: ready\ndata: {"resumed":false,/);
  });
});

describe('a change that is made while the log is still being read', () => {
  it('is behind the place that the listener is told to be at', async () => {
    const reading = Promise.withResolvers<number>();
    const feed = createChangeFeed();
    const topic = { environment: 'sandbox', customer: 1 };
    const stream = openStream({
      topic,
      feed,
      log: { since: () => Promise.resolve(null), lastId: () => reading.promise, lastIdBefore },
      lastId: 99,
    });
    feed.publish({ ...topic, ...assigned, ...byJana, id: 7, at: '2026-11-25T20:00:00.000Z' });
    reading.resolve(7);
    const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader.read()).value).toMatch(/^id: 6\nevent: ready\ndata: {"resumed":false,/);
    expect((await reader.read()).value).toMatch(/^id: 7\nevent: change\n/);
    await reader.cancel();
  });
});

describe('who listens', () => {
  it('hears of a change when it is done, with ids, the run and who did it', async () => {
    const listener = await ready();
    expect(listener.status()).toBe(200);
    expect(listener.text()).toMatch(/^content-type: text\/event-stream; charset=utf-8\r$/im);
    expect(listener.text()).toMatch(/^x-accel-buffering: no\r$/im);
    expect(listener.text()).toMatch(/^cache-control: no-store\r$/im);
    await sandbox.call('/groups/24/cars/1', 'PUT', run('run-1'));
    await sandbox.call('/groups/24/cars/1', 'PUT', run('run-1'));
    await sandbox.call('/groups/24/cars/1', 'DELETE', run('run-2'));
    await vi.waitFor(() => expect(changesOf(listener)).toHaveLength(2), within);
    const [first, second] = changesOf(listener);
    const { at, by, ...change } = v.parse(changeSchema, first?.data);
    expect(change).toEqual({
      id: Number(first?.id),
      op: 'assign',
      kind: 'cars',
      groupId: 24,
      elementId: 1,
      outcome: 'done',
      run: 'run-1',
    });
    expect(first?.id).toMatch(/^\d+$/);
    expect(Date.parse(at)).toBeGreaterThan(Date.now() - 60_000);
    expect(by.id).toMatch(/^[\w-]{10}$/);
    expect(by.name).toBe('Robin Berger');
    expect(listener.events()[0]?.data).toMatchObject({ resumed: false, you: by });
    expect(second?.data).toMatchObject({ op: 'remove', run: 'run-2' });
    await vi.waitFor(() => expect(listener.text()).toContain(':\n\n'), within);
  });

  it('goes on where it was, by the id of the last change that it saw', async () => {
    const first = await ready();
    await sandbox.call('/groups/24/cars/2', 'PUT');
    await vi.waitFor(() => expect(changesOf(first)).toHaveLength(1), within);
    const [seen] = changesOf(first);
    first.close();
    await sandbox.call('/groups/24/cars/3', 'PUT');
    await sandbox.call('/groups/24/cars/2', 'DELETE');
    const again = await ready(withHeader('last-event-id', seen?.id ?? ''));
    await sandbox.call('/groups/24/cars/3', 'DELETE');
    await vi.waitFor(() => expect(changesOf(again)).toHaveLength(3), within);
    expect(again.events()[0]?.data).toMatchObject({ resumed: true });
    expect(changesOf(again).map(({ data }) => data)).toMatchObject([
      { op: 'assign', elementId: 3 },
      { op: 'remove', elementId: 2 },
      { op: 'remove', elementId: 3 },
    ]);
  });

  it('hears on a first visit of what was done since it began to read, in order', async () => {
    await sandbox.call('/groups/24/cars/8', 'PUT');
    await sandbox.call('/groups/24/cars/8', 'DELETE');
    const listener = await ready(withHeader('motorpool-reading-for', '60000'));
    await sandbox.call('/groups/24/cars/7', 'PUT');
    await sandbox.call('/groups/24/cars/7', 'DELETE');
    expect(listener.events()[0]?.data).toMatchObject({ resumed: true });
    await vi.waitFor(
      () =>
        expect(
          changesOf(listener)
            .slice(-4)
            .map(({ data }) => data),
        ).toMatchObject([
          { op: 'assign', elementId: 8 },
          { op: 'remove', elementId: 8 },
          { op: 'assign', elementId: 7 },
          { op: 'remove', elementId: 7 },
        ]),
      within,
    );
  });

  it.each(['nonsense', '-1', '1e9', ''])(
    'begins now where it does not say since when it reads: %j',
    async (age) => {
      const listener = await ready(withHeader('motorpool-reading-for', age));
      expect(listener.events()[0]?.data).toMatchObject({ resumed: false });
      expect(changesOf(listener)).toEqual([]);
    },
  );

  it('hears of its own customer alone, though it goes on from a change of another one', async () => {
    const first = await ready();
    await sandbox.call('/groups/24/cars/9', 'PUT');
    await vi.waitFor(() => expect(changesOf(first)).toHaveLength(1), within);
    await sandbox.call('/groups/24/cars/9', 'DELETE');
    const id = changesOf(first)[0]?.id ?? '';
    const other = await ready({ ...withHeader('last-event-id', id), 'customer-id': '2' });
    expect(other.events()[0]?.data).toMatchObject({ resumed: true });
    await vi.waitFor(() => expect(other.text()).toContain(':\n\n'), within);
    expect(changesOf(other)).toEqual([]);
  });

  it('hears it over HTTP/1.0, too, where nothing comes in chunks', async () => {
    const target = '/api/sandbox/changes';
    const listener = listenRaw(sandbox.gateway.server.port, target, sandbox.headers, '1.0');
    listeners.push(listener);
    await vi.waitFor(() => expect(listener.events()[0]?.event).toBe('ready'), within);
    await sandbox.call('/groups/24/cars/9', 'PUT');
    await sandbox.call('/groups/24/cars/9', 'DELETE');
    await vi.waitFor(() => expect(changesOf(listener)).toHaveLength(2), within);
    expect(listener.text()).not.toMatch(/^transfer-encoding:/im);
  });

  it.each(['999999999', 'nonsense', '-1'])(
    'is told that it may have missed something where it can not go on: %s',
    async (id) => {
      const listener = await ready(withHeader('last-event-id', id));
      expect(listener.events()[0]?.data).toMatchObject({ resumed: false });
    },
  );

  it('is cut off within the time of a check when the token ends', async () => {
    const authorization = `Bearer ${await signIn()}`;
    const listener = await ready(withHeader('authorization', authorization));
    await endToken(authorization);
    await vi.waitFor(() => expect(listener.ended()).toBe(true), within);
    expect(listener.events().at(-1)).toMatchObject({
      event: 'end',
      data: { reason: 'unauthorised' },
    });
    await sandbox.call('/groups/24/cars/4', 'PUT');
    await sandbox.call('/groups/24/cars/4', 'DELETE');
    expect(changesOf(listener)).toEqual([]);
  });

  it.each([
    ['ended', 401, 'end'],
    ['cannot be asked about', 503, 'end'],
    ['goes on by the clock of the environment', 200, 'change'],
  ])(
    'hears nothing from the end of its token on until it is checked: it %s',
    async (_how, status, next) => {
      const asked = Promise.withResolvers<void>();
      const answer = Promise.withResolvers<{ status: number; headers: {}; body: null }>();
      const claims = Buffer.from(JSON.stringify({ exp: Date.now() / 1_000 + 0.3 })).toString(
        'base64url',
      );
      const feed = createChangeFeed();
      const send = () => {
        asked.resolve();
        return answer.promise;
      };
      const stream = openStream({
        feed,
        log: null,
        access: {
          upstream: { send, close() {} },
          headers: { authorization: `Bearer x.${claims}.y` },
          inactivityTimeout: 1_000,
        },
      });
      let text = '';
      const ended = stream
        .pipeThrough(new TextDecoderStream())
        .pipeTo(new WritableStream({ write: (part) => void (text += part) }));
      const names = () => [...text.matchAll(/event: (\w+)/g)].map(([, name]) => name);
      await vi.waitFor(() => expect(names()).toEqual(['ready']), within);
      await asked.promise;
      feed.publish({ ...assigned, ...byJana, environment: 'sandbox', customer: 1, id: 1, at: '' });
      await new Promise((resolve) => setImmediate(resolve));
      expect(names()).toEqual(['ready']);
      answer.resolve({ status, headers: {}, body: null });
      await vi.waitFor(() => expect(names()).toEqual(['ready', next]), within);
      feed.endAll();
      await ended;
    },
  );

  it('is not counted any more once it is gone', async () => {
    const count = async () =>
      /^motorpool_listeners (\d+)$/m.exec(
        await (await fetch(`${sandbox.gateway.origin}/metrics`)).text(),
      )?.[1];
    await vi.waitFor(async () => expect(await count()).toBe('0'), within);
    const listener = await ready();
    expect(await count()).toBe('1');
    listener.close();
    await vi.waitFor(async () => expect(await count()).toBe('0'), within);
  });
});

describe('who may not listen', () => {
  it.each([
    ['without an API key', { 'flinkey-api-key': '' }, 401],
    ['with a wrong API key', { 'flinkey-api-key': 'wrong' }, 401],
    ['without a token', { authorization: '' }, 401],
    ['with a token that nobody signed', { authorization: 'Bearer a.b.c' }, 401],
    ['at a customer of another manager', { 'customer-id': '4' }, 404],
    ['at a customer that there is not', { 'customer-id': '999' }, 404],
    ['without a customer', { 'customer-id': '' }, 400],
    ['at a customer written otherwise', { 'customer-id': '01' }, 400],
    ['at two customers', { 'customer-id': '1, 2' }, 400],
    ['from a page of another site', { 'sec-fetch-site': 'cross-site' }, 403],
  ])('gets no event, ever: %s', async (_who, headers, status) => {
    const witness = await ready();
    const listener = listen({ ...sandbox.headers, ...headers });
    await vi.waitFor(() => expect(listener.status()).toBe(status), within);
    await sandbox.call('/groups/24/cars/5', 'PUT');
    await sandbox.call('/groups/24/cars/5', 'DELETE');
    await vi.waitFor(() => expect(changesOf(witness)).toHaveLength(2), within);
    expect(listener.events()).toEqual([]);
    expect(listener.text()).not.toContain('event:');
  });

  it('gets no event with a token that has ended', async () => {
    const authorization = `Bearer ${await signIn()}`;
    await endToken(authorization);
    const listener = listen(withHeader('authorization', authorization));
    await vi.waitFor(() => expect(listener.status()).toBe(401), within);
    expect(listener.events()).toEqual([]);
  });

  it('hears nothing of another customer, nor of another environment', async () => {
    const other = await ready(withHeader('customer-id', '2'));
    const witness = await ready();
    await sandbox.call('/groups/24/cars/6', 'PUT');
    await sandbox.call('/groups/24/cars/6', 'DELETE');
    await vi.waitFor(() => expect(changesOf(witness)).toHaveLength(2), within);
    expect(changesOf(other)).toEqual([]);
    const elsewhere = listen(sandbox.headers, 'fleet');
    await vi.waitFor(() => expect(elsewhere.status()).toBe(502), within);
    const nowhere = listen(sandbox.headers, 'nowhere');
    await vi.waitFor(() => expect(nowhere.status()).toBe(404), within);
    expect([...elsewhere.events(), ...nowhere.events()]).toEqual([]);
  });

  it('hears nothing where the environment can not be asked', async () => {
    await sandbox.order({ path: '/services', fault: { kind: 'html', status: 502 } });
    const listener = listen();
    await vi.waitFor(() => expect(listener.status()).toBe(502), within);
    expect(listener.events()).toEqual([]);
  });
});

describe('a listener that is there', () => {
  it('stays through one failed check, and is cut off after a second one', async () => {
    const listener = await ready();
    await sandbox.order({ path: '/services', times: 1, fault: { kind: 'html', status: 502 } });
    await sandbox.order({ path: '/services', skip: 2, times: 2, fault: { kind: 'html' } });
    await vi.waitFor(() => expect(listener.ended()).toBe(true), within);
    expect(listener.events().at(-1)).toMatchObject({ event: 'end', data: { reason: 'unchecked' } });
  });
});
