/** The store on better-sqlite3: one folder, one process. */
import { setImmediate } from 'node:timers/promises';
import type { Store } from '../store.ts';
import { openTables } from './database.ts';
import { openFolder } from './folder.ts';
import type { Quota } from './open-day.ts';
import { team } from './team.ts';
import { tipFiles } from './tip-files.ts';

/** Opens the folder at `path`, made if missing. Throws `StoreError('locked')` when another process uses it. */
export function openNodeStore(path: string, quota: Quota): Store {
  const folder = openFolder(path);
  const main = openTables(folder.main());
  const members = team(main);
  const tips = tipFiles(folder, main, quota, () => setImmediate());
  /** Closing and expiry take turns: both walk through whole days with pauses between. */
  let housekeeping: Promise<unknown> = Promise.resolve();

  function inTurn<T>(step: () => Promise<T>): Promise<T> {
    const done = housekeeping.then(step);
    housekeeping = done.catch(() => undefined);
    return done;
  }

  return {
    setUp: async (first) => members.setUp(first),
    newsroom: async () => members.newsroom(),
    publishDirectory: async (next) => members.publishDirectory(next),
    publishIntake: async (account, message) => members.publishIntake(account, message),
    intake: async () => members.intake(),
    account: async (key) => members.account(key),
    openSession: async (session) => members.openSession(session),
    session: async (tokenHash, today) => members.session(tokenHash, today),
    closeSession: async (tokenHash) => members.closeSession(tokenHash),

    acceptTip: async (tip) => tips.accept(tip),
    findTip: async (id, envelope) => tips.find(id, envelope),
    listTips: async (after, limit) => tips.list(after, limit),

    async envelopes(ids, maxBytes) {
      const found: { id: Uint8Array; envelope: Uint8Array }[] = [];
      let bytes = 0;
      for (const id of ids) {
        const envelope = tips.envelope(id);
        if (envelope === null) continue;
        bytes += envelope.length;
        if (found.length > 0 && bytes > maxBytes) break;
        found.push({ id, envelope });
      }
      return found;
    },

    removeTip: async (id, removal) => tips.remove(id, removal),
    closeDays: (today) => inTurn(() => tips.closeDays(today)),

    expire: (before, today) =>
      inTurn(async () => {
        members.endSessions(today);
        return tips.deleteBefore(before);
      }),

    async close() {
      await housekeeping;
      tips.close();
      main.$client.close();
      folder.release();
    },
  };
}
