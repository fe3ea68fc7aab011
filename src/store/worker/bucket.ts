/**
 * The bytes of sealed files in an R2 bucket: a part an object, `uploads/<upload>/<part>` while their day is open, then
 * `files/<file>/<part>`. Which file is of a closed day, and of which, is a row; bytes without one are seen by nobody and go each day.
 */
import { and, eq, lt, sql } from 'drizzle-orm';
import { partAt, partRange, partsOf } from '../../protocol/files.ts';
import { closedFiles, files } from '../schema.ts';
import { bytesOfHex, hexOf } from '../sql/bytes.ts';
import type { FileBytes, SizedFile } from '../sql/file-bytes.ts';
import type { Tables } from './database.ts';

/** What is asked of R2. */
export interface Bucket {
  get(key: string, options?: { range: { offset: number; length: number } }): Promise<Found | null>;
  put(key: string, value: Uint8Array | ReadableStream): Promise<unknown>;
  delete(keys: string[]): Promise<void>;
  list(options: { prefix: string; delimiter?: string; cursor?: string }): Promise<Listed>;
}
type Found = Pick<R2ObjectBody, 'body' | 'arrayBuffer'>;
type Listed = { objects: { key: string }[]; delimitedPrefixes: string[] } & (
  | { truncated: true; cursor: string }
  | { truncated: false }
);

/** Names looked at in one go. */
const CHUNK_NAMES = 256;
/** Connections that an object may have open are six. */
const COPIED_AT_ONCE = 3;
const UPLOADS = 'uploads/';
const FILES = 'files/';
/** Stands for the day of what is kept: it does not expire, and its own day need not be known. */
const KEPT_DAY = '9999-99-99';

export function fileBucket(bucket: Bucket, tables: Tables): FileBytes {
  const upload = (id: Uint8Array) => `${UPLOADS}${hexOf(id)}/`;
  const file = (id: Uint8Array) => `${FILES}${hexOf(id)}/`;
  const closed = tables
    .select()
    .from(closedFiles)
    .where(eq(closedFiles.id, sql.placeholder('id')))
    .prepare();
  const row = (id: Uint8Array) => closed.get({ id }) ?? null;
  const committed = tables
    .select({ id: files.id })
    .from(files)
    .where(eq(files.id, sql.placeholder('id')))
    .prepare();

  /** Whole parts, without those before `from` and after it. `null`: one is not there. */
  async function readParts(folder: string, size: number, from: number, length: number): Promise<Uint8Array | null> {
    const end = Math.min(size, from + length);
    const bytes = new Uint8Array(Math.max(0, end - from));
    for (let at = from; at < end; ) {
      const part = partAt(at);
      const range = partRange(size, part);
      const to = Math.min(end, range.to);
      const found = await bucket.get(`${folder}${part}`, { range: { offset: at - range.from, length: to - at } });
      if (found === null) return null;
      bytes.set(new Uint8Array(await found.arrayBuffer()), at - from);
      at = to;
    }
    return bytes;
  }

  /** Names of the folders in a folder. */
  async function names(prefix: string): Promise<string[]> {
    const found: string[] = [];
    let listed = await bucket.list({ prefix, delimiter: '/' });
    for (;;) {
      found.push(...listed.delimitedPrefixes.map((name) => name.slice(prefix.length, -1)));
      if (!listed.truncated) return found.sort();
      listed = await bucket.list({ prefix, delimiter: '/', cursor: listed.cursor });
    }
  }

  async function copyPart(from: string, to: string, part: number): Promise<boolean> {
    const found = await bucket.get(`${from}${part}`);
    if (found !== null) await bucket.put(`${to}${part}`, found.body);
    return found !== null;
  }

  async function partsIn(folder: string): Promise<Set<string>> {
    const found = new Set<string>();
    let listed = await bucket.list({ prefix: folder });
    for (;;) {
      for (const { key } of listed.objects) found.add(key.slice(folder.length));
      if (!listed.truncated) return found;
      listed = await bucket.list({ prefix: folder, cursor: listed.cursor });
    }
  }

  async function drop(folder: string): Promise<void> {
    for (;;) {
      const { objects, truncated } = await bucket.list({ prefix: folder });
      if (objects.length > 0) await bucket.delete(objects.map(({ key }) => key));
      if (!truncated) return;
    }
  }

  return {
    async write({ upload: id, part, bytes }) {
      await bucket.put(`${upload(id)}${part}`, bytes);
      return true;
    },
    readUpload: ({ id, size }, from, length) => readParts(upload(id), size, from, length),
    dropUpload: (id) => drop(upload(id)),
    uploads: () => names(UPLOADS),

    async copy(from, { id, size }) {
      // What an alarm that ran out of its time has copied stands: an object in a bucket is whole, or not there.
      const there = await partsIn(file(id));
      const parts = Array.from({ length: partsOf(size) }, (_, part) => part).filter((part) => !there.has(`${part}`));
      let isWhole = true;
      for (let n = 0; n < parts.length; n += COPIED_AT_ONCE) {
        const some = parts.slice(n, n + COPIED_AT_ONCE);
        const copied = await Promise.all(some.map((part) => copyPart(upload(from), file(id), part)));
        isWhole &&= copied.every(Boolean);
      }
      return isWhole;
    },
    async place({ id, size }: SizedFile, day) {
      tables.insert(closedFiles).values({ id, day, size, kept: 0 }).onConflictDoNothing().run();
    },
    async clearCopies() {
      for (const [n, name] of (await names(FILES)).entries()) {
        const id = bytesOfHex(name);
        if (id !== null && row(id) === null && committed.get({ id }) === undefined) await drop(file(id));
        if (n % CHUNK_NAMES === 0) await scheduler.wait(0);
      }
    },

    has: (id) => row(id) !== null,
    isKept: (id) => row(id)?.kept === 1,
    size: async (id) => row(id)?.size ?? null,
    async read(id, from, length) {
      const found = row(id);
      return found === null ? null : readParts(file(id), found.size, from, length);
    },
    async remove(id) {
      const gone = tables.delete(closedFiles).where(eq(closedFiles.id, id)).returning({ id: closedFiles.id }).all();
      await drop(file(id));
      return gone.length > 0;
    },
    async keep(id) {
      const kept = tables.update(closedFiles).set({ kept: 1, day: KEPT_DAY }).where(eq(closedFiles.id, id));
      return kept.returning({ id: closedFiles.id }).all().length > 0;
    },
    evenKept: async () => undefined,
    async removeBefore(day) {
      const isOld = and(lt(closedFiles.day, day), eq(closedFiles.kept, 0));
      const old = tables.delete(closedFiles).where(isOld).returning({ id: closedFiles.id }).all();
      for (const { id } of old) await drop(file(id));
    },
  };
}
