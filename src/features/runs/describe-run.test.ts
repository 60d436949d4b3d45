import { createTranslator } from 'use-intl/core';
import { expect, test } from 'vitest';
import type { Change } from '../../changes/change.ts';
import { intentOf } from '../../changes/plan/intent.ts';
import { joiningOf } from '../../changes/operations/join-group.ts';
import { plan } from '../../changes/plan/plan.ts';
import type { ItemSnapshot } from '../../changes/run/run-snapshot.ts';
import type { Fault } from '../../changes/testing/fake-gateway.ts';
import { createWorld, over, scope, until, type World } from '../../changes/testing/world.ts';
import type { Wish } from '../../changes/wish.ts';
import { compileMessages } from '../../i18n/compile-messages.ts';
import { messages as changes } from '../../i18n/en/changes.ts';
import { messages as common } from '../../i18n/en/common.ts';
import { messages as errors } from '../../i18n/en/errors.ts';
import { describeRun } from './describe-run.ts';
import { linkedText, linkTo, textOf } from './linked-text.ts';
import type { Names } from './names.ts';
import type { RunWords } from './run-naming.ts';

const noMembers = {
  users: new Set<number>(),
  services: new Set<number>(),
  products: new Set<number>(),
};

const messages = { changes, common, errors };
/** As in the browser. */
const compiled = compileMessages(messages);
const words: RunWords = {
  t: createTranslator({ locale: 'en', messages: compiled, namespace: 'changes' }),
  common: createTranslator({ locale: 'en', messages: compiled, namespace: 'common' }),
  errors: createTranslator({ locale: 'en', messages: compiled, namespace: 'errors' }),
};

/** What things are called once: groups keep their names, also where they are gone. */
const groupNames = new Map([
  [1, 'Berlin'],
  [2, 'Hamburg'],
]);

function description({ engine, api }: World, runId: string) {
  const run = engine.run(runId);
  if (run === null) throw new Error('There is no such run.');
  const names: Names = {
    known: () => null,
    element: () => null,
    group: (id) => groupNames.get(id) ?? null,
    groupNow: (id) => {
      const now = engine.overlay(scope).groupId(id);
      return api.groups.has(now) ? now : null;
    },
  };
  return describeRun(run, (limit) => engine.items(runId, { limit }), names, words);
}

const toldOf = (world: World, runId: string) => textOf(description(world, runId).outcome().text);

/** The headings of the changes of a run. */
const changesOf = (world: World, runId: string) => {
  const { change } = description(world, runId);
  return world.engine.items(runId).map((item) => textOf(change(item.change)));
};

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
  expect(toldOf(world, run)).toBe('Car 7 is in both groups now.');
});

test('a move whose second half fails says where the car is, and why', async () => {
  const world = worldOf([7], { 'remove 1/cars/7': 'refuse' });
  const run = await ended(world, move(7));
  expect(toldOf(world, run)).toBe(
    'Car 7 is in both groups now: The server refused the request. Check what you entered or selected.',
  );
});

test('of several cars each is told once, as it ended', async () => {
  const world = worldOf([7, 8, 9], { 'remove 1/cars/8': 'refuse', 'assign 2/cars/9': 'refuse' });
  const run = await ended(world, move(7, 8, 9));
  expect(toldOf(world, run)).toBe(
    'Car 7 moved to Hamburg. Car 8 is in both groups now. 1 failed: The server refused the request. Check what you entered or selected.',
  );
});

test('a run of which nothing was done says so as a whole', async () => {
  const failed = worldOf([7], { 'assign 2/cars/7': 'refuse' });
  expect(toldOf(failed, await ended(failed, move(7)))).toBe(
    'Car 7 could not be moved to Hamburg: The server refused the request. Check what you entered or selected.',
  );
  const cancelled = worldOf([7], { 'assign 2/cars/7': 'token' });
  const run = start(cancelled, move(7));
  await until(cancelled.engine, run, ({ pausedFor }) => pausedFor !== null);
  cancelled.engine.cancel(run);
  await over(cancelled.engine, run);
  expect(toldOf(cancelled, run)).toBe('Cancelled, nothing was changed: Move Car 7 to Hamburg.');
});

