/**
 * The tables, the same on Node and in a Durable Object. Each column says how long it lives and what somebody who takes the disk
 * learns from it. No column holds an address, an agent, or a time finer than a UTC day.
 */
import { sql } from 'drizzle-orm';
import { check, customType, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** Bytes as they are. A driver may give another class (better-sqlite3 gives Buffers, a Durable Object ArrayBuffers); what comes out is always the plain class. */
const bytes = customType<{ data: Uint8Array; driverData: Uint8Array | ArrayBuffer }>({
  dataType: () => 'blob',
  fromDriver: (value) =>
    value instanceof ArrayBuffer
      ? new Uint8Array(value)
      : new Uint8Array(value.buffer, value.byteOffset, value.byteLength),
});

/** One row: what this server is the tip line of. All of it is public: the pages and `/api/directory` show it. */
export const newsroom = sqliteTable(
  'newsroom',
  {
    /** Always 1. Lives as long as the newsroom. A thief learns nothing. */
    id: integer().primaryKey(),
    /** Ed25519 public key, base64url. Written once, at set-up. Public. */
    key: text().notNull(),
    /** The signed directory in force, as published. Replaced by the next. Public: names, beats and roles of members. */
    directory: text().notNull(),
    /** Its serial. Lives with it. Public: how often the directory was signed. */
    serial: integer().notNull(),
    /** Stanzas a tip must have. Lives with it. Follows from the number of reporters, which is public. */
    stanzas: integer().notNull(),
    /** Stanzas a case event must have. Lives with it. Follows from the number of members, which is public. */
    eventStanzas: integer('event_stanzas').notNull(),
    /** Stanzas of a tip under the directory before; null when there was none. Replaced with it. Public at its time. */
    previousStanzas: integer('previous_stanzas'),
    /** Stanzas of a case event under the directory before. As above. */
    previousEventStanzas: integer('previous_event_stanzas'),
    /** Last day on which those are accepted. Replaced with it. A thief learns the day of the last signing. */
    previousUntil: text('previous_until'),
  },
  (t) => [
    check('newsroom_single', sql`${t.id} = 1`),
    check(
      'newsroom_previous',
      sql`(${t.previousStanzas} is null) = (${t.previousUntil} is null) and (${t.previousStanzas} is null) = (${t.previousEventStanzas} is null)`,
    ),
  ],
);

/** One row per member who can sign in. Removed when a directory no longer lists the member. */
export const accounts = sqliteTable('accounts', {
  /** Ed25519 public key, base64url. Lives as long as the membership. Public: the directory lists it. */
  key: text().primaryKey(),
  /** Argon2id PHC string of the login secret. Lives with the account. The secret is 32 random bytes: nothing to guess. */
  login: text().notNull(),
  /** Eight bytes of a hash of the login secret, base64url. Lives with the account. Of 256 random bits: nothing to guess. */
  loginCheck: text('login_check').notNull(),
  /** JSON array of roles. Follows the directory. Public. */
  roles: text().notNull(),
  /** Archive recipient, `age1pq1...`; null until the desk publishes it. Lives with the account. A public key; its hash is public. */
  archive: text(),
  /** The desk secret, an age file for that recipient; null until an admin's desk made it. Lives with the account. Opens for the member only. */
  welcome: bytes(),
});

/** The latest signed intake recipients of each member: what sources seal to. */
export const intake = sqliteTable('intake', {
  /** The member. Goes with the account. Public. */
  account: text()
    .primaryKey()
    .references(() => accounts.key, { onDelete: 'cascade' }),
  /** The signed text as published. Replaced at each unlock of the desk. Public; tells in which week that was. */
  message: text().notNull(),
});

/** The latest signed profile of each member: how they say they can be reached. */
export const profiles = sqliteTable('profiles', {
  /** The member. Goes with the account. Public. */
  account: text()
    .primaryKey()
    .references(() => accounts.key, { onDelete: 'cascade' }),
  /** Its serial. Replaced with it. Public: how often the profile was published. */
  serial: integer().notNull(),
  /** The signed text as published. Replaced by the next. Public; tells in which week the desk was unlocked last. */
  message: text().notNull(),
});

/**
 * The latest request of each member to have their own name or beats changed. When it was taken up, refused, withdrawn or is
 * over, its serial stays, so that no older one comes again.
 */
export const requests = sqliteTable('requests', {
  /** The member. Goes with the account. Public. */
  account: text()
    .primaryKey()
    .references(() => accounts.key, { onDelete: 'cascade' }),
  /** Its serial. Goes with the account. A thief learns how often this member has asked. */
  serial: integer().notNull(),
  /** Last UTC day on which it waits. Replaced by the next. A thief learns the day of the last request. */
  until: text().notNull(),
  /** The signed text; null once it is answered or over. A thief learns a name and beats, most of which become public. */
  message: text(),
});

/** One row: texts to begin an answer with, the newsroom's own. */
export const templates = sqliteTable(
  'templates',
  {
    /** Always 1. As long as the newsroom. A thief learns nothing. */
    id: integer().primaryKey(),
    /** Counts the changes. Replaced with the box. A thief learns how often they were changed. */
    serial: integer().notNull(),
    /** Sealed under a key of the desk secret; always as large. Replaced by the next. A thief learns nothing. */
    box: bytes().notNull(),
  },
  (t) => [check('templates_single', sql`${t.id} = 1`)],
);

/** Open desk sessions. Nothing here concerns sources. */
export const sessions = sqliteTable(
  'sessions',
  {
    /** SHA-256 of the cookie's 32 random bytes. Until sign-out or the end day. Does not let a thief in. */
    tokenHash: bytes('token_hash').primaryKey(),
    /** Whose it is. Lives with the row. A thief learns who signed in lately, and in which order. */
    account: text()
      .notNull()
      .references(() => accounts.key, { onDelete: 'cascade' }),
    /** Last UTC day on which it is valid. A thief learns the day of the sign-in. */
    until: text().notNull(),
  },
  (t) => [check('sessions_hash', sql`length(${t.tokenHash}) = 32`)],
);

/**
 * Invitations: open, or used and waiting for an admin's directory. All that comes with the application is null until then,
 * and goes with the row: at admission, refusal, or past its day.
 */
export const invites = sqliteTable(
  'invites',
  {
    /** SHA-256 of the link's 32 random bytes. Lives with the row. Does not let a thief in. */
    id: bytes().primaryKey(),
    /** JSON array of the roles meant. Lives with the row. A thief learns that somebody is about to join, and as what. */
    roles: text().notNull(),
    /** Last UTC day on which it may be used, or admitted. A thief learns about when it was made or used. */
    until: text().notNull(),
    /** The newcomer's Ed25519 public key, base64url: waits once at most. Until admission makes it public. */
    account: text().unique(),
    /** The signed application: name, beats, archive recipient. Until admission makes most of it public. */
    application: text(),
    /** As in `accounts`, which it moves to at admission. */
    login: text(),
    /** As in `accounts`, which it moves to at admission. */
    loginCheck: text('login_check'),
    /** The signed intake message, which moves to `intake` at admission. Public then. */
    intake: text(),
    /** As in `accounts`, which it moves to at admission. */
    archive: text(),
  },
  (t) => [
    check('invites_id', sql`length(${t.id}) = 32`),
    check('invites_until', sql`length(${t.until}) = 10`),
    check(
      'invites_whole',
      sql`(${t.account} is null) + (${t.application} is null) + (${t.login} is null) + (${t.loginCheck} is null) + (${t.intake} is null) + (${t.archive} is null) in (0, 6)`,
    ),
  ],
);

/** Sealed events of all cases: what members do with tips. Sources write nothing here, and nothing here names a tip. */
export const events = sqliteTable(
  'events',
  {
    /** Order of writing, SQLite's rowid. As long as the newsroom. A thief learns in which order members wrote, but no time. */
    position: integer().primaryKey(),
    /** Hash of a secret of the members and the source's thread. Lives with the row. A thief learns which events are of one case. */
    case: bytes().notNull(),
    /** Its place in the case, from 0. Lives with the row. A thief learns how long each case is. */
    seq: integer().notNull(),
    /** The age file. Lives with the row. A thief learns its size class; not what, by whom or for whom. */
    envelope: bytes().notNull(),
  },
  (t) => [
    uniqueIndex('events_place').on(t.case, t.seq),
    check('events_case', sql`length(${t.case}) = 32`),
    check('events_seq', sql`${t.seq} >= 0`),
  ],
);

/**
 * Sealed tips of the closed days. WITHOUT ROWID (written into the migration by hand): a rowid would number them in order
 * of arrival. A day's tips are written here in key order, all at once, when the day is closed (src/store/node/tip-files.ts).
 */
export const tips = sqliteTable(
  'tips',
  {
    /** The UTC day it was stored, `2026-11-23`. Until removal or expiry. A thief learns how many tips came that day. */
    day: text().notNull(),
    /** 16 random bytes chosen by the source's page. Until removal or expiry. Random: tells nothing. */
    id: bytes().notNull(),
    /** SHA-256 of the random removal token inside the envelope. Lives with the row. Random: tells nothing. */
    removal: bytes().notNull(),
    /** The age file. Until removal or expiry. A thief learns its size class; not what, from whom or for whom. */
    envelope: bytes().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.day, t.id] }),
    uniqueIndex('tips_id').on(t.id),
    check('tips_day', sql`length(${t.day}) = 10`),
    check('tips_id_bytes', sql`length(${t.id}) = 16`),
    check('tips_removal', sql`length(${t.removal}) = 32`),
  ],
);

