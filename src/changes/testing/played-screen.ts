import * as fc from 'fast-check';
import { tick } from '../../api/clock.ts';
import { MembershipIndex } from '../../queries/membership-index.ts';
import { noIds, sortedIds } from '../../queries/sorted-ids.ts';
import { shownMembershipsOf } from '../pending/shown-memberships-of.ts';
import type { ShownMemberships } from '../pending/shown-memberships.ts';
import { intentOf } from '../plan/intent.ts';
import { plan } from '../plan/plan.ts';
import type { Memberships, Wish } from '../wish.ts';
import type { Fault } from './fake-gateway.ts';
import { createWorld, quiet, scope, type World } from './world.ts';

export const cars = [1, 2, 3, 4, 5];
const nobody = {
  users: new Set<number>(),
  services: new Set<number>(),
  products: new Set<number>(),
};

/** What happens next: to the group `at`, to another one `to`, to `some` cars. */
export const aStep = fc.record({
  type: fc.oneof(
    { weight: 8, arbitrary: fc.constant('answers' as const) },
    {
      weight: 8,
      arbitrary: fc.constantFrom(
        ...(['assign', 'remove', 'move', 'merge', 'delete', 'delete', 'split'] as const),
        ...(['undo', 'undo', 'undo', 'redo'] as const),
        ...(['read', 'list', 'tell', 'colleague'] as const),
      ),
    },
  ),
  at: fc.nat(7),
  to: fc.nat(7),
  some: fc.subarray(cars, { minLength: 1 }),
});
type Step = typeof aStep extends fc.Arbitrary<infer T> ? T : never;

export const aFault = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Fault>('none') },
  {
    weight: 5,
    arbitrary: fc.constantFrom<Fault>('cut-before', 'cut-after', 'error-after', 'refuse', 'double'),
  },
);

/** A browser with its engine and its index, another tab that tells it, and a colleague. */
export class PlayedScreen {
  readonly index = new MembershipIndex();
  readonly shown: ShownMemberships;
  readonly #world: World;
  readonly #scheduler: fc.Scheduler;
  readonly #undos: Promise<unknown>[] = [];
  #list = { groups: [] as { id: number; name: string }[], startedAt: 0 };

  constructor(
    scheduler: fc.Scheduler,
    inside: readonly (readonly number[])[],
    faults: readonly Fault[],
  ) {
    const left = [...faults];
    this.#scheduler = scheduler;
    this.#world = createWorld({
      pass: (what) => this.#pass(what),
      fault: () => left.shift() ?? 'none',
    });
    for (const [at, ids] of inside.entries())
      this.api.addGroup(at + 1, `Group ${at + 1}`, { cars: [...ids] });
    this.shown = shownMembershipsOf(
      { scope, of: () => ({ index: this.index }), groups: () => this.#list },
      this.engine,
      'cars',
    );
    this.shown.setAll(cars);
    this.#takeList(this.#listed(tick()));
    for (const id of this.api.groups.keys())
      this.index.read(id, { ids: this.held(id), startedAt: tick(), at: 0 });
  }

  get api() {
    return this.#world.api;
  }

  get engine() {
    return this.#world.engine;
  }

  /** The groups that the screen has. */
  get groups(): readonly { id: number; name: string }[] {
    return this.engine.overlay(scope).groups(this.#list).groups;
  }

  /** What the server has. */
  held(id: number) {
    return sortedIds(this.api.members(id, 'cars'));
  }

  members(id: number): readonly number[] {
    return [...(this.shown.members(id)?.ids ?? [])];
  }

  async #pass(what: string): Promise<void> {
    await this.#scheduler.schedule(Promise.resolve(), what);
  }

  #listed(startedAt: number) {
    return { groups: [...this.api.groups].map(([id, { name }]) => ({ id, name })), startedAt };
  }

  #takeList(list: { groups: { id: number; name: string }[]; startedAt: number }): void {
    if (list.startedAt < this.#list.startedAt) return;
    this.#list = list;
    this.index.list(list.groups.map(({ id }) => id));
    this.engine.wasRead(scope, { of: 'groups', startedAt: list.startedAt });
  }

  async list(): Promise<void> {
    const startedAt = tick();
    await this.#pass('list');
    const list = this.#listed(startedAt);
    await this.#pass('list arrives');
    this.#takeList(list);
  }

  async read(id: number): Promise<void> {
    const startedAt = tick();
    await this.#pass(`read ${id}`);
    if (!this.api.groups.has(id)) return;
    const ids = this.held(id);
    await this.#pass(`read ${id} arrives`);
    this.index.read(id, { ids, startedAt, at: startedAt });
  }

  #start(wish: Wish): void {
    const known: Memberships = new Map(
      this.groups.map(({ id, name }) => {
        const { ids, pending } = this.shown.members(id) ?? { ids: noIds, pending: new Map() };
        const members = { ...nobody, cars: new Set(ids) };
        return [id, { name, members, pending: { cars: pending } }];
      }),
    );
    this.engine.start(scope, plan(known, wish), intentOf(wish));
  }

  /** Somebody else turns a membership round; gives how it is now. */
  #turn(id: number, car: number): boolean {
    const set = this.api.groups.get(id)?.members.cars;
    if (set?.delete(car) === false) set.add(car);
    return set?.has(car) === true;
  }

  async take(step: Step): Promise<void> {
    const { type, at, to } = step;
    const [from, other] = [at, to].map((place) => this.groups[place % this.groups.length]?.id);
    if (type === 'answers') for (let left = 4 * at; left >= 0; left -= 1) await this.#answer();
    else if (type === 'undo') this.#undos.push(this.engine.undoLast(scope));
    else if (type === 'redo') this.#undos.push(this.engine.redoLast(scope));
    else if (type === 'list') void this.list();
    else if (from !== undefined && other !== undefined) this.#touch(step, from, other);
    await quiet();
  }

  #touch({ type, some }: Step, from: number, to: number): void {
    const [car = 1] = some;
    const wished = { kind: 'cars', elementIds: some } as const;
    if (type === 'read') void this.read(from);
    else if (type === 'colleague') this.#turn(from, car);
    else if (type === 'tell') {
      if (this.api.groups.has(from)) this.index.change(from, car, this.#turn(from, car));
    } else if ([from, to].every((id) => this.index.of(id) !== undefined)) {
      // A wish is made once what it is about was read.
      if (type === 'delete') this.#start({ type: 'delete-group', groupId: from });
      else if (type === 'split') this.#start({ ...wished, type, from, name: 'New' });
      else if (type === 'move') this.#start({ ...wished, type, from, to });
      else if (type === 'assign' || type === 'remove')
        this.#start({ ...wished, type, groupIds: [from] });
      else if (type === 'merge' && from !== to) this.#start({ type, from, into: to });
    }
  }

  /** The next answer arrives, or time passes; gives whether anything was left to happen. */
  async #answer(): Promise<boolean> {
    await quiet();
    if (this.#scheduler.count() > 0) {
      await this.#scheduler.waitNext(1);
      return true;
    }
    const [next] = this.#world.clock.waits;
    if (next !== undefined) this.#world.clock.pass(next);
    return next !== undefined;
  }

  /** What faults have made wait goes on; gives whether there was such a thing. */
  #resume(): boolean {
    const open = this.engine.runs().filter((run) => run.open > 0);
    for (const { id } of open) this.engine.resume(id);
    return open.length > 0;
  }

  async rest(): Promise<void> {
    while ((await this.#answer()) || this.#resume());
    await Promise.all(this.#undos);
  }
}
