import type { Scheduler } from 'fast-check';
import { expect } from 'vitest';
import { tick } from '../../api/clock.ts';
import { type Change, isMembership } from '../change.ts';
import { createEngine, type Engine } from '../engine.ts';
import { intentOf } from '../intent.ts';
import { createOperations } from '../operations/operations.ts';
import type { BaseIds, MembersView } from '../overlay.ts';
import { plan } from '../plan.ts';
import type { ItemSnapshot } from '../run-snapshot.ts';
import { defaultWaits } from '../timing.ts';
import type { Memberships, Wish } from '../wish.ts';
import { FakeApi, type Fault } from './fake-api.ts';
import { ManualClock } from './manual-clock.ts';
import { cars, groupIds, memberships, type ScenarioValue, type Step, turn } from './scenario.ts';
import { roomyJournal, scope } from './world.ts';

const turnOfEventLoop = () => new Promise<void>((resolve) => setImmediate(resolve));

/** One scenario, played by one schedule, with what is always true looked at after every step. */
export class Played {
  readonly met: Fault[] = [];
  readonly #chosen: ScenarioValue;
  readonly #scheduler: Scheduler;
  readonly #clock = new ManualClock();
  readonly #api: FakeApi;
  readonly #engine: Engine;
  readonly #bases = new Map<number, BaseIds>();
  readonly #wishes: Wish[];
  readonly #faults: Fault[];
  readonly #undos: Promise<unknown>[] = [];
  #online = true;
  #tellNetwork: () => void = () => undefined;
  #readNext = 0;

