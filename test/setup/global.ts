/** Before any test: the pages are built and a browser is found, so that `npm ci && npm test` needs nothing else. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildPages } from '../../src/release/build.ts';
import { type Found, findChromium, findFirefox } from './find-browser.ts';
import { bundle } from './workerd/bundle.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Path of each browser, or why there is none. */
    chromium: Found;
    firefox: Found;
    /** `null` when the pages are built, else why they are not: tests that need them fail, others run. */
    buildFault: string | null;
    /** Folder of the Workers door's bundle, or why there is none. */
    workerd: { folder: string } | { missing: string };
    /** Which door the tests of HTTP knock at. */
    door: 'node' | 'workerd';
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'flowerpot-worker-'));
  project.provide('chromium', findChromium());
  const isFaked = (process.env['LD_PRELOAD'] ?? '').includes('faketime');
  project.provide('firefox', isFaked ? { missing: 'Firefox does not start under faketime' } : findFirefox());
  project.provide(
    'buildFault',
    await buildPages().then(
      () => null,
      (error: unknown) => String(error),
    ),
  );
  // After the pages, which are a part of what is deployed.
  project.provide('workerd', isFaked ? { missing: 'workerd hangs under faketime' } : bundle(folder));
  return () => rmSync(folder, { recursive: true, force: true });
}
