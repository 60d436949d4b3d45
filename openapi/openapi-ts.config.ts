import { defineConfig } from '@hey-api/openapi-ts';

/**
 * The types and valibot schemas of `src/api/generated`, from the contract. Paths count from the
 * folder in which the command runs, the root of the repository; `-o` names another output.
 */
export default defineConfig({
  input: './openapi/flinkey.yaml',
  output: { path: './src/api/generated', entryFile: false },
  plugins: ['@hey-api/typescript', { name: 'valibot', requests: false, webhooks: false }],
  logs: { level: 'warn' },
});
