import { chromium, type Browser } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { provideChromium } from '../../../e2e/chromium.ts';
import { startSandboxGateway, type SandboxGateway } from '../testing/sandbox-gateway.ts';

const count = 300;
const cuts = count / 5;
let browser: Browser;
let sandbox: SandboxGateway;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: provideChromium(), args: ['--no-sandbox'] });
  sandbox = await startSandboxGateway(10_000);
});
afterAll(async () => {
  await browser.close();
  await sandbox.close();
});

/** Runs in the page: creates groups as the run engine does, four at a time, each with a key of its own. */
async function createGroups(given: { names: string[]; headers: Record<string, string> }) {
  const { names, headers } = given;
  const answers: string[] = [];
  let repeats = 0;
  async function create(name: string): Promise<void> {
    const init = {
      method: 'PUT',
      headers: { ...headers, 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify({ name }),
    };
    for (;;) {
      try {
        const answer = await fetch('/api/sandbox/v3/groups', init);
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

it('300 creates of which a fifth are cut after the sandbox acted make exactly 300 groups', async () => {
  // Each order lets four creates go between the cuts: the browser's connection breaks when the group
  // is there, before any byte of the answer.
  for (let cut = 1; cut <= cuts; cut += 1) {
    const fault = { kind: 'cut', side: 'browser', when: 'after' };
    await sandbox.order({ method: 'PUT', path: '/groups', skip: cut * 4, fault });
  }
  const names = Array.from({ length: count }, (_, at) => `Depot ${at} of Chromium`);
  const page = await browser.newPage();
  await page.goto(sandbox.gateway.origin);
  const { answers, repeats } = await page.evaluate(createGroups, {
    names,
    headers: sandbox.headers,
  });

  const listed = await (await sandbox.call('/groups')).text();
  const groups = [...listed.matchAll(/\{"id":(\d+),"name":"(Depot \d+ of Chromium)"\}/g)];
  expect(groups).toHaveLength(count);
  expect(new Set(groups.map(([, , name]) => name)).size).toBe(count);
  expect(answers.toSorted()).toEqual(
    groups.map(([, id, name]) => `201 ${name} {"id":${id}}`).toSorted(),
  );
  const metrics = await (await fetch(`${sandbox.gateway.origin}/metrics`)).text();
  // Each cut came back: by the page's own repeat, or by Chromium, which repeats even unasked.
  expect(metrics).toContain(`motorpool_idempotency_total{outcome="replayed"} ${cuts}`);
  expect(repeats).toBeLessThanOrEqual(cuts);
}, 60_000);
