import { defineConfig } from '@hey-api/openapi-ts';

/**
 * The types and valibot schemas of `src/api/generated`, from the contract. Paths are taken from
 * the folder in which the command runs: the root of the repository. The contract's test sets
 * CONTRACT_OUTPUT to a folder of its own and compares.
 */
export default defineConfig({
  input: './openapi/flinkey.yaml',
  output: {
    path: process.env['CONTRACT_OUTPUT'] ?? './src/api/generated',
    entryFile: false,
  },
  plugins: ['@hey-api/typescript', { name: 'valibot', requests: false, webhooks: false }],
  logs: { level: 'warn' },
});