test('of a list what was done is counted, not what was wished', async () => {
  const world = worldOf([7], { 'assign 2/cars/8': 'refuse' });
  const row = (op: 'assign' | 'remove', groupId: number, elementId: number) =>
    ({ op, kind: 'cars', groupId, elementId }) as const;
  const rows = [row('assign', 1, 7), row('assign', 2, 7), row('assign', 2, 8)];
  const run = await ended(world, { type: 'list', changes: rows });
  expect(toldOf(world, run)).toBe(
    '1 change made. 1 needed no change. 1 failed: The server refused the request. Check what you entered or selected.',
  );
});

test('an import of users is told in one sentence, and so is its undo', async () => {
  const world = worldOf([]);
  const creations = ['ada', 'bo'].map((name) => ({
    op: 'create-user' as const,
    user: {
      emailAddress: `${name}@example.com`,
      userData: { firstName: name, lastName: 'Beispiel' },
      type: 'Normal' as const,
    },
  }));
  const run = world.engine.start(
    scope,
    [...creations, joiningOf(0, { groupId: 1 }), joiningOf(1, { groupId: 2 })],
    { type: 'import-users', count: 2 },
  );
  const [, , joins] = world.engine.items(run);
  if (joins === undefined) throw new Error('The run has four changes.');
  expect(textOf(description(world, run).change(joins.change))).toBe('Add ada Beispiel to Berlin');
  await over(world.engine, run);
  expect(description(world, run).title()).toBe('Import 2 users');
  expect(toldOf(world, run)).toBe('2 users imported.');
  const undo = await world.engine.undo(run);
  if (undo.type !== 'run') throw new Error('The import can be taken back.');
  await over(world.engine, undo.id);
  expect(toldOf(world, undo.id)).toBe('Undone: import of 2 users.');
});

test('a merge whose group could not be deleted is not told as one', async () => {
  const world = worldOf([7, 8], { 'delete-group 1': 'refuse' });
  const run = await ended(world, { type: 'merge', from: 1, into: 2 });
  expect(toldOf(world, run)).toBe(
    '2 cars added to Hamburg. 1 failed: The server refused the request. Check what you entered or selected.',
  );
});

test('a merge is told as one once its group is gone', async () => {
  const world = worldOf([7, 8]);
  const run = await ended(world, { type: 'merge', from: 1, into: 2 });
  expect(toldOf(world, run)).toBe('Berlin merged into Hamburg.');
});

async function undone(world: World, wish: Wish): Promise<string> {
  const run = await ended(world, wish);
  const undo = await world.engine.undo(run);
  if (undo.type !== 'run') throw new Error('There was nothing to undo.');
  await over(world.engine, undo.id);
  return undo.id;
}

test('the undo of a deletion says that the group is back, with what was in it and its new id', async () => {
  const world = worldOf([7, 8]);
  const run = await undone(world, { type: 'delete-group', groupId: 1 });
  const id = [...world.api.groups.keys()].find((key) => key > 2);
  expect(toldOf(world, run)).toBe(
    `Undone: group Berlin is back with 2 cars. Its ID is ${id} now; older links lead to it as well.`,
  );
  expect(changesOf(world, run)).toEqual([
    'Create group Berlin',
    'Add Car 7 to Berlin',
    'Add Car 8 to Berlin',
  ]);
});

test('the undo of a merge says that the merged group is back', async () => {
  const world = worldOf([7, 8]);
  const run = await undone(world, { type: 'merge', from: 1, into: 2 });
  expect(toldOf(world, run)).toMatch(
    /^Undone: group Berlin is back with 2 cars\. Its ID is \d+ now/,
  );
});

