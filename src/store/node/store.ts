/** The store on better-sqlite3: one folder, one process; members in this thread, tips in a worker thread. */
import type { Store } from '../store.ts';
import { acceptQueue } from './accept-queue.ts';
import { openTables } from './database.ts';
import { eventTable } from './events.ts';
import { openFolder, takeFolder } from './folder.ts';
import { inviteTable } from './invites.ts';
import { newsroomTable } from './newsroom.ts';
import { pack } from './packing.ts';
import { team } from './team.ts';
import type { Limits } from './tip-files.ts';
import { startTipWorker } from './tip-worker.ts';

export interface Quota extends Limits {
  /** Bytes free on the disk now. Asked at most once per commit. */
  freeBytes: () => number;
}

/**
 * Opens the folder at `path`, made if missing. Throws `StoreError('locked')` when another process uses it. Tests that are
 * about something else bring their own `startTips`: a thread takes a while to start.
 */
export function openNodeStore(path: string, quota: Quota, startTips = startTipWorker): Store {
  const { dailyBytes, freeFloor, freeBytes } = quota;
  const release = takeFolder(path);
  const main = openTables(openFolder(path).main());
  const newsroom = newsroomTable(main);
  const members = team(main);
  const invites = inviteTable(main);
  const cases = eventTable(main);
  const tips = startTips({ folder: path, limits: { dailyBytes, freeFloor } });
  const queue = acceptQueue((group) => tips.call('accept', pack(group), freeBytes()));
  /** Closing and expiry take turns: both walk through whole days with pauses between. */
  let housekeeping: Promise<unknown> = Promise.resolve();

  function inTurn<T>(step: () => Promise<T>): Promise<T> {
    const done = housekeeping.then(step);
    housekeeping = done.catch(() => undefined);
    return done;
  }

  return {
    setUp: async (first) => newsroom.setUp(first),
    newsroom: async () => newsroom.newsroom(),
    publishDirectory: async (next) => newsroom.publishDirectory(next),

    publishKeys: async (account, keys) => members.publishKeys(account, keys),
    intake: async () => members.intake(),
    account: async (key) => members.account(key),
    members: async () => members.members(),
    putWelcome: async (account, welcome) => members.putWelcome(account, welcome),
    openSession: async (session, most) => members.openSession(session, most),
    session: async (tokenHash, today) => members.session(tokenHash, today),
    closeSession: async (tokenHash) => members.closeSession(tokenHash),
    sessions: async (account, today) => members.sessions(account, today),
    endSession: async (account, tokenHash) => members.endSession(account, tokenHash),

    addInvite: async (invite, max) => invites.add(invite, max),
    invites: async (today) => invites.list(today),
    invite: async (id, today) => invites.find(id, today),
    removeInvite: async (id) => invites.remove(id),
    join: async (id, days, applicant) => invites.join(id, days, applicant),

    appendEvent: async (event) => cases.append(event, () => freeBytes() - freeFloor),
    deleteCase: async (event) => cases.replaceAll(event),
    events: async (after, maxBytes) => cases.after(after, maxBytes),

    acceptTip: (tip) => queue.add(tip),
    findTip: (id, envelope) => tips.call('find', id, envelope),
    listTips: (after, limit) => tips.call('list', after, limit),
    envelopes: (ids, maxBytes) => tips.call('envelopes', ids, maxBytes),
    removeTip: (id, removal) => tips.call('remove', id, removal),
    closeDays: (today) => inTurn(() => tips.call('closeDays', today)),

    expire: (before, today) =>
      inTurn(async () => {
        members.endSessions(today);
        invites.removeEnded(today);
        return tips.call('deleteBefore', before);
      }),

    async close() {
      await queue.idle();
      await housekeeping;
      await tips.call('close');
      await tips.end();
      main.$client.close();
      release();
    },
  };
}
