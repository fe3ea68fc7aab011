/**
 * The store in a Durable Object: rows in its SQLite, the bytes of files in a bucket. All steps on rows are synchronous, and one object
 * runs on one thread: nothing else comes in between. Its answers wait until what they promise is written (the output gate).
 */
import type { Day } from '../../protocol/days.ts';
import { eventTable } from '../sql/events.ts';
import { sealedFiles, TEXT_RESERVE } from '../sql/files.ts';
import { inviteTable } from '../sql/invites.ts';
import { memberTable } from '../sql/members.ts';
import { newsroomTable } from '../sql/newsroom.ts';
import { replyFiles } from '../sql/replies.ts';
import { requestTable } from '../sql/requests.ts';
import { templateTable } from '../sql/templates.ts';
import type { Store } from '../store.ts';
import { turns } from '../turns.ts';
import { type Bucket, fileBucket } from './bucket.ts';
import { closeFiles } from './closing.ts';
import { isFull, type Tables } from './database.ts';
import { tipTable } from './tips.ts';

export interface Quota {
  /** Bytes of envelopes accepted per day. */
  dailyBytes: number;
  /** Bytes of files accepted per day; as many as of envelopes unless told. */
  dailyFileBytes?: number;
  /** Bytes of the object that must stay free. */
  freeFloor: number;
  /** Bytes free in the object now. */
  freeBytes: () => number;
}

/** Tables as `openTables` gives them. Files of this store are all that the bucket holds. */
export function openWorkerStore(tables: Tables, bucket: Bucket, quota: Quota): Store {
  const { dailyBytes, dailyFileBytes = dailyBytes } = quota;
  const room = () => quota.freeBytes() - quota.freeFloor;
  // What is deleted stays with the provider for 30 days; nothing here can shorten that.
  const disk = { room, isFull, erased: () => undefined };
  /** No tip is stored under a day before this one: those are closed. */
  let firstOpen: Day = '0000-00-00';
  const openDay = (day: Day) => (day < firstOpen ? firstOpen : day);

  const members = memberTable(tables);
  const invites = inviteTable(tables);
  const requests = requestTable(tables);
  const replies = replyFiles(tables, () => [tables], disk);
  const blobs = fileBucket(bucket, tables);
  // One at a time: what is done stays done when an alarm runs out of its time or its calls.
  const places = { blobs, main: tables, dailyBytes: dailyFileBytes, erased: disk.erased, atOnce: 1 };
  const sealed = sealedFiles(places, () => [tables]);
  const tips = tipTable(tables, { dailyBytes, room, openDay, commit: sealed.commit });
  /** Closing and expiry take turns. */
  const housekeeping = turns();

  return {
    newsroom: newsroomTable(tables),
    members,
    invites,
    requests,
    templates: templateTable(tables),
    events: eventTable(tables, disk),
    tips,
    replies: {
      post: async (reply) => replies.post({ ...reply, day: openDay(reply.day) }, tables, room()),
      look: async (mailbox, gone) => replies.look(mailbox, gone),
      waiting: async () => replies.waiting(),
    },
    files: {
      ...sealed,
      // A bucket has no end. Where the object itself is nearly full, no message could come with a file.
      putPart: (part) => sealed.putPart(part, room() > TEXT_RESERVE ? Number.POSITIVE_INFINITY : 0),
      commit: async (these, day) =>
        tables.transaction((tx) =>
          sealed.commit(
            these.filter((file) => !sealed.isCommitted(file)),
            openDay(day),
            tx,
          ),
        ),
    },

    closeDays: (today) =>
      housekeeping.inTurn(async () => {
        firstOpen = today;
        await closeFiles(tables, sealed, blobs, today);
      }),

    expire: (before, today) =>
      housekeeping.inTurn(async () => {
        members.endSessions(today);
        invites.removeEnded(today);
        requests.removeEnded(today);
        replies.deleteBefore(before);
        await sealed.deleteBefore(before);
        return tips.deleteBefore(before);
      }),

    close: housekeeping.idle,
  };
}
