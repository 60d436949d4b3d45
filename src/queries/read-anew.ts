import { queryOptions } from '@tanstack/react-query';
import { elementKinds } from '../api/elements.ts';
import type { Fleet } from './fleet.ts';
import { scopeKey } from './scope-key.ts';

/**
 * Reads all that these groups hold anew, before something is planned with them as wholes. What was
 * read is in the index; here it only says that it was.
 */
export function readAnewQuery(fleet: Fleet, groupIds: readonly number[]) {
  return queryOptions({
    queryKey: [...scopeKey(fleet.scope), 'anew', ...groupIds] as const,
    queryFn: async () => {
      await Promise.all(
        groupIds.flatMap((groupId) =>
          elementKinds.map((kind) => fleet.of(kind).reader.readAnew(groupId)),
        ),
      );
      return true;
    },
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
