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

/**
 * In the page: reports what names, describes or controls something by an id that nothing has. It looks
 * wherever the focus goes, as into each dialog and menu; what comes with the next frames is waited for.
 */
function watchReferences() {
  const attributes = ['labelledby', 'describedby', 'controls', 'activedescendant'];
  const dangling = () =>
    attributes.flatMap((attribute) =>
      [...document.querySelectorAll(`[aria-${attribute}]`)].flatMap((one) =>
        (one.getAttribute(`aria-${attribute}`) ?? '')
          .split(/\s+/)
          .filter((id) => id !== '' && document.getElementById(id) === null)
          .map((id) => `aria-${attribute}="${id}" of ${one.outerHTML.slice(0, 200)}`),
      ),
    );
  const reported = new Set<string>();
  let before: string[] | null = null;
  const look = () => {
    const now = dangling();
    const stay = now.filter((one) => before?.includes(one) === true && !reported.has(one));
    for (const one of stay) {
      reported.add(one);
      console.error(`Nothing has the id: ${one}`);
    }
    const isFirst = before === null && now.length > 0;
    before = isFirst ? now : null;
    if (isFirst) setTimeout(look, 500);
  };
  addEventListener('focusin', () => {
    if (before === null) requestAnimationFrame(look);
  });
}

/**
 * Watches every page of a context for console errors, uncaught errors, CSP violations and ids that
 * nothing has.
 */
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
  await context.addInitScript(watchReferences);

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
