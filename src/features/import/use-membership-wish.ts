import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Plan } from '../../changes/plan/plan.ts';
import type { ItemSnapshot } from '../../changes/run/run-snapshot.ts';
import { sightOf } from '../../i18n/same-sight.ts';
import { knownMemberships } from '../../parts/members/known-memberships.ts';
import { confirmPlan } from '../../parts/plans/plan-confirmation.ts';
import { preparePlan } from '../../parts/plans/prepare-plan.ts';
import { useChange } from '../../parts/plans/use-change.ts';
import { useEngine } from '../../parts/plans/use-engine.tsx';
import { useFleet } from '../../parts/members/use-memberships.ts';
import { useScope } from '../../parts/account/use-session.ts';
import { readAnewQuery } from '../../queries/read-anew.ts';
import type { MembershipRow } from './membership-rows.ts';
import { groupIdsIn, wishOfList, type Way } from './membership-wish.ts';

const noNames: ReadonlySet<string> = new Set();

/** The names with which flinkey would make no group, as they look. */
const refusedNames = (items: readonly ItemSnapshot[]): ReadonlySet<string> =>
  new Set(
    items.flatMap(({ change, status }) =>
      change.op === 'create-group' && status.state === 'failed' && status.kind === 'invalid'
        ? [sightOf(change.name)]
        : [],
    ),
  );

/**
 * Reads the groups of a list anew, compares, and shows the difference before anything is sent: always,
 * since nobody has looked at it yet.
 */
export function useMembershipWish() {
  const client = useQueryClient();
  const engine = useEngine();
  const scope = useScope();
  const fleet = useFleet();
  const { start } = useChange();
  const [isReading, setReading] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [refused, setRefused] = useState(noNames);

  const compare = async (rows: readonly MembershipRow[], way: Way, leaves?: string) => {
    setReading(true);
    setProblem(null);
    const groupIds = groupIdsIn(rows);
    try {
      await Promise.all([
        client.fetchQuery({ ...readAnewQuery(fleet, groupIds), staleTime: 0 }),
        engine.need(),
      ]);
    } catch (error) {
      setProblem(error);
      return;
    } finally {
      setReading(false);
    }
    const wish = wishOfList(rows, knownMemberships(fleet, engine, groupIds), way);
    const prepared = preparePlan(fleet, engine, wish);
    const { length: count } = prepared.plan.changes;
    const intent = { type: 'list', count } as const;
    const carryOut = async (plan: Plan) => {
      const runId = start(plan.changes, intent);
      if (runId === null) return;
      await engine.whenOver(runId).catch(() => null);
      // Told at the rows as well, where another name can be given.
      const names = refusedNames(engine.items(runId));
      setRefused((before) => new Set([...before, ...names]));
    };
    // What is so already is told as what it is: a run of nothing.
    if (count === 0) void carryOut(prepared.plan);
    else {
      const begin = (plan: Plan) => void carryOut(plan);
      confirmPlan({ scope, wish, intent, leaves, ...prepared, start: begin });
    }
  };
  return { isReading, problem, refused, compare };
}
