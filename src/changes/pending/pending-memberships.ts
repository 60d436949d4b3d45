import type { ElementKind } from '../../api/elements.ts';
import type { MembershipOp } from './overlay.ts';
import type { Entry } from './pending-layer.ts';

/** A group by its id, or by its key of `GroupsView.creating` while it has none. */
type PendingGroup = number | string;

/**
 * What became of one membership: a change is `pending`, came true (`confirmed`), or was `dropped`,
 * since it failed or since a read tells it by now.
 */
export interface PendingEvent {
  readonly type: 'pending' | 'confirmed' | 'dropped';
  readonly kind: ElementKind;
  readonly group: PendingGroup;
  readonly elementId: number;
  /** What lies over the reads of this membership from now on; null: the last read tells all. */
  readonly entry: Entry<MembershipOp> | null;
}

/** The memberships of one scope that are not, or may not be, as the reads say. */
export interface PendingMemberships {
  /** What lies over the reads of one kind in one group: the same value until that changes. */
  entriesOf: (kind: ElementKind, group: PendingGroup) => ReadonlyMap<number, Entry<MembershipOp>>;
  /**
   * Calls `listener` at once with every membership that changes from now on: one call per change,
   * whatever the number of others. Gives how to stop that.
   */
  subscribe: (listener: (event: PendingEvent) => void) => () => void;
}

/** What was read, and when that read began (a tick of `src/api/clock.ts`). */
export type Read = { startedAt: number } & (
  | { of: 'members'; kind: ElementKind; groupId: number }
  | { of: 'groups' | 'users' }
);
