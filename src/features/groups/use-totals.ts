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
  const read = (): Totals =>
    new Map(
      kinds.flatMap(({ kind, total }) => {
        const value = total.value();
        return value === null ? [] : [[kind, value] as const];
      }),
    );
  let totals = read();
  const subscribe = byFrame((listener) => {
    const stops = kinds.map(({ kind, total }) =>
      shownMembershipsOf(fleet, engine, kind).subscribeGroups((groupId) => {
        if (!(groupId === null ? total.updateAll() : total.update(groupId))) return;
        totals = read();
        listener();
      }),
    );
    // What came before anybody listened was told to nobody.
    if (kinds.filter(({ total }) => total.updateAll()).length > 0) totals = read();
    return () => {
      for (const stop of stops) stop();
    };
  });
  return { subscribe, value: () => totals };
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
