/** The store on better-sqlite3: one folder, one process; members in this thread, tips in a worker thread. */
import { eventTable } from '../sql/events.ts';
import { inviteTable } from '../sql/invites.ts';
import { memberTable } from '../sql/members.ts';
import { newsroomTable } from '../sql/newsroom.ts';
import { requestTable } from '../sql/requests.ts';
import { templateTable } from '../sql/templates.ts';
import type { Store } from '../store.ts';
import { turns } from '../turns.ts';
import { acceptQueue } from './accept-queue.ts';
import { emptyWal, isDiskFull, openTables } from './database.ts';
import { openFolder, takeFolder } from './folder.ts';
import { pack } from './packing.ts';
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
  const { freeBytes, ...limits } = quota;
  const { freeFloor } = limits;
  const release = takeFolder(path);
  const main = openTables(openFolder(path).main());
  const members = memberTable(main);
  const invites = inviteTable(main);
  const requests = requestTable(main);
  const events = eventTable(main, {
    room: () => freeBytes() - freeFloor,
    isFull: isDiskFull,
    erased: () => emptyWal(main),
  });
  const tips = startTips({ folder: path, limits });
  const queue = acceptQueue((group) => tips.call('accept', pack(group), freeBytes()));
  /** Closing and expiry take turns: both walk through whole days with pauses between. */
  const housekeeping = turns();

  return {
    newsroom: newsroomTable(main),
    members,
    invites,
    requests,
    templates: templateTable(main),
    events,
    tips: {
      accept: (tip) => queue.add(tip),
      find: (id, envelope) => tips.call('find', id, envelope),
      list: (after, limit) => tips.call('list', after, limit),
      envelopes: (ids, maxBytes) => tips.call('envelopes', ids, maxBytes),
      remove: (id, removal) => tips.call('remove', id, removal),
    },
    replies: {
      post: (reply) => tips.call('post', reply, freeBytes()),
      look: (mailbox, gone) => tips.call('look', mailbox, gone),
      waiting: () => tips.call('waiting'),
    },

    files: {
      putPart: (part) => tips.call('putPart', part, freeBytes()),
      upload: (id) => tips.call('upload', id),
      begun: (id) => tips.call('begun', id),
      dropUpload: (id) => tips.call('dropUpload', id),
      commit: (these, day) => tips.call('commit', these, day),
      size: (id) => tips.call('size', id),
      read: (id, from, length) => tips.call('read', id, from, length),
      remove: (id, which) => tips.call('removeFile', id, which),
      keep: (id) => tips.call('keep', id),
    },

    closeDays: (today) => housekeeping.inTurn(() => tips.call('closeDays', today)),

    expire: (before, today) =>
      housekeeping.inTurn(async () => {
        members.endSessions(today);
        invites.removeEnded(today);
        requests.removeEnded(today);
        return tips.call('deleteBefore', before);
      }),

    async close() {
      await queue.idle();
      await housekeeping.idle();
      await tips.call('close');
      await tips.end();
      main.$client.close();
      release();
    },
  };
}
