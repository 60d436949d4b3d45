import { defineConfig } from '@playwright/test';
import { provideChromium } from './chromium.ts';

// The main process finds (or installs) it once; its workers, which load this file too, inherit it.
process.env['MOTORPOOL_CHROMIUM'] = provideChromium();

/** Chromium's sandbox refuses to run as root, which is what containers and CI are. */
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** What Chromium does by itself beside the page: nothing of it belongs into a test. */
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Parts of Chromium's own window that cost more than a page of ours, for every test: with them a new
 * window takes 0.8 s, without 0.4 s. The flag takes the place of Playwright's, so its own come first.
 */
const withoutWindow = [
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
  'SpareRendererForSitePerProcess',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxPopup',
];

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.test.ts',
  outputDir: '../test-results',
  reporter: [['list'], ['json', { outputFile: '../reports/e2e.json' }]],
  // A test that only passes when tried again is a test that fails.
  retries: 0,
  forbidOnly: true,
  // Two cores serve two browsers with a server each; more of them wait for each other.
  workers: 2,
  fullyParallel: true,
  // They hold on a machine three times slower than two quiet cores.
  timeout: 90_000,
  globalTimeout: 60 * 60_000,
  expect: { timeout: 20_000 },
  use: {
    browserName: 'chromium',
    launchOptions: {
      executablePath: process.env['MOTORPOOL_CHROMIUM'],
      args: [...asRoot, ...quiet, `--disable-features=${withoutWindow.join()}`],
    },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    contextOptions: { reducedMotion: 'reduce' },
    // A trace of every test costs a third of the time: ask for one with --trace on.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'desktop', grepInvert: /@narrow/, use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'narrow',
      grep: /@narrow/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true },
    },
  ],
});
