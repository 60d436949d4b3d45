import type { Change } from '../change.ts';
import type { ListedGroup } from '../wish.ts';

/** The groups that a list makes, each with what goes into it once it is there; a change set of its own. */
export function madeGroups(makes: readonly ListedGroup[]): readonly Change[] {
  return [
    ...makes.map(({ name }, at): Change => ({
      op: 'create-group',
      ref: `made ${at}`,
      name,
      known: [],
    })),
    ...makes.flatMap(({ members }, after) =>
      members.map(({ kind, elementId }): Change => ({
        op: 'assign',
        kind,
        groupId: { created: `made ${after}` },
        elementId,
        after,
      })),
    ),
  ];
}
