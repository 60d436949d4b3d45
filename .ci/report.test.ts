import { describe, expect, test } from 'vitest';
import { inWords, settleRunner, sum, tallyOfPlaywright, tallyOfVitest } from './report.ts';

describe('the sum of all parts', () => {
  test('adds up what vitest and Playwright report', () => {
    const unit = tallyOfVitest(
      '{"numPassedTests":40,"numFailedTests":1,"numPendingTests":2,"numTodoTests":1}',
    );
    const browser = tallyOfPlaywright(
      '{"stats":{"expected":7,"unexpected":1,"flaky":1,"skipped":0}}',
    );
    expect(sum([unit, browser])).toEqual({ passed: 47, failed: 3, skipped: 3 });
  });

  test('counts a runner that fails without a failed test as one failure', () => {
    const green = { passed: 3, failed: 0, skipped: 0 };
    expect(settleRunner(green, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 });
    expect(settleRunner(null, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test('counts a runner that ran nothing as one failure', () => {
    expect(settleRunner({ passed: 0, failed: 0, skipped: 0 }, 0).failed).toBe(1);
  });

  test('does not count a failed test twice', () => {
    expect(settleRunner({ passed: 3, failed: 2, skipped: 0 }, 1).failed).toBe(2);
  });

  test('is told in one line, which names skipped tests only if there are any', () => {
    expect(inWords({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
    expect(inWords({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
  });
});
