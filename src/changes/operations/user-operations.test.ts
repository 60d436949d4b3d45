// @vitest-environment node
import { expect, it } from 'vitest';
import { ApiError } from '../../api/errors.ts';
import type { Sending } from '../operation.ts';
import { membershipKey } from '../pending/change-base.ts';
import { FakeApi } from '../testing/fake-api.ts';
import { scope } from '../testing/world.ts';
import { type AssignUser, assignUser } from './user-assign.ts';
import { type CreateUser, createUser } from './user-create.ts';
import { type UnassignUser, unassignUser } from './user-unassign.ts';

const sendingTo = (transport: FakeApi, known: readonly number[] = []): Sending => ({
  transport,
  scope,
  key: 'k',
  signal: new AbortController().signal,
  groupId: (group) => Number(group),
  groupsOfUser: () => known,
});
const ada = { emailAddress: 'ada@fleet.example' };

function fleet() {
  const api = new FakeApi();
  api.users.set(7, ada.emailAddress);
  return api;
}

const assigning = (user: AssignUser['user']): AssignUser => ({ op: 'assign-user', user });
const unassigning = (user: UnassignUser['user']): UnassignUser => ({
  op: 'unassign-user',
  user,
  groups: [1, 2],
});
const creation: CreateUser = {
  op: 'create-user',
  user: { ...ada, userData: { firstName: 'Ada', lastName: 'L' }, type: 'Normal' },
};
const notFound = (message: string) => new ApiError('not-found', { status: 404, message });
const conflict = (message: string) => new ApiError('conflict', { status: 409, message });

it('an assignment holds where the user is there, and a conflict of these words says that he is', async () => {
  const operation = assignUser;
  const there = { holds: true, result: {} };
  expect(await operation.settle(assigning({ userId: 7 }), sendingTo(fleet()))).toEqual(there);
  expect(await operation.settle(assigning(ada), sendingTo(fleet()))).toEqual(there);
  expect(await operation.settle(assigning({ userId: 8 }), sendingTo(fleet()))).toEqual({
    holds: false,
  });
  const isThere =
    'Could not assign user to customer because the user is already assigned to the customer.';
  expect(operation.reads(assigning(ada), conflict(isThere))).toBe('fulfilled');
  expect(operation.reads(assigning(ada), conflict('Locked.'))).toBe('verify');
  expect(operation.reads(assigning(ada), notFound('Unable to find a user'))).toBeUndefined();
  expect(operation.repeatable).toBe(true);
  expect(operation.inverse(assigning({ userId: 7 }), {})).toEqual([
    { op: 'unassign-user', user: { userId: 7 }, groups: [] },
  ]);
});

it('an end of an assignment holds where the user is gone', async () => {
  const operation = unassignUser;
  expect(await operation.settle(unassigning({ userId: 7 }), sendingTo(fleet()))).toEqual({
    holds: false,
  });
  expect(await operation.settle(unassigning({ userId: 8 }), sendingTo(fleet()))).toEqual({
    holds: true,
    result: {},
  });
  expect(operation.repeatable).toBe(true);
});

it('of its three 404s one says that it holds, one that there is no such user, and one has to be settled', () => {
  const operation = unassignUser;
  const reads = (error: ApiError) => operation.reads(unassigning({ userId: 7 }), error);
  expect(reads(notFound('Could not delete the assignment because it does not exist.'))).toBe(
    'fulfilled',
  );
  expect(reads(notFound('Unable to find a user for the given userId.'))).toBeUndefined();
  expect(reads(notFound('Not here'))).toBe('verify');
  expect(reads(conflict(''))).toBeUndefined();
});

it('who comes back comes back into the groups; by an address alone he comes without', () => {
  const operation = unassignUser;
  const into = (groupId: number) => ({
    op: 'assign',
    kind: 'users',
    groupId,
    elementId: 7,
    after: 0,
  });
  expect(operation.inverse(unassigning({ userId: 7 }), {})).toEqual([
    assigning({ userId: 7 }),
    into(1),
    into(2),
  ]);
  expect(operation.inverse(unassigning(ada), {})).toEqual([assigning(ada)]);
});

