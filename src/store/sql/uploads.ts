/**
 * The rows of uploads, in the main file. What they are in all is kept in memory and counted once, at the start: this runs where tips are
 * taken, and nothing of it may take the longer the more uploads there are, or the larger one is.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { and, asc, count, desc, eq, gte, lt } from 'drizzle-orm';
import type { Day } from '../../protocol/days.ts';
import { partRange } from '../../protocol/files.ts';
import { uploadParts, uploads } from '../schema.ts';
import type { NewPart } from '../store.ts';
import { hexOf, isSame } from './bytes.ts';
import type { Tables } from './tables.ts';
import { p } from './tip-file.ts';

/** Hashes that are kept as far as they have come: of those asked for last. A file of 5 GiB has 10,000 parts to read again otherwise. */
const HASHES_HELD = 64;

export interface UploadTable {
  /** The day it began, and the bytes of the whole. */
  row(id: Uint8Array): { day: Day; size: number } | null;
  /** How many parts are here: they have no gap. */
  parts(id: Uint8Array): number;
  isPart(id: Uint8Array, part: number, hash: Uint8Array): boolean;
  /** SHA-256 over the hashes of the parts that are here. */
  hash(id: Uint8Array): { parts: number; hash: Uint8Array };
  /** The next part of an upload, which begins with the first one. */
  add(part: NewPart): void;
  remove(id: Uint8Array): void;
  begunBefore(day: Day): Uint8Array[];
  /** Bytes that came on this day. Those that came before the last start count for the day their upload began. */
  came(day: Day): number;
  /** Bytes that will be written once more when their days are closed. */
  due(): number;
  /** These are written once more already; `clearCopies`: none is. */
  copied(id: Uint8Array): void;
  clearCopies(): void;
  /** Forgets what came before this day. */
  forgetBefore(day: Day): void;
}

export function uploadTable(main: Tables): UploadTable {
  const row = main
    .select({ day: uploads.day, size: uploads.size })
    .from(uploads)
    .where(eq(uploads.id, p('id')))
    .prepare();
  const ofUpload = eq(uploadParts.upload, p('id'));
  const last = main
    .select({ part: uploadParts.part })
    .from(uploadParts)
    .where(ofUpload)
    .orderBy(desc(uploadParts.part))
    .limit(1)
    .prepare();
  const hashAt = main
    .select({ hash: uploadParts.hash })
    .from(uploadParts)
    .where(and(ofUpload, eq(uploadParts.part, p('part'))))
    .prepare();
  const hashesFrom = main
    .select({ hash: uploadParts.hash })
    .from(uploadParts)
    .where(and(ofUpload, gte(uploadParts.part, p('part'))))
    .orderBy(asc(uploadParts.part))
    .prepare();

  const days = new Map<Day, number>();
  let all = 0;
  const copies = new Map<string, number>();
  let copiedBytes = 0;
  const hashes = new Map<string, { running: ReturnType<typeof sha256.create>; parts: number }>();

  const parts = (id: Uint8Array) => (last.get({ id })?.part ?? -1) + 1;
  const bytes = (id: Uint8Array) => partRange(row.get({ id })?.size ?? 0, parts(id)).from;
  const change = (day: Day, by: number) => {
    days.set(day, Math.max(0, (days.get(day) ?? 0) + by));
    all += by;
  };

  const counted = main
    .select({ day: uploads.day, size: uploads.size, parts: count(uploadParts.part) })
    .from(uploads)
    .leftJoin(uploadParts, eq(uploadParts.upload, uploads.id))
    .groupBy(uploads.id);
  for (const one of counted.all()) change(one.day, partRange(one.size, one.parts).from);

  return {
    row: (id) => row.get({ id }) ?? null,
    parts,
    isPart(id, part, hash) {
      const there = hashAt.get({ id, part })?.hash;
      return there !== undefined && isSame(there, hash);
    },

    hash(id) {
      const key = hexOf(id);
      const held = hashes.get(key) ?? { running: sha256.create(), parts: 0 };
      for (const { hash } of hashesFrom.all({ id, part: held.parts })) {
        held.running.update(hash);
        held.parts += 1;
      }
      hashes.delete(key);
      hashes.set(key, held);
      const [oldest] = hashes.keys();
      if (hashes.size > HASHES_HELD && oldest !== undefined) hashes.delete(oldest);
      return { parts: held.parts, hash: held.running.clone().digest() };
    },

    add({ upload, day, size, part, bytes, hash }) {
      main.transaction(
        () => {
          if (part === 0) main.insert(uploads).values({ id: upload, day, size }).run();
          main.insert(uploadParts).values({ upload, part, hash }).run();
        },
        { behavior: 'immediate' },
      );
      change(day, bytes.length);
    },

    remove(id) {
      const began = row.get({ id })?.day;
      if (began === undefined) return;
      const gone = bytes(id);
      main.delete(uploads).where(eq(uploads.id, id)).run();
      change(began, -gone);
      const key = hexOf(id);
      copiedBytes -= copies.get(key) ?? 0;
      copies.delete(key);
      hashes.delete(key);
    },

    begunBefore: (day) =>
      main
        .select({ id: uploads.id })
        .from(uploads)
        .where(lt(uploads.day, day))
        .all()
        .map(({ id }) => id),

    came: (day) => days.get(day) ?? 0,
    due: () => all - copiedBytes,
    copied(id) {
      const size = bytes(id);
      copies.set(hexOf(id), size);
      copiedBytes += size;
    },
    clearCopies() {
      copies.clear();
      copiedBytes = 0;
    },
    forgetBefore(day) {
      for (const one of days.keys()) if (one < day) days.delete(one);
    },
  };
}
