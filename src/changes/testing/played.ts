import type { Scheduler } from 'fast-check';
import { tick } from '../../api/clock.ts';
import { createEngine, type Engine } from '../engine.ts';
import { intentOf } from '../plan/intent.ts';
import type { BaseIds, MembersView, Overlay } from '../pending/overlay.ts';
import { plan } from '../plan/plan.ts';
import { defaultWaits } from '../run/timing.ts';
import type { Memberships, Wish } from '../wish.ts';
import { checkFrame } from './checks.ts';
import { FakeApi } from './fake-api.ts';
import type { Fault } from './fake-gateway.ts';
import { ManualClock } from './manual-clock.ts';
import { groupIds, type ScenarioValue, type Step, turn } from './scenario.ts';
import { roomyJournal, scope } from './world.ts';

const turnOfEventLoop = () => new Promise<void>((resolve) => setImmediate(resolve));

/** One scenario, played by one schedule, with what is always true looked at after every step. */
export class Played {
  readonly met: Fault[] = [];
  /** What was changed by a request that came through after we had asked and been told. */
  readonly ghosts = new Set<string>();
  readonly chosen: ScenarioValue;
  readonly #scheduler: Scheduler;
  readonly #clock = new ManualClock();
  readonly #journal = roomyJournal();
  readonly #jumps: number[];
  readonly #colleague: { groupId: number; elementId: number }[];
  readonly taken = new Map<Step, number>();
  readonly api: FakeApi;
  readonly engine: Engine;
  readonly #bases = new Map<number, BaseIds>();
  readonly #wishes: Wish[];
  readonly #faults: Fault[];
  readonly #undos: Promise<unknown>[] = [];
  #online = true;
  #tellNetwork: () => void = () => undefined;
  #reads = 0;
  #framed: { overlay: Overlay | null; reads: number } = { overlay: null, reads: 0 };

  constructor(chosen: ScenarioValue, scheduler: Scheduler) {
    this.chosen = chosen;
    this.#scheduler = scheduler;
    this.#wishes = [...chosen.wishes];
    this.#faults = [...chosen.faults];
    this.#jumps = [...chosen.jumps];
    this.#colleague = [...chosen.colleague];
    this.api = new FakeApi({
      fault: () => this.#nextFault(),
      pass: (what) => this.#pass(what),
      late: (what) => this.#late(what),
    });
    this.engine = createEngine({
      transport: this.api,
      journal: this.#journal,
      workers: 4,
      clock: this.#clock,
      random: () => 0.5,
      perTurn: chosen.perTurn,
      network: {
        isOnline: () => this.#online,
        subscribe: (listener) => {
          this.#tellNetwork = listener;
        },
      },
    });
    groupIds.forEach((id, at) => {
      const ids = chosen.inside[at] ?? [];
      this.#bases.set(id, { ids, startedAt: 0 });
      this.api.addGroup(id, `Group ${id}`, { cars: ids });
    });
    for (const { groupId, elementId } of chosen.changedByOthers) {
      const set = this.api.groups.get(groupId)?.members.cars;
      if (set?.delete(elementId) === false) set.add(elementId);
    }
  }

  get items(): number {
    return this.engine.runs().reduce((sum, { total }) => sum + total, 0);
  }

