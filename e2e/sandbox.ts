import type { Page } from '@playwright/test';

/**
 * Goes to a page as a newcomer does: without a session it leads to the settings, one click enters
 * the sandbox, and the page that was wanted comes.
 */
export const enterSandbox = async (page: Page, path = '/board'): Promise<void> => {
  await page.goto(path);
  await page.getByRole('button', { name: 'Try the sandbox' }).click();
  const { pathname } = new URL(path, page.url());
  await page.waitForURL((url) => url.pathname === pathname);
};