  constructor(chosen: ScenarioValue, scheduler: Scheduler) {
    this.#chosen = chosen;
    this.#scheduler = scheduler;
    this.#wishes = [...chosen.wishes];
    this.#faults = [...chosen.faults];
    this.#api = new FakeApi({
      fault: () => this.#nextFault(),
      pass: (what) => this.#pass(what),
      late: async (what) => {
        await this.#clock.wait(defaultWaits.answer * 1.5);
        await this.#pass(what);
      },
    });
    this.#engine = createEngine({
      operations: createOperations(this.#api),
      journal: roomyJournal(),
      workers: 4,
      clock: this.#clock,
      random: () => 0.5,
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
      this.#api.addGroup(id, `Group ${id}`, { cars: ids });
    });
    for (const { groupId, elementId } of chosen.changedByOthers) {
      const set = this.#api.groups.get(groupId)?.members.cars;
      if (set?.delete(elementId) === false) set.add(elementId);
    }
  }

  get items(): number {
    return this.#engine.runs().reduce((sum, { total }) => sum + total, 0);
  }

  #nextFault(): Fault {
    const fault = this.#faults.shift() ?? 'none';
    this.met.push(fault);
    return fault;
  }

  async #pass(what: string): Promise<void> {
    await this.#scheduler.schedule(Promise.resolve(), what);
  }

  #view(groupId: number): MembersView {
    const base = this.#bases.get(groupId) ?? { ids: [], startedAt: 0 };
    return this.#engine.overlay(scope).membersOf(groupId, 'cars', base);
  }

  #start(wish: Wish): void {
    const known: Memberships = new Map(
      groupIds.map((id) => [
        id,
        { name: `Group ${id}`, members: { cars: new Set(this.#view(id).ids) } },
      ]),
    );
    this.#engine.start(scope, plan(known, wish), intentOf(wish));
  }

  async play(): Promise<void> {
    this.#start(turn(this.#chosen.turned, (id, car) => this.#view(id).ids.includes(car)));
    for (const step of this.#chosen.steps) {
      await turnOfEventLoop();
      this.#checkFrame();
      await this.#take(step);
    }
    while (await this.#finish()) this.#checkFrame();
    await Promise.all(this.#undos);
  }

  async #take(step: Step): Promise<void> {
    const [latest] = this.#engine.runs();
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
        if (latest !== undefined) this.#engine.pause(latest.id);
        break;
      case 'cancel':
        if (latest !== undefined) this.#engine.cancel(latest.id);
        break;
      case 'undo':
        if (latest !== undefined) this.#undos.push(this.#engine.undo(latest.id));
        break;
    }
  }

  #passTime(): boolean {
    const [next] = this.#clock.waits;
    if (next !== undefined) this.#clock.pass(next);
    return next !== undefined;
  }

  /** A read sees the server at some moment between its start and its arrival. */
  async #read(): Promise<void> {
    const groupId = groupIds[(this.#readNext += 1) % groupIds.length] ?? 1;
    const startedAt = tick();
    await this.#pass(`read ${groupId}`);
    const ids = this.#api.members(groupId, 'cars');
    await this.#pass(`arrived ${groupId}`);
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
    const open = this.#engine.runs().filter((run) => run.open > 0);
    for (const run of open) this.#engine.resume(run.id);
    return open.length > 0;
  }

  #itemsOn(groupId: number, elementId: number): { key: string; item: ItemSnapshot }[] {
    const isOn = (change: Change) =>
      isMembership(change) && change.groupId === groupId && change.elementId === elementId;
    return this.#engine
      .runs()
      .toReversed()
      .flatMap(({ id }) =>
        this.#engine
          .items(id)
          .filter(({ change }) => isOn(change))
          .map((item) => ({ key: `${id}-${item.index}`, item })),
      );
  }

  /** No card flickers: what came true, or is under way, is what every frame shows. */
  #checkFrame(): void {
    const shown = new Map<string, { op: string; open: boolean } | null>();
    for (const { id } of this.#engine.runs().toReversed())
      for (const { change, status } of this.#engine.items(id)) {
        if (!isMembership(change) || typeof change.groupId !== 'number') continue;
        const key = `${change.groupId}/${change.elementId}`;
        const open = status.state === 'waiting' || status.state === 'sending';
        if (status.state === 'unknown') shown.set(key, null);
        else if (shown.get(key) === null) continue;
        else if (open || status.state === 'done' || status.state === 'already-so')
          if (!shown.get(key)?.open || open) shown.set(key, { op: change.op, open });
      }
    for (const groupId of groupIds) {
      const ids = new Set(this.#view(groupId).ids);
      for (const car of cars) {
        const wanted = shown.get(`${groupId}/${car}`);
        if (wanted) expect(ids.has(car), `car ${car} in ${groupId}`).toBe(wanted.op === 'assign');
      }
    }
  }

  #effects(key: string): number {
    return this.#api.log.filter((call) => call.key === key).length;
  }

  /** The report is true: what is done was done once, and nothing else was. */
  checkReport(): void {
    for (const { groupId, elementId } of memberships) {
      const items = this.#itemsOn(groupId, elementId);
      // Where it was so already, or somebody else may have done it, a retry can not tell.
      const isUntold =
        items.some(({ item }) => item.status.state === 'unknown') ||
        this.#chosen.changedByOthers.some(
          (other) => other.groupId === groupId && other.elementId === elementId,
        );
      let before: string | null = null;
      for (const { key, item } of items) {
        const wasSo: boolean = before === item.change.op;
        const effects = this.#effects(key);
        const { state } = item.status;
        expect(['done', 'already-so', 'failed', 'unknown', 'not-sent']).toContain(state);
        expect(effects, `${key} ${state}`).toBeLessThanOrEqual(1);
        if (state === 'done' || state === 'already-so') before = item.change.op;
        if (state === 'done' && !isUntold && !wasSo) expect(effects, `${key} done`).toBe(1);
        if (state !== 'done' && state !== 'unknown') expect(effects, `${key} ${state}`).toBe(0);
      }
    }
  }

  /** Nobody finds a car in neither group: a move's remove came after its assign. */
  checkOrder(): void {
    const at = new Map(this.#api.log.map(({ key }, index) => [key, index]));
    for (const { id } of this.#engine.runs())
      for (const { index, change } of this.#engine.items(id)) {
        const own = at.get(`${id}-${index}`);
        const before = typeof change.after === 'number' ? at.get(`${id}-${change.after}`) : null;
        if (own !== undefined && before !== undefined && before !== null)
          expect(before, `${id}-${index}`).toBeLessThan(own);
      }
  }

  /** Tries again until nothing has failed, and compares every group with the server. */
  async checkScreen(): Promise<void> {
    this.#faults.length = 0;
    for (const { id } of this.#engine.runs()) {
      await this.#engine.retryFailed(id);
      while (await this.#finish());
    }
    for (const { counts } of this.#engine.runs())
      expect(counts).toMatchObject({ waiting: 0, sending: 0, failed: 0, unknown: 0 });
    for (const { groupId, elementId } of memberships) {
      const isTouched = this.#itemsOn(groupId, elementId).some(
        ({ item }) => item.status.state === 'done' || item.status.state === 'already-so',
      );
      const onServer = this.#api.members(groupId, 'cars').includes(elementId);
      const { ids, pending } = this.#view(groupId);
      if (isTouched) expect(ids.includes(elementId)).toBe(onServer);
      expect(pending.size).toBe(0);
    }
    for (const groupId of groupIds) {
      const ids = this.#api.members(groupId, 'cars');
      const base = { ids, startedAt: tick() };
      expect(this.#engine.overlay(scope).membersOf(groupId, 'cars', base).ids).toEqual(ids);
    }
  }
}
