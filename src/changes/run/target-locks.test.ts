// @vitest-environment node
import { expect, it } from 'vitest';
import { memoryJournal } from '../journal/journal.ts';
import { claimTarget, type Locks } from '../journal/run-locks.ts';
import { car, quiet, scope } from '../testing/world.ts';
import { TargetLocks } from './target-locks.ts';
import type { Item } from './target-queues.ts';

const item = (index: number): Item => ({
  runId: 'a',
  index,
  change: car('assign', 1, 1),
  target: 'one',
});

/** Locks that are granted when a test says so, and the names that are held. */
function lockManager() {
  const held = new Set<string>();
  const asked: (() => void)[] = [];
  const locks: Locks = {
    request: async (name, _, hold) => {
      await new Promise<void>((grant) => asked.push(grant));
      if (held.has(name)) return hold(null);
      held.add(name);
      await hold({});
      return held.delete(name);
    },
  };
  const tab = () =>
    new TargetLocks({
      ...memoryJournal(''),
      claimTarget: (target, wait) => claimTarget(locks, target, wait),
    });
  const grant = async () => {
    for (const go of asked.splice(0)) go();
    await quiet();
  };
  return { held, asked, tab, grant };
}

it('an item has what was taken ahead for it, and waits for what is being taken, asking once', async () => {
  const { asked, tab, grant } = lockManager();
  const locks = tab();
  void locks.takeAhead(scope, item(0), () => true);
  void locks.takeAhead(scope, item(0), () => true);
  const taken = locks.take(scope, item(0));
  expect(locks.takeOver(scope, item(0))).toBe(false);
  expect(asked).toHaveLength(1);
  await grant();
  expect(await taken).toBe(true);
  expect(locks.takeOver(scope, item(1))).toBe(true);
  expect(asked).toHaveLength(0);
});

it('what was taken ahead for an item that is not wanted any more by then is free again', async () => {
  const { held, tab, grant } = lockManager();
  const [locks, other] = [tab(), tab()];
  void locks.takeAhead(scope, item(0), () => false);
  await grant();
  expect(held.size).toBe(0);
  const taken = other.take(scope, item(0));
  await grant();
  expect(await taken).toBe(true);
  void locks.takeAhead(scope, item(0), () => true);
  await grant();
  expect(locks.takeOver(scope, item(0))).toBe(false);
});

it('whoever comes next keeps what was taken ahead for one that is not wanted any more', async () => {
  const { held, tab, grant } = lockManager();
  const locks = tab();
  void locks.takeAhead(scope, item(0), () => false);
  const taken = locks.take(scope, item(1));
  await grant();
  expect(await taken).toBe(true);
  expect(held.size).toBe(1);
});
