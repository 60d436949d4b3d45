import { elementKinds } from '../../api/elements.ts';
import { atOnce, inPortions } from '../../ui/sliced.ts';
import type { Change } from '../change.ts';
import { Draft } from './plan-draft.ts';
import { planGroups } from './plan-groups.ts';
import { madeGroups } from './plan-made.ts';
import { membersOf, type Memberships, type Wish } from '../wish.ts';

/** What has to be sent for a wish, and what is so already and is not sent. */
export interface Plan {
  changes: readonly Change[];
  alreadySo: readonly Change[];
}

/** Brings everything of `from` into `into`; `from` goes only once all of it has arrived. */
function* merge(
  draft: Draft,
  memberships: Memberships,
  from: number,
  into: number,
): Generator<void, void> {
  if (from === into) return;
  for (const kind of elementKinds)
    yield* draft.all('assign', kind, into, membersOf(memberships, from, kind), true);
  draft.deleteGroup(from);
}

/**
 * Compares what is known with what is wished. Pure; a membership that was not read counts as "not
 * known", is sent, and the API says whether it was so already.
 * @throws MembersUnknown where the wish speaks of all members of a group and they were not read
 */
export const plan = (memberships: Memberships, wish: Wish): Plan =>
  atOnce(planSteps(memberships, wish));

/** The same in steps: what is selected may be all of the largest fleet. */
export function* planSteps(memberships: Memberships, wish: Wish): Generator<void, Plan> {
  const draft = new Draft(memberships);
  switch (wish.type) {
    case 'assign':
    case 'remove':
      for (const groupId of wish.groupIds)
        yield* draft.all(wish.type, wish.kind, groupId, wish.elementIds);
      break;
    case 'move':
    case 'copy': {
      const ids = wish.elementIds ?? membersOf(memberships, wish.from, wish.kind);
      if (wish.type === 'move') yield* draft.move(wish.kind, ids, wish.from, wish.to);
      else yield* draft.all('assign', wish.kind, wish.to, ids);
      break;
    }
    case 'equal':
      yield* draft.equal(wish.kind, wish.groupId, wish.elementIds);
      break;
    case 'gather':
      yield* draft.gather(wish.kind, wish.sources, wish.to);
      break;
    case 'scatter':
      for (const { groupId, elementIds } of wish.sources)
        if (groupId !== null) yield* draft.all('remove', wish.kind, groupId, elementIds);
      break;
    case 'clear':
      for (const kind of wish.kinds ?? elementKinds)
        yield* draft.all('remove', kind, wish.groupId, membersOf(memberships, wish.groupId, kind));
      break;
    case 'delete-group':
      draft.deleteGroup(wish.groupId);
      break;
    case 'merge':
      yield* merge(draft, memberships, wish.from, wish.into);
      break;
    case 'move-all':
    case 'make-equal':
    case 'duplicate':
    case 'split':
    case 'merge-all':
    case 'delete-groups':
      yield* planGroups(draft, memberships, wish);
      break;
    case 'list':
      // The last word on a membership counts.
      yield* inPortions(wish.changes.toReversed(), (change) => draft.membership(change));
      draft.changes.reverse();
      draft.alreadySo.reverse();
      // What waits for another one is counted from the beginning, so these come first.
      return {
        changes: [...madeGroups(wish.makes ?? []), ...draft.changes],
        alreadySo: draft.alreadySo,
      };
  }
  return { changes: draft.changes, alreadySo: draft.alreadySo };
}
