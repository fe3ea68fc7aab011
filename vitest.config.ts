import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/setup/global.ts'],
    reporters: ['default', './test/setup/reporter.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
