import type { BrowserContext } from '@playwright/test';

/** What pages complained about, and what of it the test said it expects. */
export interface PageErrors {
  /**
   * Says that an error which matches will be reported, e.g. `/status of 401/`: Chromium logs every
   * answer above 399. An error that was said to come and does not come fails the test as well.
   */
  expect(pattern: RegExp): void;
  /** Everything that went otherwise than said, as sentences; empty when all is well. */
  complaints(): string[];
}

/** Watches every page of a context for console errors, uncaught errors and CSP violations. */
export const watchPageErrors = async (context: BrowserContext): Promise<PageErrors> => {
  const seen: string[] = [];
  const expected: RegExp[] = [];

  context.on('console', (message) => {
    if (message.type() === 'error') seen.push(`${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (webError) => {
    const error = webError.error();
    seen.push(error.stack ?? error.message);
  });
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`CSP violation: ${event.effectiveDirective} refused ${event.blockedURI}`);
    });
  });

  return {
    expect: (pattern) => expected.push(pattern),
    complaints: () => [
      ...seen
        .filter((text) => !expected.some((pattern) => pattern.test(text)))
        .map((text) => `The page reported: ${text}`),
      ...expected
        .filter((pattern) => !seen.some((text) => pattern.test(text)))
        .map((pattern) => `The page did not report ${String(pattern)}, as the test expects.`),
    ],
  };
};
