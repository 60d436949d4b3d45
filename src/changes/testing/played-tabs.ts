import assert from 'node:assert/strict';
import type { Engine } from '../engine.ts';
import type { TakenBack } from '../undo/take-back.ts';
import { FakeApi } from './fake-api.ts';
import type { Fault } from './fake-gateway.ts';
import { SharedJournal } from './shared-journal.ts';
import { TabChecks } from './tab-checks.ts';
import { type TabMove, type TabScenario, type TabWish, users } from './tab-scenario.ts';
import { goesOn, type OpenTab } from './tab-rest.ts';
import { startWish } from './tab-wish.ts';
import { Browser } from './tabs.ts';
import { broughtBy, quiet, scope } from './world.ts';

type Way = 'undoLast' | 'redoLast';

/** Chains of changes in the tabs of one browser, played move by move. */
export class PlayedTabs {
  readonly api: FakeApi;
  readonly met: Fault[] = [];
  readonly moves: TabMove['move'][] = [];
  /** What came of each undo and redo. */
  readonly came: TakenBack['type'][] = [];
  readonly #chosen: TabScenario;
  readonly #journal = new SharedJournal();
  readonly checks: TabChecks;
  readonly #browser = new Browser((locks) => Promise.resolve(this.#journal.open(locks)));
  #tabs: OpenTab[] = [];
  #requests: (() => void)[] = [];
  readonly #faults: Fault[];
  readonly #wishes: TabWish[];
  readonly #jumps: number[];
  readonly #colleague: TabScenario['colleague'][number][];
  #made = 0;

  constructor(chosen: TabScenario) {
    this.#chosen = chosen;
    this.#faults = [...chosen.faults];
    this.#wishes = [...chosen.wishes];
    this.#jumps = [...chosen.jumps];
    this.#colleague = [...chosen.colleague];
    this.api = new FakeApi({
      fault: () => {
        const fault = this.#faults.shift() ?? 'none';
        this.met.push(fault);
        return fault;
      },
      pass: () => new Promise((resolve) => this.#requests.push(resolve)),
      late: () => new Promise((resolve) => this.#requests.push(resolve)),
    });
    this.checks = new TabChecks(this.api, this.#journal, () => this.engines);
    chosen.inside.forEach((ids, at) => {
      this.api.addGroup(at + 1, `Group ${at + 1}`, { cars: ids, users: users.slice(0, at) });
    });
    for (const user of users) this.api.users.set(user, `user-${user}@fleet.example`);
  }

  get engines(): readonly Engine[] {
    return this.#tabs.map(({ engine }) => engine);
  }

  async #open(): Promise<OpenTab> {
    const tab = await this.#browser.open(this.api, { perTurn: this.#chosen.perTurn });
    return { ...tab, taking: [], retrying: [] };
  }

  async play(): Promise<void> {
    for (let tab = 0; tab < this.#chosen.tabs; tab += 1) this.#tabs.push(await this.#open());
    await this.#wish(0);
    for (const move of this.#chosen.moves) {
      this.#tick();
      await this.#move(move);
      await quiet();
    }
    await this.finish();
    await this.#retryUnknown();
  }

  /** Of what nobody knows the person wants to know: it is looked for, and done where it was not. */
  async #retryUnknown(): Promise<void> {
    for (const { engine, retrying } of this.#tabs)
      for (const { id, counts } of engine.runs())
        if (counts.unknown > 0) {
          retrying.push(engine.retryFailed(id));
          await this.finish();
        }
  }

  async #move({ tab: at, move, pick }: TabMove): Promise<void> {
    const place = at % this.#tabs.length;
    const tab = this.#tabs[place];
    assert.ok(tab !== undefined);
    const { engine, clock } = tab;
    const [latest] = engine.runs();
    this.moves.push(move);
    switch (move) {
      case 'answer':
        this.#answer(pick);
        break;
      case 'time':
        clock.pass(clock.waits[0] ?? 0);
        break;
      case 'wish':
        await this.#wish(place);
        break;
      case 'undo':
      case 'redo':
        tab.taking.push(engine[`${move}Last`](scope));
        break;
      case 'cancel':
        if (latest !== undefined) engine.cancel(latest.id);
        break;
      case 'retry':
        if (latest !== undefined) tab.retrying.push(engine.retryFailed(latest.id));
        break;
      case 'reload':
        await this.#reload(place, pick % 2 === 0);
        break;
      case 'go-on':
      case 'leave':
        for (const { runId } of await engine.resumable())
          await engine[move === 'leave' ? 'leave' : 'continueRun'](runId);
        break;
      case 'clock':
        clock.jump(this.#jumps.shift() ?? 0);
        break;
      case 'emptied':
        await this.#empty(engine);
        break;
      case 'colleague':
        this.#changeByColleague();
        break;
    }
  }

  #answer(pick: number): void {
    const [answer] = this.#requests.splice(pick % Math.max(1, this.#requests.length), 1);
    answer?.();
  }

  /** What was sent arrives before the tab is gone, or never. */
  async #reload(place: number, arrives: boolean): Promise<void> {
    // What nobody holds any more can not be taken back after a reload.
    if (this.checks.isEmptied) return;
    this.#tabs[place]?.crash();
    const sent = this.#requests;
    this.#requests = [];
    if (arrives) for (const answer of sent) answer();
    await quiet();
    this.#tabs[place] = await this.#open();
  }

  /**
   * Of two tabs none knows all once the journal is gone, and nobody goes on with what a tab left that is
   * not there any more.
   */
  async #empty(engine: Engine): Promise<void> {
    if (this.#tabs.length > 1 || (await engine.resumable()).length > 0) return;
    this.#journal.empty();
    this.checks.isEmptied = true;
  }

  #changeByColleague(): void {
    const next = this.#colleague.shift();
    const group = next && [...this.api.groups.values()][next.at % this.api.groups.size];
    if (next === undefined || group === undefined) return;
    this.checks.unknowable.add(next.car);
    if (!group.members.cars.delete(next.car)) group.members.cars.add(next.car);
  }

