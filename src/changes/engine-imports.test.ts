// @vitest-environment node
import { expect, it } from 'vitest';
import type { Change } from './change.ts';
import { joiningOf } from './operations/join-group.ts';
import { FakeApi } from './testing/fake-api.ts';
import type { FakeGatewayOptions, Fault } from './testing/fake-gateway.ts';
import { Browser } from './testing/tabs.ts';
import { createWorld, over, quiet, scope, states, takenBack, until } from './testing/world.ts';

const creationOf = (name: string): Change => ({
  op: 'create-user',
  user: {
    emailAddress: `${name}@example.org`,
    userData: { firstName: name, lastName: 'B' },
    type: 'Normal',
  },
});

const intent = { type: 'import-users', count: 2 } as const;

/** Two users who are new go into a group that is there, and into one that is made for them. */
const wished: readonly Change[] = [
  creationOf('ada'),
  creationOf('ben'),
  { op: 'create-group', ref: 'new', name: 'Süd', known: [] },
  ...[0, 1].flatMap((user) => [
    joiningOf(user, { groupId: 1 }),
    joiningOf(user, { groupId: { created: 'new' }, at: 2 }),
  ]),
];

function nord(options: FakeGatewayOptions = {}): FakeApi {
  const api = new FakeApi(options);
  api.addGroup(1, 'Nord');
  return api;
}

/** What happens to the first request about somebody; nothing to the others. */
function onceOf(name: string, fault: Fault): FakeGatewayOptions['fault'] {
  let isMet = false;
  return ({ target }) => {
    if (isMet || !target.startsWith(name)) return 'none';
    isMet = true;
    return fault;
  };
}

const stateOf = (api: FakeApi) => ({
  here: [...api.users.keys()],
  groups: [...api.groups].map(([id, { name }]) => [name, ...api.members(id, 'users')]),
});

function started(options: FakeGatewayOptions = {}) {
  const world = createWorld(options);
  world.api.addGroup(1, 'Nord');
  return { ...world, runId: world.engine.start(scope, wished, intent) };
}

it('one run creates users and puts them into groups, each as soon as its id is known', async () => {
  const { api, engine, runId } = started();
  await over(engine, runId);
  expect(states(engine, runId)).toEqual(Array.from({ length: 7 }, () => 'done'));
  const { here, groups } = stateOf(api);
  expect(here).toHaveLength(2);
  expect(groups).toEqual([
    ['Nord', ...here],
    ['Süd', ...here],
  ]);
  expect(engine.items(runId, { element: { kind: 'users', id: here[0] ?? 0 } })).toMatchObject([
    { index: 0 },
    { index: 3, change: { op: 'assign', groupId: 1, elementId: here[0] } },
    { index: 4, change: { op: 'assign', elementId: here[0] } },
  ]);
});

it('who is on the way into a group lies over it from the moment that the id is known', async () => {
  const { engine, runId } = started({
    pass: (what) =>
      what.startsWith('create-user ada') ? Promise.resolve() : new Promise(() => {}),
  });
  const shown = () => engine.overlay(scope).membersOf(1, 'users', { ids: [], startedAt: 0 });
  expect([...shown().ids]).toEqual([]);
  await until(engine, runId, ({ counts }) => counts.done === 1);
  expect([...shown().ids]).toEqual([engine.resultOf(runId, 0)?.user?.id]);
});

it('one undo takes all of it back, and one redo does it again', async () => {
  const { api, engine, runId } = started();
  await over(engine, runId);
  const whole = stateOf(api);
  api.calls.length = 0;
  await takenBack(engine, runId);
  expect(stateOf(api)).toEqual({ here: [], groups: [['Nord']] });
  const order = api.calls.map(({ op }) => op);
  const firstGone = order.indexOf('unassign-user');
  expect(order.lastIndexOf('remove')).toBeLessThan(order.lastIndexOf('unassign-user'));
  expect(order.indexOf('delete-group')).toBeLessThan(firstGone);
  expect(engine.history(scope).undo).toBeNull();
  await takenBack(engine, runId, 'redo');
  expect(stateOf(api)).toEqual(whole);
  await takenBack(engine, runId);
  expect(stateOf(api)).toEqual({ here: [], groups: [['Nord']] });
});

