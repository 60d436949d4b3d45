import { defineConfig } from 'vitest/config';

/** The tests of src/changes alone, without a DOM: mutation testing runs them thousands of times. */
export default defineConfig({
  test: { include: ['src/changes/**/*.test.ts'], environment: 'node' },
});
