import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openPostgresKeyStore } from '../keys/postgres-key-store.ts';
import { runBulk, type BulkChange } from '../testing/bulk-run.ts';
import { countFleet } from '../testing/counting-fleet.ts';
import { startFakeUpstream } from '../testing/fake-upstream.ts';
import { followChanges, type FollowingListener } from '../testing/following-listener.ts';
import { startCaddy, startNginx } from '../testing/front-server.ts';
import { freePort, startPostgres, type PostgresServer } from '../testing/postgres-server.ts';
import { startServerProcess } from '../testing/server-process.ts';
import { startGateway } from '../testing/test-gateway.ts';
import { openSharedTeam } from './team.ts';

let postgres: PostgresServer;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

const within = { timeout: 60_000 };
const assignments = (count: number): BulkChange[] =>
  Array.from({ length: count }, (_, at) => ({ assign: `/groups/${at % 7}/cars/${at + 1}` }));
const elementsOf = ({ received }: FollowingListener) =>
  received.map(({ elementId }) => elementId).toSorted((a, b) => Number(a) - Number(b));
const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

/** Every listener has heard of each change once, in the order of the ids. */
async function expectAllHeard(listeners: readonly FollowingListener[], count: number) {
  for (const listener of listeners) {
    await expect.poll(() => listener.received.length, within).toBe(count);
    expect(elementsOf(listener)).toEqual(upTo(count));
    const ids = listener.received.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => a - b));
    expect(listener.missed()).toBe(0);
  }
}

async function readLog(origin: string) {
  const answer = await fetch(`${origin}/api/fleet/log?format=csv&outcome=done`, {
    headers: { 'customer-id': '1' },
  });
  const lines = (await answer.text()).trimEnd().split('\r\n').slice(1);
  return lines.map((line) => Number(line.split(',')[6])).toSorted((a, b) => a - b);
}

describe('two gateways on one PostgreSQL', () => {
  it.each([90, 0])(
    'tell each other of every change, each once, with a log of %d days',
    async (days) => {
      const url = await postgres.createDatabase();
      const upstream = await startFakeUpstream();
      const fleet = countFleet(upstream, () => undefined);
      const environments = [
        { name: 'fleet', label: 'F', kind: 'test', upstream: upstream.url, apiKey: null },
      ] as const;
      const gateways = await Promise.all(
        [1, 2].map(async () =>
          startGateway({
            environments,
            keyStore: await openPostgresKeyStore(url),
            team: await openSharedTeam(url, days),
          }),
        ),
      );
      const origins = gateways.map(({ origin }) => origin);
      const listeners = origins.map((origin, at) => followChanges(() => origin, `person-${at}`));
      onTestFinished(async () => {
        for (const listener of listeners) listener.stop();
        for (const gateway of gateways) await gateway.close();
        await upstream.close();
      });
      for (const listener of listeners)
        await expect.poll(() => listener.ready(), within).toBe(true);
      let turn = 0;
      await runBulk(assignments(100), () => origins[(turn += 1) % 2] ?? '');
      await expectAllHeard(listeners, 100);
      expect(fleet.memberships.size).toBe(100);
      expect(await readLog(origins[0] ?? '')).toEqual(days > 0 ? upTo(100) : []);
    },
  );
});

const allFronts = [
  ['nginx', startNginx],
  ['Caddy', startCaddy],
] as const;
/** Takes minutes, PostgreSQL, nginx and Caddy: `npm run test:long`. */
const fronts = process.env['MOTORPOOL_LONG'] === '1' ? allFronts : [];

describe.each(fronts)('two gateway processes on one PostgreSQL behind %s', (name, startFront) => {
  it('tell ten people of 1,000 changes, each once, while one is killed and restarted', async () => {
    const upstream = await startFakeUpstream();
    const database = await postgres.createDatabase();
    const ports = [await freePort(), await freePort()] as const;
    const start = (port: number) =>
      startServerProcess({
        PORT: String(port),
        DATABASE_URL: database,
        MOTORPOOL_ENVIRONMENTS: `fleet=${upstream.url.href}`,
      });
    const running = ports.map(start);
    await Promise.all(running.map((gateway) => gateway.origin()));
    const front = await startFront(ports);
    const listeners = upTo(10).map((at) => followChanges(() => front.origin, `person-${at}`));
    onTestFinished(async () => {
      for (const listener of listeners) listener.stop();
      await front.stop();
      for (const gateway of running) gateway.child.kill();
      await Promise.all(running.map((gateway) => gateway.ended()));
      await upstream.close();
    });
    for (const listener of listeners) await expect.poll(() => listener.ready(), within).toBe(true);
    const doneAt: number[] = [];
    const fleet = countFleet(upstream, (count) => {
      doneAt.push(performance.now());
      if (count === 300) running[0]?.child.kill('SIGKILL');
      if (count === 500) running.push(start(ports[0]));
    });
    const result = await runBulk(assignments(1_000), () => front.origin);
    await expectAllHeard(listeners, 1_000);
    expect(fleet.memberships.size).toBe(1_000);
    expect(await readLog(front.origin)).toEqual(upTo(1_000));
    const latencies = listeners
      .flatMap(({ received }) => received.map(({ at }, index) => at - (doneAt[index] ?? at)))
      .toSorted((a, b) => a - b);
    const share = (part: number) =>
      `${(latencies[Math.floor(latencies.length * part)] ?? Number.NaN).toFixed(0)} ms`;
    console.log(
      `Behind ${name}, 1,000 changes in ${result.seconds.toFixed(1)} s, heard by ten:`,
      `median ${share(0.5)}, 95 % ${share(0.95)}, 99 % ${share(0.99)}, last ${share(0.9999)};`,
      `${listeners.reduce((sum, listener) => sum + listener.connections(), 0)} connections`,
    );
    expect(running).toHaveLength(3);
  }, 400_000);
});