it('nobody leaves before the group that was made for them is gone, and none is asked to take them before they are back', async () => {
  const held: (() => void)[] = [];
  const slow = ['delete-group', 'assign-user'];
  const { api, engine, runId } = started({
    pass: (what) =>
      slow.some((op) => what.startsWith(op))
        ? new Promise((pass) => held.push(pass))
        : Promise.resolve(),
  });
  await over(engine, runId);
  const after = { undo: ['delete-group', 'unassign-user'], redo: ['assign-user', 'assign'] };
  for (const way of ['undo', 'redo'] as const) {
    api.calls.length = 0;
    const taken = await engine[way](runId);
    if (taken.type !== 'run') throw new Error(`There is nothing to ${way}`);
    const [first = '', later] = after[way];
    while (!api.calls.some(({ op }) => op === first)) await quiet();
    for (let turn = 0; turn < 20; turn += 1) await quiet();
    expect(api.calls.filter(({ op }) => op === later)).toEqual([]);
    slow.shift();
    for (const pass of held.splice(0)) pass();
    await over(engine, taken.id);
    expect(api.calls.some(({ op }) => op === later)).toBe(true);
  }
});

it('whoever was not created is in no group, and is once that is tried again', async () => {
  const { api, engine, runId } = started({ fault: onceOf('ada', 'refuse') });
  await over(engine, runId);
  expect(states(engine, runId)).toEqual([
    'failed invalid',
    'done',
    'done',
    'not-sent blocked',
    'not-sent blocked',
    'done',
    'done',
  ]);
  await engine.retryFailed(runId);
  await over(engine, runId);
  const { here, groups } = stateOf(api);
  expect(here).toHaveLength(2);
  expect(groups.map((group) => group.length)).toEqual([3, 3]);
});

it('what an answer that was lost has created is looked for, and goes into its groups all the same', async () => {
  const { api, engine, runId } = started({ fault: onceOf('ada', 'cut-after') });
  await over(engine, runId);
  expect(stateOf(api).groups.map((group) => group.length)).toEqual([3, 3]);
});

it('a tab that dies between the users and their groups is gone on with, and loses nobody', async () => {
  const browser = new Browser();
  let answers = 0;
  const fault = () => {
    answers += 1;
    return answers > 3 ? 'silent' : 'none';
  };
  const api = nord({ fault });
  const before = await browser.open(api);
  const runId = before.engine.start(scope, wished, intent);
  await until(before.engine, runId, ({ counts }) => counts.done === 3 && counts.sending === 4);
  for (let turn = 0; turn < 20; turn += 1) await quiet();
  before.crash();
  const healthy = nord();
  for (const [id, address] of api.users) healthy.users.set(id, address);
  for (const [id, { name }] of api.groups) if (id !== 1) healthy.addGroup(id, name);
  const { engine } = await browser.open(healthy);
  await engine.continueRun(runId);
  await over(engine, runId);
  expect(states(engine, runId)).toEqual(Array.from({ length: 7 }, () => 'done'));
  expect(stateOf(healthy).groups.map((group) => group.length)).toEqual([3, 3]);
  await takenBack(engine, runId);
  expect(stateOf(healthy)).toEqual({ here: [], groups: [['Nord']] });
});

it('of users whom nobody can create any more after a reload, no group is asked', async () => {
  const browser = new Browser();
  const before = await browser.open(nord({ fault: () => 'silent' }));
  const runId = before.engine.start(scope, wished, intent);
  await until(before.engine, runId, ({ counts }) => counts.sending === 3);
  for (let turn = 0; turn < 20; turn += 1) await quiet();
  before.crash();
  const healthy = nord();
  const { engine } = await browser.open(healthy);
  await engine.continueRun(runId);
  await over(engine, runId);
  expect(states(engine, runId).toSpliced(2, 1)).toEqual([
    'unknown',
    'unknown',
    ...Array.from({ length: 4 }, () => 'not-sent blocked'),
  ]);
  expect(healthy.calls.filter(({ op }) => op === 'assign')).toEqual([]);
});
