import type { Wish } from './wish.ts';

/**
 * What a run is about, as data for the message: ids only, so that it may be journaled. Names are
 * looked up when the message is shown.
 */
export type Intent =
  | Exclude<Wish, { type: 'list' }>
  | { type: 'list'; count: number }
  | { type: 'create-group' }
  | { type: 'rename-group'; groupId: number }
  | { type: 'assign-user'; userId?: number }
  | { type: 'unassign-user'; userIds: readonly number[] }
  | { type: 'create-user' }
  | { type: 'undo' | 'redo'; of: Intent };

/** The intent of a wish. */
export function intentOf(wish: Wish): Intent {
  return wish.type === 'list' ? { type: 'list', count: wish.changes.length } : wish;
}
