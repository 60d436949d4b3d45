// @vitest-environment node
import { expect, it, vi } from 'vitest';
import { createEngine } from '../engine.ts';
import { openJournal } from '../journal/indexed-db-journal.ts';
import { FakeApi } from '../testing/fake-api.ts';
import { newDatabase } from '../testing/indexed-db.ts';
import { assigns, intent, over, quiet, range, scope } from '../testing/world.ts';

it('waits for one write of the journal, and for no lock, between an answer and what is sent next', async () => {
  const { calls } = vi.spyOn(IDBDatabase.prototype, 'transaction').mock;
  /** The locks that were asked for until the last answer, and the writes that had begun. */
  let before = { locks: [''], writes: 0 };
  const locks: string[] = [];
  const journal = await openJournal(newDatabase(), {
    request: async (name, _, held) => {
      locks.push(name);
      return held({});
    },
  });
  const waits: unknown[] = [];
  const api = new FakeApi({
    pass: async () => {
      const target = api.calls.at(-1)?.target ?? '';
      const isLocked = before.locks.some((name) => name.endsWith(target));
      waits.push({ isLocked, writes: calls.length - before.writes });
      for (let turn = 0; turn < 20; turn += 1) await quiet();
      before = { locks: [...locks], writes: calls.length };
    },
  });
  api.addGroup(1, 'Berlin');
  const engine = createEngine({ transport: api, journal, workers: 1 });
  await over(engine, engine.start(scope, assigns(1, range(1, 6)), intent));
  expect(waits.slice(1)).toEqual(Array.from({ length: 5 }, () => ({ isLocked: true, writes: 1 })));
});
