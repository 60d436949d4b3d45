import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { moduleSizes } from './bench/module-sizes.ts';
import { readyForGateway } from './server/gateway/build-plugin.ts';
import { chunkGroups } from './src/early/chunk-groups.ts';
import { earlyPage } from './src/early/early-plugin.ts';
import { withoutPalettes } from './src/early/without-palettes.ts';
import { messages } from './src/i18n/messages-plugin.ts';

const resolve = {
  alias: [
    // Precompiled messages want no parser in the browser; ours isolates the names in them as well.
    {
      find: /^use-intl\/format-message$/,
      replacement: fileURLToPath(new URL('src/i18n/format-message.ts', import.meta.url)),
    },
  ],
};

export default defineConfig({
  plugins: [
    react({ compiler: true }),
    messages(),
    earlyPage(resolve),
    moduleSizes(),
    readyForGateway(),
  ],
  resolve,
  css: { postcss: { plugins: [withoutPalettes] } },
  // The gateway puts a fresh nonce in place of this word on every response (server/gateway).
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    target: 'baseline-widely-available',
    manifest: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      output: {
        codeSplitting: { groups: chunkGroups() },
      },
    },
  },
  test: {
    // By itself it leaves one core to whoever watches: half of them, where there are two.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}'],
          // A test that wants a document says so in its first line: `// @vitest-environment happy-dom`.
          environment: 'node',
          setupFiles: ['src/test/setup.ts'],
          // Holds on a machine three times slower than two quiet cores.
          testTimeout: 30_000,
          hookTimeout: 30_000,
          // So that it formats messages as in the browser, by the alias above.
          server: { deps: { inline: ['use-intl'] } },
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: ['server/**/*.test.ts', '.ci/**/*.test.ts', 'bench/**/*.test.ts'],
          environment: 'node',
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
