import { defineConfig } from 'vitest/config';

/**
 * The tests of src/changes alone, without a DOM, and few schedules and crashes: mutation testing runs
 * them thousands of times.
 */
export default defineConfig({
  test: {
    include: ['src/changes/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['src/changes/testing/first-failure.ts'],
    env: { MOTORPOOL_SCHEDULES: '8' },
  },
});
