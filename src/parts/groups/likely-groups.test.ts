import { expect, test } from 'vitest';
import { latelyFilled } from './likely-groups.ts';

test('lately used are the groups that this customer had something brought to, the last first and each once', () => {
  const scope = { environment: 'sandbox', customerId: 1 };
  const elements = { kind: 'cars', elementIds: [1] } as const;
  const into = (groupIds: readonly number[]) =>
    ({ scope, intent: { type: 'assign', groupIds, ...elements } }) as const;
  const runs = [
    into([3]),
    { scope: { ...scope, customerId: 2 }, intent: into([9]).intent },
    { scope, intent: { type: 'move', from: 5, to: 2, ...elements } },
    { scope, intent: { type: 'remove', groupIds: [6], ...elements } },
    into([3, 1]),
  ] as const;
  expect(latelyFilled(runs, scope)).toEqual([3, 2, 1]);
});
