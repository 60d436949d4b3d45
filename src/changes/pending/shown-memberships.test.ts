// @vitest-environment node
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { tick } from '../../api/clock.ts';
import { moreThan } from './by-group-count.ts';
import { MembershipIndex } from '../../queries/membership-index.ts';
import { sortedIds } from '../../queries/sorted-ids.ts';
import { PendingLayers } from './pending-layers.ts';
import { ShownMemberships } from './shown-memberships.ts';
import type { Item } from '../run/target-queues.ts';

const groups = [1, 2, 3];
const elements = [10, 20, 30, 40, 50];

/** A server, a browser that reads it, and changes on their way. */
class Play {
  readonly server = new Map(groups.map((id) => [id, new Set<number>()]));
  readonly index = new MembershipIndex();
  readonly layers = new PendingLayers();
  readonly shown: ShownMemberships;
  readonly answers: (() => void)[] = [];
  readonly open: Item[] = [];
  #items = 0;

  constructor() {
    this.shown = new ShownMemberships(this.index, {
      kind: 'cars',
      pending: this.layers.memberships,
      touched: [],
      wasRead: (groupId, startedAt) =>
        this.layers.wasRead({ of: 'members', kind: 'cars', groupId, startedAt }),
    });
    this.index.list(groups);
    this.shown.setAll(elements);
  }

  of(groupId: number): Set<number> {
    return this.server.get(groupId) ?? new Set();
  }

  /** A colleague turns a membership round. */
  turn(groupId: number, elementId: number): void {
    const members = this.of(groupId);
    if (!members.delete(elementId)) members.add(elementId);
  }

  /** Another tab turns a membership round, and tells it. */
  tell(groupId: number, elementId: number): void {
    this.turn(groupId, elementId);
    this.index.change(groupId, elementId, this.of(groupId).has(elementId));
  }

  /** A colleague deletes a group. */
  delete(groupId: number): void {
    this.server.delete(groupId);
  }

  /** The list of groups arrives. */
  list(): void {
    this.index.list(this.server.keys());
  }

  /** What the browser kept of an earlier visit is there: it may tell of groups that are gone. */
  restore(groupId: number, ids: readonly number[]): void {
    this.index.read(groupId, { ids: sortedIds(ids), startedAt: 0, at: 0 });
  }

  /** A read begins: what it will say is so now, but it arrives when the play says so. */
  ask(groupId: number): void {
    const startedAt = tick();
    const ids = sortedIds(this.of(groupId));
    this.answers.push(() => this.index.read(groupId, { ids, startedAt, at: startedAt }));
  }

  arrive(at: number): void {
    const [answer] = this.answers.splice(at % Math.max(1, this.answers.length), 1);
    answer?.();
  }

