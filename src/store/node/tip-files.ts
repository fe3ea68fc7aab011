/**
 * All files that hold tips and replies, seen as one: the main file with the closed days, and a file for each day still open. Runs in
 * a worker thread (tip-worker.ts), so that no request waits for the disk.
 */
import type { Day } from '../../protocol/days.ts';
import { type SealedFiles, sealedFiles } from '../sql/files.ts';
import { type ReplyFiles, replyFiles } from '../sql/replies.ts';
import { BEFORE_ALL, standing, type TipFile } from '../sql/tip-file.ts';
import { firstOf, listTips, readEnvelopes } from '../sql/tip-reads.ts';
import { tipRows } from '../sql/tips.ts';
import type { AcceptResult, NewFile, NewPart, NewReply, NewTip, PartResult, PostResult, StoredTip } from '../store.ts';
import { emptyWal, isDiskFull, settleWal, type Tables } from './database.ts';
import type { Folder } from './folder.ts';
import { commitTogether, type Outcome } from './group.ts';
import { discard, type OpenDay, openDay } from './open-day.ts';
import { type Packed, unpack } from './packing.ts';

/** Rows copied or deleted in one go: at most 36 MiB at the largest size, a few milliseconds at the usual one. */
const CHUNK_ROWS = 64;

export interface Limits {
  /** Bytes of envelopes accepted per day. */
  dailyBytes: number;
  /** Bytes that must stay free on the disk. */
  freeFloor: number;
  /** Bytes of files accepted per day; as many as of envelopes unless told. */
  dailyFileBytes?: number;
}

export interface TipFiles
  extends Pick<ReplyFiles, 'look' | 'waiting'>,
    Pick<SealedFiles, 'upload' | 'begun' | 'dropUpload' | 'size' | 'read' | 'keep'> {
  /** One commit for all. `free`: bytes free on the disk now. Throws when nothing could be stored. */
  accept(group: Packed, free: number): Outcome<AcceptResult>[];
  find(id: Uint8Array, envelope: Uint8Array): { result: 'same'; day: Day } | { result: 'different' } | null;
  list(after: { day: Day; id: Uint8Array } | null, limit: number): StoredTip[];
  envelopes(ids: readonly Uint8Array[], maxBytes: number): { id: Uint8Array; envelope: Uint8Array }[];
  remove(id: Uint8Array, removal: Uint8Array): boolean;
  post(reply: NewReply, free: number): PostResult;
  putPart(part: NewPart, free: number): Promise<PartResult>;
  commit(files: readonly NewFile[], day: Day): boolean;
  removeFile(...args: Parameters<SealedFiles['remove']>): Promise<boolean>;
  closeDays(today: Day): Promise<void>;
  /** Replies too. Returns how many tips went. */
  deleteBefore(day: Day): Promise<number>;
  /** Does what commits have put off. For quiet moments; safe to leave out. */
  settle(): void;
  close(): void;
}

