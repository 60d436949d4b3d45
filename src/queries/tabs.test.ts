// @vitest-environment node
import { QueryClient } from '@tanstack/react-query';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { fleetOf } from './fleet.ts';
import { sortedIds } from './sorted-ids.ts';
import { followTabs, tellDone, tellReplaced } from './tabs.ts';

const scope = { environment: 'sandbox', customerId: 1 };

/** Another tab of this browser, as the page under test sees it. */
function otherTab() {
  const channel = new BroadcastChannel('motorpool.changed');
  const heard: unknown[] = [];
  channel.addEventListener('message', ({ data }) => heard.push(data));
  onTestFinished(() => channel.close());
  return { heard, tell: (told: unknown) => channel.postMessage(told) };
}

let client: QueryClient;
beforeEach(() => {
  client = new QueryClient();
  onTestFinished(followTabs(client));
});

function knownGroup() {
  const { index } = fleetOf(client, scope).of('cars');
  index.list([7]);
  index.read(7, { ids: sortedIds([1, 2]), startedAt: 1, at: 0 });
  return index;
}

test('what comes true in another tab is known here without a read', async () => {
  const index = knownGroup();
  const memberships = [
    { kind: 'cars', groupId: 7, elementId: 3, isMember: true },
    { kind: 'cars', groupId: 7, elementId: 1, isMember: false },
  ];
  otherTab().tell({ type: 'done', scope, memberships });
  await vi.waitFor(() => expect([...(index.of(7)?.ids ?? [])]).toEqual([2, 3]));
});

test('what no tab of ours says is not taken in', async () => {
  const index = knownGroup();
  const other = otherTab();
  other.tell({ type: 'done', scope, memberships: [{ kind: 'cars', groupId: 'x' }] });
  other.tell({
    type: 'done',
    scope,
    memberships: [{ kind: 'cars', groupId: 7, elementId: 9, isMember: true }],
  });
  await vi.waitFor(() => expect([...(index.of(7)?.ids ?? [])]).toEqual([1, 2, 9]));
});

test('all that comes true in a moment is told to the other tabs at once', async () => {
  const { heard } = otherTab();
  for (const elementId of [1, 2, 3])
    tellDone({ scope, kind: 'cars', groupId: 7, elementId, isMember: true });
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  expect(heard[0]).toMatchObject({ memberships: [{}, {}, {}] });
});

test('where the data is replaced in another tab, nothing of it is known any more', async () => {
  const index = knownGroup();
  otherTab().tell({ type: 'replaced' });
  await vi.waitFor(() => expect(index.of(7)).toBeUndefined());
});

test('what can not be told to the other tabs keeps nothing here from going on', () => {
  vi.spyOn(BroadcastChannel.prototype, 'postMessage').mockImplementation(() => {
    throw new DOMException('The channel is closed.', 'InvalidStateError');
  });
  onTestFinished(() => void vi.restoreAllMocks());
  expect(tellReplaced).not.toThrow();
});
