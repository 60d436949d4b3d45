// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import {
  endToken,
  forgetIdleSession,
  forgetSession,
  getSession,
  keepSession,
  subscribeSession,
  wasForgottenIdle,
} from './session.ts';

const session = {
  environment: 'sandbox',
  apiKey: 'k',
  token: 't',
  tokenEndsAt: 5,
  customer: { id: 1, name: 'Musterflotte GmbH' },
};

afterEach(() => {
  forgetSession();
  sessionStorage.clear();
});

test('a session is kept in session storage and in nothing that outlives the tab', () => {
  keepSession(session);
  expect(sessionStorage).toHaveLength(1);
  expect(localStorage).toHaveLength(0);
});

test('whoever listens hears of a new session and of its end', () => {
  const heard: (string | null)[] = [];
  const stop = subscribeSession(() => heard.push(getSession()?.environment ?? null));
  keepSession(session);
  forgetSession();
  stop();
  keepSession(session);
  expect(heard).toEqual(['sandbox', null]);
});

test('a session that ended because nobody was there is told from one that somebody ended', () => {
  forgetIdleSession();
  expect(wasForgottenIdle()).toBe(false);
  keepSession(session);
  forgetIdleSession();
  expect(wasForgottenIdle()).toBe(true);
  keepSession(session);
  expect(wasForgottenIdle()).toBe(false);
  forgetSession();
  expect(wasForgottenIdle()).toBe(false);
});

test('the session keeps its identity until it changes', () => {
  keepSession(session);
  expect(getSession()).toBe(getSession());
});

test.each(['', 'nonsense', '{"environment":7}', '{"apiKey":"k"}'])(
  'what is stored as "%s" is no session',
  async (stored) => {
    sessionStorage.setItem('motorpool.session', stored);
    vi.resetModules();
    expect((await import('./session.ts')).getSession()).toBeNull();
  },
);

test('a stored session is there again after a reload', async () => {
  keepSession(session);
  vi.resetModules();
  expect((await import('./session.ts')).getSession()).toEqual(session);
});

test('a token of which the API says that it has ended has ended, whatever was reckoned', () => {
  const later = Date.now() + 60_000;
  keepSession({ ...session, tokenEndsAt: later });
  endToken('another token');
  expect(getSession()?.tokenEndsAt).toBe(later);
  endToken('t');
  expect(getSession()?.tokenEndsAt).toBeLessThanOrEqual(Date.now());
  const ended = getSession();
  endToken('t');
  expect(getSession()).toBe(ended);
});
