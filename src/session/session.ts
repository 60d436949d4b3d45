import * as v from 'valibot';
import { readStored, removeStored, store } from '../browser-storage.ts';
import { removeSeen } from './seen.ts';
import { sessionKey } from './session-key.ts';
import { createStore } from '../store.ts';
import { tokenSubject } from './token-life.ts';

/** What a session looks like where it comes from outside: session storage, another tab. */
export const StoredSession = v.object({
  environment: v.string(),
  apiKey: v.string(),
  token: v.string(),
  tokenEndsAt: v.nullable(v.number()),
  customer: v.object({ id: v.number(), name: v.nullable(v.string()) }),
  /** With which name the token was fetched, to be asked for the password alone; never the password. */
  userName: v.optional(v.string()),
  /** A person has confirmed that the tabs of this browser share it: they are given it unasked. */
  isShared: v.optional(v.boolean()),
});

/**
 * Who we are to the API. `tokenEndsAt` is in milliseconds since 1970, null where the token does not
 * tell; `apiKey` is empty where the server provides it.
 */
export type Session = v.InferOutput<typeof StoredSession>;

/** What the header of a request needs; may be a draft that is only being tested. */
export type Credentials = Pick<Session, 'environment' | 'apiKey' | 'token'>;

/** Where session storage marks a tab whose session was forgotten; nothing secret. */
const leftKey = 'motorpool.left';

function read(): Session | null {
  try {
    return v.parse(StoredSession, JSON.parse(readStored('session', sessionKey) ?? ''));
  } catch {
    return null;
  }
}

const kept = createStore({ session: read(), forgottenIdle: false });

function announce(session: Session | null, forgottenIdle = false) {
  kept.set({ session, forgottenIdle });
}

/** The session of this tab, or null. The value keeps its identity until it changes. */
export function getSession(): Session | null {
  return kept.get().session;
}

/** Calls `listener` after every change; returns how to stop that. */
export const subscribeSession = kept.subscribe;

/** Whether both tokens say whose they are, and whether that is one and the same; null where one does not. */
export function isSameSubject(one: Session, other: Session): boolean | null {
  if (one.token === other.token) return true;
  const subjects = [tokenSubject(one.token), tokenSubject(other.token)];
  return subjects.includes(null) ? null : subjects[0] === subjects[1];
}

/**
 * Signs in anew: unless the tokens say that it is the same account, whoever was signed in before is
 * forgotten first. What only renews key, token or customer of a session is kept by `keepSession`.
 */
export function beginSession(session: Session): void {
  const current = getSession();
  const isSame = current !== null && isSameSubject(current, session) === true;
  if (current !== null && !isSame) forgetSession();
  // Who confirmed that it is shared is asked no second time.
  keepSession(isSame ? { ...session, isShared: current.isShared } : session);
}

/** Keeps the session for this tab: in session storage, and nowhere else. */
export function keepSession(session: Session): void {
  store('session', sessionKey, JSON.stringify(session));
  announce(session);
}

function forget(idle: boolean) {
  removeStored('session', sessionKey);
  removeSeen();
  store('session', leftKey, 'true');
  announce(null, idle);
}

/** Whether a session of this tab was forgotten, be it before a reload. */
export function hasLeft(): boolean {
  return readStored('session', leftKey) !== null;
}

/** The API said that this token has ended, whatever was reckoned before. */
export function endToken(token: string): void {
  const current = getSession();
  if (current === null || current.token !== token) return;
  const now = Date.now();
  if (current.tokenEndsAt !== null && current.tokenEndsAt <= now) return;
  keepSession({ ...current, tokenEndsAt: now });
}

/** Forgets key, token and customer of this tab. */
export function forgetSession(): void {
  forget(false);
}

/** Forgets the session, if there is one, because nobody has touched the page for long. */
export function forgetIdleSession(): void {
  if (getSession() !== null) forget(true);
}

/** Whether there is no session now because nobody had touched the page for long. */
export function wasForgottenIdle(): boolean {
  return kept.get().forgottenIdle;
}
