/** The viewer's page, built as the desk is and served with its policy; and what a file did when it was looked at. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll } from 'vitest';
import { pages } from '../../../src/release/pages.ts';
import { pdfFiles } from '../../../src/release/pdf-files.ts';
import config from '../../../vite.config.ts';
import { type Visitor, type VisitorOptions, visitor } from '../../setup/browser.ts';
import { startServer, type TestServer } from '../../setup/server.ts';

/** Builds the page before the file's tests. */
export function viewerServer(): () => TestServer {
  const dist = mkdtempSync(join(tmpdir(), 'flowerpot-viewer-'));
  let server: TestServer | null = null;
  beforeAll(async () => {
    const pdf = pdfFiles();
    await build({
      ...config,
      configFile: false,
      logLevel: 'error',
      plugins: [pages([{ file: 'index.html', html: 'test/desk/viewing/page.html' }], []), pdf.page()],
      worker: { ...config.worker, plugins: () => [pdf.worker()] },
      build: { ...config.build, outDir: dist, emptyOutDir: true },
    });
    server = await startServer({ overrides: { dist } });
  });
  afterAll(async () => {
    await server?.close();
    rmSync(dist, { recursive: true, force: true });
  });
  return () => {
    if (server === null) throw new Error('not started yet');
    return server;
  };
}

export interface Sample {
  name: string;
  type?: string;
  bytes: Uint8Array;
  /** What its sender says; else what it has. */
  size?: number;
  /** How opening it ends; well, unless told. */
  opens?: 'never' | 'not';
}

export interface Watcher extends Visitor {
  /** Shows it, in the place of what was shown before. */
  look(sample: Sample): Promise<void>;
  /** What must not happen: dialogs, windows, downloads, navigations. */
  happened: string[];
}

/** The page, open. The caller closes its context. */
export async function watch(browser: Browser, server: TestServer, options: VisitorOptions = {}): Promise<Watcher> {
  const opened = await visitor(browser, options);
  const { page, context } = opened;
  const happened: string[] = [];
  await page.goto(server.url);
  await page.locator('h1').waitFor();
  page.on('dialog', (dialog) => {
    happened.push(`dialog ${dialog.message()}`);
    return dialog.dismiss();
  });
  page.on('download', (download) => happened.push(`download ${download.url()}`));
  page.on('framenavigated', (frame) => happened.push(`navigation ${frame.url()}`));
  page.on('frameattached', () => happened.push('frame'));
  context.on('page', (popup) => happened.push(`window ${popup.url()}`));
  const look = async ({ name, type = '', bytes, size, opens }: Sample) => {
    const base64 = Buffer.from(bytes).toString('base64');
    const file = { name, type, base64, size: size ?? bytes.length, opens: opens ?? null };
    await page.evaluate((it) => globalThis.look(it), file);
  };
  return { ...opened, happened, look };
}
