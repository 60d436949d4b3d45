// @vitest-environment node
import { expect, it } from 'vitest';
import { storable } from '../change.ts';
import { memoryJournal } from './journal.ts';
import { RunRefused } from './run-refused.ts';
import { car } from '../testing/world.ts';

const ada = { emailAddress: 'ada@fleet.example' };
const user = { ...ada, userData: { firstName: 'Ada', lastName: 'L' }, type: 'Normal' } as const;

it('keeps of a change all but names, addresses and passwords, what kind of user it created, and what it waits for', () => {
  expect(storable({ op: 'create-user', user, after: 3 })).toEqual({
    op: 'forgotten',
    was: 'create-user',
    type: 'Normal',
    after: 3,
  });
  expect(storable({ op: 'create-user', user: { ...user, type: 'Anonymous' } })).toEqual({
    op: 'forgotten',
    was: 'create-user',
    type: 'Anonymous',
  });
  expect(storable({ op: 'assign-user', user: ada })).toEqual({
    op: 'forgotten',
    was: 'assign-user',
  });
  expect(storable({ op: 'unassign-user', user: ada, groups: [1], after: [0, 1] })).toEqual({
    op: 'forgotten',
    was: 'unassign-user',
    after: [0, 1],
  });
  for (const change of [
    car('assign', 1, 1),
    { op: 'assign-user', user: { userId: 7 }, after: 1 } as const,
  ])
    expect(storable(change)).toBe(change);
});

it('ends with the tab where nothing can be stored, and says why', async () => {
  const journal = memoryJournal('the disk is full');
  expect(journal.volatile).toBe('the disk is full');
  const codes = new Uint8Array(0);
  await expect(
    Promise.all([
      journal.begin({ header: neverRead(), created: new Map(), changes: [], codes }),
      journal.flush(),
    ]),
  ).resolves.toHaveLength(2);
  journal.mark('a', 0);
  journal.progress('a', { endedAt: 1, cancelled: false });
  journal.created('a', 'new', 1);
  expect(await journal.begin({ header: neverRead(), created: new Map(), changes: [], codes })).toBe(
    2,
  );
  await journal.adopt({ header: neverRead(), created: new Map(), changes: [], codes });
  expect(await journal.load()).toEqual({ runs: [], aliases: [] });
  expect(await journal.heads()).toEqual({ runs: [], aliases: [] });
  expect(await journal.read('a')).toBeNull();
  const letGo = await journal.claim('a');
  expect(letGo).not.toBeNull();
  expect(letGo?.()).toBeUndefined();
  expect(await journal.forget()).toBeUndefined();
});

it('tells with the reason why a run of several changes was refused', () => {
  const refused = new RunRefused('no room');
  expect(refused.reason).toBe('no room');
  expect(refused.message).toContain('no room');
});

function neverRead() {
  return {
    id: 'a',
    scope: { environment: 'sandbox', customerId: 1 },
    intent: { type: 'list', count: 0 } as const,
    startedAt: 1,
    total: 0,
    alreadySo: 0,
    undoOf: null,
    sequence: 1,
    endedAt: null,
    cancelled: false,
  };
}
