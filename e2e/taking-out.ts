import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';

/** Takes the list out that is shown first, in one of the ways of its menu. */
export async function takeOut(page: Page, way: 'Export as CSV' | 'Copy as table' | 'Print') {
  await page.getByRole('button', { name: 'Export, copy or print' }).first().click();
  await page.getByRole('menuitem', { name: way, exact: true }).click();
}

/** The list that is shown first as a file: what it is called, and what is in it. */
export async function exportedFile(page: Page) {
  const [file] = await Promise.all([page.waitForEvent('download'), takeOut(page, 'Export as CSV')]);
  return { name: file.suggestedFilename(), csv: await readFile(await file.path(), 'utf8') };
}
