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
import { useRules } from './kept-rules.ts';
import { useEngine, useOverlay } from '../plans/use-engine.tsx';
import { useFleet } from '../members/use-memberships.ts';
import { useScope } from '../account/use-session.ts';
import { useSliced } from '../reads/use-sliced.ts';

/** What belongs into the groups of these rules, which are all of one kind; null while that is being found out. */
function useBelonging(
  kind: ElementKind,
  all: readonly GroupRule[],
): ReadonlyMap<number, SortedIds> | null {
  const rules = useMemo(() => all.filter((rule) => rule.kind === kind), [all, kind]);
  const { data } = useQuery({ ...allElementsQuery(useScope(), kind), enabled: rules.length > 0 });
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
  return isOld ? null : result;
}

/**
 * Keeps up how far groups are from what their rules say, for as long as it is there: the groups that a
 * rule names are read for it, and all elements of their kinds.
 */
export function DriftWatch() {
  const kept = useRules();
  const overlay = useOverlay();
  const fleet = useFleet();
  const engine = useEngine();
  // A group that came back has another id than its rule. As text, since it is the same mostly.
  const now = kept.map(({ groupId }) => overlay.groupId(groupId)).join(',');
  const rules = useMemo(() => {
    const groupIds = now.split(',').map(Number);
    return kept.map((rule, at) => ({ ...rule, groupId: groupIds[at] ?? rule.groupId }));
  }, [kept, now]);
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
      const parts = own.map((kind) => [kind, wanted[kind]?.get(groupId)] as const);
      if (parts.some(([, ids]) => ids === undefined)) return [];
      const belonging: Ruled['belonging'] = Object.fromEntries(parts);
      const membersOf = (kind: ElementKind) => shownOf(kind).members(groupId)?.ids ?? null;
      return [[groupId, { belonging, drift: driftOf(belonging, membersOf) }]];
    };
    const compute = () => {
      // Until it is known, what was known before is the best there is.
      if (Object.values(wanted).includes(null)) return;
      const groupIds = [...new Set(rules.map(({ groupId }) => groupId))];
      tellDrifts(fleet.scope, new Map(groupIds.flatMap(ruledOf)));
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
  }, [rules, fleet, engine, cars, users, services, products]);

  return null;
}
