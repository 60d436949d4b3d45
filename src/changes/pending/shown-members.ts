import type { GroupRead } from '../../queries/membership-index.ts';
import { type SortedIds, withDifference } from '../../queries/sorted-ids.ts';
import type { Over } from './memberships-over.ts';
import type { MembershipOp } from './overlay.ts';

/** The members of one kind of a group as they will be, and what of it is still on its way. */
export interface ShownMembers {
  ids: SortedIds;
  /** What is not done yet; what is being removed is here and not in `ids`. */
  pending: ReadonlyMap<number, MembershipOp>;
  /** So many are there now: what is on its way in does not count, what is on its way out does. */
  now: number;
  /** When it was read, in milliseconds since 1970. */
  at: number;
  /** It was read on an earlier visit, and not since. */
  isEarlier: boolean;
}

const nothingPending: ReadonlyMap<number, MembershipOp> = new Map();

/** What a read of a group told, and what lies over its memberships by now. */
export function shownMembersOf(
  { ids, at, startedAt }: GroupRead,
  laid: ReadonlyMap<number, Over>,
): ShownMembers {
  const pending = new Map<number, MembershipOp>();
  const came: number[] = [];
  const went: number[] = [];
  let now = ids.length;
  for (const [id, { base, confirmed, future, op }] of laid) {
    if (op !== null) pending.set(id, op);
    if (future && !base) came.push(id);
    if (base && !future) went.push(id);
    now += Number(confirmed) - Number(base);
  }
  return {
    ids: withDifference(ids, { came, went }),
    pending: pending.size === 0 ? nothingPending : pending,
    now,
    at,
    isEarlier: startedAt === 0,
  };
}