it('who leaves keeps those groups to come back into that can not be read, or that something else is wished for in', async () => {
  const api = fleet();
  api.addGroup(2, 'Bonn');
  api.addGroup(3, 'Kiel');
  api.addGroup(4, 'Ulm', { users: [7] });
  const leaving: UnassignUser = { op: 'unassign-user', user: { userId: 7 }, groups: [1, 2, 3, 4] };
  const check = (change: UnassignUser, beside: string[] = []) =>
    unassignUser.check?.(change, sendingTo(api), async () => new Set(beside));
  expect(await check(leaving)).toEqual({ found: null, now: { ...leaving, groups: [1, 4] } });
  expect(await check(leaving, [membershipKey(3, 'users', 7)])).toEqual({
    found: null,
    now: { ...leaving, groups: [1, 3, 4] },
  });
  const asShown = { ...leaving, groups: [1, 4] };
  expect(await check(asShown)).toBeNull();
  expect(await check({ ...leaving, user: ada })).toBeNull();
  api.users.delete(7);
  expect(await check(leaving)).toBe('so');
  // Nothing to come back into: nobody is asked, and the answer to the request tells.
  expect(await check({ ...leaving, groups: [] })).toBeNull();
});

it('who leaves comes back into a group as well that the page knows he came into since, and he is in', async () => {
  const api = fleet();
  for (const id of [1, 2, 3]) api.addGroup(id, `Group ${id}`, { users: id === 2 ? [] : [7] });
  const leaving: UnassignUser = { op: 'unassign-user', user: { userId: 7 }, groups: [1] };
  const check = (known: number[], beside: string[] = []) =>
    unassignUser.check?.(leaving, sendingTo(api, known), async () => new Set(beside));
  expect(await check([1, 3, 2, 99])).toEqual({ found: null, now: { ...leaving, groups: [1, 3] } });
  expect(await check([1, 2, 99])).toBeNull();
  // What is about to put him there may be done before he leaves.
  expect(await check([1, 2], [membershipKey(2, 'users', 7)])).toEqual({
    found: null,
    now: { ...leaving, groups: [1, 2] },
  });
});

it('a creation is never sent twice by itself, and found by the address; the password that the API made for it is lost', async () => {
  const operation = createUser;
  expect(operation.repeatable).toBe(false);
  expect(await operation.settle(creation, sendingTo(fleet()))).toEqual({
    holds: true,
    result: { user: { id: 7, password: null, isPasswordLost: true } },
  });
  for (const own of [{ password: 'of her own' }, { type: 'Anonymous' as const }])
    expect(
      await operation.settle(
        { ...creation, user: { ...creation.user, ...own } },
        sendingTo(fleet()),
      ),
    ).toEqual({ holds: true, result: { user: { id: 7, password: null } } });
  expect(await operation.settle(creation, sendingTo(new FakeApi()))).toEqual({
    holds: false,
  });
  expect(operation.reads(creation, conflict(''))).toBeUndefined();
  expect(operation.inverse(creation, { user: { id: 7, password: null } })).toEqual([
    { op: 'unassign-user', user: { userId: 7 }, groups: [] },
  ]);
  expect(operation.inverse(creation, {})).toEqual([]);
});

it('a user who comes into a group while it is looked at comes back into it', async () => {
  const api = fleet();
  api.addGroup(1, 'Berlin');
  api.addGroup(2, 'Bonn', { users: [7] });
  const meanwhile = () => {
    api.groups.get(1)?.members.users.add(7);
    return Promise.resolve(new Set<string>());
  };
  expect(
    await unassignUser.check?.(unassigning({ userId: 7 }), sendingTo(api), meanwhile),
  ).toBeNull();
});
