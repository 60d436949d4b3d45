import assert from 'node:assert/strict';
import { tick } from '../../api/clock.ts';
import { isMembership } from '../membership-change.ts';
import type { Engine } from '../engine.ts';
import type { MembersView } from '../pending/overlay.ts';
import type { ItemSnapshot } from '../run/run-snapshot.ts';
import type { FakeApi } from './fake-api.ts';
import { cars, groupIds, memberships, type ScenarioValue } from './scenario.ts';
import { scope } from './world.ts';

/** A world that was played, and what its screen shows. */
interface Checked {
  readonly chosen: ScenarioValue;
  readonly api: FakeApi;
  readonly engine: Engine;
  /** Memberships that nobody can tell anything about. */
  readonly ghosts: ReadonlySet<string>;
  view: (groupId: number) => MembersView;
}

interface Keyed {
  key: string;
  item: ItemSnapshot;
}

/** All items, oldest first, by what they change, e.g. `2/7`. */
function itemsByTarget(engine: Engine): Map<string, Keyed[]> {
  const found = new Map<string, Keyed[]>();
  for (const { id } of engine.runs().toReversed())
    for (const item of engine.items(id)) {
      if (!isMembership(item.change) || typeof item.change.groupId !== 'number') continue;
      const target = `${item.change.groupId}/${item.change.elementId}`;
      const items = found.get(target) ?? [];
      items.push({ key: `${id}-${item.index}`, item });
      found.set(target, items);
    }
  return found;
}

/** What the screen has to show of a membership; null where nobody can know. */
function wanted(items: readonly Keyed[]): string | null {
  let op: string | null = null;
  for (const { item } of items) {
    const { state } = item.status;
    if (state === 'unknown') return null;
    if (state !== 'failed' && state !== 'not-sent') op = item.change.op;
  }
  return op;
}

/** No card flickers: what came true, or is under way, is what every frame shows. */
export function checkFrame({ engine, ghosts, view }: Checked): void {
  const items = itemsByTarget(engine);
  for (const groupId of groupIds) {
    const ids = new Set(view(groupId).ids);
    for (const car of cars) {
      const target = `${groupId}/${car}`;
      const op = ghosts.has(target) ? null : wanted(items.get(target) ?? []);
      if (op !== null) assert.equal(ids.has(car), op === 'assign', `car ${car} in ${groupId}`);
    }
  }
}

/** The report is true: what is done was done once, and nothing else was. */
export function checkReport({ engine, api, chosen, ghosts }: Checked): void {
  const effects = new Map<string, number>();
  for (const { key } of api.log) effects.set(key ?? '', (effects.get(key ?? '') ?? 0) + 1);
  const byOthers = new Set(
    chosen.changedByOthers.map(({ groupId, elementId }) => `${groupId}/${elementId}`),
  );
  const wasInside = new Set(
    groupIds.flatMap((groupId, at) => (chosen.inside[at] ?? []).map((car) => `${groupId}/${car}`)),
  );
  for (const [target, items] of itemsByTarget(engine)) {
    if (ghosts.has(target)) continue;
    const isUnknown = items.some(({ item }) => item.status.state === 'unknown');
    let before = wasInside.has(target) ? 'assign' : 'remove';
    for (const { key, item } of items) {
      const { state } = item.status;
      const count = effects.get(key) ?? 0;
      const { change } = item;
      const wasSo = 'wasSo' in change;
      // What was planned on top of a wish that came to nothing, or was not lined up yet.
      const isMisplanned = before === change.op && !wasSo;
      // The plan, or how the one before it ended, told that it was so: another has changed that since.
      const wasKnown = wasSo || (isMisplanned && byOthers.has(target));
      // Where others may have done it, or the plan was wrong, a retry can not tell.
      const canTell = !isUnknown && !byOthers.has(target) && !isMisplanned;
      assert.ok(state !== 'waiting' && state !== 'sending', `${key} has ended`);
      assert.ok(count <= 1, `${key} was done once`);
      if (state === 'done') assert.ok(count === 1 || !canTell, `${key} is told as done`);
      else if (state !== 'unknown' && (canTell || !wasKnown))
        assert.equal(count, 0, `${key} is told as ${state}`);
      if (state === 'done' || state === 'already-so') before = item.change.op;
    }
  }
}

/** Nobody finds a car in neither group: a move's remove came after its assign. */
export function checkOrder({ engine, api }: Checked): void {
  const at = new Map(api.log.map(({ key }, index) => [key, index]));
  for (const { id } of engine.runs())
    for (const { index, change } of engine.items(id)) {
      const own = at.get(`${id}-${index}`);
      const before = typeof change.after === 'number' ? at.get(`${id}-${change.after}`) : undefined;
      if (own !== undefined && before !== undefined) assert.ok(before < own, `${id}-${index}`);
    }
}

function originOf(engine: Engine, runId: string): string {
  const before = engine.run(runId)?.undoOf ?? null;
  return before === null ? runId : originOf(engine, before);
}

function isLastOfItsChain(engine: Engine, runId: string): boolean {
  const origin = originOf(engine, runId);
  return engine.runs().find(({ id }) => originOf(engine, id) === origin)?.id === runId;
}

/** Once nothing is under way and nothing has failed, every group looks as the server has it. */
export function checkScreen({ engine, api, ghosts, view }: Checked): void {
  for (const { id, counts } of engine.runs()) {
    // What was taken back, or done again, since is not tried again.
    if (!isLastOfItsChain(engine, id)) continue;
    const { waiting, sending, failed, unknown } = counts;
    assert.deepEqual(
      { waiting, sending, failed, unknown },
      { waiting: 0, sending: 0, failed: 0, unknown: 0 },
    );
  }
  const items = itemsByTarget(engine);
  for (const { groupId, elementId } of memberships) {
    const target = `${groupId}/${elementId}`;
    const { ids, pending } = view(groupId);
    assert.equal(pending.size, 0);
    // What somebody else changed shows with the next read; what we touched, at once.
    if (ghosts.has(target) || wanted(items.get(target) ?? []) === null) continue;
    assert.equal(ids.includes(elementId), api.members(groupId, 'cars').includes(elementId), target);
  }
  for (const groupId of groupIds) {
    const ids = api.members(groupId, 'cars');
    const fresh = engine.overlay(scope).membersOf(groupId, 'cars', { ids, startedAt: tick() });
    assert.deepEqual(fresh.ids, ids);
  }
}
