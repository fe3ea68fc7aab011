/** How a browser saves an export: as a download, of which the page learns nothing, or by a dialog that tells it how it ended. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';

/** As in Firefox and Safari. Before the page is opened. */
export async function savesByDownload(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker');
  });
}

interface Saved {
  name: string;
  path: string;
  bytes: Buffer;
}

/** Presses the button, keeps what the browser saves, and does not answer what the page asks then. */
export async function download(page: Page, folder: string): Promise<Saved> {
  const [saving] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Save the file' }).click(),
  ]);
  const name = saving.suggestedFilename();
  const path = join(folder, name);
  await saving.saveAs(path);
  return { name, path, bytes: readFileSync(path) };
}

/** As somebody does whose file is there. */
export async function save(page: Page, folder: string): Promise<Saved> {
  const saved = await download(page, folder);
  await page.getByRole('button', { name: 'Yes, it is saved' }).click();
  return saved;
}
