import { readStored } from '../browser-storage.ts';
import { wasAwayTooLong } from '../session/seen.ts';
import { sessionKey } from '../session/session-key.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/**
 * Who is signed in, as far as is needed before the app; null where nobody is, or was for too long. The
 * app reads it with a schema: what it finds otherwise it asks for itself, and what began here is given up.
 */
export function storedAccount() {
  try {
    const session: unknown = JSON.parse(readStored('session', sessionKey) ?? 'null');
    if (!isRecord(session) || !isRecord(session['customer']) || wasAwayTooLong()) return null;
    const { environment, apiKey, token } = session;
    const { id, name } = session['customer'];
    return typeof environment === 'string' &&
      typeof apiKey === 'string' &&
      typeof token === 'string' &&
      typeof id === 'number'
      ? {
          credentials: { environment, apiKey, token },
          customer: { id, name: typeof name === 'string' ? name : null },
        }
      : null;
  } catch {
    return null;
  }
}

/** Whether the address names another customer than this: then the page asks before it shows anything. */
export function namesAnother(params: URLSearchParams, customerId: number): boolean {
  const named = params.get('customer');
  return named !== null && named !== String(customerId);
}
