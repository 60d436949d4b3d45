import type { User } from '../../api/users.ts';
import type { Overlay, UserOp } from '../../changes/overlay.ts';

interface UsersPage {
  elements: readonly User[];
  startedAt: number;
}

/**
 * The users of all pages, each once (paging through a list that changes can bring one twice), without
 * those who have left since their page was read, and what of them waits.
 */
export function shownUsers(
  pages: readonly UsersPage[],
  overlay: Overlay,
): { users: readonly User[]; pending: ReadonlyMap<number, UserOp> } {
  const byId = new Map<number, User>();
  const pending = new Map<number, UserOp>();
  for (const { elements, startedAt } of pages) {
    const laid = overlay.users(startedAt);
    for (const user of elements) if (!laid.unassigned.has(user.id)) byId.set(user.id, user);
    for (const [id, op] of laid.pending) pending.set(id, op);
  }
  return { users: [...byId.values()], pending };
}
