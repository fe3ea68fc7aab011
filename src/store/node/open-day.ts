/**
 * The file of one day that is not closed yet. Its pages stand in order of arrival, which nothing can prevent while tips
 * arrive; that is why it is a file of its own, and why the main file never sees a tip before its day is closed.
 */
import type { Day } from '../../protocol/days.ts';
import type { AcceptResult, NewTip } from '../store.ts';
import { emptyWal, openTables, type Tables } from './database.ts';
import type { Folder } from './folder.ts';
import { type Group, groupCommit } from './group.ts';
import { type TipFile, tipFile } from './tips.ts';

export interface Quota {
  /** Bytes of envelopes accepted per day. */
  dailyBytes: number;
  /** Bytes that must stay free on the disk. */
  freeFloor: number;
  /** Bytes free on the disk now. Asked at most once per commit. */
  freeBytes: () => number;
}

export interface OpenDay {
  day: Day;
  tables: Tables;
  tips: TipFile;
  arrivals: Group<NewTip, AcceptResult>;
  /** Bytes of envelopes in this file. */
  bytes(): number;
}

/** What stands under this id in the other files; `null` when nothing does. */
export type Elsewhere = (tip: NewTip, here: OpenDay) => AcceptResult | null;

export function openDay(
  folder: Folder,
  day: Day,
  quota: Quota,
  elsewhere: Elsewhere,
  openBytes: () => number,
): OpenDay {
  const tables = openTables(folder.openDay(day));
  // Fewer, larger checkpoints: this file takes all the writing. 4,000 pages are 16 MiB of WAL.
  tables.$client.pragma('wal_autocheckpoint = 4000');
  const tips = tipFile(tables);
  let bytes = tips.bytes();
  let room = 0;
  let before = 0;

  const arrivals = groupCommit<NewTip, AcceptResult>(tables.$client, {
    begin() {
      before = bytes;
      // Closing a day writes its tips once more before this file goes: that room is kept free as well.
      room = Math.min(quota.dailyBytes - bytes, quota.freeBytes() - quota.freeFloor - openBytes());
    },
    one(tip) {
      const other = elsewhere(tip, here);
      if (other !== null) return other;
      if (tip.envelope.length > room) return standing(tips, tip) ?? { result: 'full' };
      if (!tips.insert(tip)) return standing(tips, tip) ?? { result: 'different' };
      bytes += tip.envelope.length;
      room -= tip.envelope.length;
      return { result: 'accepted', day };
    },
    full: { result: 'full' },
    undone() {
      bytes = before;
    },
  });

  const here: OpenDay = { day, tables, tips, arrivals, bytes: () => bytes };
  return here;
}

/** What stands under the id of `tip` in this file; `null` when nothing does. */
export function standing(file: TipFile, tip: { id: Uint8Array; envelope: Uint8Array }): AcceptResult | null {
  const found = file.find(tip.id, tip.envelope);
  if (found === null) return null;
  return found.same ? { result: 'same', day: found.day } : { result: 'different' };
}

/** Overwrites what is left in the file of a closed day, and removes it. */
export async function discard(
  folder: Folder,
  { day, tables, tips }: OpenDay,
  breathe: () => Promise<void>,
): Promise<void> {
  while (tips.deleteBefore(DAY_AFTER_ALL, DISCARD_ROWS) > 0) await breathe();
  emptyWal(tables);
  tables.$client.close();
  folder.removeDay(day);
}

const DAY_AFTER_ALL = '9999-99-99';
const DISCARD_ROWS = 64;
