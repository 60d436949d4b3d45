import { expect } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { test } from './fixtures.ts';
import { enterSandbox } from './sandbox.ts';

test.use({ serverEnv: { MOTORPOOL_LOG_DAYS: '0' } });

test('without a log the page says that nothing is known of the time before', async ({
  page,
  pageErrors,
}) => {
  pageErrors.expect(/status of 404/);
  await enterSandbox(page, '/log');
  const main = page.getByRole('main');
  await expect(main.getByText('No log is kept')).toBeVisible();
  await expect(main).toContainText('only while Motorpool is open');
  await expect(main).toContainText('nothing is known of what was changed before');
  await expect(main.getByRole('button', { name: 'Export, copy or print' })).toHaveCount(0);
  await expectAccessible(page);
});
