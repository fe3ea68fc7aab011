/** Before any test: the pages are built and a browser is found, so that `npm ci && npm test` needs nothing else. */
import type { TestProject } from 'vitest/node';
import { buildPages } from '../../src/release/build.ts';
import { findChromium } from './chromium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Path of the browser, or why there is none. */
    chromium: { path: string } | { missing: string };
    /** `null` when the pages are built, else why they are not: tests that need them fail, others run. */
    buildFault: string | null;
  }
}

export default async function setup(project: TestProject): Promise<void> {
  project.provide('chromium', findChromium());
  project.provide(
    'buildFault',
    await buildPages().then(
      () => null,
      (error: unknown) => String(error),
    ),
  );
}