/**
 * Sealed tips of one day that is still open, in that day's own file; empty in the main file. Rows are appended, which is
 * what makes accepting fast, and stand in order of arrival, which nothing can hide while they arrive: the whole file is
 * overwritten and removed when the day is closed.
 */
export const arrivals = sqliteTable(
  'arrivals',
  {
    /** SQLite's rowid. Until the day is closed, removal or expiry. A thief learns the order of arrival of this one day. */
    seq: integer().primaryKey(),
    /** As in `tips`. */
    id: bytes().notNull().unique(),
    /** As in `tips`. */
    removal: bytes().notNull(),
    /** As in `tips`. */
    envelope: bytes().notNull(),
  },
  (t) => [
    check('arrivals_id_bytes', sql`length(${t.id}) = 16`),
    check('arrivals_removal', sql`length(${t.removal}) = 32`),
  ],
);

/**
 * Sealed replies that lie in sources' mailboxes. WITHOUT ROWID, as `tips`. One table for the closed days in the main file, and one in
 * each open day's own: written in key order when the day is closed, for case events are numbered as they come, and a reply in order of
 * arrival would show which of them it belongs to.
 */
export const replies = sqliteTable(
  'replies',
  {
    /** SHA-256 of the mailbox's access token. Until the source deletes the reply, or expiry. A thief learns which replies are for one source. */
    mailbox: bytes().notNull(),
    /** 16 random bytes, chosen by the desk. Lives with the row. Random: tells nothing. */
    id: bytes().notNull(),
    /** The UTC day it was stored. Lives with the row. A thief learns on which days a mailbox was written to. */
    day: text().notNull(),
    /** The age file. Lives with the row. A thief learns its size class; not what, from whom or for whom. */
    envelope: bytes().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mailbox, t.id] }),
    check('replies_mailbox', sql`length(${t.mailbox}) = 32`),
    check('replies_id', sql`length(${t.id}) = 16`),
    check('replies_day', sql`length(${t.day}) = 10`),
  ],
);

