import assert from 'node:assert/strict';
import { tick } from '../../api/clock.ts';
import { type Change, isMembership } from '../change.ts';
import { joiningOf } from '../operations/join-group.ts';
import type { Engine } from '../engine.ts';
import { statusOf } from '../status.ts';
import type { TakenBack } from '../take-back.ts';
import { plan } from '../plan.ts';
import type { Memberships, Wish } from '../wish.ts';
import { type Call, FakeApi, type Fault } from './fake-api.ts';
import { SharedJournal } from './shared-journal.ts';
import type { TabMove, TabScenario, TabWish } from './tab-scenario.ts';
import { Browser, type Tab } from './tabs.ts';
import { intent, quiet, scope } from './world.ts';

type Way = 'undoLast' | 'redoLast';

/** Who is in each group, by its name, and who at the customer: a group that comes back is the same. */
type Fleet = ReadonlyMap<string, readonly number[]>;

/** What was wished last of a car and a group. */
interface LastWish {
  place: number;
  groupId: number;
  car: number;
  isMember: boolean;
}

interface OpenTab extends Tab {
  taking: Promise<TakenBack>[];
  retrying: Promise<unknown>[];
}

/** What a promise brings, once everything has come to rest. */
async function broughtBy<Value>(promise: Promise<Value>, what: string): Promise<Value> {
  const state = { isSettled: false };
  const settle = () => {
    state.isSettled = true;
  };
  promise.then(settle, settle);
  for (let turns = 0; !state.isSettled; turns += 1) {
    assert.ok(turns < 100, `${what} comes to no end`);
    await quiet();
  }
  return promise;
}

