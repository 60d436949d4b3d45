import { tick } from '../../api/clock.ts';
import { createEngine, type Engine } from '../engine.ts';
import { openJournal } from '../journal/indexed-db-journal.ts';
import type { Journal } from '../journal/journal.ts';
import type { Locks } from '../journal/run-locks.ts';
import type { Transport } from '../transport.ts';
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

/** What a tab has in its hands stops in the middle of a word once the tab is gone. */
function untilGone<Whole extends object>(
  whole: Whole,
  isGone: () => boolean,
  before: (name: string | symbol) => void = () => undefined,
): Whole {
  const never = new Promise<never>(() => undefined);
  return new Proxy(whole, {
    get(target, name): unknown {
      const part: unknown = Reflect.get(target, name, target);
      if (typeof part !== 'function') return part;
      return (...all: unknown[]): unknown => {
        before(name);
        return isGone() ? never : Reflect.apply(part, target, all);
      };
    },
  });
}

/** Who is in a group as a tab shows it. */
function usersShown(engine: Engine, api: FakeApi, groupId: number): readonly number[] {
  const base = { ids: api.members(groupId, 'users'), startedAt: tick() };
  return engine.overlay(scope).membersOf(groupId, 'users', base).ids;
}

/** One browser: a database, or what stands for it, and locks that its tabs share. */
export class Browser {
  readonly database = newDatabase();
  readonly #open: (locks: Locks) => Promise<Journal>;
  readonly #held = new Map<string, symbol>();
  /** Who waits for a lock, in their order. */
  #waiting: { name: string; owner: symbol; grant: () => void }[] = [];

  constructor(open?: (locks: Locks) => Promise<Journal>) {
    this.#open = open ?? ((locks) => openJournal(this.database, locks));
  }

  #locksOf(owner: symbol): Locks {
    return {
      request: async (name, { ifAvailable }, held) => {
        if (this.#held.has(name)) {
          if (ifAvailable) return held(null);
          await new Promise<void>((grant) => this.#waiting.push({ name, owner, grant }));
        }
        this.#held.set(name, owner);
        await held({ name });
        if (this.#held.get(name) === owner) this.#free(name);
        return undefined;
      },
    };
  }

  /** The lock is free: whoever has waited longest gets it. */
  #free(name: string): void {
    this.#held.delete(name);
    const next = this.#waiting.find((waiting) => waiting.name === name);
    if (next === undefined) return;
    this.#waiting = this.#waiting.filter((waiting) => waiting !== next);
    this.#held.set(name, next.owner);
    next.grant();
  }

  async open(
    api: FakeApi,
    { onFlush = () => undefined, perTurn }: { onFlush?: () => void; perTurn?: number } = {},
  ): Promise<Tab> {
    const owner = Symbol('tab');
    let isGone = false;
    const journal = await this.#open(this.#locksOf(owner));
    const clock = new ManualClock();
    const engine: Engine = createEngine({
      transport: untilGone<Transport>(api, () => isGone),
      journal: untilGone(
        journal,
        () => isGone,
        (name) => {
          if (name === 'flush') onFlush();
        },
      ),
      workers: 4,
      clock,
      random: () => 0.5,
      perTurn,
      groupsOfUser: (_, userId) =>
        [...api.groups.keys()].filter((id) => usersShown(engine, api, id).includes(userId)),
    });
    await engine.restore();
    return {
      engine,
      clock,
      crash: () => {
        isGone = true;
        this.#waiting = this.#waiting.filter((waiting) => waiting.owner !== owner);
        for (const [name, holder] of this.#held) if (holder === owner) this.#free(name);
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
