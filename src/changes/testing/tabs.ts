import { createEngine, type Engine } from '../engine.ts';
import { type Locks, openJournal } from '../indexed-db-journal.ts';
import type { Journal } from '../journal.ts';
import { FakeApi } from './fake-api.ts';
import { newDatabase } from './indexed-db.ts';
import { ManualClock } from './manual-clock.ts';
import { assigns, intent, quiet, range, scope, until } from './world.ts';

export interface Tab {
  engine: Engine;
  clock: ManualClock;
  /** The tab is gone: nothing of it is stored or sent any more, and its locks are free. */
  crash: () => void;
}

/** The journal of a tab, which stops in the middle of a word once the tab is gone. */
function untilGone(journal: Journal, isGone: () => boolean, onFlush: () => void): Journal {
  const never = new Promise<never>(() => undefined);
  return {
    volatile: journal.volatile,
    begin: (run) => (isGone() ? never : journal.begin(run)),
    mark: (runId, index) => journal.mark(runId, index),
    adopt: (run) => (isGone() ? never : journal.adopt(run)),
    progress: (runId, progress) => journal.progress(runId, progress),
    created: (runId, ref, id) => journal.created(runId, ref, id),
    alias: (alias) => journal.alias(alias),
    flush: () => {
      onFlush();
      return isGone() ? never : journal.flush();
    },
    load: () => journal.load(),
    heads: () => journal.heads(),
    read: (runId) => journal.read(runId),
    forget: () => journal.forget(),
    claim: (runId) => journal.claim(runId),
  };
}

/** One browser: a database and locks that its tabs share. */
export class Browser {
  readonly database = newDatabase();
  readonly #held = new Map<string, symbol>();

  #locksOf(owner: symbol): Locks {
    return {
      request: async (name, _, held) => {
        if (this.#held.has(name)) return held(null);
        this.#held.set(name, owner);
        await held({ name });
        if (this.#held.get(name) === owner) this.#held.delete(name);
        return undefined;
      },
    };
  }

  async open(api: FakeApi, onFlush: () => void = () => undefined): Promise<Tab> {
    const owner = Symbol('tab');
    let isGone = false;
    const journal = await openJournal(this.database, this.#locksOf(owner));
    const clock = new ManualClock();
    const engine = createEngine({
      transport: api,
      journal: untilGone(journal, () => isGone, onFlush),
      workers: 4,
      clock,
      random: () => 0.5,
    });
    await engine.restore();
    return {
      engine,
      clock,
      crash: () => {
        isGone = true;
        for (const [name, holder] of this.#held) if (holder === owner) this.#held.delete(name);
      },
    };
  }
}

/** Ten assigns, of which three are done and four under way when the tab dies. */
export async function crashed() {
  let answered = 0;
  const api = new FakeApi({
    fault: () => {
      answered += 1;
      return answered <= 3 || answered > 7 ? 'none' : 'silent';
    },
  });
  api.addGroup(1, 'Berlin');
  const browser = new Browser();
  const tab = await browser.open(api);
  const runId = tab.engine.start(scope, assigns(1, range(1, 10)), intent);
  await until(tab.engine, runId, ({ counts }) => counts.done === 3 && counts.sending === 4);
  for (let turn = 0; turn < 20; turn += 1) await quiet();
  tab.crash();
  return { api, browser, runId };
}
