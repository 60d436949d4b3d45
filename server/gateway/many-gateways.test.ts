import { describe, expect, it, onTestFinished } from 'vitest';
import { createMemoryKeyStore } from './keys/memory-key-store.ts';
import { bulkChanges, runBulk, type BulkResult } from './testing/bulk-run.ts';
import { countFleet, type CountingFleet } from './testing/counting-fleet.ts';
import { startFakeUpstream } from './testing/fake-upstream.ts';
import { startCaddy, startNginx } from './testing/front-server.ts';
import { freePort, startPostgres } from './testing/postgres-server.ts';
import { startServerProcess } from './testing/server-process.ts';
import { startGateway } from './testing/test-gateway.ts';

function expectAllOnce(count: number, result: BulkResult, fleet: CountingFleet): void {
  expect(result.ends).toHaveLength(count);
  expect(fleet.groups.toSorted()).toEqual([...new Set(fleet.groups)].toSorted());
  expect(fleet.groups).toHaveLength(count / 4);
  expect(fleet.memberships.size).toBe((count * 3) / 4);
}

describe('several gateways', () => {
  it('lose nothing and double nothing while one of them is stopped in the middle of a run', async () => {
    const upstream = await startFakeUpstream();
    const keyStore = createMemoryKeyStore();
    const fleet = {
      name: 'fleet',
      label: 'F',
      kind: 'test',
      upstream: upstream.url,
      apiKey: null,
    } as const;
    const gateways = [
      await startGateway({ keyStore, environments: [fleet] }),
      await startGateway({ keyStore, environments: [fleet] }),
    ];
    onTestFinished(async () => {
      for (const gateway of gateways) await gateway.close();
      await upstream.close();
    });
    const counted = countFleet(upstream, (count) => {
      if (count === 100) void gateways[0]?.server.stop(0);
    });
    let turn = 0;
    const result = await runBulk(bulkChanges(400), () => {
      turn += 1;
      const up = gateways.filter(({ server }) => server.server.listening);
      return up[turn % up.length]?.origin ?? '';
    });
    expectAllOnce(400, result, counted);
    expect(counted.writes()).toBe(400);
  });
});

const allFronts = [
  ['nginx', startNginx],
  ['Caddy', startCaddy],
] as const;
/** Takes minutes, PostgreSQL, nginx and Caddy: `npm run test:long`. */
const fronts = process.env['MOTORPOOL_LONG'] === '1' ? allFronts : [];

describe.each(fronts)('two gateway processes on one PostgreSQL behind %s', (name, startFront) => {
  it('lose nothing and double nothing in 2,000 changes while one is killed and restarted', async () => {
    const postgres = await startPostgres();
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
    onTestFinished(async () => {
      await front.stop();
      for (const gateway of running) gateway.child.kill();
      await Promise.all(running.map((gateway) => gateway.ended()));
      await upstream.close();
      await postgres.stop();
    });
    const fleet = countFleet(upstream, (count) => {
      if (count === 600) running[0]?.child.kill('SIGKILL');
      if (count === 1_000) running.push(start(ports[0]));
    });
    const result = await runBulk(bulkChanges(2_000), () => front.origin);
    expectAllOnce(2_000, result, fleet);
    // What the dead gateway had on its way may have been sent twice; the fleet then said "already".
    expect(fleet.writes() - 2_000).toBeLessThanOrEqual(4);
    const ends = Object.entries(Object.groupBy(result.ends, (end) => end));
    console.log(
      `Behind ${name}, 2,000 changes in ${result.seconds.toFixed(1)} s by ${result.requests} requests:`,
      ends.map(([end, list]) => `${list?.length ?? 0} ${end}`).join(', '),
      `; ${fleet.writes()} writes reached the fleet`,
    );
    expect(running).toHaveLength(3);
  }, 300_000);
});
