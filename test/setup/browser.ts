/** A real Chromium for journeys: contexts like a source's and like a member's, all requests recorded, screenshots on demand. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type ConsoleMessage,
  chromium,
  type Page,
} from 'playwright-core';
import { afterAll, beforeEach, describe, inject } from 'vitest';
import { NOW } from './server.ts';

/**
 * Playwright's own list (chromiumSwitches.ts), as Chromium heeds the last one alone, and what draws suggestions below an
 * address bar that nobody sees: two more pages for every window, at twice the cost of the window.
 */
const WITHOUT_FEATURES = [
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...[
    'HttpsFirstBalancedModeAutoEnable',
    'LensOverlay',
    'MediaRouter',
    'PaintHolding',
    'ThirdPartyStoragePartitioning',
  ],
  ...['AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled'],
  ...['PreconnectToSearch', 'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
];

const FLAGS = [
  `--disable-features=${WITHOUT_FEATURES.join(',')}`,
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The header closes features that other browsers know. */
const UNKNOWN_FEATURE = /^Error with Permissions-Policy header: Unrecognized feature/;

/** Tests that need a browser: without one they are reported as not run, and fail where CI must not pass without them. */
export function describeInBrowser(name: string, tests: () => void): void {
  describe(name, () => {
    const found = inject('chromium');
    const { CI } = process.env;
    beforeEach((context) => {
      if (!('missing' in found)) return;
      if (CI === 'true') throw new Error(found.missing);
      context.skip(found.missing); // reason: no browser on this machine; the text names it, and the command to get it
    });
    tests();
  });
}

/** One browser per file and set of flags, started when first asked for and closed after the file's tests. */
export function browserWith(...flags: string[]): () => Promise<Browser> {
  let started: Promise<Browser> | null = null;
  afterAll(async () => {
    await (await started)?.close();
  });
  return () => {
    const found = inject('chromium');
    if ('missing' in found) throw new Error(found.missing);
    started ??= chromium.launch({ executablePath: found.path, args: [...FLAGS, ...flags] });
    return started;
  };
}

export interface Sent {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: Buffer | null;
}

export interface Visitor {
  context: BrowserContext;
  page: Page;
  /** Every request of the context, with its body, in order. */
  sent: Sent[];
  /** What the browser complained about: errors, refused scripts, policy violations. */
  complaints: string[];
}

export interface VisitorOptions extends BrowserContextOptions {
  /** Milliseconds since 1970: the page's clock stands there. Unless told, where the clock of `startServer` stands. */
  now?: number;
}

/** A fresh profile that nothing else shares. The caller closes its context. */
export async function visitor(browser: Browser, { now = NOW, ...options }: VisitorOptions = {}): Promise<Visitor> {
  // Without transitions: contrast is looked at right after a change of colours.
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  await context.clock.setFixedTime(now);
  const sent: Sent[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => {
    sent.push({
      method: request.method(),
      url: request.url(),
      headers: request.headers(),
      body: request.postDataBuffer(),
    });
  });
  context.on('console', (message: ConsoleMessage) => {
    const text = message.text();
    if ((message.type() === 'error' || message.type() === 'warning') && !UNKNOWN_FEATURE.test(text))
      complaints.push(text);
  });
  context.on('weberror', (error) => complaints.push(error.error().message));
  return { context, page: await context.newPage(), sent, complaints };
}

/** Keeps a picture of the whole page, or of what the window shows of a very long one, in the folder that SHOTS names; nothing without it. */
export async function shot(page: Page, name: string, fullPage = true): Promise<void> {
  const { SHOTS } = process.env;
  if (!SHOTS) return;
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage });
}

/** A browser whose profile lies in `folder` and stays there: for looking at what a device keeps. The caller closes it. */
export async function profile(folder: string, { now = NOW, ...options }: VisitorOptions = {}): Promise<BrowserContext> {
  const found = inject('chromium');
  if ('missing' in found) throw new Error(found.missing);
  const started = { executablePath: found.path, args: FLAGS, ...options };
  const context = await chromium.launchPersistentContext(folder, started);
  await context.clock.setFixedTime(now);
  return context;
}