  wish(
    groupId: number,
    elementId: number,
    op: 'assign' | 'remove',
    kind: 'cars' | 'users' = 'cars',
  ): void {
    this.#items += 1;
    const change = { op, kind, groupId, elementId } as const;
    const item = { runId: 'run', index: this.#items, change, target: null };
    this.open.push(item);
    this.layers.add(item);
  }

  /** The server carries a change out, or refuses it. */
  end(at: number, isDone: boolean): void {
    const [item] = this.open.splice(at % Math.max(1, this.open.length), 1);
    if (item === undefined || !('elementId' in item.change)) return;
    const { op, kind, groupId, elementId } = item.change;
    const isCarriedOut = isDone && typeof groupId === 'number' && this.server.has(groupId);
    // A user of the same number is in the same group for itself.
    if (isCarriedOut && kind === 'cars')
      if (op === 'assign') this.of(groupId).add(elementId);
      else this.of(groupId).delete(elementId);
    this.layers.end(item, isCarriedOut ? tick() : null);
  }

  /** What lies over the last read of the group, laid as a whole. */
  laidWhole(groupId: number): readonly number[] {
    const read = this.index.of(groupId);
    if (read === undefined) return [];
    const base = { ids: [...read.ids], startedAt: read.startedAt };
    return this.layers.overlay().membersOf(groupId, 'cars', base).ids;
  }
}

const groupId = fc.constantFrom(...groups);
const elementId = fc.constantFrom(...elements);
const which = fc.nat(5);
const step = fc.oneof(
  fc.tuple(groupId, elementId).map(([g, e]) => ({
    name: `turn ${g}/${e}`,
    act: (play: Play) => play.turn(g, e),
  })),
  fc.tuple(groupId, elementId).map(([g, e]) => ({
    name: `tell ${g}/${e}`,
    act: (play: Play) => play.tell(g, e),
  })),
  groupId.map((g) => ({ name: `ask ${g}`, act: (play: Play) => play.ask(g) })),
  which.map((at) => ({ name: `arrive ${at}`, act: (play: Play) => play.arrive(at) })),
  fc
    .tuple(
      groupId,
      elementId,
      fc.constantFrom('assign' as const, 'remove' as const),
      fc.constantFrom('cars' as const, 'cars' as const, 'users' as const),
    )
    .map(([g, e, op, kind]) => ({
      name: `${op} ${kind} ${g}/${e}`,
      act: (play: Play) => play.wish(g, e, op, kind),
    })),
  fc.tuple(which, fc.boolean()).map(([at, isDone]) => ({
    name: `end ${at} ${isDone}`,
    act: (play: Play) => play.end(at, isDone),
  })),
  groupId.map((g) => ({ name: `delete ${g}`, act: (play: Play) => play.delete(g) })),
  fc.constant({ name: 'list', act: (play: Play) => play.list() }),
  fc.tuple(groupId, fc.subarray(elements)).map(([g, ids]) => ({
    name: `restore ${g} ${ids.join()}`,
    act: (play: Play) => play.restore(g, ids),
  })),
  fc.subarray(groups).map((gone) => ({
    name: `gone ${gone.join()}`,
    act: (play: Play) => play.shown.setGone(new Set(gone)),
  })),
);
const steps = fc.array(step, { maxLength: 60 });

const sorted = (ids: Iterable<number>) => [...ids].toSorted((one, other) => one - other);

function membersOf(play: Play, id: number): readonly number[] {
  return [...(play.shown.members(id)?.ids ?? [])];
}

/** Members, counts, reverse lists and "in no group" are four views of one thing. */
function agree(play: Play): void {
  // Nobody is in what is gone.
  const gone = groups.filter((group) => play.index.listed?.has(group) === false);
  expect(gone.filter((group) => play.shown.members(group) !== null)).toEqual([]);
  for (const id of elements) {
    const inGroups = groups.filter((group) => membersOf(play, group).includes(id));
    const unread = groups.filter((group) => play.index.of(group) === undefined);
    const known = play.shown.groupsOf(id).filter((group) => !unread.includes(group));
    expect(sorted(known)).toEqual(inGroups);
    expect(play.shown.countOf(id)).toBe(play.shown.groupsOf(id).length);
    const pending = [...play.shown.pendingOf(id).keys()].filter((group) => !unread.includes(group));
    expect(sorted(pending)).toEqual(
      groups.filter((group) => play.shown.members(group)?.pending.has(id) === true),
    );
  }
  const onTheirWay = groups.map((group) => play.shown.members(group)?.pending.size ?? 0);
  expect(play.shown.onTheirWay).toBe(onTheirWay.reduce((sum, count) => sum + count, 0));
  const counts = [
    { shown: play.shown.none(), holds: (count: number) => count === 0 },
    { shown: play.shown.byCount('any'), holds: (count: number) => count > 0 },
    { shown: play.shown.byCount('several'), holds: (count: number) => count > 1 },
    { shown: play.shown.byCount(moreThan(2)), holds: (count: number) => count > 2 },
  ];
  for (const { shown, holds } of counts) {
    if (shown === null) continue;
    expect([...shown.ids]).toEqual(elements.filter((id) => holds(play.shown.countOf(id))));
    const coming = [...shown.pending.values()].filter((op) => op === 'assign').length;
    expect(shown.now).toBe(shown.ids.length - coming + (shown.pending.size - coming));
  }
}

test('what is kept up by differences is what laying everything anew would give, at every step', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const play = new Play();
      let gone: readonly string[] = [];
      for (const { name, act } of all) {
        act(play);
        if (name.startsWith('gone')) gone = name.slice(5).split(',');
        agree(play);
        for (const id of groups) {
          const whole = gone.includes(String(id)) ? [] : sorted(play.laidWhole(id));
          expect(membersOf(play, id)).toEqual(whole);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('once all changes have ended and all was read anew, what is shown is what the server has', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const play = new Play();
      for (const { act } of all) act(play);
      play.shown.setGone(new Set());
      while (play.open.length > 0) play.end(0, play.open.length % 2 === 0);
      play.list();
      const there = [...play.server.keys()];
      for (const id of there) play.ask(id);
      while (play.answers.length > 0) play.arrive(play.answers.length - 1);
      for (const id of there) {
        expect(membersOf(play, id)).toEqual(sorted(play.of(id)));
        expect(play.shown.members(id)?.pending.size).toBe(0);
        expect(play.shown.members(id)?.now).toBe(play.of(id).size);
      }
      agree(play);
      const inSome = new Set(there.flatMap((id) => [...play.of(id)]));
      expect([...(play.shown.none()?.ids ?? [])]).toEqual(elements.filter((id) => !inSome.has(id)));
    }),
    { numRuns: 300 },
  );
});

