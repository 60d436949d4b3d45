// @vitest-environment node
import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import type { Scope } from '../api/scope.ts';
import type { Read } from '../changes/pending/pending-memberships.ts';
import { elementsKey } from '../queries/elements.ts';
import { groupsQuery } from '../queries/groups.ts';
import { followReads } from './follow-reads.ts';

const scope = { environment: 'sandbox', customerId: 1 };
const listOf = (search: string) => [...elementsKey(scope, 'users'), 'list', { search }];

function following() {
  const client = new QueryClient();
  const told: [Scope, Read][] = [];
  followReads(client, { wasRead: (...read) => told.push(read) });
  return { client, told };
}

test('a read of groups is told with the tick at which it began', () => {
  const { client, told } = following();
  client.setQueryData(groupsQuery(scope).queryKey, { groups: [], startedAt: 8 });
  expect(told).toEqual([[scope, { of: 'groups', startedAt: 8 }]]);
});

test('of the lists of users only that counts which was read first: another may still show what was', () => {
  const { client, told } = following();
  const page = (startedAt: number) => ({
    pages: [{ skip: 0, elements: [], startedAt }],
    pageParams: [0],
  });
  client.setQueryData(listOf(''), page(3));
  client.setQueryData(listOf('ada'), page(9));
  expect(told.at(-1)).toEqual([scope, { of: 'users', startedAt: 3 }]);
});

test('what is no read of the engine is not told', () => {
  const { client, told } = following();
  client.setQueryData(['sandbox', 1, 'cars', 'all'], { elements: [], startedAt: 7 });
  client.setQueryData(['sandbox', 'customers'], []);
  expect(told).toEqual([]);
});
