import { tick } from '../src/api/clock.ts';
import { PendingLayers } from '../src/changes/pending/pending-layers.ts';
import { ShownMemberships } from '../src/changes/pending/shown-memberships.ts';
import { MembershipIndex } from '../src/queries/membership-index.ts';
import { sortedIds } from '../src/queries/sorted-ids.ts';
import { tell } from './figures.ts';

// node bench/memberships.ts
//
// What one change and one group that arrives cost in the index of memberships with what is pending over
// it: a small fleet beside a large one, by turns in one run. Ends with 1 where a limit is missed.

interface Size {
  elements: number;
  groups: number;
  perGroup: number;
}

const small: Size = { elements: 1_000, groups: 20, perGroup: 1_000 };
const large: Size = { elements: 100_000, groups: 1_000, perGroup: 1_000 };

/** At most so many times the cost in the small fleet. */
const mostTimes = 1.3;
const rounds = 15;
const changes = 2_000;
const reads = 40;

function idsOf({ elements, perGroup }: Size, group: number): Int32Array {
  // A fifth of the elements stays in no group.
  const most = Math.floor(elements * 0.8);
  return sortedIds(Array.from({ length: perGroup }, (_, at) => 1 + ((group * 617 + at) % most)));
}

function fleetOf(size: Size) {
  const index = new MembershipIndex();
  const layers = new PendingLayers();
  const shown = new ShownMemberships(index, {
    kind: 'cars',
    pending: layers.memberships,
    touched: [],
    wasRead: (groupId, startedAt) =>
      layers.wasRead({ of: 'members', kind: 'cars', groupId, startedAt }),
  });
  index.list(Array.from({ length: size.groups }, (_, at) => at + 1));
  shown.setAll(Array.from({ length: size.elements }, (_, at) => at + 1));
  for (let group = 1; group <= size.groups; group += 1)
    index.read(group, { ids: idsOf(size, group), startedAt: tick(), at: 0 });
  shown.none();
  let told = 0;
  for (let group = 1; group <= 5; group += 1) shown.subscribeGroup(group, () => (told += 1));
  shown.subscribeCounts(() => (told += 1));
  return { index, layers, shown, size, told: () => told };
}

type Fleet = ReturnType<typeof fleetOf>;

/** A car comes into a group and leaves it again, and each step is carried out. */
function change({ layers, shown, size }: Fleet, at: number): void {
  const elementId = size.elements - (at % 100);
  for (const op of ['assign', 'remove'] as const) {
    const item = {
      runId: 'run',
      index: at,
      change: { op, kind: 'cars', groupId: 1 + (at % 5), elementId } as const,
      target: null,
    };
    layers.add(item);
    layers.end(item, tick());
    shown.countOf(elementId);
  }
}

/** A group is read again, and one car in it is another. */
function arrive({ index, size }: Fleet, at: number): void {
  const group = 1 + (at % 5);
  const ids = idsOf(size, group);
  ids[0] = at % 2 === 0 ? (ids[0] ?? 1) : 1;
  index.read(group, { ids: sortedIds(ids), startedAt: tick(), at: 0 });
}

function timed(fleet: Fleet, times: number, act: (fleet: Fleet, at: number) => void): number {
  const since = performance.now();
  for (let at = 0; at < times; at += 1) act(fleet, at);
  return ((performance.now() - since) * 1_000) / times;
}

const fleets = [fleetOf(small), fleetOf(large)] as const;
for (const [what, times, act] of [
  ['one change, there and back', changes, change],
  ['a group that arrives', reads, arrive],
] as const) {
  const taken: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1)
    for (const [at, fleet] of fleets.entries())
      taken[at === 0 ? 0 : 1].push(timed(fleet, times, act));
  const [few, many] = taken;
  tell({ what, unit: 'µs', ours: many, beside: { name: 'a small fleet', values: few }, mostTimes });
}