test('what this browser did is not told as what others did', () => {
  const play = new Play();
  const heard: unknown[] = [];
  play.shown.subscribeOthers(({ groupId: id, difference: { came, went } }) =>
    heard.push([id, came, went]),
  );
  play.ask(1);
  play.arrive(0);
  play.wish(1, 10, 'assign');
  play.end(0, true);
  play.turn(1, 20);
  play.ask(1);
  play.arrive(0);
  expect(heard).toEqual([[1, [20], []]]);
});

test('a change tells those who look at its group, its element, or at "in no group", and nobody else', () => {
  const play = new Play();
  const told: string[] = [];
  play.shown.subscribeGroup(1, () => told.push('group 1'));
  play.shown.subscribeGroup(2, () => told.push('group 2'));
  play.shown.subscribeElement(10, () => told.push('element 10'));
  play.shown.subscribeElement(20, () => told.push('element 20'));
  play.shown.subscribeCounts(() => told.push('none'));
  play.wish(1, 10, 'assign');
  expect(told).toEqual(['group 1', 'element 10', 'none']);
});

test('what is on its way is not counted as there', () => {
  const play = new Play();
  play.turn(1, 10);
  for (const id of groups) play.ask(id);
  while (play.answers.length > 0) play.arrive(0);
  play.wish(1, 20, 'assign');
  play.wish(1, 30, 'assign');
  play.wish(1, 10, 'remove');
  expect(play.shown.members(1)).toMatchObject({ now: 1, ids: sortedIds([20, 30]) });
  expect(play.shown.none()).toMatchObject({ now: 4, ids: sortedIds([10, 40, 50]) });
  expect(play.shown.countNow(10)).toBe(1);
  expect(play.shown.countNow(20)).toBe(0);
  expect([...play.shown.pendingOf(20)]).toEqual([[1, 'assign']]);
  play.wish(2, 20, 'assign');
  expect(play.shown.byCount('several')).toMatchObject({ now: 0, ids: sortedIds([20]) });
});

test('"in no group" stays the same value while an element goes from one group to another', () => {
  const play = new Play();
  play.turn(1, 10);
  for (const id of groups) play.ask(id);
  while (play.answers.length > 0) play.arrive(0);
  const before = play.shown.none();
  play.wish(2, 10, 'assign');
  expect(play.shown.none()).toBe(before);
  play.end(0, true);
  play.wish(1, 10, 'remove');
  play.end(0, true);
  expect(play.shown.none()).toBe(before);
  play.wish(2, 10, 'remove');
  expect(play.shown.none()).not.toBe(before);
});

test('whoever listens to all groups hears which one became another, or that all may have', () => {
  const play = new Play();
  const told: (number | null)[] = [];
  const stop = play.shown.subscribeGroups((id) => told.push(id));
  play.turn(2, 10);
  play.ask(2);
  play.arrive(0);
  play.index.clear();
  stop();
  play.ask(1);
  play.arrive(0);
  expect(told).toEqual([2, null]);
});