test('every undo says what is so now, not what it took back', async () => {
  const cars = { kind: 'cars', elementIds: [7, 8] } as const;
  const told = async (wish: Wish) => {
    const world = worldOf([7, 8]);
    return toldOf(world, await undone(world, wish));
  };
  expect(await told(move(7, 8))).toBe('Undone: 2 cars are back in Berlin.');
  expect(await told({ type: 'assign', groupIds: [2], ...cars })).toBe(
    'Undone: 2 cars are no longer in Hamburg.',
  );
  expect(await told({ type: 'remove', groupIds: [1], ...cars })).toBe(
    'Undone: 2 cars are back in Berlin.',
  );
  expect(await told({ type: 'clear', groupId: 1 })).toBe('Undone: 2 cars are back in Berlin.');
});

test('a group that a sentence names leads to its page, if it has one', async () => {
  const world = worldOf([7]);
  const run = await ended(world, move(7));
  expect(description(world, run).outcome().text).toEqual([
    'Car 7 moved to ',
    { text: 'Hamburg', to: '/groups/2?customer=1' },
    '.',
  ]);
  const gone = await ended(world, { type: 'delete-group', groupId: 2 });
  expect(description(world, gone).outcome().text).toEqual(['Group Hamburg deleted.']);
});

test('a name that looks like a link of ours is text', () => {
  expect(linkedText(linkTo('\uE000/x\uE001y\uE002', null))).toEqual(['/xy']);
});

test('names lead to where the thing lives, but for a user who has left', async () => {
  const world = worldOf([11]);
  const named = { element: () => 'M-AB 1', group: (id: number) => groupNames.get(id) ?? null };
  const partsOf = (runId: string) => {
    const run = world.engine.run(runId);
    if (run === null) throw new Error('There is no such run.');
    const items = () => world.engine.items(runId);
    const names: Names = { ...named, known: () => null, groupNow: (id) => id };
    return describeRun(run, items, names, words).outcome().text;
  };
  const moved = start(world, { type: 'move', kind: 'cars', elementIds: [11], from: 1, to: 2 });
  await over(world.engine, moved);
  expect(partsOf(moved)).toContainEqual({ text: 'M-AB 1', to: '/cars/11?customer=1' });
  world.api.users.set(5, 'anna@example.org');
  const unassign = { op: 'unassign-user', user: { userId: 5 }, groups: [] } as const;
  const left = world.engine.start(scope, [unassign], { type: 'unassign-user', userIds: [5] });
  await over(world.engine, left);
  expect(partsOf(left).filter((part) => typeof part !== 'string')).toEqual([]);
});

test('whom a run created is named after a reload by the id alone, and who was not created by the place in the run', async () => {
  const world = worldOf([7]);
  const run = await ended(world, move(7));
  const { change } = description(world, run);
  const created = { op: 'forgotten', was: 'create-user', userId: 17 } as const;
  expect(textOf(change(created))).toBe('Create user 17');
  const titlesOf = (...these: Change[]) => {
    const items = () =>
      these.map((each, index): ItemSnapshot => ({
        index,
        change: each,
        status: { state: 'unknown' },
        cause: null,
      }));
    const snapshot = world.engine.run(run);
    if (snapshot === null) throw new Error('There is no such run.');
    const names = { element: () => null, known: () => null };
    const titles = describeRun(
      snapshot,
      items,
      { ...names, group: () => null, groupNow: () => null },
      words,
    );
    return these.map((each) => textOf(titles.change(each)));
  };
  const creation: Change = { op: 'forgotten', was: 'create-user' };
  const assignment: Change = { op: 'forgotten', was: 'assign-user' };
  expect(titlesOf(creation)).toEqual(['Create user (the e-mail address was not kept)']);
  expect(titlesOf(created, assignment)).toEqual([
    'Create user 17',
    'Assign existing user (change 2 of 2; the e-mail address was not kept)',
  ]);
});
