import * as v from 'valibot';

/** What a session looks like where it comes from outside: session storage, another tab. */
export const StoredSession = v.object({
  environment: v.string(),
  apiKey: v.string(),
  token: v.string(),
  tokenEndsAt: v.nullable(v.number()),
  customer: v.object({ id: v.number(), name: v.nullable(v.string()) }),
});

/**
 * Who we are to the API. `tokenEndsAt` is in milliseconds since 1970, null where the token does not
 * tell; `apiKey` is empty where the server provides it.
 */
export type Session = v.InferOutput<typeof StoredSession>;

/** What the header of a request needs; may be a draft that is only being tested. */
export type Credentials = Pick<Session, 'environment' | 'apiKey' | 'token'>;

const storageKey = 'motorpool.session';
const listeners = new Set<() => void>();
let current = read();

function read(): Session | null {
  try {
    return v.parse(StoredSession, JSON.parse(sessionStorage.getItem(storageKey) ?? ''));
  } catch {
    return null;
  }
}

function announce(next: Session | null) {
  current = next;
  for (const listener of listeners) listener();
}

/** The session of this tab, or null. The value keeps its identity until it changes. */
export function getSession(): Session | null {
  return current;
}

/** Calls `listener` after every change; returns how to stop that. */
export function subscribeSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Keeps the session for this tab: in session storage, and nowhere else. */
export function keepSession(session: Session): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(session));
  } catch {
    // A browser that refuses storage still works until the tab is reloaded.
  }
  announce(session);
}

/** Forgets key, token and customer of this tab. */
export function forgetSession(): void {
  try {
    sessionStorage.removeItem(storageKey);
  } catch {
    // Nothing was kept where storage is refused.
  }
  announce(null);
}
