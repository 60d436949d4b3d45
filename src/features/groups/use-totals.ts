import { useMemo, useSyncExternalStore } from 'react';
import { type ElementKind, elementKinds } from '../../api/elements.ts';
import type { ChangeEngine } from '../../changes/lazy-engine.ts';
import { shownMembershipsOf } from '../../changes/pending/shown-memberships-of.ts';
import { byFrame } from '../../parts/reads/by-frame.ts';
import { useEngine } from '../../parts/plans/use-engine.tsx';
import { useFleet } from '../../parts/members/use-memberships.ts';
import type { Fleet } from '../../queries/fleet.ts';
import type { GroupRow } from './group-row.ts';
import { RunningTotal } from './running-total.ts';
import { sizeIn } from './use-group-sizes.ts';

type Totals = ReadonlyMap<ElementKind, number>;

function totalsSource(fleet: Fleet, engine: ChangeEngine, groupIds: readonly number[]) {
  const sizeOf = sizeIn(fleet, engine);
  const kinds = elementKinds.map((kind) => ({
    kind,
    total: new RunningTotal(groupIds, (id) => sizeOf(id, kind)),
  }));
  let totals: Totals = new Map();
  const value = () => {
    const now = kinds.map(({ kind, total }) => [kind, total.value()] as const);
    const isOther = now.some(([kind, sum]) => (totals.get(kind) ?? null) !== sum);
    if (isOther)
      totals = new Map(now.flatMap(([kind, sum]) => (sum === null ? [] : [[kind, sum]])));
    return totals;
  };
  const subscribe = byFrame((listener) => {
    const stops = kinds.map(({ kind, total }) =>
      shownMembershipsOf(fleet, engine, kind).subscribeGroups((groupId) => {
        total.touch(groupId ?? 'any');
        listener();
      }),
    );
    // What came before anybody listened was told to nobody.
    for (const { total } of kinds) total.touch('any');
    return () => {
      for (const stop of stops) stop();
    };
  });
  return { subscribe, value };
}

/** How much these groups hold together, of the kinds of which all of them are known. */
export function useTotals(rows: readonly GroupRow[]): Totals {
  const fleet = useFleet();
  const engine = useEngine();
  const source = useMemo(
    () =>
      totalsSource(
        fleet,
        engine,
        rows.flatMap(({ id }) => id ?? []),
      ),
    [fleet, engine, rows],
  );
  return useSyncExternalStore(source.subscribe, source.value);
}
