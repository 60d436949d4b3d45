import { afterEach, expect, test, vi } from 'vitest';
import { watchIdle } from './idle.ts';
import {
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

afterEach(forgetSession);

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

test('after an hour without a sign of life the session ends, but not while a run goes on', () => {
  vi.useFakeTimers();
  let busy = true;
  const onIdle = vi.fn<() => void>();
  const stop = watchIdle(onIdle, () => busy);
  vi.advanceTimersByTime(59 * 60_000);
  dispatchEvent(new Event('keydown'));
  vi.advanceTimersByTime(59 * 60_000);
  expect(onIdle).not.toHaveBeenCalled();
  vi.advanceTimersByTime(2 * 60_000);
  expect(onIdle).not.toHaveBeenCalled();
  busy = false;
  vi.advanceTimersByTime(61 * 60_000);
  expect(onIdle).toHaveBeenCalled();
  stop();
  vi.useRealTimers();
});
