/** A real Firefox for journeys, driven over WebDriver BiDi: Debian's ESR is what Tor Browser is made of. */

import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeEach, describe, inject } from 'vitest';

/** What Tor Browser's level "Safer" switches off beside what it blocks on http pages (security-prefs.js of Tor Browser). */
export const SAFER = {
  'javascript.options.wasm': false,
  'javascript.options.ion': false,
  'javascript.options.baselinejit': false,
  'javascript.options.asmjs': false,
  'javascript.options.native_regexp': false,
  'mathml.disabled': true,
  'gfx.font_rendering.opentype_svg.enabled': false,
  'svg.disabled': false,
};

/** As `describeInBrowser`. */
export function describeInFirefox(name: string, tests: () => void): void {
  describe(name, () => {
    const found = inject('firefox');
    const { CI } = process.env;
    beforeEach((context) => {
      if (!('missing' in found)) return;
      if (CI === 'true') throw new Error(found.missing);
      context.skip(found.missing); // reason: no Firefox on this machine; the text names it, and the command to get it
    });
    tests();
  });
}

/** Started when first asked for, with these preferences, and closed after the file's tests. */
export function firefoxWith(preferences: Readonly<Record<string, unknown>>): () => Promise<Browser> {
  let started: Promise<Browser> | null = null;
  afterAll(async () => {
    await (await started)?.close();
  });
  return () => {
    const found = inject('firefox');
    if ('missing' in found) throw new Error(found.missing);
    started ??= puppeteer.launch({
      browser: 'firefox',
      executablePath: found.path,
      extraPrefsFirefox: { ...preferences },
      defaultViewport: { width: 1280, height: 900 },
    });
    return started;
  };
}
