import type { ElementKind } from '../../api/elements.ts';
import { atOnce, inPortions } from '../../ui/sliced.ts';
import type { Change } from '../change.ts';
import { isMembership } from '../membership-change.ts';
import type { Plan } from './plan.ts';
import { isMember, type Memberships } from '../wish.ts';

/** A group before and after a plan, as far as it is known how many of the kind it holds. */
export interface GroupFigure {
  groupId: number;
  before: number | null;
  after: number | null;
}

/**
 * Elements of a kind that leave one group and join another, or only one of both: one sentence of a
 * preview. A group that the plan itself makes has no id yet: it is `made`, by its name.
 */
export interface PlanFigure {
  kind: ElementKind;
  elementIds: readonly number[];
  /** So many of them are in the group already that they join: nothing comes of them there. */
  alreadyIn: number;
  from: GroupFigure | null;
  to: GroupFigure | { made: string; after: number } | null;
}

interface Path {
  kind: ElementKind;
  elementId: number;
  from: number | null;
  to: number | string | null;
}

/** The elements that go one way, as far as they were looked at. */
interface Gathered {
  elementIds: number[];
  alreadyIn: number;
}

/** Of each element, which groups it leaves and joins. */
function* pathsOf(changes: readonly Change[]): Generator<void, readonly Path[]> {
  const elements = new Map<
    string,
    { kind: ElementKind; elementId: number; from: number[]; to: (number | string)[] }
  >();
  yield* inPortions(changes, (change) => {
    if (!isMembership(change)) return;
    const { kind, elementId, groupId, op } = change;
    const key = `${kind}/${elementId}`;
    const element = elements.get(key) ?? { kind, elementId, from: [], to: [] };
    elements.set(key, element);
    if (op === 'assign') element.to.push(typeof groupId === 'number' ? groupId : groupId.created);
    else if (typeof groupId === 'number') element.from.push(groupId);
  });
  const paths: Path[] = [];
  yield* inPortions(elements.values(), ({ kind, elementId, from, to }) => {
    const [left] = from;
    const [joined] = to;
    if (from.length === 1 && to.length === 1 && left !== undefined && joined !== undefined) {
      paths.push({ kind, elementId, from: left, to: joined });
      return;
    }
    for (const group of from) paths.push({ kind, elementId, from: group, to: null });
    for (const group of to) paths.push({ kind, elementId, from: null, to: group });
  });
  return paths;
}

/** How many of a kind each group holds after the changes; null where nobody knows before. */
function* countsAfter(changes: readonly Change[], memberships: Memberships) {
  const members = new Map<string, Set<number>>();
  const before = (groupId: number, kind: ElementKind) =>
    memberships.get(groupId)?.members[kind]?.size ?? null;
  yield* inPortions(changes, (change) => {
    if (!isMembership(change) || typeof change.groupId !== 'number') return;
    const { groupId, kind, elementId, op } = change;
    const known = memberships.get(groupId)?.members[kind];
    if (known === undefined) return;
    const key = `${groupId}/${kind}`;
    const now = members.get(key) ?? new Set(known);
    members.set(key, now);
    if (op === 'assign') now.add(elementId);
    else now.delete(elementId);
  });
  return {
    before,
    after: (groupId: number, kind: ElementKind) =>
      members.get(`${groupId}/${kind}`)?.size ?? before(groupId, kind),
  };
}

/**
 * Tells a plan in figures: what leaves which group and joins which, with the numbers before and after.
 * Pure; one pass over the changes.
 */
export const figuresOfPlan = (plan: Plan, memberships: Memberships): readonly PlanFigure[] =>
  atOnce(figureSteps(plan, memberships));

/** The same in steps. */
export function* figureSteps(
  { changes }: Plan,
  memberships: Memberships,
): Generator<void, readonly PlanFigure[]> {
  const { before, after } = yield* countsAfter(changes, memberships);
  const made = new Map<string, string>();
  yield* inPortions(changes, (change) => {
    if (change.op === 'create-group') made.set(change.ref, change.name);
  });
  const paths = yield* pathsOf(changes);
  const grouped = new Map<string, Pick<Path, 'kind' | 'from' | 'to'> & Gathered>();
  const joins = new Map<string, number>();
  const joinKey = (name: string, kind: ElementKind) => `${kind} ${name}`;
  yield* inPortions(paths, ({ kind, elementId, from, to }) => {
    // A group that is made has a name of its own within the plan, which may look like an id.
    const key = `${kind} ${from} ${typeof to} ${to}`;
    const same = grouped.get(key) ?? { kind, from, to, elementIds: [], alreadyIn: 0 };
    grouped.set(key, same);
    same.elementIds.push(elementId);
    if (typeof to === 'string')
      joins.set(joinKey(to, kind), (joins.get(joinKey(to, kind)) ?? 0) + 1);
    else if (to !== null && isMember(memberships, to, kind, elementId) === true)
      same.alreadyIn += 1;
  });
  const figure = (groupId: number, kind: ElementKind): GroupFigure => ({
    groupId,
    before: before(groupId, kind),
    after: after(groupId, kind),
  });
  const joined = (to: Path['to'], kind: ElementKind) => {
    if (typeof to === 'number') return figure(to, kind);
    if (to === null) return null;
    return { made: made.get(to) ?? '', after: joins.get(joinKey(to, kind)) ?? 0 };
  };
  return [...grouped.values()].map(({ kind, elementIds, alreadyIn, from, to }) => ({
    kind,
    elementIds,
    alreadyIn,
    from: from === null ? null : figure(from, kind),
    to: joined(to, kind),
  }));
}
