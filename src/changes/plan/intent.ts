import type { ElementKind } from '../../api/elements.ts';
import type { SendableChange } from '../change.ts';
import type { GroupRef } from '../pending/change-base.ts';
import type { DeleteGroup } from '../operations/group-delete.ts';
import type { JoinGroup } from '../operations/join-group.ts';
import type { MembershipChange } from '../membership-change.ts';
import type { Wish } from '../wish.ts';

/** Of every operation on a group that is no wish: that group. */
type GroupIntent<C> = C extends { op: infer Op; groupId: GroupRef }
  ? { type: Op; groupId: number }
  : never;

/**
 * What a run is about, as data for the message: ids only, so that it may be journaled. Names are
 * looked up when the message is shown.
 */
export type Intent =
  | Exclude<Wish, { type: 'list' | 'duplicate' | 'split' }>
  | { type: 'duplicate'; from: number }
  | { type: 'split'; from: number; kind: ElementKind; elementIds: readonly number[] }
  | { type: 'list'; count: number }
  | { type: 'create-group' }
  | GroupIntent<Exclude<SendableChange, MembershipChange | JoinGroup | DeleteGroup>>
  | { type: 'assign-user'; userId?: number }
  | { type: 'unassign-user'; userIds: readonly number[] }
  | { type: 'create-user' }
  | { type: 'import-users'; count: number }
  // `with` is the run that assigned those who are added now: the two are taken back as one.
  | { type: 'import-groups'; count: number; with?: string }
  | (Extract<Wish, { type: 'assign' | 'remove' }> & { with: string })
  | { type: 'undo' | 'redo'; of: Intent };

/** The intent of a wish: no name is in it. */
export function intentOf(wish: Wish): Intent {
  switch (wish.type) {
    case 'list':
      return { type: 'list', count: wish.changes.length };
    case 'duplicate':
      return { type: 'duplicate', from: wish.from };
    case 'split': {
      const { type, from, kind, elementIds } = wish;
      return { type, from, kind, elementIds };
    }
    default:
      return wish;
  }
}

/** Undo of an undo is a redo, and the other way round. */
export function intentOfUndo(intent: Intent): Intent {
  switch (intent.type) {
    case 'undo':
      return { type: 'redo', of: intent.of };
    case 'redo':
      return { type: 'undo', of: intent.of };
    default:
      return { type: 'undo', of: intent };
  }
}

/** What a run was about before it was undone or redone. */
export function originOf(intent: Intent): Exclude<Intent, { of: Intent }> {
  let origin = intent;
  while ('of' in origin) origin = origin.of;
  return origin;
}
