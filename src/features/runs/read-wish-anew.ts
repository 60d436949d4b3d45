import { groupsIn, kindsIn, type Wish } from '../../changes/wish.ts';
import type { Fleet } from '../../queries/fleet.ts';

/**
 * Reads with priority what a wish concerns: its groups, of its kinds. All are tried, and a group that is
 * gone says so in the list of groups.
 * @throws ApiError where one of them could not be read
 */
export async function readWishAnew(fleet: Fleet, wish: Wish): Promise<void> {
  const groupIds = [...new Set(groupsIn(wish))];
  const reads = kindsIn(wish).flatMap((kind) =>
    groupIds.map((groupId) => fleet.of(kind).reader.readAnew(groupId)),
  );
  await Promise.allSettled(reads);
  await Promise.all(reads);
}
