import { useNow } from '../ui/use-now.ts';
import { useSession } from './use-session.ts';

/** Milliseconds until the access token ends, 0 once it has, null where it does not tell. */
export function useTokenLife(): number | null {
  const endsAt = useSession()?.tokenEndsAt ?? null;
  const now = useNow(1000);
  return endsAt === null ? null : Math.max(0, endsAt - now);
}
