// @vitest-environment happy-dom
import { QueryClient } from '@tanstack/react-query';
import { expect, onTestFinished, test, vi } from 'vitest';
import { tick } from '../api/clock.ts';
import { forgetSession, keepSession } from '../session/session.ts';
import { answerWith } from '../test/answering-server.ts';
import { fleetOf } from './fleet.ts';
import { sortedIds } from './sorted-ids.ts';

const scope = { environment: 'sandbox', customerId: 1 };

test('who was read in a group that came and went between two lists of the same groups is not in it any more', async () => {
  await answerWith((_, response) => {
    response.setHeader('Content-Type', 'application/json');
    response.end('[{"id":7,"name":"Nord"}]');
  });
  const customer = { id: 1, name: null };
  keepSession({ environment: 'sandbox', apiKey: 'a', token: 't', tokenEndsAt: null, customer });
  onTestFinished(forgetSession);
  const fleet = fleetOf(new QueryClient(), scope);
  const { index } = fleet.of('cars');
  await vi.waitFor(() => expect(index.listed?.has(7)).toBe(true));
  index.read(9, { ids: sortedIds([3]), startedAt: tick(), at: 0 });
  expect(index.counts().get(3)).toBe(1);
  fleet.readAnew();
  await vi.waitFor(() => expect(index.counts().get(3)).toBeUndefined());
});
