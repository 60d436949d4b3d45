import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { type ElementKind, elementKinds, type Element } from '../../api/elements.ts';
import { shownMembershipsOf } from '../../changes/pending/shown-memberships-of.ts';
import type { GroupRule } from '../../changes/plan/group-rules.ts';
import { belongingTo, driftOf } from '../../changes/plan/rule-drift.ts';
import { allElementsQuery } from '../../queries/elements.ts';
import type { SortedIds } from '../../queries/sorted-ids.ts';
import { byFrame } from '../reads/by-frame.ts';
import { type Ruled, tellDrifts } from './drifts.ts';
import { keepRules, rulesOf, useRules } from './kept-rules.ts';
import { unknownConditions } from '../../kinds/element-filter.ts';
import { useGroups } from '../groups/use-groups.ts';
import { useEngine } from '../plans/use-engine.tsx';
import { useFleet } from '../members/use-memberships.ts';
import { useScope } from '../account/use-session.ts';
import { useSliced } from '../reads/use-sliced.ts';

/** What belongs into the groups of rules that are all of one kind; unread where that can not be told. */
type OfKind = ReadonlyMap<number, SortedIds> | 'unread';

/** What belongs into the groups of these rules; null while that is being found out. */
function useBelonging(kind: ElementKind, all: readonly GroupRule[]): OfKind | null {
  const rules = useMemo(() => all.filter((rule) => rule.kind === kind), [all, kind]);
  const { data, isLoadingError } = useQuery({
    ...allElementsQuery(useScope(), kind),
    enabled: rules.length > 0,
  });
  const elements: readonly Element[] | undefined = data;
  const make = useMemo(
    () =>
      function* belongingOf() {
        if (rules.length === 0) return new Map<number, SortedIds>();
        return elements === undefined ? null : yield* belongingTo(rules, elements);
      },
    [rules, elements],
  );
  const { result, isOld } = useSliced(make);
  if (isLoadingError) return 'unread';
  return isOld ? null : result;
}

/** The rules of groups that there are; those of a group that came back are kept under its new id from now on. */
function useStandingRules(): readonly GroupRule[] {
  const scope = useScope();
  const rules = useRules();
  useEffect(() => {
    if (rulesOf(scope) !== rules) keepRules(scope, rules);
  }, [scope, rules]);
  const groups = useGroups().data?.groups;
  // As text, since it is the same mostly.
  const there = useMemo(() => {
    const ids = new Set(groups?.map(({ id }) => id));
    return rules.flatMap(({ groupId }) => (ids.has(groupId) ? [groupId] : [])).join();
  }, [rules, groups]);
  return useMemo(() => {
    const ids = new Set(there.split(',').map(Number));
    return rules.filter(({ groupId }) => ids.has(groupId));
  }, [rules, there]);
}

/**
 * Keeps up how far groups are from what their rules say, for as long as it is there: the groups that a
 * rule names are read for it, and all elements of their kinds.
 */
export function DriftWatch() {
  const fleet = useFleet();
  const engine = useEngine();
  const standing = useStandingRules();
  const unclear = useMemo(() => {
    const unknown = standing.filter((rule) => unknownConditions(rule).length > 0);
    return new Set(unknown.map(({ groupId }) => groupId));
  }, [standing]);
  const rules = useMemo(
    () => standing.filter(({ groupId }) => !unclear.has(groupId)),
    [standing, unclear],
  );
  const cars = useBelonging('cars', rules);
  const users = useBelonging('users', rules);
  const services = useBelonging('services', rules);
  const products = useBelonging('products', rules);

  useEffect(() => {
    const stops = rules.map(({ kind, groupId }) => fleet.of(kind).reader.look(groupId));
    return () => {
      for (const stop of stops) stop();
    };
  }, [fleet, rules]);

  useEffect(() => {
    const wanted = { cars, users, services, products };
    const shownOf = (kind: ElementKind) => shownMembershipsOf(fleet, engine, kind);
    const ruledOf = (groupId: number): readonly [number, Ruled][] => {
      const own = elementKinds.filter((kind) =>
        rules.some((rule) => rule.groupId === groupId && rule.kind === kind),
      );
      const belonging: Ruled['belonging'] = {};
      for (const kind of own) {
        const all = wanted[kind];
        if (all === 'unread') return [[groupId, { belonging: {}, drift: 'unread' }]];
        const ids = all?.get(groupId);
        if (ids === undefined) return [];
        belonging[kind] = ids;
      }
      const membersOf = (kind: ElementKind) => shownOf(kind).members(groupId)?.ids ?? null;
      return [[groupId, { belonging, drift: driftOf(belonging, membersOf) }]];
    };
    const compute = () => {
      // Until it is known, what was known before is the best there is.
      if (Object.values(wanted).includes(null)) return;
      const groupIds = [...new Set(rules.map(({ groupId }) => groupId))];
      const known = groupIds.flatMap(ruledOf);
      const others = [...unclear].map(
        (groupId) => [groupId, { belonging: {}, drift: 'unclear' }] as const,
      );
      tellDrifts(fleet.scope, new Map<number, Ruled>([...known, ...others]));
    };
    const hear = byFrame((listener) => {
      const stops = rules.map(({ kind, groupId }) =>
        shownOf(kind).subscribeGroup(groupId, listener),
      );
      return () => {
        for (const stop of stops) stop();
      };
    });
    compute();
    return hear(compute);
  }, [rules, unclear, fleet, engine, cars, users, services, products]);

  return null;
}
