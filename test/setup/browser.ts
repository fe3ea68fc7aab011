/** Chromium for the tests: found, not fetched. What can not run is reported as not run (see global.ts), never as passed. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Without these Chromium talks to the world at every start, and does not start as root. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of a Chromium; `null` when there is none. */
export function findChromium(): string | null {
  return PLACES.find((place) => place !== undefined && place !== '' && existsSync(place)) ?? null;
}

/** Whether browser tests run. Under CI they always do, and fail where no browser is. */
export const browserTests = findChromium() !== null || process.env['CI'] === 'true';

export async function openBrowser(flags: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no Chromium found: apt-get install chromium, or set CHROMIUM=<path>');
  return chromium.launch({ executablePath, args: [...FLAGS, ...flags] });
}
