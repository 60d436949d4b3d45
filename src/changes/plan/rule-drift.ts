import { type Element, type ElementKind, elementKinds } from '../../api/elements.ts';
import { filterMatcher } from '../../kinds/element-filter.ts';
import { differenceOf, noIds, type SortedIds, sortedIds } from '../../queries/sorted-ids.ts';
import type { GroupRule } from './group-rules.ts';
import type { ListedChange, Wish } from '../wish.ts';

/** So many elements are looked at before the page may answer again. */
const atOnce = 100;

/** What belongs into each group that a rule of the kind names, in short goes. */
export function* belongingTo(
  rules: readonly GroupRule[],
  elements: readonly Element[],
): Generator<void, ReadonlyMap<number, SortedIds>> {
  const wanted = new Map<number, number[]>(rules.map(({ groupId }) => [groupId, []]));
  const matchers = rules.map((rule) => ({
    ids: wanted.get(rule.groupId),
    of: filterMatcher(rule),
  }));
  for (const [at, element] of elements.entries()) {
    for (const { ids, of } of matchers) if (of(element)) ids?.push(element.id);
    if (at % atOnce === 0) yield;
  }
  return new Map([...wanted].map(([groupId, ids]) => [groupId, sortedIds(ids)]));
}

/** What belongs into one group by its rules, of each kind that any of them speaks of. */
export type Belonging = Partial<Record<ElementKind, SortedIds>>;

/** How far a group is from what its rules say. */
export interface Drift {
  missing: number;
  extra: number;
}

/**
 * Compares what belongs into a group with what it holds; null where that was not read.
 * @param membersOf the members of a kind, as they will be
 */
export function driftOf(
  belonging: Belonging,
  membersOf: (kind: ElementKind) => SortedIds | null,
): Drift | null {
  const drift = { missing: 0, extra: 0 };
  for (const kind of elementKinds) {
    const wanted = belonging[kind];
    if (wanted === undefined) continue;
    const members = membersOf(kind);
    if (members === null) return null;
    const { came, went } = differenceOf(members, wanted);
    drift.missing += came.length;
    drift.extra += went.length;
  }
  return drift;
}

/** What makes a group what its rules say. */
export function fixOf(
  groupId: number,
  belonging: Belonging,
  membersOf: (kind: ElementKind) => SortedIds | null,
): Wish {
  const ruled = elementKinds.filter((kind) => belonging[kind] !== undefined);
  const [only] = ruled;
  if (ruled.length === 1 && only !== undefined)
    return { type: 'equal', kind: only, groupId, elementIds: [...(belonging[only] ?? [])] };
  const changes = ruled.flatMap((kind): ListedChange[] => {
    const { came, went } = differenceOf(membersOf(kind) ?? noIds, belonging[kind] ?? noIds);
    return [
      ...came.map((elementId): ListedChange => ({ op: 'assign', kind, groupId, elementId })),
      ...went.map((elementId): ListedChange => ({ op: 'remove', kind, groupId, elementId })),
    ];
  });
  return { type: 'list', changes };
}
