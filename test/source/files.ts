/** Files of a source in tests: chosen on the page, and as whoever opened the tip gets them. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { concat, sha256, toBase64url } from '../../src/crypto/bytes.ts';
import { fileOpener, hashOfParts, partHash } from '../../src/crypto/file.ts';
import { type FileEntry, partsOf, sealedFileSize } from '../../src/protocol/files.ts';

/** All of its plaintext; `null` when the server has not the file. Fails for one that is not as its message says. */
export async function fetchFile({ url }: { url: string }, entry: FileEntry): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let part = 0; part < partsOf(sealedFileSize(entry.size)); part += 1) {
    const answer = await fetch(`${url}/api/files`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ file: entry.id, part }),
    });
    if (answer.status === 404) return null;
    expect(answer.status).toBe(200);
    parts.push(new Uint8Array(await answer.arrayBuffer()));
  }
  expect(toBase64url(hashOfParts(await Promise.all(parts.map(partHash))))).toBe(entry.hash);
  const opener = fileOpener(entry, parts[0] ?? new Uint8Array(0));
  return concat(...parts.map((part, n) => opener.part(n, part)));
}

/** Bytes that look like nothing else, the same each time. */
export function content(size: number, seed = 1): Buffer<ArrayBuffer> {
  const bytes = Buffer.alloc(size);
  const block = sha256(Uint8Array.of(seed));
  for (let at = 0; at < size; at += block.length) {
    block[0] = (block[0] ?? 0) + 1;
    bytes.set(block.subarray(0, size - at), at);
  }
  return bytes;
}

export const file = (name: string, buffer: Buffer, mimeType = 'application/octet-stream') => ({
  name,
  mimeType,
  buffer,
});

export const choose = (page: Page, files: ReturnType<typeof file>[] | string[]) =>
  page.locator('fieldset.files input[multiple]').setInputFiles(files);
export const listed = (page: Page) => page.locator('.file-list .file-name').allTextContents();
/** Drops what lies at these paths, as a file manager would. */
export async function drop(page: Page, files: string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 200, y: 400, data });
  }
  await session.detach();
}
