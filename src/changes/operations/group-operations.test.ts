// @vitest-environment node
import { expect, it } from 'vitest';
import { ApiError } from '../../api/errors.ts';
import type { Sending } from '../operation.ts';
import { FakeApi } from '../testing/fake-api.ts';
import { scope } from '../testing/world.ts';
import { type DeleteGroup, deleteGroup } from './group-delete.ts';
import { type RenameGroup, renameGroup } from './group-rename.ts';

/** A request about groups of which 1 was deleted and is back as 11. */
const sendingTo = (transport: FakeApi): Sending => ({
  transport,
  scope,
  key: 'k',
  signal: new AbortController().signal,
  groupId: (group) => (group === 1 ? 11 : Number(group)),
  groupsOfUser: () => [],
});

function fleet() {
  const api = new FakeApi();
  api.addGroup(11, 'Berlin');
  api.addGroup(2, 'Bonn');
  return api;
}

const renaming = (groupId: number, name: string): RenameGroup => ({
  op: 'rename-group',
  groupId,
  name,
  was: 'before',
});
const deletion = (groupId: number): DeleteGroup => ({
  op: 'delete-group',
  groupId,
  name: 'Berlin',
  members: { cars: [7] },
});

it('a renaming holds where this very group bears the name now', async () => {
  const sending = sendingTo(fleet());
  const operation = renameGroup;
  expect(await operation.settle(renaming(1, 'Berlin'), sending)).toEqual({
    holds: true,
    result: {},
  });
  expect(await operation.settle(renaming(1, 'Bonn'), sending)).toEqual({ holds: false });
  expect(await operation.settle(renaming(3, 'Berlin'), sending)).toEqual({ holds: false });
});

it('a renaming is taken back by the former name, and may be sent twice', () => {
  const operation = renameGroup;
  expect(operation.repeatable).toBe(true);
  expect(
    operation.reads(renaming(1, 'A'), new ApiError('not-found', { status: 404 })),
  ).toBeUndefined();
  expect(operation.inverse(renaming(1, 'after'), {})).toEqual([
    { op: 'rename-group', groupId: 1, name: 'before', was: 'after' },
  ]);
});

it('a renaming and a deletion reach the group under the id that it has now', async () => {
  const api = fleet();
  const sending = sendingTo(api);
  await renameGroup.send(renaming(1, 'Berlin Mitte'), sending);
  expect(await api.listGroups(scope)).toContainEqual({ id: 11, name: 'Berlin Mitte' });
  await deleteGroup.send(deletion(1), { ...sending, key: 'another' });
  expect(await api.listGroups(scope)).toEqual([{ id: 2, name: 'Bonn' }]);
});

it('a deletion holds where the group is gone, as its 404 says; any other 404 is settled by looking', async () => {
  const sending = sendingTo(fleet());
  const operation = deleteGroup;
  expect(operation.repeatable).toBe(true);
  expect(await operation.settle(deletion(1), sending)).toEqual({ holds: false });
  expect(await operation.settle(deletion(3), sending)).toEqual({ holds: true, result: {} });
  const message = 'Unable to find a group for the given groupId.';
  expect(operation.reads(deletion(1), new ApiError('not-found', { status: 404, message }))).toBe(
    'fulfilled',
  );
  expect(operation.reads(deletion(1), new ApiError('not-found', { status: 404 }))).toBe('verify');
  expect(operation.reads(deletion(1), new ApiError('conflict', { status: 409 }))).toBeUndefined();
});

it('a deletion is taken back by a new group, which the old id means from then on', () => {
  const operation = deleteGroup;
  expect(operation.inverse(deletion(1), {})).toEqual([
    { op: 'create-group', ref: 'restored-1', name: 'Berlin', known: [], restores: 1 },
    { op: 'assign', kind: 'cars', groupId: { created: 'restored-1' }, elementId: 7, after: 0 },
  ]);
  expect(operation.inverse({ ...deletion(1), groupId: { created: 'new' } }, {})[0]).toEqual({
    op: 'create-group',
    ref: 'restored',
    name: 'Berlin',
    known: [],
  });
});
