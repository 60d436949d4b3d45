import { pageClock } from '../../session/steady-clock.ts';
import { useNow } from '../../ui/use-now.ts';
import { useSession } from './use-session.ts';

/** The time by a clock that is not put back, so that what is left of a token never grows. */
export const useSteadyNow = (every: number): number => useNow(every, () => pageClock.now());

/** Milliseconds until the access token ends, 0 once it has, null where it does not tell. */
export function useTokenLife(): number | null {
  const endsAt = useSession()?.tokenEndsAt ?? null;
  const now = useSteadyNow(1000);
  return endsAt === null ? null : Math.max(0, endsAt - now);
}
