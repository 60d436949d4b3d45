import type { Socket } from 'node:net';
import { chromium, type Browser } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { provideChromium } from '../../../e2e/chromium.ts';
import { startGateway, type TestGateway } from '../testing/test-gateway.ts';

let browser: Browser;
let gateway: TestGateway;
/** The browser's connection behind each key that is being answered. */
const sockets = new Map<string, Socket>();

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: provideChromium(), args: ['--no-sandbox'] });
  gateway = await startGateway();
  gateway.server.server.prependListener('request', ({ headers, socket }) => {
    sockets.set(String(headers['idempotency-key']), socket);
  });
});
afterAll(async () => {
  await browser.close();
  await gateway.close();
});

/** Runs in the page: creates groups as the run engine does, four at a time, each with a key of its own. */
async function createGroups(count: number): Promise<{ answers: string[]; repeats: number }> {
  const names = Array.from({ length: count }, () => crypto.randomUUID());
  const answers: string[] = [];
  let repeats = 0;
  async function create(name: string): Promise<void> {
    const headers = { 'content-type': 'application/json', 'idempotency-key': name };
    const body = JSON.stringify({ name });
    for (;;) {
      try {
        const init = { method: 'PUT', headers, body };
        const answer = await fetch('/api/fleet/v3/groups', init);
        answers.push(`${answer.status} ${name} ${await answer.text()}`);
        return;
      } catch {
        repeats += 1;
      }
    }
  }
  async function work(): Promise<void> {
    for (let name = names.pop(); name !== undefined; name = names.pop()) await create(name);
  }
  await Promise.all([work(), work(), work(), work()]);
  return { answers, repeats };
}

it('300 creates of which a fifth are cut after the upstream acted make exactly 300 groups', async () => {
  const groups: string[] = [];
  let cuts = 0;
  gateway.upstream.behave(({ body }, response) => {
    const name = /"name":"([^"]+)"/.exec(body)?.[1] ?? '';
    const id = groups.push(name);
    const answer = () =>
      response.writeHead(201, { 'content-type': 'application/json' }).end(`{"id":${id}}`);
    const socket = sockets.get(name);
    if (id % 5 !== 0 || !socket) {
      answer();
      return;
    }
    cuts += 1;
    // The group is there; the browser's connection breaks before any byte of the answer.
    socket.once('close', answer).destroy();
  });
  const page = await browser.newPage();
  await page.goto(gateway.origin);
  const { answers, repeats } = await page.evaluate(createGroups, 300);

  expect(cuts).toBe(60);
  expect(groups).toHaveLength(300);
  expect(new Set(groups).size).toBe(300);
  expect(answers.toSorted()).toEqual(
    groups.map((name, at) => `201 ${name} {"id":${at + 1}}`).toSorted(),
  );
  const metrics = await (await fetch(`${gateway.origin}/metrics`)).text();
  const replayed = Number(/outcome="replayed"\} (\d+)/.exec(metrics)?.[1]);
  // Each cut came back: by the page's own repeat, or by Chromium, which repeats even unasked.
  expect(replayed).toBe(60);
  expect(repeats).toBeLessThanOrEqual(60);
}, 60_000);
