/** All files that hold tips, seen as one: the main file with the closed days, and a file for each day still open. */
import type { Day } from '../../protocol/days.ts';
import type { AcceptResult, NewTip, StoredTip } from '../store.ts';
import { emptyWal, type Tables } from './database.ts';
import type { Folder } from './folder.ts';
import { discard, type OpenDay, openDay, type Quota, standing } from './open-day.ts';
import { BEFORE_ALL, type TipFile, tipFile } from './tips.ts';

/** Rows copied or deleted in one go: at most 36 MiB at the largest size, a few milliseconds at the usual one. */
const CHUNK_ROWS = 64;

export interface TipFiles {
  accept(tip: NewTip): Promise<AcceptResult>;
  find(id: Uint8Array, envelope: Uint8Array): { result: 'same'; day: Day } | { result: 'different' } | null;
  list(after: { day: Day; id: Uint8Array } | null, limit: number): StoredTip[];
  envelope(id: Uint8Array): Uint8Array | null;
  remove(id: Uint8Array, removal: Uint8Array): boolean;
  closeDays(today: Day): Promise<void>;
  /** Returns how many tips went. */
  deleteBefore(day: Day): Promise<number>;
  /** Commits what waits, and closes the files of the open days. */
  close(): void;
}

export function tipFiles(folder: Folder, main: Tables, quota: Quota, breathe: () => Promise<void>): TipFiles {
  const mainTips = tipFile(main);
  const open = new Map<Day, OpenDay>();
  /** No tip is stored under a day before this one: those are closed. */
  let firstOpen: Day = '0000-00-00';

  const openBytes = () => [...open.values()].reduce((sum, day) => sum + day.bytes(), 0);
  const files = (): { tables: Tables; tips: TipFile }[] => [{ tables: main, tips: mainTips }, ...open.values()];

  function elsewhere(tip: NewTip, here: OpenDay): AcceptResult | null {
    const inMain = standing(mainTips, tip);
    if (inMain !== null || open.size === 1) return inMain;
    for (const other of open.values()) {
      const found = other === here ? null : standing(other.tips, tip);
      if (found !== null) return found;
    }
    return null;
  }

  function fileOf(day: Day): OpenDay {
    const known = open.get(day);
    if (known !== undefined) return known;
    const made = openDay(folder, day, quota, elsewhere, openBytes);
    open.set(day, made);
    return made;
  }

  for (const day of folder.openDays()) fileOf(day);

  /** INSERT OR IGNORE in order of ids: after a crash at any point the same loop ends with the same rows. */
  async function close(day: OpenDay): Promise<void> {
    day.arrivals.flush();
    for (let last: Uint8Array = BEFORE_ALL; ; ) {
      const rows = day.tips.rows(last, CHUNK_ROWS);
      const end = rows.at(-1);
      if (end === undefined) break;
      main.$client.transaction(() => {
        for (const row of rows) mainTips.insert(row);
      })();
      last = end.id;
      await breathe();
    }
    // Every tip stands in the main file now, so lookups can do without this one.
    open.delete(day.day);
    await discard(folder, day, breathe);
  }

  return {
    accept(tip) {
      const day = tip.day < firstOpen ? firstOpen : tip.day;
      return fileOf(day).arrivals.add({ ...tip, day });
    },

    find(id, envelope) {
      for (const file of files()) {
        const found = file.tips.find(id, envelope);
        if (found !== null) return found.same ? { result: 'same', day: found.day } : { result: 'different' };
      }
      return null;
    },

    list(after, limit) {
      const listed: StoredTip[] = [];
      let day = after?.day ?? latest(files(), null);
      let id = after?.id ?? null;
      while (day !== null && listed.length < limit) {
        listed.push(...page(files(), day, id, limit - listed.length));
        if (listed.length < limit) day = latest(files(), day);
        id = null;
      }
      return listed;
    },

    envelope(id) {
      for (const file of files()) {
        const found = file.tips.envelope(id);
        if (found !== null) return found;
      }
      return null;
    },

    remove(id, removal) {
      // In every file: while a day closes a tip stands in two. The open one first, or a crash would bring it back.
      const gone = files()
        .reverse()
        .filter((file) => file.tips.remove(id, removal));
      for (const file of gone) emptyWal(file.tables);
      return gone.length > 0;
    },

    async closeDays(today) {
      firstOpen = today;
      const due = [...open.values()].filter((file) => file.day < today).sort((a, b) => (a.day < b.day ? -1 : 1));
      for (const day of due) await close(day);
      if (due.length > 0) emptyWal(main);
    },

    async deleteBefore(day) {
      let total = 0;
      for (const { tables, tips } of files()) {
        let gone = 0;
        for (let count = tips.deleteBefore(day, CHUNK_ROWS); count > 0; count = tips.deleteBefore(day, CHUNK_ROWS)) {
          gone += count;
          await breathe();
        }
        if (gone > 0) emptyWal(tables);
        total += gone;
      }
      return total;
    },

    close() {
      for (const day of open.values()) {
        day.arrivals.flush();
        day.tables.$client.close();
      }
      open.clear();
    },
  };
}

function latest(files: { tips: TipFile }[], before: Day | null): Day | null {
  return files.reduce<Day | null>((newest, { tips }) => {
    const day = tips.latestDay(before);
    return day !== null && (newest === null || day > newest) ? day : newest;
  }, null);
}

/** One day out of all files, by id, without doubles. */
function page(files: { tips: TipFile }[], day: Day, id: Uint8Array | null, limit: number): StoredTip[] {
  const all = files.flatMap(({ tips }) => tips.page(day, id, limit)).sort((a, b) => compare(a.id, b.id));
  return all.filter((tip, n) => compare(tip.id, all[n - 1]?.id ?? BEFORE_ALL) !== 0).slice(0, limit);
}

/** As SQLite compares blobs. */
function compare(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
