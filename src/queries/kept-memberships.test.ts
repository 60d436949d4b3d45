// @vitest-environment node
import * as fake from 'fake-indexeddb';
import { beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { keepMemberships } from './keep-memberships.ts';
import { MembershipIndex } from './membership-index.ts';
import { forgetKeptMemberships, KeptMemberships } from './kept-memberships.ts';
import { sortedIds } from './sorted-ids.ts';

const scope = { environment: 'sandbox', customerId: 1 };
const at = Date.parse('2026-11-25T14:02:00Z');
const group = (groupId: number, ...ids: number[]) => ({ groupId, ids: sortedIds(ids), at });

/** The groups that are kept, and who is in them. */
async function keptFor(subject: string, where = scope) {
  const kept = await KeptMemberships.open(where, 'cars', subject);
  const all: [number, number[]][] = [];
  for await (const groups of kept.groups())
    for (const { groupId, ids } of groups) all.push([groupId, [...ids]]);
  return all;
}

beforeAll(() => {
  for (const [name, value] of Object.entries(fake)) vi.stubGlobal(name, value);
});
beforeEach(forgetKeptMemberships);

test('what a visit read is there for the next one, of the same customer and kind', async () => {
  const kept = await KeptMemberships.open(scope, 'cars', 'ada');
  await kept.keep([group(7, 3, 1), group(12, 5)], []);
  expect(await keptFor('ada')).toEqual([
    [7, [1, 3]],
    [12, [5]],
  ]);
  expect(await keptFor('ada', { ...scope, customerId: 2 })).toEqual([]);
  expect(await keptFor('ada', { environment: 'uat', customerId: 1 })).toEqual([]);
});

test('more groups than are read at a time are all there', async () => {
  const kept = await KeptMemberships.open(scope, 'cars', 'ada');
  const groups = Array.from({ length: 250 }, (_, index) => group(index + 1, index));
  await kept.keep(groups, []);
  expect(await keptFor('ada')).toHaveLength(250);
});

test('a group that is gone is not there the next time', async () => {
  const kept = await KeptMemberships.open(scope, 'cars', 'ada');
  await kept.keep([group(7, 1), group(8, 1)], []);
  await kept.keep([], [7]);
  expect(await keptFor('ada')).toEqual([[8, [1]]]);
});

test('another manager finds nothing, and what the first one left is gone', async () => {
  const kept = await KeptMemberships.open(scope, 'cars', 'ada');
  await kept.keep([group(7, 1)], []);
  expect(await keptFor('bob')).toEqual([]);
  expect(await keptFor('ada')).toEqual([]);
});

test('what is forgotten is gone', async () => {
  const kept = await KeptMemberships.open(scope, 'cars', 'ada');
  await kept.keep([group(7, 1)], []);
  await forgetKeptMemberships();
  expect(await keptFor('ada')).toEqual([]);
});

test('whose it is can not be read in what is kept', async () => {
  const kept = await KeptMemberships.open(scope, 'cars', 'ada@example.com');
  await kept.keep([group(7, 1)], []);
  const request = indexedDB.open('motorpool-memberships');
  await new Promise((resolve) => request.addEventListener('success', resolve));
  const keys = request.result.transaction('groups').objectStore('groups').getAllKeys();
  await new Promise((resolve) => keys.addEventListener('success', resolve));
  expect(JSON.stringify(keys.result)).not.toContain('ada');
  request.result.close();
});

test('what is read before there is a place to keep it is kept all the same', async () => {
  const index = new MembershipIndex();
  const { promise: ready, resolve: begin } = Promise.withResolvers<void>();
  onTestFinished(keepMemberships({ scope, kind: 'cars', index, subject: 'ada', ready }));
  index.read(7, { ids: sortedIds([3, 1]), at, startedAt: 1 });
  begin();
  index.read(8, { ids: sortedIds([2]), at, startedAt: 1 });
  await vi.waitFor(
    async () =>
      expect(await keptFor('ada')).toEqual([
        [7, [1, 3]],
        [8, [2]],
      ]),
    5_000,
  );
});
