import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Plan } from '../../changes/plan.ts';
import { knownMemberships } from '../../parts/known-memberships.ts';
import { confirmPlan } from '../../parts/plan-confirmation.ts';
import { preparePlan } from '../../parts/prepare-plan.ts';
import { useChange } from '../../parts/use-change.ts';
import { useEngine } from '../../parts/use-engine.tsx';
import { useErrorText } from '../../parts/use-error-text.ts';
import { useFleet } from '../../parts/use-memberships.ts';
import { useScope } from '../../parts/use-session.ts';
import { readAnewQuery } from '../../queries/read-anew.ts';
import type { MembershipRow } from './membership-rows.ts';
import { groupIdsIn, wishOfList, type Way } from './membership-wish.ts';

/**
 * Reads the groups of a list anew, compares, and shows the difference before anything is sent: always,
 * since nobody has looked at it yet.
 */
export function useMembershipWish() {
  const client = useQueryClient();
  const engine = useEngine();
  const scope = useScope();
  const fleet = useFleet();
  const errorText = useErrorText();
  const { start } = useChange();
  const [isReading, setReading] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

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
      setProblem(errorText(error));
      return;
    } finally {
      setReading(false);
    }
    const wish = wishOfList(rows, knownMemberships(fleet, engine, groupIds), way);
    const prepared = preparePlan(fleet, engine, wish);
    const { length: count } = prepared.plan.changes;
    const intent = { type: 'list', count } as const;
    const carryOut = (plan: Plan) => void start(plan.changes, intent);
    // What is so already is told as what it is: a run of nothing.
    if (count === 0) carryOut(prepared.plan);
    else confirmPlan({ scope, wish, intent, leaves, ...prepared, start: carryOut });
  };
  return { isReading, problem, compare };
}
