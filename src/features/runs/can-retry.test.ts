import { expect, test } from 'vitest';
import { assigns, createWorld, intent, over, scope } from '../../changes/testing/world.ts';
import type { ItemSnapshot } from '../../changes/run/run-snapshot.ts';
import { canRetry } from './can-retry.ts';

test('what failed can be sent again, what is done can not', async () => {
  const { api, engine } = createWorld({
    fault: ({ target }) => (target === '1/cars/2' ? 'refuse' : 'none'),
  });
  api.addGroup(1, 'Berlin');
  const failed = engine.start(scope, assigns(1, [1, 2]), intent);
  const done = engine.start(scope, assigns(1, [3]), intent);
  await over(engine, failed);
  await over(engine, done);
  expect(canRetry(engine, failed)).toBe(true);
  expect(canRetry(engine, done)).toBe(false);
});

test('what failed and was not stored can not be sent again', () => {
  const forgotten: ItemSnapshot = {
    index: 0,
    change: { op: 'forgotten', was: 'create-user' },
    status: { state: 'failed', kind: 'server' },
    cause: null,
  };
  expect(canRetry({ items: () => [forgotten] }, 'a')).toBe(false);
});
