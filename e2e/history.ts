import { expect, type Page } from '@playwright/test';

/**
 * Waits until a closed dialog has left the history. That takes a moment, in which a reload or another
 * address would be broken off.
 */
export async function expectNothingOpen(page: Page): Promise<void> {
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect
    .poll(() => page.evaluate(() => JSON.stringify(history.state)))
    .not.toContain('opened');
}
