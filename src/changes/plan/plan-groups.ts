import { type ElementKind, elementKinds } from '../../api/elements.ts';
import { inPortions } from '../../ui/sliced.ts';
import type { Draft } from './plan-draft.ts';
import { eachOf, type GroupWish, membersOf, type Memberships, type Source } from '../wish.ts';

const sourcesOf = (
  memberships: Memberships,
  from: number | readonly number[],
  kind: ElementKind,
): readonly Source[] =>
  eachOf(from).map((groupId) => ({
    groupId,
    elementIds: [...membersOf(memberships, groupId, kind)],
  }));

/** Gives the new group's name within the plan. */
function createGroup(draft: Draft, memberships: Memberships, name: string): { created: string } {
  const known = [...memberships].filter(([, group]) => group.name === name).map(([id]) => id);
  draft.changes.push({ op: 'create-group', ref: 'new', name, known });
  return { created: 'new' };
}

/**
 * Brings everything of these groups into one. Each goes only once all of what was brought has arrived,
 * since an element that two of them hold is brought once.
 */
function* mergeAll(
  draft: Draft,
  memberships: Memberships,
  from: readonly number[],
  into: number,
): Generator<void, void> {
  const going = [...new Set(from)].filter((groupId) => groupId !== into);
  for (const groupId of going)
    for (const kind of elementKinds)
      yield* draft.all('assign', kind, into, membersOf(memberships, groupId, kind), true);
  const brought = draft.changes.map((_, index) => index);
  for (const groupId of going) {
    draft.deleteGroup(groupId, brought);
    yield;
  }
}

/**
 * Plans what is wished of groups as wholes, in steps.
 * @throws MembersUnknown where the members of a group were not read
 */
export function* planGroups(
  draft: Draft,
  memberships: Memberships,
  wish: GroupWish,
): Generator<void, void> {
  switch (wish.type) {
    case 'move-all':
      for (const kind of wish.kinds ?? elementKinds)
        yield* draft.gather(kind, sourcesOf(memberships, wish.from, kind), wish.to);
      return;
    case 'make-equal':
      for (const kind of wish.kinds ?? elementKinds)
        yield* draft.equal(kind, wish.to, [...membersOf(memberships, wish.from, kind)]);
      return;
    case 'duplicate': {
      const groupId = createGroup(draft, memberships, wish.name);
      for (const kind of wish.kinds ?? elementKinds)
        yield* inPortions(membersOf(memberships, wish.from, kind), (elementId) =>
          draft.changes.push({ op: 'assign', kind, groupId, elementId, after: 0 }),
        );
      return;
    }
    case 'split': {
      const groupId = createGroup(draft, memberships, wish.name);
      const { kind, from } = wish;
      const members = membersOf(memberships, from, kind);
      // What left meanwhile is not brought along.
      const leaving = [...new Set(wish.elementIds)].filter((id) => members.has(id));
      yield* inPortions(leaving, (elementId) => {
        const after = draft.changes.push({ op: 'assign', kind, groupId, elementId, after: 0 }) - 1;
        draft.changes.push({ op: 'remove', kind, groupId: from, elementId, after });
      });
      return;
    }
    case 'merge-all':
      yield* mergeAll(draft, memberships, wish.from, wish.into);
      return;
    case 'delete-groups':
      for (const groupId of new Set(wish.groupIds)) {
        draft.deleteGroup(groupId, []);
        yield;
      }
      return;
  }
}
