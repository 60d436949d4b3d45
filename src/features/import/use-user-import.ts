import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Change } from '../../changes/change.ts';
import { useChange } from '../../parts/plans/use-change.ts';
import { useEngine } from '../../parts/plans/use-engine.tsx';
import { useFleet } from '../../parts/members/use-memberships.ts';
import { useScope } from '../../parts/account/use-session.ts';
import { allElementsQuery } from '../../queries/elements.ts';
import { GroupNames } from './group-names.ts';
import { type Here, importOf } from './user-changes.ts';
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

/** The same once it is under way. */
export interface BegunImport extends UserImport {
  /** As its run has them. */
  changes: readonly Change[];
}

/** Carries a list of users out, as one run. */
export function useUserImport() {
  const engine = useEngine();
  const scope = useScope();
  const fleet = useFleet();
  const client = useQueryClient();
  const { start } = useChange();
  const [begun, setBegun] = useState<{ runId: string; parts: BegunImport } | null>(null);

  const namesNow = () => {
    const read = fleet.groups();
    return new GroupNames(read === undefined ? [] : engine.overlay(scope).groups(read).groups);
  };
  const join = (here: readonly Here[], makes: boolean, runId?: string): string | null => {
    const changes = importOf({ created: [], here }, namesNow(), { makes });
    if (changes.length === 0) return null;
    return start(changes, { type: 'import-groups', count: changes.length, with: runId });
  };
  const carryOut = async (parts: UserImport) => {
    // What refuses a run says so at once only where it is there.
    if ((await engine.need()) === null) return;
    const { created, joining, makesGroups: makes } = parts;
    const here = joining.flatMap((row): Here[] =>
      row.userId === null ? [] : [{ row, elementId: row.userId }],
    );
    if (created.length === 0) {
      const runId = join(here, makes);
      if (runId !== null) await engine.whenOver(runId).catch(() => null);
      return;
    }
    const count = created.length + here.length;
    const changes = importOf({ created, here }, namesNow(), { makes });
    const runId = start(changes, { type: 'import-users', count });
    if (runId !== null) setBegun({ runId, parts: { ...parts, changes } });
  };
  const isCarriedOut = useRef(false);
  /** The second click of a double click begins nothing, nor does another before the end. */
  const begin = async (parts: UserImport) => {
    if (isCarriedOut.current) return;
    isCarriedOut.current = true;
    try {
      await carryOut(parts);
    } finally {
      isCarriedOut.current = false;
    }
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
    const joined = rows.flatMap((row): Here[] => {
      const elementId = byEmail.get(row.user.emailAddress.toLowerCase());
      return elementId === undefined ? [] : [{ row, elementId }];
    });
    join(joined, makes, runId);
    return joined.map(({ row }) => row);
  };
  return { begun, begin, assign, again: () => setBegun(null) };
}
