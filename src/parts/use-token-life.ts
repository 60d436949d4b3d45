import { useEffect, useState } from 'react';
import { useSession } from './use-session.ts';

/** Milliseconds until the access token ends, 0 once it has, null where it does not tell. */
export function useTokenLife(): number | null {
  const endsAt = useSession()?.tokenEndsAt ?? null;
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (endsAt === null) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [endsAt]);
  return endsAt === null ? null : Math.max(0, endsAt - now);
}