/** `breathe` is awaited between chunks of long work, so that other calls come through meanwhile. */
export function tipFiles(folder: Folder, main: Tables, limits: Limits, breathe: () => Promise<void>): TipFiles {
  const closed = tipRows(main);
  const open = new Map<Day, { file: OpenDay; bytes: number }>();
  /** Closed days whose files are being overwritten: a crash now would read them once more, so removals must reach them. */
  const leaving = new Set<OpenDay>();
  /** No tip is stored under a day before this one: those are closed. */
  let firstOpen: Day = '0000-00-00';

  const openTables = () => [...open.values()].map(({ file }) => file.tables);
  const leavingTables = () => [...leaving].map(({ tables }) => tables);
  const disk = { isFull: isDiskFull, erased: emptyWal };
  const replies = replyFiles(main, () => [main, ...openTables(), ...leavingTables()], disk);

  const dailyBytes = limits.dailyFileBytes ?? limits.dailyBytes;
  const places = { blobs: folder.files, main, dailyBytes, erased: emptyWal, atOnce: Number.POSITIVE_INFINITY };
  const sealed = sealedFiles(places, () => [...openTables().reverse(), ...leavingTables()]);

  /** Closing a day writes its tips and files once more before the old ones go: that room is kept free as well. */
  const roomFor = (free: number) => free - limits.freeFloor - openBytes() - sealed.due();
  const openBytes = () => [...open.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  const files = (): (TipFile & { tables: Tables })[] => [
    { ...closed, tables: main },
    ...[...open.values()].map(({ file }) => file),
  ];

  function dayOf(day: Day): { file: OpenDay; bytes: number } {
    const known = open.get(day);
    if (known !== undefined) return known;
    const file = openDay(folder, day);
    const made = { file, bytes: file.bytes() };
    open.set(day, made);
    return made;
  }

  for (const day of folder.openDays()) dayOf(day);

  function elsewhere(tip: NewTip, here: OpenDay): AcceptResult | null {
    const inMain = standing(closed, tip);
    if (inMain !== null || open.size === 1) return inMain;
    for (const { file } of open.values()) {
      const found = file === here ? null : standing(file, tip);
      if (found !== null) return found;
    }
    return null;
  }

  function acceptInto(day: Day, tips: readonly NewTip[], free: number): Outcome<AcceptResult>[] {
    const target = dayOf(day);
    const { file } = target;
    let room = Math.min(limits.dailyBytes - target.bytes, roomFor(free));
    let added = 0;
    const outcomes = commitTogether(file.tables.$client, tips, (tip): AcceptResult => {
      const other = elsewhere(tip, file);
      if (other !== null) return other;
      if (tip.envelope.length > room) return standing(file, tip) ?? { result: 'full' };
      if (!insertWhole(file, tip)) {
        return standing(file, tip) ?? { result: tip.files.length === 0 ? 'different' : 'no-upload' };
      }
      room -= tip.envelope.length;
      added += tip.envelope.length;
      return { result: 'accepted', day };
    });
    target.bytes += added;
    return outcomes;
  }

  /** The tip with its files, or nothing. Without files it is a single statement. */
  function insertWhole(file: OpenDay, tip: NewTip): boolean {
    if (tip.files.length === 0) return file.insert(tip);
    // Inside the group's transaction this is a savepoint, which an error takes back.
    const all = file.tables.$client.transaction(() => {
      if (!sealed.commit(tip.files, file.day, file.tables) || !file.insert(tip)) throw new Undone();
    });
    try {
      all();
      return true;
    } catch (error) {
      if (error instanceof Undone) return false;
      throw error;
    }
  }

  /** INSERT OR IGNORE in order of ids: after a crash at any point the same loop ends with the same rows. */
  async function closeDay(file: OpenDay, today: Day): Promise<void> {
    for (let last: Uint8Array = BEFORE_ALL; ; ) {
      const rows = file.rows(last, CHUNK_ROWS);
      const end = rows.at(-1);
      if (end === undefined) break;
      main.$client
        .transaction(() => {
          for (const row of rows) closed.insert(row);
        })
        .immediate();
      last = end.id;
      await breathe();
    }
    await replies.settle(file.tables, breathe);
    await sealed.closeDay(file.tables, file.day, breathe);
    await sealed.forgetUploads(sealed.filesOf(file.tables, file.day));
    // Everything stands in the main file now, so lookups of tips can do without this one.
    open.delete(file.day);
    leaving.add(file);
    await discard(folder, file, today, breathe, () => leaving.delete(file));
  }

  return {
    accept(group, free) {
      const tips = unpack(group);
      const days = tips.map((tip) => (tip.day < firstOpen ? firstOpen : tip.day));
      const outcomes: Outcome<AcceptResult>[] = [];
      // One day, but for the moment around midnight.
      for (const day of new Set(days)) {
        const of = tips.flatMap((tip, n) => (days[n] === day ? [{ tip, n }] : []));
        const stored = acceptInto(
          day,
          of.map(({ tip }) => tip),
          free,
        );
        for (const [i, { n }] of of.entries()) outcomes[n] = stored[i] ?? { refused: true };
      }
      return outcomes;
    },

    find: (id, envelope) => firstOf(files(), (file) => standing(file, { id, envelope })),

    list: (after, limit) => listTips(files(), after, limit),
    envelopes: (ids, maxBytes) => readEnvelopes(files(), ids, maxBytes),

    remove(id, removal) {
      // In every file: while a day closes a tip stands in two. The open one first, or a crash would bring it back.
      const gone = [...files(), ...leaving].reverse().filter((file) => file.remove(id, removal));
      for (const file of gone) emptyWal(file.tables);
      return gone.length > 0;
    },

    post(reply, free) {
      const day = reply.day < firstOpen ? firstOpen : reply.day;
      return replies.post({ ...reply, day }, dayOf(day).file.tables, roomFor(free));
    },
    look: replies.look,
    waiting: replies.waiting,

    putPart: (part, free) => sealed.putPart(part, free - limits.freeFloor - openBytes()),
    upload: sealed.upload,
    begun: sealed.begun,
    dropUpload: sealed.dropUpload,
    size: sealed.size,
    read: sealed.read,
    keep: sealed.keep,
    removeFile: sealed.remove,
    commit(these, on) {
      const day = on < firstOpen ? firstOpen : on;
      const { tables } = dayOf(day).file;
      const left = these.filter((one) => !sealed.isCommitted(one));
      return tables.$client.transaction(() => sealed.commit(left, day, tables)).immediate();
    },

    async closeDays(today) {
      firstOpen = today;
      // First, for closing may need the room that it makes.
      await sealed.sweep(today, breathe);
      const due = [...open.keys()].filter((day) => day < today).sort();
      for (const day of due) await closeDay(dayOf(day).file, today);
      if (due.length > 0) emptyWal(main);
      await sealed.evenKept(today);
      // Made now and not by the day's first tip, so that the file's own date tells nothing of that tip.
      dayOf(today);
    },

    async deleteBefore(day) {
      let total = 0;
      for (const file of files()) {
        let gone = 0;
        for (let count = file.deleteBefore(day, CHUNK_ROWS); count > 0; count = file.deleteBefore(day, CHUNK_ROWS)) {
          gone += count;
          await breathe();
        }
        if (gone > 0) emptyWal(file.tables);
        total += gone;
      }
      replies.deleteBefore(day);
      await sealed.deleteBefore(day);
      return total;
    },

    settle() {
      for (const { file } of open.values()) settleWal(file.tables);
    },

    close() {
      for (const { file } of open.values()) file.tables.$client.close();
      open.clear();
    },
  };
}

class Undone extends Error {}
