// @vitest-environment happy-dom
import { QueryClient } from '@tanstack/react-query';
import * as fake from 'fake-indexeddb';
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { forgetSession, keepSession } from '../session/session.ts';
import { answerWith } from '../test/answering-server.ts';
import { fleetOf } from './fleet.ts';
import { KeptMemberships } from './kept-memberships.ts';
import { readAllAnew } from './read-all-anew.ts';
import { sortedIds } from './sorted-ids.ts';

const scope = { environment: 'sandbox', customerId: 1 };

beforeAll(() => {
  for (const [name, value] of Object.entries(fake)) vi.stubGlobal(name, value);
});

test('where the data is replaced, nothing that the browser kept of it comes back', async () => {
  await answerWith((_, response) => {
    response.setHeader('Content-Type', 'application/json');
    response.end('[{"id":7,"name":"Nord"}]');
  });
  const token = `e30.${btoa(JSON.stringify({ sub: 'ada' }))}.s`;
  const customer = { id: 1, name: null };
  keepSession({ environment: 'sandbox', apiKey: 'a', token, tokenEndsAt: null, customer });
  onTestFinished(forgetSession);
  const kept = await KeptMemberships.open(scope, 'cars', 'ada');
  await kept.keep([{ groupId: 7, ids: sortedIds([3]), at: 1 }], []);
  const client = new QueryClient();
  const { index } = fleetOf(client, scope).of('cars');
  await vi.waitFor(() => expect(index.of(7)?.ids).toHaveLength(1));
  const known: number[] = [];
  index.subscribe((change) => {
    if (change.type === 'group') known.push(change.groupId);
  });
  await readAllAnew(client);
  await vi.waitFor(() => expect(index.listed?.has(7)).toBe(true));
  const left = await kept.groups().next();
  expect(left.done).toBe(true);
  expect(known).toEqual([]);
});
