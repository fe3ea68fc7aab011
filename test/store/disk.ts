/** A store whose files are looked at on the disk, and stopped between two steps. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { openNodeStore } from '../../src/store/node/store.ts';
import type { FileBytes } from '../../src/store/sql/file-bytes.ts';
import type { NewFile, Store } from '../../src/store/store.ts';
import { readFile, type Sent, sendFile } from './file-contract.ts';
import { newTip, random } from './fixtures.ts';
import { inlineWith } from './inline.ts';

export const QUOTA = { dailyBytes: 1e12, freeFloor: 0, freeBytes: () => 1e12 };
export const same = (files: FileBytes) => files;

/** A folder of its own for each test: `root` goes after it, the store's own is inside. */
export function ownFolder(): { root: string; folder: string } {
  const at = { root: '', folder: '' };
  beforeEach(() => {
    at.root = mkdtempSync(join(tmpdir(), 'flowerpot-files-'));
    at.folder = join(at.root, 'data');
  });
  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(at.root, { recursive: true, force: true });
  });
  return at;
}

export async function within<T>(
  folder: string,
  use: (store: Store) => Promise<T>,
  { wrap = same, breathe }: { wrap?: typeof same; breathe?: () => Promise<void> } = {},
): Promise<T> {
  const store = openNodeStore(folder, QUOTA, inlineWith(wrap, breathe));
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

/** Names in a folder, sorted; none where there is no such folder. */
export function names(...path: string[]): string[] {
  const at = join(...path);
  return existsSync(at) ? readdirSync(at).sort() : [];
}

export const named = ({ upload, id }: NewFile): NewFile => ({ upload, id });

/** Sent one after another, and stored with one tip. */
export async function storedFiles(store: Store, count: number): Promise<Sent[]> {
  const all: Sent[] = [];
  for (let n = 0; n < count; n += 1) all.push(await sendFile(store));
  expect(await store.tips.accept(newTip({ files: all.map(named) }))).toMatchObject({ result: 'accepted' });
  return all;
}

/** Every byte of these can be read. */
export async function expectWhole(store: Store, all: readonly Sent[]): Promise<void> {
  for (const file of all) expect(Buffer.compare((await readFile(store, file)) ?? random(1), file.bytes)).toBe(0);
}

/** Calls `at` before and after each step of closing a day that changes the disk. */
export function watched(at: (step: string) => void | Promise<void>): (files: FileBytes) => FileBytes {
  return (files) => {
    const step =
      <Args extends unknown[], Result>(name: string, run: (...args: Args) => Promise<Result>) =>
      async (...args: Args) => {
        await at(`before ${name}`);
        const result = await run(...args);
        await at(`after ${name}`);
        return result;
      };
    return {
      ...files,
      dropUpload: step('dropUpload', files.dropUpload),
      copy: step('copy', files.copy),
      keep: step('keep', files.keep),
      place: step('place', files.place),
      clearCopies: step('clearCopies', files.clearCopies),
    };
  };
}
