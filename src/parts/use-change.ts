import { useQueryClient } from '@tanstack/react-query';
import type { Change } from '../changes/change.ts';
import { type Intent, intentOf } from '../changes/intent.ts';
import { plan, type Plan } from '../changes/plan.ts';
import type { Wish } from '../changes/wish.ts';
import { useEngine } from './engine.tsx';
import { knownMemberships } from './known-memberships.ts';
import { useScope } from './use-session.ts';

/** The groups whose members a wish speaks of. */
function groupsOf(wish: Wish): readonly number[] {
  switch (wish.type) {
    case 'assign':
    case 'remove':
      return wish.groupIds;
    case 'move':
    case 'copy':
      return [wish.from, wish.to];
    case 'merge':
      return [wish.from, wish.into];
    case 'list':
      return wish.changes.map(({ groupId }) => groupId);
    case 'equal':
    case 'clear':
    case 'delete-group':
      return [wish.groupId];
  }
}

/** How everything on the screen changes anything: a wish is planned, and what is left of it is run. */
export function useChange() {
  const engine = useEngine();
  const scope = useScope();
  const client = useQueryClient();
  const planOf = (wish: Wish): Plan =>
    plan(knownMemberships(client, scope, engine.overlay(scope), groupsOf(wish)), wish);
  return {
    /** What a wish would change and what is so already; changes nothing. */
    planOf,
    /** Carries a wish out. A wish that is fulfilled already is a run as well, of nothing: it is told. */
    wish: (wish: Wish): string => engine.start(scope, planOf(wish), intentOf(wish)),
    /** Carries changes out that are no memberships: a group or a user created, renamed, assigned ... */
    start: (changes: readonly Change[], intent: Intent): string =>
      engine.start(scope, { changes, alreadySo: [] }, intent),
  };
}
