// @vitest-environment node
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ManualClock } from '../testing/manual-clock.ts';
import { defaultWaits, inTime, retryWait, systemClock } from './timing.ts';

afterEach(() => vi.useRealTimers());

describe('the system clock', () => {
  it('tells the time, and waits', async () => {
    vi.useFakeTimers({ now: 5000 });
    let rang = false;
    const waited = systemClock.wait(300).then(() => {
      rang = true;
    });
    expect(systemClock.now()).toBe(5000);
    await vi.advanceTimersByTimeAsync(299);
    expect(rang).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await waited;
    expect(systemClock.now()).toBe(5300);
  });

  it('gives other things a turn', async () => {
    const happened: string[] = [];
    setImmediate(() => happened.push('something else'));
    await systemClock.turn();
    await systemClock.turn();
    expect(happened).toEqual(['something else']);
  });

  it('stops waiting when it is told to, and leaves no timer', async () => {
    vi.useFakeTimers();
    const controller = new AbortController();
    const waited = systemClock.wait(300, controller.signal);
    expect(vi.getTimerCount()).toBe(1);
    controller.abort();
    await waited;
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a request', () => {
  it('is aborted when its time is over', async () => {
    const clock = new ManualClock();
    let signal: AbortSignal | undefined;
    const sent = inTime(clock, 100, (given) => {
      signal = given;
      return new Promise<never>(() => undefined);
    });
    expect(signal?.aborted).toBe(false);
    clock.pass(100);
    await expect(sent).rejects.toMatchObject({ kind: 'timeout' });
    expect(signal?.aborted).toBe(true);
  });

  it('gives its answer, or its error, in time', async () => {
    const clock = new ManualClock();
    expect(await inTime(clock, 100, () => Promise.resolve(7))).toBe(7);
    await expect(inTime(clock, 100, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(clock.waits).toEqual([]);
  });

  it('that fails ends what else was asked with it', async () => {
    const signals: AbortSignal[] = [];
    const clock = new ManualClock();
    const failing = inTime(clock, 100, (signal) => {
      signals.push(signal);
      return Promise.reject(new Error('no'));
    });
    await expect(failing).rejects.toThrow('no');
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });
});

it('the waits are those that docs/changes.md names', () => {
  expect(defaultWaits).toEqual({
    answer: 16_000,
    retry: 500,
    retries: 3,
    tooMany: 5_000,
    longest: 120_000,
  });
  expect([1, 2, 3].map((tries) => retryWait(defaultWaits, tries, () => 0.5))).toEqual([
    500, 1000, 2000,
  ]);
});
