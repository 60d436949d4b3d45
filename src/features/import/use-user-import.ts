import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChangeEngine } from '../../changes/lazy-engine.ts';
import { useChange } from '../../parts/use-change.ts';
import { useEngine } from '../../parts/use-engine.tsx';
import { useFleet } from '../../parts/use-memberships.ts';
import { useScope } from '../../parts/use-session.ts';
import { allElementsQuery } from '../../queries/elements.ts';
import { GroupNames } from './group-names.ts';
import { creationOf, joiningOf } from './user-changes.ts';
import { knownUsers, type UserRow } from './user-rows.ts';

/** What of a list is carried out. */
export interface UserImport {
  /** Everybody who is created, as the changes of the run stand. */
  created: readonly UserRow[];
  /** Everybody who is here already and joins the groups of the list. */
  joining: readonly UserRow[];
  /** Those that were not sent, since something is wrong with them. */
  wrong: readonly UserRow[];
  /** Whether groups that are not there are made. */
  makesGroups: boolean;
}

interface Joined {
  row: UserRow;
  elementId: number;
}

/**
 * Tells whom a run has created each time that it is over, which it may be again once what failed was
 * tried again: whether the page that began it is still there or not.
 */
function whenCreated(
  engine: ChangeEngine,
  runId: string,
  rows: readonly UserRow[],
  onCreated: (created: readonly Joined[]) => void,
): void {
  const told = new Set<number>();
  let last = engine.run(runId);
  const look = () => {
    const run = engine.run(runId);
    const isForgotten = run === null && last !== null;
    if (isForgotten) stop();
    if (run === null || run === last || run.open > 0) return;
    last = run;
    // Whoever cancelled it, or takes it back, wants nothing more of it.
    if (run.state === 'cancelled' || run.takenBack) return;
    const fresh = rows.flatMap((row, index): Joined[] => {
      const elementId = told.has(index) ? undefined : engine.resultOf(runId, index)?.user?.id;
      if (elementId === undefined) return [];
      told.add(index);
      return [{ row, elementId }];
    });
    if (fresh.length > 0) onCreated(fresh);
  };
  const stop = engine.subscribe(look);
}

/** Carries a list of users out: one run that creates them, then one that puts them into their groups. */
export function useUserImport() {
  const engine = useEngine();
  const scope = useScope();
  const fleet = useFleet();
  const client = useQueryClient();
  const { start } = useChange();
  const [begun, setBegun] = useState<{ runId: string; parts: UserImport } | null>(null);

  const join = (joined: readonly Joined[], makes: boolean, runId?: string) => {
    const read = fleet.groups();
    const groups = read === undefined ? [] : engine.overlay(scope).groups(read).groups;
    const changes = joiningOf(joined, new GroupNames(groups), { makes });
    if (changes.length > 0)
      start(changes, { type: 'import-groups', count: changes.length, with: runId });
  };
  const begin = async (parts: UserImport) => {
    // What refuses a run says so at once only where it is there.
    if ((await engine.need()) === null) return;
    const { created, joining, makesGroups } = parts;
    const here = joining.flatMap((row): Joined[] =>
      row.userId === null ? [] : [{ row, elementId: row.userId }],
    );
    if (created.length === 0) {
      join(here, makesGroups);
      return;
    }
    const runId = start(creationOf(created), { type: 'import-users', count: created.length });
    if (runId === null) return;
    setBegun({ runId, parts });
    let others = here;
    whenCreated(engine, runId, created, (fresh) => {
      join([...others, ...fresh], makesGroups, runId);
      others = [];
    });
  };
  /**
   * Those who exist in flinkey and are not here yet: they are assigned, and then join their groups. Gives
   * those who are here now.
   */
  const assign = async (rows: readonly UserRow[], makes: boolean): Promise<readonly UserRow[]> => {
    const runId = start(
      rows.map(({ user: { emailAddress } }) => ({ op: 'assign-user', user: { emailAddress } })),
      { type: 'assign-user' },
    );
    if (runId === null) return [];
    await engine.whenOver(runId);
    const users = await client.fetchQuery({ ...allElementsQuery(scope, 'users'), staleTime: 0 });
    const { byEmail } = knownUsers(users, new GroupNames([]));
    const joined = rows.flatMap((row): Joined[] => {
      const elementId = byEmail.get(row.user.emailAddress.toLowerCase());
      return elementId === undefined ? [] : [{ row, elementId }];
    });
    join(joined, makes, runId);
    return joined.map(({ row }) => row);
  };
  return { begun, begin, assign, again: () => setBegun(null) };
}