  async #wish(place: number): Promise<void> {
    const tab = this.#tabs[place];
    const next = this.#wishes.shift();
    if (tab === undefined || next === undefined) return;
    this.#made += 1;
    startWish(tab.engine, this.api, next, this.#made);
    await quiet();
  }

  /** Nobody refuses anything any more, and everything happens that is left to happen. */
  async finish(): Promise<void> {
    this.#faults.length = 0;
    await this.#rest();
  }

  /** No run ends twice at the same time: whether it has ended since is told by that. */
  #tick(): void {
    for (const [at, { clock }] of this.#tabs.entries()) clock.jump(at + 1);
  }

  async #rest(): Promise<void> {
    for (let turns = 0; turns < 3_000; turns += 1) {
      this.#tick();
      await quiet();
      if (this.#requests.length > 0) for (const answer of this.#requests.splice(0)) answer();
      else if (!(await goesOn(this.#tabs, this.checks, this.came))) return;
    }
    assert.fail('The world does not come to rest');
  }

  /** Undo, or redo, in one tab or the other, until there is nothing more. */
  async takeAll(way: Way): Promise<void> {
    const failed = new Set<string>();
    for (let times = 0; ; times += 1) {
      assert.ok(times < 100, `${way} comes to no end`);
      const engine = this.engines[times % this.#tabs.length];
      assert.ok(engine !== undefined);
      const taking = engine[way](scope);
      await this.finish();
      const taken = await broughtBy(taking, way);
      assert.notEqual(taken.type, 'elsewhere', 'no tab carries a run on any more');
      // It may have begun only now: what it took back before had to end first.
      await this.finish();
      this.checks.items();
      if (taken.type === 'nothing') return;
      // What is not there any more can not be taken back, and is asked for last.
      if (taken.type !== 'run' || (engine.run(taken.id)?.counts.failed ?? 0) === 0) continue;
      if (failed.has(taken.of)) {
        this.checks.isLost = true;
        return;
      }
      failed.add(taken.of);
    }
  }
}
