import { type ElementKind, elementKinds } from '../../api/elements.ts';
import type { Scope } from '../../api/scope.ts';
import type { Change } from '../change.ts';
import { isMembership } from '../membership-change.ts';
import type { Run } from './run.ts';

/** What a run that is over has changed on the server, or may have: what has to be read again. */
export interface Settled {
  scope: Scope;
  runId: string;
  members: readonly { kind: ElementKind; groupId: number }[];
  /** The list of groups. */
  groups: boolean;
  users: boolean;
}

/** One membership that a run changed, or found to be so already. */
export interface DoneMembership {
  scope: Scope;
  kind: ElementKind;
  groupId: number;
  elementId: number;
  isMember: boolean;
}

/** What of a change that came true is a membership of a group that has an id; null where it is none. */
export function doneMembership(scope: Scope, change: Change): DoneMembership | null {
  if (!isMembership(change) || typeof change.groupId !== 'number') return null;
  const { op, kind, groupId, elementId } = change;
  return { scope, kind, groupId, elementId, isMember: op === 'assign' };
}

export function settledOf(run: Run): Settled {
  const members = elementKinds.flatMap((kind) =>
    [...run.touched]
      .filter((name) => name.startsWith(`${kind}/`))
      .map((name) => ({ kind, groupId: Number(name.slice(kind.length + 1)) })),
  );
  return {
    scope: run.scope,
    runId: run.id,
    members,
    groups: run.touched.has('groups'),
    users: run.touched.has('users'),
  };
}
