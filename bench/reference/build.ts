import react from '@vitejs/plugin-react';
import { join } from 'node:path';
import { build } from 'vite';
import { readyForGateway } from '../../server/gateway/build-plugin.ts';

/** An app that is nothing but what it stands for: `stack` (a list of users) or `board`. */
export type ReferenceName = 'stack' | 'board';

/** Builds a reference app as the product is built, into a folder, from the same libraries. */
export async function buildReference(name: ReferenceName, folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(import.meta.dirname, name),
    plugins: [react({ compiler: true }), readyForGateway()],
    html: { cspNonce: '__CSP_NONCE__' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'baseline-widely-available',
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 600,
    },
  });
}
