import { useQuery } from '@tanstack/react-query';
import { useFleet } from '../../parts/members/use-memberships.ts';
import { readAnewQuery } from '../../queries/read-anew.ts';

interface ReadAnew {
  isRead: boolean;
  error: unknown;
  retry: () => void;
}

/** Reads all that these groups hold anew, once, for a dialog that plans with them. */
export function useReadAnew(groupIds: readonly number[]): ReadAnew {
  const { data, error, refetch } = useQuery(readAnewQuery(useFleet(), groupIds));
  return { isRead: data === true, error, retry: () => void refetch() };
}
