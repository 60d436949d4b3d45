import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** WCAG 2.2, levels A and AA, as axe names them. */
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The rules whose outcome depends on the theme: those about colours. */
const ofColours = ['color-contrast', 'link-in-text-block'];

const violationsOf = async (page: Page, rules: 'all' | 'colours'): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page })
    // The page has no frames: all is looked at within it, and what is in order stays there.
    // Handing all of that over took nine tenths of the time.
    .setLegacyMode()
    .options({
      resultTypes: ['violations'],
      runOnly:
        rules === 'all' ? { type: 'tag', values: wcag } : { type: 'rule', values: ofColours },
    })
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} (${node.target.join(' ')}) ${node.failureSummary ?? ''}`),
  );
};

/**
 * Expects what the page shows now to be without a violation of WCAG 2.2 AA, in the light and in the
 * dark theme. The theme follows the system here: a test that chose one by hand checks only that one.
 */
export const expectAccessible = async (page: Page): Promise<void> => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    // Colours change by a transition, however short: it ends with the next frames.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    const rules = colorScheme === 'light' ? 'all' : 'colours';
    expect(await violationsOf(page, rules), `axe, ${colorScheme}, ${page.url()}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null });
};
