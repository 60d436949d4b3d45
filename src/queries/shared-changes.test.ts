// @vitest-environment happy-dom
import type { ServerResponse } from 'node:http';
import { BroadcastChannel as NodeChannel } from 'node:worker_threads';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { listGroups } from '../api/groups.ts';
import { forgetSession, keepSession } from '../session/session.ts';
import { answerWith } from '../test/answering-server.ts';
import { followChanges } from './shared-changes.ts';

const scope = { environment: 'sandbox', customerId: 7 };

/** The browser's locks: one holder, and who asks waits in line. */
function createLocks() {
  const lines = new Map<string, Promise<unknown>>();
  return {
    request(name: string, { signal }: { signal: AbortSignal }, held: () => Promise<void>) {
      const turn = (lines.get(name) ?? Promise.resolve()).then(() =>
        signal.aborted ? undefined : held(),
      );
      lines.set(
        name,
        turn.catch(() => undefined),
      );
      return turn;
    },
  };
}

beforeEach(() => {
  vi.stubGlobal('BroadcastChannel', NodeChannel);
  Object.defineProperty(navigator, 'locks', { value: createLocks(), configurable: true });
  keepSession({
    environment: 'sandbox',
    apiKey: 'key',
    token: 'token',
    tokenEndsAt: null,
    customer: { id: 7, name: null },
  });
});
afterEach(() => {
  forgetSession();
  vi.unstubAllGlobals();
});

const event = (name: string, data: object, id?: number) =>
  `${id === undefined ? '' : `id: ${id}\n`}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
const you = { id: 'robin', name: 'Robin' };
const ready = (resumed: boolean, id: number) => event('ready', { resumed, you }, id);
const change = (id: number) =>
  event(
    'change',
    {
      id,
      at: '2026-11-26T08:00:00.000Z',
      op: 'assign',
      kind: 'cars',
      groupId: 1,
      elementId: id,
      outcome: 'done',
      by: { id: 'jana', name: null },
      run: null,
    },
    id,
  );

/** A server whose streams the test writes. */
async function serve() {
  const streams: ServerResponse[] = [];
  const { arrived } = await answerWith(({ url }, response) => {
    if (!url.endsWith('/changes')) {
      response.end('[]');
      return;
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    streams.push(response);
  });
  const asked = () => arrived.filter(({ url }) => url.endsWith('/changes'));
  return { streams, asked };
}

/** A tab that follows; what it heard, in order. */
function follow() {
  const heard: string[] = [];
  const stop = followChanges(scope, {
    onChange: ({ id }) => heard.push(String(id)),
    onMissed: () => heard.push('missed'),
  });
  onTestFinished(stop);
  return { heard, stop };
}

/** A tab that listens and has heard one change. */
async function hearOne() {
  const { streams, asked } = await serve();
  await listGroups(scope);
  const first = follow();
  await vi.waitFor(() => expect(streams).toHaveLength(1));
  streams[0]?.write(ready(true, 4) + change(5));
  await vi.waitFor(() => expect(first.heard).toEqual(['5']));
  return { streams, asked, first };
}

test('a page that cannot speak to the other tabs hears of changes all the same', async () => {
  vi.spyOn(NodeChannel.prototype, 'postMessage').mockImplementation(() => {
    throw new DOMException('The channel is closed.', 'InvalidStateError');
  });
  onTestFinished(() => void vi.restoreAllMocks());
  const { first } = await hearOne();
  expect(first.heard).toEqual(['5']);
});

test('a page hears of what was done since it first read, though it listens only later', async () => {
  const { streams, asked } = await serve();
  await listGroups(scope);
  const { heard } = follow();
  await vi.waitFor(() => expect(streams).toHaveLength(1));
  const age = asked()[0]?.headers['motorpool-reading-for'];
  // The first read belongs to the start of the page, which is where the clock begins.
  expect(Number(age)).toBeGreaterThan(0);
  expect(Number(age)).toBeLessThanOrEqual(performance.now() + 1);
  streams[0]?.write(ready(true, 4) + change(5) + change(6));
  await vi.waitFor(() => expect(heard).toEqual(['5', '6']));
});

test('a tab that comes later is told what the listening tab has heard, each once and in order', async () => {
  const { streams, asked } = await serve();
  await listGroups(scope);
  const first = follow();
  await vi.waitFor(() => expect(streams).toHaveLength(1));
  streams[0]?.write(ready(true, 4) + change(5) + change(6));
  await vi.waitFor(() => expect(first.heard).toEqual(['5', '6']));
  const second = follow();
  streams[0]?.write(change(7));
  await vi.waitFor(() => expect(second.heard).toEqual(['5', '6', '7']));
  expect(first.heard).toEqual(['5', '6', '7']);
  expect(asked()).toHaveLength(1);
});

test('a tab that read before the listening tab heard anything is told that something may be missing', async () => {
  const { streams } = await serve();
  await listGroups(scope);
  const first = follow();
  await vi.waitFor(() => expect(streams).toHaveLength(1));
  streams[0]?.write(ready(false, 4) + change(5));
  await vi.waitFor(() => expect(first.heard).toEqual(['5']));
  const second = follow();
  await vi.waitFor(() => expect(second.heard).toEqual(['5', 'missed']));
});

test('the tab that is left goes on where the listening one was', async () => {
  const { streams, asked, first } = await hearOne();
  const second = follow();
  await vi.waitFor(() => expect(second.heard).toEqual(['5']));
  first.stop();
  await vi.waitFor(() => expect(streams).toHaveLength(2));
  expect(asked()[1]?.headers['last-event-id']).toBe('5');
  streams[1]?.write(ready(true, 5) + change(6));
  await vi.waitFor(() => expect(second.heard).toEqual(['5', '6']));
  expect(first.heard).toEqual(['5']);
});

test('a page that comes back to a customer goes on where it left', async () => {
  const { streams, asked, first } = await hearOne();
  first.stop();
  const again = follow();
  await vi.waitFor(() => expect(streams).toHaveLength(2));
  expect(asked()[1]?.headers['last-event-id']).toBe('5');
  streams[1]?.write(ready(false, 9));
  await vi.waitFor(() => expect(again.heard).toEqual(['missed']));
});

test('what another account reads begins anew', async () => {
  const { streams, asked, first } = await hearOne();
  first.stop();
  const session = { environment: 'sandbox', apiKey: 'key', token: 'other', tokenEndsAt: null };
  forgetSession();
  keepSession({ ...session, customer: { id: 7, name: null } });
  follow();
  await vi.waitFor(() => expect(streams).toHaveLength(2));
  expect(asked()[1]?.headers).not.toHaveProperty('last-event-id');
});

test.each(['locks', 'channel'])('a browser without %s listens in each tab', async (missing) => {
  const { streams } = await serve();
  if (missing === 'locks')
    Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true });
  else
    vi.stubGlobal('BroadcastChannel', function () {
      throw new DOMException('blocked', 'SecurityError');
    });
  const first = follow();
  const second = follow();
  await vi.waitFor(() => expect(streams).toHaveLength(2));
  for (const stream of streams) stream.write(ready(true, 4) + change(5));
  await vi.waitFor(() => expect([first.heard, second.heard]).toEqual([['5'], ['5']]));
});