/** Chains of changes in the tabs of one browser, played move by move. */
export class PlayedTabs {
  readonly api: FakeApi;
  readonly met: Fault[] = [];
  readonly moves: TabMove['move'][] = [];
  /** What came of each undo and redo. */
  readonly came: TakenBack['type'][] = [];
  readonly #chosen: TabScenario;
  readonly #journal = new SharedJournal();
  readonly #browser = new Browser((locks) => Promise.resolve(this.#journal.open(locks)));
  #tabs: OpenTab[] = [];
  #requests: (() => void)[] = [];
  readonly #faults: Fault[];
  readonly #wishes: TabWish[];
  readonly #jumps: number[];
  readonly #colleague: TabScenario['colleague'][number][];
  /** The cars and users of which nobody can know: a colleague, or an answer that was lost, has come in between. */
  readonly #unknowable = new Set<number>();
  #isEmptied = false;
  /** Of a change of a group it was lost whether it was done. */
  #isLost = false;
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
    chosen.inside.forEach((ids, at) => {
      this.api.addGroup(at + 1, `Group ${at + 1}`, { cars: ids });
    });
  }

  get engines(): readonly Engine[] {
    return this.#tabs.map(({ engine }) => engine);
  }

  /** Who is where. */
  fleet(): Fleet {
    const groups = [...this.api.groups].map(([id, { name }]): [string, number[]] => [
      name,
      (['cars', 'users'] as const).flatMap((kind) => this.api.members(id, kind)),
    ]);
    const users = [...this.api.users.keys()].toSorted((one, other) => one - other);
    return new Map([
      ['users', users],
      ...groups.toSorted(([one], [other]) => one.localeCompare(other)),
    ]);
  }

  /** The fleet is as it was, but for what nobody can know. */
  checkFleet(wanted: Fleet, what: string): void {
    if (this.isUncertain) return;
    const ours = (fleet: Fleet) =>
      [...fleet].map(([name, ids]) => [name, ids.filter((id) => !this.#unknowable.has(id))]);
    assert.deepEqual(ours(this.fleet()), ours(wanted), what);
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
    if (this.#isEmptied) return;
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
    this.#isEmptied = true;
  }

  #changeByColleague(): void {
    const next = this.#colleague.shift();
    const group = next && [...this.api.groups.values()][next.at % this.api.groups.size];
    if (next === undefined || group === undefined) return;
    this.#unknowable.add(next.car);
    if (!group.members.cars.delete(next.car)) group.members.cars.add(next.car);
  }

  /** What a tab knows: what it reads now, with what is pending in it laid over that. */
  #known({ engine }: Tab): Memberships {
    const startedAt = tick();
    const overlay = engine.overlay(scope);
    const read = [...this.api.groups].map(([id, { name }]) => ({ id, name }));
    const { groups } = overlay.groups({ groups: read, startedAt });
    return new Map(
      groups.map(({ id, name }) => {
        const ids = this.api.members(id, 'cars');
        const view = overlay.membersOf(id, 'cars', { ids, startedAt });
        const none = new Set<number>();
        const members = { cars: new Set(view.ids), users: none, services: none, products: none };
        return [id, { name, members }];
      }),
    );
  }

  async #wish(place: number): Promise<void> {
    const tab = this.#tabs[place];
    const next = this.#wishes.shift();
    if (tab === undefined || next === undefined) return;
    // What takes a whole group, members and all, is wished for when one sees how it stands.
    if (['split', 'rename', 'delete'].includes(next.type)) await this.#rest();
    const known = this.#known(tab);
    const ids = [...known.keys()];
    const idAt = (at: number) => ids[at % ids.length];
    const groupId = idAt(next.at);
    if (groupId === undefined) return;
    const kind = 'cars' as const;
    const start = (wished: Wish) => tab.engine.start(scope, plan(known, wished), intent);
    switch (next.type) {
      case 'assign':
      case 'remove':
        start({ type: next.type, kind, elementIds: next.cars, groupIds: [groupId] });
        break;
      case 'move':
        start({
          type: 'move',
          kind,
          elementIds: next.cars,
          from: groupId,
          to: idAt(next.to) ?? groupId,
        });
        break;
      case 'split':
        this.#made += 1;
        start({
          type: 'split',
          kind,
          elementIds: next.cars,
          from: groupId,
          name: `New ${this.#made}`,
        });
        break;
      case 'import':
        tab.engine.start(scope, this.#imported(next, groupId), intent);
        break;
      case 'clear':
        start({ type: 'clear', groupId, kinds: [kind] });
        break;
      case 'delete':
        start({ type: 'delete-group', groupId });
        break;
      case 'rename': {
        this.#made += 1;
        const was = known.get(groupId)?.name ?? '';
        const renamed: Change = { op: 'rename-group', groupId, name: `Name ${this.#made}`, was };
        tab.engine.start(scope, [renamed], intent);
        break;
      }
    }
    await quiet();
  }

  /** Users who are new, who join a group, and one that is made for them where that is wished. */
  #imported({ users, makes }: Extract<TabWish, { type: 'import' }>, groupId: number): Change[] {
    this.#made += 1;
    const made: Change = { op: 'create-group', ref: 'made', name: `Made ${this.#made}`, known: [] };
    const places = Array.from({ length: users }, (_, at) => at);
    return [
      ...places.map((at): Change => ({
        op: 'create-user',
        user: {
          emailAddress: `user-${this.#made}-${at}@fleet.example`,
          userData: { firstName: 'A', lastName: 'B' },
          type: 'Normal',
        },
      })),
      ...(makes ? [made] : []),
      ...places.flatMap((at) => [
        joiningOf(at, { groupId }),
        ...(makes ? [joiningOf(at, { groupId: { created: 'made' }, at: users })] : []),
      ]),
    ];
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
      else if (!this.#passTime() && !(await this.#goOn()) && !(await this.#settle())) return;
    }
    assert.fail('The world does not come to rest');
  }

  #passTime(): boolean {
    const tab = this.#tabs.find(({ clock }) => clock.waits.length > 0);
    tab?.clock.pass(tab.clock.waits[0] ?? 0);
    return tab !== undefined;
  }

  /** Whoever waits for a person is told to go on; false where nobody does. */
  async #goOn(): Promise<boolean> {
    let isOpen = false;
    for (const { engine } of this.#tabs) {
      for (const { runId } of await engine.resumable()) {
        isOpen = true;
        await engine.continueRun(runId);
      }
      for (const { id, pausedFor } of engine.runs().filter(({ open }) => open > 0)) {
        isOpen = true;
        // Whoever agrees to overwrite a name decides in which order, and no undo knows of that.
        if (pausedFor?.reason === 'surprise') this.#isLost = true;
        engine.resume(id);
      }
    }
    return isOpen;
  }

  /**
   * Every undo, redo and retry has said what came of it; gives whether there was any, which may have
   * begun something.
   */
  async #settle(): Promise<boolean> {
    let isAny = false;
    for (const tab of this.#tabs) {
      isAny ||= tab.taking.length + tab.retrying.length > 0;
      for (const { type } of await broughtBy(Promise.all(tab.taking), 'undo')) this.came.push(type);
      await broughtBy(Promise.all(tab.retrying), 'retry');
      tab.taking = [];
      tab.retrying = [];
    }
    return isAny;
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
      this.checkItems();
      if (taken.type === 'nothing') return;
      // What is not there any more can not be taken back, and is asked for last.
      if (taken.type !== 'run' || (engine.run(taken.id)?.counts.failed ?? 0) === 0) continue;
      if (failed.has(taken.of)) {
        this.#isLost = true;
        return;
      }
      failed.add(taken.of);
    }
  }

  /**
   * Each request did what it did once, and every item has ended and says what became of it. Two cases
   * nobody can know, and their cars are left out from then on: where an answer was lost, "already so"
   * on the next try is told as done; and what an undo finds taken back already was somebody else's.
   */
  checkItems(): void {
    const keys = this.api.log.map(({ key }) => key ?? '');
    // The same name twice is the same name, and a colleague's opposite lets a repeat do it once more.
    const canRepeat = ({ op, target }: Call) =>
      op === 'rename-group' || this.#unknowable.has(Number(target.split('/')[2]));
    const once = this.api.log.filter((call) => !canRepeat(call)).map(({ key }) => key);
    assert.equal(new Set(once).size, once.length, 'each change was done once');
    const did = new Set(keys.map((key) => key.split('-').slice(0, 6).join('-')));
    for (const engine of this.engines)
      for (const { id, counts, undoOf } of engine.runs()) {
        assert.deepEqual([counts.waiting, counts.sending], [0, 0], 'every item has ended');
        for (const { index, status, change } of engine.items(id)) {
          // Their keys are kept by nobody.
          if (change.op === 'create-user' || change.op === 'forgotten') continue;
          const isDone = did.has(`${id}-${index}`);
          if (isDone)
            assert.ok(['done', 'unknown'].includes(status.state), `${id}-${index} is done`);
          const isOurs = status.state !== 'done' || isDone;
          if (isOurs && (status.state !== 'already-so' || undoOf === null)) continue;
          if (isMembership(change)) this.#unknowable.add(change.elementId);
          else this.#isLost = true;
        }
      }
  }

  /**
   * Of opposites, sent by whichever tab, the one that was wished for last is so in the end: but for what
   * went with a group, which comes back as it was known. What the person tried again was wished for then.
   */
  checkLast(): void {
    if (this.isUncertain || this.#isEmptied) return;
    const [engine] = this.engines;
    const last = new Map<string, LastWish>();
    for (const { header, changes, codes } of this.#journal.runs)
      for (const [index, change] of changes.entries()) {
        if (!isMembership(change) || typeof change.groupId !== 'number') continue;
        // Who is created is in the groups of that run alone, and of what takes it back.
        if (change.kind !== 'cars') continue;
        const { state } = statusOf(codes[index] ?? 0);
        if (state !== 'done' && state !== 'already-so') continue;
        const { op, elementId: car, groupId } = change;
        const wasGone = engine?.overlay(scope).groupId(groupId) !== groupId;
        if (wasGone || this.#unknowable.has(car)) continue;
        const retry = header.retries?.findLast(({ indexes }) => indexes.includes(index));
        const place = retry?.place ?? header.sequence;
        const before = last.get(`${groupId}/${car}`);
        if (before !== undefined && before.place > place) continue;
        last.set(`${groupId}/${car}`, { place, groupId, car, isMember: op === 'assign' });
      }
    for (const { groupId, car, isMember } of last.values())
      if (this.api.groups.has(groupId))
        assert.equal(
          this.api.members(groupId, 'cars').includes(car),
          isMember,
          `what was wished last of car ${car} in group ${groupId} is so`,
        );
  }

  /** Nothing is left to take back, and every run counts as taken back. */
  checkTakenBack(): void {
    for (const engine of this.engines) {
      if (this.isUncertain) continue;
      assert.equal(engine.history(scope).undo, null);
      for (const { undoOf, takenBack, hasInverse } of engine.runs())
        if (undoOf === null) assert.equal(takenBack, hasInverse, 'it counts as taken back');
    }
  }

  /** Whether everything is known of every car. */
  get isWhole(): boolean {
    return !this.isUncertain && this.#unknowable.size === 0;
  }

  /** Whether nobody knows of something how it ended. */
  get isUncertain(): boolean {
    const isUnknown = (engine: Engine) => engine.runs().some(({ counts }) => counts.unknown > 0);
    return this.#isLost || this.engines.some(isUnknown);
  }
}
