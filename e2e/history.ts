import { expect, type Page } from '@playwright/test';

/** The entry of the history that the page is at, with what is open there. */
export const historyEntry = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.stringify(history.state));

/**
 * Waits until a closed dialog has left the history. That takes a moment, in which a reload or another
 * address would be broken off.
 */
export async function expectNothingOpen(page: Page): Promise<void> {
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect.poll(() => historyEntry(page)).not.toContain('opened');
}
