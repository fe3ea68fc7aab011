import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import LongFirst from './test/setup/long-first.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/setup/global.ts'],
    reporters: ['default', './test/setup/reporter.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What is waited for comes late on a busy machine.
    expect: { poll: { timeout: 10_000 } },
    // Journeys wait for pages more than they work; by itself Vitest would leave one of two cores idle.
    maxWorkers: Math.max(3, availableParallelism()),
    sequence: { sequencer: LongFirst },
  },
});
