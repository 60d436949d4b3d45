import type { QueryClient } from '@tanstack/react-query';
import { type ElementKind, elementKinds } from '../api/elements.ts';
import type { Scope } from '../api/scope.ts';
import type { Overlay } from '../changes/overlay.ts';
import type { KnownGroup, Memberships } from '../changes/wish.ts';
import { groupElementsQuery, groupsQuery } from '../queries/groups.ts';

function membersNow(
  client: QueryClient,
  scope: Scope,
  overlay: Overlay,
  groupId: number,
  kind: ElementKind,
): ReadonlySet<number> | undefined {
  const read = client.getQueryData(groupElementsQuery(scope, groupId, kind).queryKey);
  if (read === undefined) return undefined;
  const { startedAt } = read;
  const ids = read.elements.map(({ id }) => id);
  return new Set(overlay.membersOf(groupId, kind, { ids, startedAt }).ids);
}

/**
 * What a plan may compare with: what was read of these groups, with the pending changes over it.
 * What was not read is left out, so that the API decides whether it is so already. Every group is
 * named, since a plan may need to tell namesakes apart.
 */
export function knownMemberships(
  client: QueryClient,
  scope: Scope,
  overlay: Overlay,
  groupIds: Iterable<number>,
): Memberships {
  const read = client.getQueryData(groupsQuery(scope).queryKey);
  const wanted = new Set(groupIds);
  const known = new Map<number, KnownGroup>();
  for (const { id, name } of read === undefined ? [] : overlay.groups(read).groups)
    known.set(id, { name, members: {} });
  for (const id of wanted) {
    const members: KnownGroup['members'] = {};
    for (const kind of elementKinds) {
      const now = membersNow(client, scope, overlay, id, kind);
      if (now !== undefined) members[kind] = now;
    }
    known.set(id, { name: known.get(id)?.name ?? '', members });
  }
  return known;
}
