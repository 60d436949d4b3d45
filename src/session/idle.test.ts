// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { isIdleWarned, watchIdle } from './idle.ts';
import { keepSeen, removeSeen } from './seen.ts';

const minute = 60_000;

/** How long somebody was away by the wall's clock alone: a computer that sleeps runs no timer. */
const sleep = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds);

function watch(is: { isBusy?: () => boolean; isOn?: () => boolean } = {}) {
  const { isBusy = () => false, isOn = () => true } = is;
  const onIdle = vi.fn<() => void>();
  const stop = watchIdle({ onIdle, isOn, isBusy });
  onTestFinished(stop);
  return onIdle;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  removeSeen();
  vi.useRealTimers();
});

test('after an hour without a sign of life the session ends, but not while a run goes on', () => {
  let busy = true;
  const onIdle = watch({ isBusy: () => busy });
  vi.advanceTimersByTime(59 * minute);
  dispatchEvent(new Event('keydown'));
  vi.advanceTimersByTime(62 * minute);
  expect(onIdle).not.toHaveBeenCalled();
  busy = false;
  vi.advanceTimersByTime(61 * minute);
  expect(onIdle).toHaveBeenCalledOnce();
});

test.each(['pointerdown', 'keydown', 'wheel', 'touchstart'])(
  'after a night of sleep the first %s comes too late, and does nothing to the page',
  (sign) => {
    const onIdle = watch();
    const reached = vi.fn<() => void>();
    document.addEventListener(sign, reached);
    onTestFinished(() => document.removeEventListener(sign, reached));
    vi.advanceTimersByTime(5 * minute);
    sleep(8 * 60 * minute);
    document.body.dispatchEvent(new Event(sign, { bubbles: true, cancelable: true }));
    expect(onIdle).toHaveBeenCalledOnce();
    expect(reached).not.toHaveBeenCalled();
  },
);

test.each(['focus', 'pageshow', 'visibilitychange'])(
  'after a night of sleep the session is over on coming back (%s), before anything is touched',
  (event) => {
    const onIdle = watch();
    sleep(8 * 60 * minute);
    (event === 'visibilitychange' ? document : globalThis).dispatchEvent(new Event(event));
    expect(onIdle).toHaveBeenCalledOnce();
  },
);

test('coming back is no sign of life', () => {
  const onIdle = watch();
  for (let times = 0; times < 13; times += 1) {
    vi.advanceTimersByTime(5 * minute);
    dispatchEvent(new Event('focus'));
  }
  expect(onIdle).toHaveBeenCalledOnce();
});

test('a clock that is put back gives nobody another day', () => {
  const onIdle = watch();
  vi.advanceTimersByTime(5 * minute);
  sleep(-24 * 60 * minute);
  dispatchEvent(new Event('pointerdown'));
  expect(onIdle).toHaveBeenCalledOnce();
});

test('a clock that a time server puts right by seconds changes nothing', () => {
  const onIdle = watch();
  for (let times = 0; times < 59; times += 1) {
    vi.advanceTimersByTime(minute);
    sleep(-5_000);
  }
  expect(onIdle).not.toHaveBeenCalled();
  vi.advanceTimersByTime(2 * minute);
  expect(onIdle).toHaveBeenCalledOnce();
});

test('two minutes before the end somebody is told, and one key stays', () => {
  const onIdle = watch();
  vi.advanceTimersByTime(57 * minute);
  expect(isIdleWarned()).toBe(false);
  vi.advanceTimersByTime(minute + 10_000);
  expect(isIdleWarned()).toBe(true);
  dispatchEvent(new Event('keydown'));
  expect(isIdleWarned()).toBe(false);
  vi.advanceTimersByTime(57 * minute);
  expect(onIdle).not.toHaveBeenCalled();
  vi.advanceTimersByTime(4 * minute);
  expect(onIdle).toHaveBeenCalledOnce();
  expect(isIdleWarned()).toBe(false);
});

test('where nobody is signed in nobody is warned, and nothing ends', () => {
  const onIdle = watch({ isOn: () => false });
  vi.advanceTimersByTime(59 * minute);
  expect(isIdleWarned()).toBe(false);
  vi.advanceTimersByTime(5 * minute);
  expect(onIdle).not.toHaveBeenCalled();
});

test('a tab that the browser brings back the next day has no session', () => {
  keepSeen(Date.now() - 61 * minute);
  expect(watch()).toHaveBeenCalledOnce();
});

test('a tab that is loaded anew soon keeps its session', () => {
  const before = vi.fn<() => void>();
  const stop = watchIdle({ onIdle: before, isOn: () => true, isBusy: () => false });
  vi.advanceTimersByTime(30 * minute);
  dispatchEvent(new Event('pagehide'));
  stop();
  sleep(29 * minute);
  expect(watch()).not.toHaveBeenCalled();
  sleep(2 * minute);
  expect(watch()).toHaveBeenCalledOnce();
});
