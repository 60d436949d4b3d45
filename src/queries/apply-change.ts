import type { QueryClient } from '@tanstack/react-query';
import type { TeamChange } from '../api/live-changes.ts';
import type { Scope } from '../api/scope.ts';
import { elementsKey } from './elements.ts';
import { fleetOf } from './fleet.ts';
import { groupsKey } from './groups.ts';
import { readAgain } from './read-again.ts';
import { logKey } from './team-log.ts';

/** What colleagues changed is read again at most so often, however much it is (milliseconds). */
const pace = 1_000;

/**
 * Takes what a colleague changed into what is known: a membership is shown at once, and the group is
 * read again as soon as it is in sight; lists are read again.
 */
export function createChangeApplier(client: QueryClient, scope: Scope) {
  const fleet = fleetOf(client, scope);
  const changed = new Map<NonNullable<TeamChange['kind']>, Set<number>>();
  let lists = { groups: false, users: false };
  let timer: ReturnType<typeof setTimeout> | null = null;

  const catchUp = () => {
    timer = null;
    readAgain(client, logKey(scope));
    for (const [kind, groupIds] of changed) fleet.of(kind).reader.changed(groupIds);
    changed.clear();
    if (lists.groups) readAgain(client, groupsKey(scope));
    if (lists.users) readAgain(client, elementsKey(scope, 'users'));
    lists = { groups: false, users: false };
  };

  const soon = () => {
    timer ??= setTimeout(catchUp, pace);
  };

  return {
    /** Something was logged that is known here already. */
    logged: soon,
    apply({ op, kind, groupId, elementId }: TeamChange): void {
      if (op === 'assign' || op === 'remove') {
        if (kind === null || groupId === null || elementId === null) return;
        fleet.of(kind).index.change(groupId, elementId, op === 'assign');
        changed.set(kind, (changed.get(kind) ?? new Set()).add(groupId));
      } else if (kind === 'users') lists.users = true;
      else lists.groups = true;
      soon();
    },
    /** Nobody knows what has changed: everything in sight is read again. */
    applyUnknown(): void {
      fleet.freshen(Date.now());
      lists = { groups: true, users: true };
      soon();
    },
    stop(): void {
      if (timer !== null) clearTimeout(timer);
    },
  };
}
