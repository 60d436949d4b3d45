import { expect, type Page } from '@playwright/test';
import * as v from 'valibot';
import { apiKey } from './sandbox-control.ts';

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

const Session = v.object({ token: v.string() });

/** What this tab is signed in with. */
export const sessionOf = async (page: Page): Promise<v.InferOutput<typeof Session>> =>
  v.parse(
    Session,
    JSON.parse(await page.evaluate(() => sessionStorage.getItem('motorpool.session') ?? '')),
  );

/** Ends the access token of this tab, as the API does after its time; the next call is told so. */
export const endToken = async (page: Page): Promise<void> => {
  const { token } = await sessionOf(page);
  await fetch(new URL('/api/sandbox/expire', page.url()), {
    method: 'POST',
    headers: { 'flinkey-API-Key': apiKey, Authorization: `Bearer ${token}` },
  });
};

/** Works for another customer from now on: the address says so first, and the session follows it. */
export const switchCustomer = async (page: Page, customerId: number): Promise<void> => {
  const choice = page.getByLabel('Customer', { exact: true }).first();
  await choice.selectOption(String(customerId));
  await page.waitForURL((url) => url.searchParams.get('customer') === String(customerId));
  await expect(choice).toHaveValue(String(customerId));
};
