import { type Browser, expect } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { test } from './fixtures.ts';
import { watchPageErrors } from './page-errors.ts';

/** A page that is watched, but not by the fixture, which would fail the test. */
const openWatched = async (browser: Browser, url: string) => {
  const context = await browser.newContext();
  const errors = await watchPageErrors(context);
  const page = await context.newPage();
  await page.goto(url);
  return {
    page,
    complaints: () => errors.complaints().join(),
    [Symbol.asyncDispose]: () => context.close(),
  };
};

/** The guards that every other test relies on: each has to notice what it is there for. */
test.describe('a test fails', () => {
  test('when a page logs an error', async ({ browser, server }) => {
    await using watched = await openWatched(browser, `${server.url}/settings`);
    await watched.page.evaluate(() => console.error('a stray error'));
    await expect.poll(watched.complaints).toContain('a stray error');
  });

  test('when a page throws', async ({ browser, server }) => {
    await using watched = await openWatched(browser, `${server.url}/settings`);
    await watched.page.evaluate(() => queueMicrotask(() => void JSON.parse('{')));
    await expect.poll(watched.complaints).toContain('SyntaxError');
  });

  test('when the content security policy is violated', async ({ browser, server }) => {
    await using watched = await openWatched(browser, `${server.url}/settings`);
    await watched.page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await expect.poll(watched.complaints).toContain('CSP violation: style-src-attr');
  });

  test('when an error that it expects does not come', async ({ context }) => {
    const errors = await watchPageErrors(context);
    errors.expect(/status of 401/);
    expect(errors.complaints()).toEqual([
      'The page did not report /status of 401/, as the test expects.',
    ]);
  });

  test('when a page has an accessibility violation', async ({ page }) => {
    await page.goto('/settings');
    await page.evaluate(() => document.body.append(new Image()));
    await expect(expectAccessible(page)).rejects.toThrow('image-alt');
  });
});
