import type { ElementKind } from '../../api/elements.ts';
import {
  type ListedChange,
  type ListedGroup,
  membersOf,
  type Memberships,
  type Wish,
} from '../../changes/wish.ts';
import { sightOf } from '../../i18n/same-sight.ts';
import type { MembershipRow } from './membership-rows.ts';

/** What a list of memberships is for: what is missing comes, or its groups hold exactly what it says. */
export type Way = 'add' | 'exact';

interface Member {
  group: number | { made: string };
  kind: ElementKind;
  elementId: number;
}

const membersIn = (rows: readonly MembershipRow[]): readonly Member[] =>
  rows.flatMap(({ state, group, kind, elementId }) =>
    state === 'found' && group !== null && kind !== null && elementId !== null
      ? [{ group, kind, elementId }]
      : [],
  );

/** The groups of a list that are there. */
export const groupIdsIn = (rows: readonly MembershipRow[]): readonly number[] => [
  ...new Set(rows.flatMap(({ group }) => (typeof group === 'number' ? [group] : []))),
];

/** What the groups of the list have too many, of the kinds that occur in it. */
function tooMany(members: readonly Member[], memberships: Memberships): readonly ListedChange[] {
  const wanted = new Set(
    members.map(({ group, kind, elementId }) => `${JSON.stringify(group)}/${kind}/${elementId}`),
  );
  const kinds = new Set(members.map(({ kind }) => kind));
  const groups = new Set(
    members.flatMap(({ group }) => (typeof group === 'number' ? [group] : [])),
  );
  return [...groups].flatMap((groupId) =>
    [...kinds].flatMap((kind) =>
      [...membersOf(memberships, groupId, kind)]
        .filter((elementId) => !wanted.has(`${groupId}/${kind}/${elementId}`))
        .map((elementId) => ({ op: 'remove', groupId, kind, elementId }) as const),
    ),
  );
}

/** What goes into groups that are not there. */
function madeOf(members: readonly Member[]): readonly ListedGroup[] {
  const made = members.flatMap(({ group, kind, elementId }) =>
    typeof group === 'number' ? [] : [{ name: group.made, kind, elementId }],
  );
  return [...Map.groupBy(made, ({ name }) => sightOf(name)).values()].map((same) => ({
    name: same[0]?.name ?? '',
    members: same.map(({ kind, elementId }) => ({ kind, elementId })),
  }));
}

/**
 * What a list of memberships wishes, compared with what was read.
 * @throws MembersUnknown where it is to be exactly so and a group was not read
 */
export function wishOfList(
  rows: readonly MembershipRow[],
  memberships: Memberships,
  way: Way,
): Wish {
  const members = membersIn(rows);
  const added = members.flatMap(({ group, kind, elementId }): ListedChange[] =>
    typeof group === 'number' ? [{ op: 'assign', groupId: group, kind, elementId }] : [],
  );
  const removed = way === 'exact' ? tooMany(members, memberships) : [];
  return { type: 'list', changes: [...added, ...removed], makes: madeOf(members) };
}
