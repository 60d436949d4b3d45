import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl';
import { expect, test } from 'vitest';
import { LazyEngine } from '../../changes/lazy-engine.ts';
import { intentOf } from '../../changes/intent.ts';
import { plan } from '../../changes/plan.ts';
import type { Fault } from '../../changes/testing/fake-api.ts';
import { createWorld, over, scope, until, type World } from '../../changes/testing/world.ts';
import type { Wish } from '../../changes/wish.ts';
import { EngineContext } from '../../parts/use-engine.tsx';
import { groupsQuery } from '../../queries/groups.ts';
import { messages as changes } from '../../i18n/en/changes.ts';
import { messages as common } from '../../i18n/en/common.ts';
import { useRunOutcome } from './use-run-outcome.ts';

const noMembers = {
  users: new Set<number>(),
  services: new Set<number>(),
  products: new Set<number>(),
};

/** What is told of a run. */
async function toldOf({ engine }: World, runId: string) {
  const late = new LazyEngine(
    async () => engine,
    () => undefined,
  );
  await late.load();
  const client = new QueryClient();
  const groups = [
    { id: 1, name: 'Berlin' },
    { id: 2, name: 'Hamburg' },
  ];
  client.setQueryData(groupsQuery(scope).queryKey, { groups, startedAt: 0 });
  function Told() {
    const outcome = useRunOutcome();
    const run = engine.run(runId);
    return run === null ? null : outcome(run).text;
  }
  return renderToStaticMarkup(
    <IntlProvider locale="en" messages={{ changes, common }} timeZone="UTC">
      <QueryClientProvider client={client}>
        <EngineContext value={late}>
          <Told />
        </EngineContext>
      </QueryClientProvider>
    </IntlProvider>,
  );
}

/** Berlin with these cars, and Hamburg; what happens to the requests about some targets. */
function worldOf(cars: number[], faults: Readonly<Record<string, Fault>> = {}): World {
  const world = createWorld({ fault: ({ op, target }) => faults[`${op} ${target}`] ?? 'none' });
  world.api.addGroup(1, 'Berlin', { cars });
  world.api.addGroup(2, 'Hamburg', {});
  return world;
}

function start({ api, engine }: World, wish: Wish): string {
  const members = (id: number) => ({ cars: new Set(api.members(id, 'cars')), ...noMembers });
  const known = new Map([
    [1, { name: 'Berlin', members: members(1) }],
    [2, { name: 'Hamburg', members: members(2) }],
  ]);
  return engine.start(scope, plan(known, wish), intentOf(wish));
}

async function ended(world: World, wish: Wish): Promise<string> {
  const run = start(world, wish);
  await over(world.engine, run);
  return run;
}

const move = (...elementIds: number[]): Wish => ({
  type: 'move',
  kind: 'cars',
  from: 1,
  to: 2,
  elementIds,
});

test('a move that is cancelled between its two halves says where the car is', async () => {
  const world = worldOf([7], { 'remove 1/cars/7': 'token' });
  const { engine } = world;
  const run = start(world, move(7));
  await until(engine, run, ({ pausedFor }) => pausedFor !== null);
  engine.cancel(run);
  await over(engine, run);
  expect(await toldOf(world, run)).toBe('car 7 is in both groups now.');
});

test('a move whose second half fails says where the car is, and why', async () => {
  const world = worldOf([7], { 'remove 1/cars/7': 'refuse' });
  const run = await ended(world, move(7));
  expect(await toldOf(world, run)).toBe(
    'car 7 is in both groups now: the server refused what was sent.',
  );
});

test('of several cars each is told once, as it ended', async () => {
  const world = worldOf([7, 8, 9], { 'remove 1/cars/8': 'refuse', 'assign 2/cars/9': 'refuse' });
  const run = await ended(world, move(7, 8, 9));
  expect(await toldOf(world, run)).toBe(
    'car 7 moved to Hamburg. car 8 is in both groups now. 1 failed: the server refused what was sent.',
  );
});

test('a run of which nothing was done says so as a whole', async () => {
  const failed = worldOf([7], { 'assign 2/cars/7': 'refuse' });
  expect(await toldOf(failed, await ended(failed, move(7)))).toBe(
    'Failed: Move car 7 to Hamburg – the server refused what was sent.',
  );
  const cancelled = worldOf([7], { 'assign 2/cars/7': 'token' });
  const run = start(cancelled, move(7));
  await until(cancelled.engine, run, ({ pausedFor }) => pausedFor !== null);
  cancelled.engine.cancel(run);
  await over(cancelled.engine, run);
  expect(await toldOf(cancelled, run)).toBe('Cancelled: Move car 7 to Hamburg. Nothing was sent.');
});

test('of a list what was done is counted, not what was wished', async () => {
  const world = worldOf([7], { 'assign 2/cars/8': 'refuse' });
  const row = (op: 'assign' | 'remove', groupId: number, elementId: number) =>
    ({ op, kind: 'cars', groupId, elementId }) as const;
  const rows = [row('assign', 1, 7), row('assign', 2, 7), row('assign', 2, 8)];
  const run = await ended(world, { type: 'list', changes: rows });
  expect(await toldOf(world, run)).toBe(
    '1 change made. 1 was already so. 1 failed: the server refused what was sent.',
  );
});

test('a merge whose group could not be deleted is not told as one', async () => {
  const world = worldOf([7, 8], { 'delete-group 1': 'refuse' });
  const run = await ended(world, { type: 'merge', from: 1, into: 2 });
  expect(await toldOf(world, run)).toBe(
    '2 cars added to Hamburg. 1 failed: the server refused what was sent.',
  );
});

test('a merge is told as one once its group is gone', async () => {
  const world = worldOf([7, 8]);
  const run = await ended(world, { type: 'merge', from: 1, into: 2 });
  expect(await toldOf(world, run)).toBe('Berlin merged into Hamburg.');
});
