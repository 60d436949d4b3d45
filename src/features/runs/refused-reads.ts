import type { QueryCache } from '@tanstack/react-query';
import { ApiError } from '../../api/errors.ts';
import type { Session } from '../../session/session.ts';

/** Which of the two the API refused. */
export type Refused = 'token' | 'api-key';

/** Whether a cause is one of the two that a person can mend by entering something. */
export const isRefusal = (kind: string | undefined): kind is Refused =>
  kind === 'token' || kind === 'api-key';

/**
 * Tells what the API refused of the reads that are on the screen, null where it refused nothing. While
 * a read is asked for once more under the same session, what it was answered last still counts: a
 * dialog that asks for a token does not go away under somebody's hands.
 */
export function refusedReads(cache: QueryCache): (session: Session) => Refused | null {
  const refused = new Map<string, Refused>();
  let askedWith: Session | null = null;
  return (session) => {
    if (askedWith !== session) refused.clear();
    askedWith = session;
    const shown = cache.findAll({ queryKey: [session.environment], type: 'active' });
    for (const { queryHash, state } of shown) {
      if (state.fetchStatus !== 'idle') continue;
      const kind = state.error instanceof ApiError ? state.error.kind : undefined;
      if (isRefusal(kind)) refused.set(queryHash, kind);
      else refused.delete(queryHash);
    }
    for (const { queryHash } of shown) {
      const kind = refused.get(queryHash);
      if (kind !== undefined) return kind;
    }
    return null;
  };
}
