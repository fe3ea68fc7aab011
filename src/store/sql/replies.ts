/**
 * Replies in all files, seen as one: the main file with the closed days, and each open day's own. Case events are numbered as they
 * come, so no reply may reach the main file before its day is closed: then all of that day come at once, in key order.
 */
import { and, asc, eq, gt, inArray, lt, or } from 'drizzle-orm';
import type { Day } from '../../protocol/days.ts';
import { MAILBOX_ROOM, mailboxBytes } from '../../protocol/mailbox.ts';
import { replies } from '../schema.ts';
import type { NewReply, PostResult } from '../store.ts';
import { compareBytes, hexOf, isSame } from './bytes.ts';
import type { Disk, Tables } from './tables.ts';
import { BEFORE_ALL, p } from './tip-file.ts';

/** Rows copied in one go: a few milliseconds. */
const CHUNK_ROWS = 64;

export type ReplyDisk = Pick<Disk, 'isFull'> & {
  /** Called when rows of a file are gone whose bytes must leave it. */
  erased(tables: Tables): void;
};

export interface ReplyFiles {
  /** `room`: bytes that may still be written. */
  post(reply: NewReply, into: Tables, room: number): PostResult;
  look(mailbox: Uint8Array, gone: readonly Uint8Array[]): { id: Uint8Array; envelope: Uint8Array }[];
  waiting(): Uint8Array[];
  /** Copies a day's into the main file, in key order. After a crash at any point the same again ends with the same rows. */
  settle(from: Tables, breathe: () => Promise<void>): Promise<void>;
  deleteBefore(day: Day): void;
}

/** `files`: the main one first; those that are about to be removed are among them, or a crash would bring back what was deleted. */
export function replyFiles(main: Tables, files: () => readonly Tables[], disk: ReplyDisk): ReplyFiles {
  const ofMailbox = (tables: Tables, mailbox: Uint8Array) =>
    tables.select().from(replies).where(eq(replies.mailbox, mailbox)).all();

  /** While a day is closed a reply stands in two files. */
  const inMailbox = (mailbox: Uint8Array) => {
    const all = files().flatMap((tables) => ofMailbox(tables, mailbox));
    return [...new Map(all.map((row) => [hexOf(row.id), row])).values()];
  };

  const insert = main
    .insert(replies)
    .values({ mailbox: p('mailbox'), id: p('id'), day: p('day'), envelope: p('envelope') })
    .onConflictDoNothing()
    .prepare();

  return {
    post(reply, into, room) {
      const standing = inMailbox(reply.mailbox);
      const same = standing.find(({ id }) => isSame(id, reply.id));
      if (same !== undefined) return isSame(same.envelope, reply.envelope) ? 'same' : 'different';
      const used = standing.reduce((sum, { envelope }) => sum + mailboxBytes(envelope.length), 0);
      if (used + mailboxBytes(reply.envelope.length) > MAILBOX_ROOM) return 'no-room';
      if (reply.envelope.length > room) return 'full';
      try {
        into.insert(replies).values(reply).run();
      } catch (error) {
        if (disk.isFull(error)) return 'full';
        throw error;
      }
      return 'posted';
    },

    look(mailbox, gone) {
      if (gone.length > 0) {
        const those = and(eq(replies.mailbox, mailbox), inArray(replies.id, [...gone]));
        // The open ones first, or a crash would bring them back.
        for (const tables of [...files()].reverse()) {
          if (tables.delete(replies).where(those).returning({ id: replies.id }).all().length > 0) disk.erased(tables);
        }
      }
      return inMailbox(mailbox)
        .sort((a, b) => (a.day === b.day ? compareBytes(a.id, b.id) : a.day < b.day ? 1 : -1))
        .map(({ id, envelope }) => ({ id, envelope }));
    },

    waiting() {
      const all = files().flatMap((tables) => tables.select({ id: replies.id }).from(replies).all());
      const sorted = all.map(({ id }) => id).sort(compareBytes);
      return sorted.filter((id, n) => !isSame(id, sorted[n - 1] ?? BEFORE_ALL));
    },

    async settle(from, breathe) {
      let last = { mailbox: new Uint8Array(0), id: new Uint8Array(0) };
      for (;;) {
        const { mailbox, id } = last;
        const rows = from
          .select()
          .from(replies)
          .where(or(gt(replies.mailbox, mailbox), and(eq(replies.mailbox, mailbox), gt(replies.id, id))))
          .orderBy(asc(replies.mailbox), asc(replies.id))
          .limit(CHUNK_ROWS)
          .all();
        const end = rows.at(-1);
        if (end === undefined) return;
        main.transaction(
          () => {
            for (const row of rows) insert.run(row);
          },
          { behavior: 'immediate' },
        );
        last = { mailbox: Uint8Array.from(end.mailbox), id: Uint8Array.from(end.id) };
        await breathe();
      }
    },

    deleteBefore(day) {
      for (const tables of files()) {
        const gone = tables.delete(replies).where(lt(replies.day, day)).returning({ id: replies.id }).all();
        if (gone.length > 0) disk.erased(tables);
      }
    },
  };
}
