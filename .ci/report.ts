import * as v from 'valibot';

/** What a part of the gate, or all of them together, came to. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** The fields of vitest's JSON report that count (its shape is jest's). */
const VitestReport = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numPendingTests: v.number(),
  numTodoTests: v.number(),
});

/** The fields of Playwright's JSON report that count. */
const PlaywrightReport = v.object({
  stats: v.object({
    expected: v.number(),
    unexpected: v.number(),
    flaky: v.number(),
    skipped: v.number(),
  }),
});

/** Reads vitest's JSON report. A test that is only written down ("todo") counts as skipped. */
export const tallyOfVitest = (json: string): Tally => {
  const report = v.parse(VitestReport, JSON.parse(json));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
};

/** Reads Playwright's JSON report. A test that passed only when tried again counts as failed. */
export const tallyOfPlaywright = (json: string): Tally => {
  const { stats } = v.parse(PlaywrightReport, JSON.parse(json));
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  };
};

/**
 * What a test runner's part comes to. A runner that fails without a failed test (a file that does
 * not load, an unhandled error) or that ran no test at all counts as one failure, never as none.
 */
export const settleRunner = (tally: Tally | null, exitCode: number): Tally => {
  const { passed, failed, skipped } = tally ?? { passed: 0, failed: 0, skipped: 0 };
  const silent = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: silent ? 1 : failed, skipped };
};

/** Adds tallies up. */
export const sum = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((total, tally) => total + tally.passed, 0),
  failed: tallies.reduce((total, tally) => total + tally.failed, 0),
  skipped: tallies.reduce((total, tally) => total + tally.skipped, 0),
});

/** The words for a tally: `12 passed, 0 failed`, and `, 1 skipped` where there is something to tell. */
export const inWords = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
