import { groupsIn, type Wish } from '../../changes/wish.ts';

/**
 * The groups without which a wish means nothing any more. Of several that something is added to or taken
 * from, each may be gone: the others are changed, and that one is told.
 */
export function groupsNeeded(wish: Wish): readonly number[] {
  switch (wish.type) {
    case 'list':
    case 'scatter':
      return [];
    case 'gather':
      return [wish.to];
    case 'assign':
    case 'remove':
      return wish.groupIds.length === 1 ? wish.groupIds : [];
    default:
      return groupsIn(wish);
  }
}
