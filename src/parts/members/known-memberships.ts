import { elementKinds } from '../../api/elements.ts';
import type { ChangeEngine } from '../../changes/lazy-engine.ts';
import { shownMembershipsOf } from '../../changes/pending/shown-memberships-of.ts';
import type { KnownGroup, Memberships } from '../../changes/wish.ts';
import type { Fleet } from '../../queries/fleet.ts';
import { atOnce } from '../../ui/sliced.ts';

/**
 * What a plan may compare with: what was read of these groups, with the pending changes over it.
 * What was not read is left out, so that the API decides whether it is so already. Every group is
 * named, since a plan may need to tell namesakes apart.
 */
export const knownMemberships = (
  fleet: Fleet,
  engine: ChangeEngine,
  groupIds: Iterable<number>,
): Memberships => atOnce(knownSteps(fleet, engine, groupIds));

/** The same in steps: a thousand groups may hold a million. */
export function* knownSteps(
  fleet: Fleet,
  engine: ChangeEngine,
  groupIds: Iterable<number>,
): Generator<void, Memberships> {
  const read = fleet.groups();
  const known = new Map<number, KnownGroup>();
  for (const { id, name } of read === undefined
    ? []
    : engine.overlay(fleet.scope).groups(read).groups)
    known.set(id, { name, members: {} });
  for (const id of new Set(groupIds)) {
    const members: KnownGroup['members'] = {};
    const pending: KnownGroup['pending'] = {};
    for (const kind of elementKinds) {
      const now = shownMembershipsOf(fleet, engine, kind).members(id);
      // What an earlier visit left may be long past: the API decides.
      if (now === null || now.isEarlier) continue;
      members[kind] = new Set(now.ids);
      pending[kind] = now.pending;
    }
    known.set(id, { name: known.get(id)?.name ?? '', members, pending });
    yield;
  }
  return known;
}