/**
 * Files that are being sent, and have not come with a message yet. WITHOUT ROWID. Two days at most: what came with a message is
 * forgotten here when its day is closed, and what did not is deleted with its bytes at the end of the day after.
 */
export const uploads = sqliteTable(
  'uploads',
  {
    /** 16 bytes that only the sender knows beforehand. Two days at most. Looks random: tells nothing. */
    id: bytes().primaryKey(),
    /** The UTC day it began. Lives with the row. A thief learns how many files are on their way. */
    day: text().notNull(),
    /** Bytes of the sealed file. Lives with the row. A thief learns its size class. */
    size: integer().notNull(),
  },
  (t) => [
    check('uploads_id', sql`length(${t.id}) = 16`),
    check('uploads_day', sql`length(${t.day}) = 10`),
    check('uploads_size', sql`${t.size} > 0`),
  ],
);

/** Parts of them that are on the disk, without a gap. WITHOUT ROWID. */
export const uploadParts = sqliteTable(
  'upload_parts',
  {
    /** Goes with the upload. As there. */
    upload: bytes()
      .notNull()
      .references(() => uploads.id, { onDelete: 'cascade' }),
    /** From 0. Lives with the row. A thief learns how much has come. */
    part: integer().notNull(),
    /** SHA-256 of the sealed part. Lives with the row. Of ciphertext: tells nothing. */
    hash: bytes().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.upload, t.part] }),
    check('upload_parts_part', sql`${t.part} >= 0`),
    check('upload_parts_hash', sql`length(${t.hash}) = 32`),
  ],
);

/**
 * Files that came with messages of one day that is still open, in that day's own file; empty in the main file. WITHOUT ROWID. Nothing
 * names the message. When the day is closed their bytes are written anew, in the order of these ids, and the rows are overwritten.
 */
export const files = sqliteTable(
  'files',
  {
    /** SHA-256 of a random removal token inside the message. Until the day is closed, or removal. Random: tells nothing. */
    id: bytes().primaryKey(),
    /** The upload whose bytes they are. Lives with the row. Tells nothing more. */
    upload: bytes().notNull().unique(),
    /** Bytes of the sealed file. Lives with the row. A thief learns its size class. */
    size: integer().notNull(),
    /** 1: a member keeps it past its time. Lives with the row. A thief learns that a newsroom wants to keep it. */
    kept: integer().notNull(),
    /** The UTC day its message was stored. Lives with the row. A thief learns how many files came that day. */
    day: text().notNull().default(''),
  },
  (t) => [
    check('files_id', sql`length(${t.id}) = 32`),
    check('files_upload', sql`length(${t.upload}) = 16`),
    check('files_size', sql`${t.size} > 0`),
    check('files_kept', sql`${t.kept} in (0, 1)`),
  ],
);

/**
 * Files of closed days whose bytes lie in a bucket: their index, on Workers alone (on Node the folder itself tells, and this is empty).
 * WITHOUT ROWID. Nothing names the message or the upload.
 */
export const closedFiles = sqliteTable(
  'closed_files',
  {
    /** As in `files`. Until removal or expiry. Random: tells nothing. */
    id: bytes().primaryKey(),
    /** The UTC day its message was stored. Lives with the row. A thief learns how many files came that day. */
    day: text().notNull(),
    /** Bytes of the sealed file. Lives with the row. A thief learns its size class. */
    size: integer().notNull(),
    /** As in `files`. */
    kept: integer().notNull(),
  },
  (t) => [
    check('closed_files_id', sql`length(${t.id}) = 32`),
    check('closed_files_day', sql`length(${t.day}) = 10`),
    check('closed_files_size', sql`${t.size} > 0`),
    check('closed_files_kept', sql`${t.kept} in (0, 1)`),
  ],
);