  #nextFault(): Fault {
    const fault = this.#faults.shift() ?? 'none';
    this.met.push(fault);
    return fault;
  }

  /** Something happens after the client has given up; a ghost where its item has even ended. */
  async #late(what: string): Promise<void> {
    await this.#clock.wait(defaultWaits.answer * 1.5);
    await this.#pass(what);
    const [op, target = ''] = what.split(' ');
    const [groupId, , elementId] = target.split('/').map(Number);
    const isUnderWay = this.view(groupId ?? 0).pending.get(elementId ?? 0) === op;
    if (!isUnderWay) this.ghosts.add(`${groupId}/${elementId}`);
  }

  async #pass(what: string): Promise<void> {
    await this.#scheduler.schedule(Promise.resolve(), what);
  }

  /** What a screen shows of a group. */
  readonly view = (groupId: number): MembersView => {
    const base = this.#bases.get(groupId) ?? { ids: [], startedAt: 0 };
    return this.engine.overlay(scope).membersOf(groupId, 'cars', base);
  };

  #start(wish: Wish): void {
    const known: Memberships = new Map(
      groupIds.map((id) => {
        const { ids, pending } = this.view(id);
        const cars = new Set(ids);
        return [id, { name: `Group ${id}`, members: { cars }, pending: { cars: pending } }];
      }),
    );
    this.engine.start(scope, plan(known, wish), intentOf(wish));
  }

  /**
   * Every frame that could be painted, as long as it differs from the one before. A wish that is being
   * lined up is not whole yet.
   */
  #checkFrame(): void {
    if (this.#clock.isTurning) return;
    const overlay = this.engine.overlay(scope);
    if (overlay === this.#framed.overlay && this.#reads === this.#framed.reads) return;
    this.#framed = { overlay, reads: this.#reads };
    checkFrame(this);
  }

  async play(): Promise<void> {
    this.#start(turn(this.chosen.turned, (id, car) => this.view(id).ids.includes(car)));
    for (const step of this.chosen.steps) {
      await turnOfEventLoop();
      this.#checkFrame();
      await this.#take(step);
    }
    while (await this.#finish()) this.#checkFrame();
    await Promise.all(this.#undos);
  }

  async #take(step: Step): Promise<void> {
    const [latest] = this.engine.runs();
    this.taken.set(step, (this.taken.get(step) ?? 0) + 1);
    switch (step) {
      case 'answer':
        if (this.#scheduler.count() > 0) await this.#scheduler.waitNext(1);
        else this.#passTime();
        break;
      case 'time':
        this.#passTime();
        break;
      case 'read':
        void this.#read();
        break;
      case 'wish': {
        const wish = this.#wishes.shift();
        if (wish !== undefined) this.#start(wish);
        break;
      }
      case 'offline':
        this.#online = !this.#online;
        this.#tellNetwork();
        break;
      case 'pause':
        if (latest !== undefined) this.engine.pause(latest.id);
        break;
      case 'cancel':
        if (latest !== undefined) this.engine.cancel(latest.id);
        break;
      case 'undo':
      case 'redo':
        if (latest !== undefined) this.#undos.push(this.engine[step](latest.id));
        break;
      case 'undo-last':
        this.#undos.push(this.engine.undoLast(scope));
        break;
      case 'redo-last':
        this.#undos.push(this.engine.redoLast(scope));
        break;
      case 'clock':
        this.#clock.jump(this.#jumps.shift() ?? 0);
        break;
      case 'emptied':
        await this.#journal.forget();
        break;
      case 'colleague':
        this.#changeByColleague();
        break;
    }
  }

  /** Somebody turns a membership round: from then on nobody here can tell how it stands. */
  #changeByColleague(): void {
    const next = this.#colleague.shift();
    if (next === undefined) return;
    const { groupId, elementId } = next;
    this.ghosts.add(`${groupId}/${elementId}`);
    const set = this.api.groups.get(groupId)?.members.cars;
    if (set?.delete(elementId) === false) set.add(elementId);
  }

  #passTime(): boolean {
    const [next] = this.#clock.waits;
    if (next !== undefined) this.#clock.pass(next);
    return next !== undefined;
  }

  /** A read sees the server at some moment between its start and its arrival. */
  async #read(): Promise<void> {
    const groupId = groupIds[this.#reads % groupIds.length] ?? 1;
    const startedAt = tick();
    await this.#pass(`read ${groupId}`);
    const ids = this.api.members(groupId, 'cars');
    await this.#pass(`arrived ${groupId}`);
    this.#reads += 1;
    const base = this.#bases.get(groupId);
    if (base === undefined || base.startedAt < startedAt)
      this.#bases.set(groupId, { ids, startedAt });
  }

  /** Whatever is left to happen; false once the world stands still with nothing open. */
  async #finish(): Promise<boolean> {
    await turnOfEventLoop();
    if (this.#scheduler.count() > 0) {
      await this.#scheduler.waitNext(1);
      return true;
    }
    if (this.#passTime()) return true;
    const wish = this.#wishes.shift();
    if (wish !== undefined) {
      this.#start(wish);
      return true;
    }
    this.#online = true;
    this.#tellNetwork();
    const open = this.engine.runs().filter((run) => run.open > 0);
    for (const run of open) this.engine.resume(run.id);
    return open.length > 0;
  }

  /** Tries again, without faults, until nothing has failed. */
  async retryAll(): Promise<void> {
    this.#faults.length = 0;
    for (const { id } of this.engine.runs()) {
      await this.engine.retryFailed(id);
      while (await this.#finish());
    }
  }
}
