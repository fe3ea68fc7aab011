/**
 * The store, in domain words. Each method is one atomic step and durable when its promise resolves (fsync before the
 * answer): a transaction is one synchronous callback on every platform, so no `transaction(callback)` is
 * offered. No method takes an address, an agent, or a time finer than a day. One contract suite runs on every adapter.
 */
import type { Day } from '../protocol/days.ts';

/** Signed messages are stored as the exact JSON text `{"signed","by","sig"}` that was published. */
export type SignedText = string;

export interface Newsroom {
  /** Ed25519 public key of the newsroom, base64url. Fixed at set-up. */
  key: string;
  /** The directory in force and its serial. */
  directory: SignedText;
  serial: number;
  /** Stanzas a tip must have now. */
  stanzas: number;
  /** Stanzas a case event must have now. */
  eventStanzas: number;
  /** Stanzas of the directory before, accepted up to and including this day; `null` when there was none. */
  previous: PreviousStanzas | null;
}

export interface PreviousStanzas {
  stanzas: number;
  eventStanzas: number;
  until: Day;
}

export interface Account {
  /** Ed25519 public key of the member, base64url. */
  key: string;
  /** Argon2id PHC string of the login secret. */
  login: string;
  /** Eight bytes of its hash, base64url: a wrong secret is refused by it before any work is done. */
  loginCheck: string;
  roles: readonly string[];
}

export interface Session {
  /** SHA-256 of the cookie's token. */
  tokenHash: Uint8Array;
  account: string;
  /** Last day on which it is valid. */
  until: Day;
}

/** An invitation: open until somebody applies with its token, then waiting until an admin's directory lists that key. */
export interface Invite {
  /** SHA-256 of the link's token. */
  id: Uint8Array;
  roles: readonly string[];
  /** Last day on which it may be used, or admitted. */
  until: Day;
  /** The newcomer's signed application; `null` while nobody used it. */
  application: SignedText | null;
}

export interface Applicant {
  account: Omit<Account, 'roles'>;
  application: SignedText;
  intake: SignedText;
  /** The archive recipient, `age1pq1...`. */
  archive: string;
}

export interface TeamMember {
  key: string;
  /** The archive recipient, `age1pq1...`; `null` until the member's desk published it. */
  archive: string | null;
  /** The desk secret, sealed to it; `null` until an admin's desk did that. */
  welcome: Uint8Array | null;
}

/** One sealed event in its place. `case` is 32 bytes. */
export interface NewEvent {
  case: Uint8Array;
  seq: number;
  envelope: Uint8Array;
}

export type AppendResult = 'appended' | 'same' | 'conflict' | 'full';

export interface StoredEvent extends NewEvent {
  /** Rises with every event that is stored; may have gaps. */
  position: number;
}

export interface NewTip {
  /** 16 random bytes, chosen by the source's page. */
  id: Uint8Array;
  /** The UTC day on which it is stored. */
  day: Day;
  envelope: Uint8Array;
  /** SHA-256 of the removal token. */
  removal: Uint8Array;
  /** Files that come with it: all of them, or the tip is not taken. */
  files: readonly NewFile[];
}

export interface NewFile {
  /** 16 bytes: an upload that is whole. */
  upload: Uint8Array;
  /** 32 bytes, SHA-256 of the file's removal token: under it the file is kept. */
  id: Uint8Array;
}

/** A part of a file that is being sent. */
export interface NewPart {
  /** 16 bytes. */
  upload: Uint8Array;
  /** The UTC day on which it comes. */
  day: Day;
  /** Bytes of the whole sealed file, an allowed size. */
  size: number;
  /** From 0; `bytes` are as many as `partRange` says. */
  part: number;
  bytes: Uint8Array;
  /** SHA-256 of them. */
  hash: Uint8Array;
}

/** `gap`: parts before it are missing. `different`: other bytes stand there, or the file has another size. `spent`: it came with a message. */
export type PartResult = 'stored' | 'same' | 'different' | 'gap' | 'spent' | 'full';

/** What is there of a file that is being sent. */
export interface Upload {
  /** Bytes of the whole. */
  size: number;
  /** How many are here. */
  parts: number;
  /** SHA-256 over the SHA-256 of each. */
  hash: Uint8Array;
}

export interface StoredTip {
  id: Uint8Array;
  day: Day;
  size: number;
}

/** `same`: these bytes stand under this id already. `different`: other bytes do. `full`: quota or free-space floor. */
export type AcceptResult =
  | { result: 'accepted'; day: Day }
  | { result: 'same'; day: Day }
  | { result: 'different' }
  | { result: 'full' }
  /** One of its files is not there whole, or came with another message. */
  | { result: 'no-upload' };

export interface NewReply {
  /** SHA-256 of the mailbox's access token, 32 bytes. */
  mailbox: Uint8Array;
  /** 16 random bytes, chosen by the desk. */
  id: Uint8Array;
  /** The UTC day on which it is stored. */
  day: Day;
  envelope: Uint8Array;
}

/** `same`: these bytes lie there already. `different`: another reply of this id does. `no-room`: the mailbox is full. `full`: the free-space floor. */
export type PostResult = 'posted' | 'same' | 'different' | 'no-room' | 'full';

/** Whose tip line this is, and the directories that follow each other. */
export interface NewsroomStore {
  /** Writes newsroom, first directory, first account and its intake in one step. `false`: set up already, nothing written. */
  setUp(first: { newsroom: Newsroom; account: Account; intake: SignedText }): Promise<boolean>;
  /** `null` before set-up. */
  read(): Promise<Newsroom | null>;
  /**
   * Replaces the directory if its serial is the stored one plus one. Accounts follow it: roles are set, applicants whom
   * `roles` lists get an account and lose their invitation, accounts that it does not list go with their sessions, keys
   * and welcome. The requests of `settled` end. `false`: another came first.
   */
  publish(next: {
    directory: SignedText;
    serial: number;
    stanzas: number;
    eventStanzas: number;
    previous: PreviousStanzas;
    roles: ReadonlyMap<string, readonly string[]>;
    settled: readonly { account: string; serial: number }[];
    /** Gets an account, if `roles` lists it: an admin who is back under new keys. */
    returned?: Omit<Account, 'roles'>;
  }): Promise<boolean>;
}

/** Accounts and what hangs on them: keys, welcomes, sessions. */
export interface MemberStore {
  /** Replaces one member's signed intake message and archive recipient. */
  publishKeys(account: string, keys: { intake: SignedText; archive: string }): Promise<void>;
  /** All members' intake messages, in the order of their keys. */
  intake(): Promise<SignedText[]>;
  /** Replaces one member's signed profile by one of a higher serial. `false`: this serial or a later one stands there. */
  publishProfile(account: string, profile: { serial: number; message: SignedText }): Promise<boolean>;
  /** All members' profiles, in the order of their keys. */
  profiles(): Promise<SignedText[]>;
  /** `null` for an unknown account. */
  account(key: string): Promise<Account | null>;
  /** All accounts, in the order of their keys. */
  list(): Promise<TeamMember[]>;
  /** Writes a member's welcome once. `has-one` changes nothing. */
  putWelcome(account: string, welcome: Uint8Array): Promise<'stored' | 'has-one' | 'unknown'>;
  /** Of the account's sessions at most `most` stay, this one among them: the oldest end. */
  openSession(session: Session, most: number): Promise<void>;
  /** `null` for an unknown or expired session. */
  session(tokenHash: Uint8Array, today: Day): Promise<Session | null>;
  closeSession(tokenHash: Uint8Array): Promise<void>;
  /** The account's own sessions that are valid today, in the order of their hashes. */
  sessions(account: string, today: Day): Promise<Session[]>;
  /** Ends one of the account's own sessions. `false` for an unknown one and for another's alike. */
  endSession(account: string, tokenHash: Uint8Array): Promise<boolean>;
}

/** Invitations, and the applications that wait under them. */
export interface InviteStore {
  /** `taken`: this id stands there already. `full`: `max` do. Nothing is changed then. */
  add(invite: Omit<Invite, 'application'>, max: number): Promise<'added' | 'taken' | 'full'>;
  /** What is valid today, in the order of the ids. */
  list(today: Day): Promise<Invite[]>;
  /** `null` for an unknown or expired one. */
  find(id: Uint8Array, today: Day): Promise<Invite | null>;
  /** Withdraws an invitation, or refuses an application. `false` for an unknown one. */
  remove(id: Uint8Array): Promise<boolean>;
  /**
   * Uses an invitation once; from then it waits until `until`. `same`: this very application, with this login, used it
   * before. `refused`: unknown, expired, used by another, or the key waits under another invitation. `member`: the key
   * has an account.
   */
  join(
    id: Uint8Array,
    days: { today: Day; until: Day },
    applicant: Applicant,
  ): Promise<'joined' | 'same' | 'refused' | 'member'>;
}

/** What members ask to have changed about themselves: one request for each at most. */
export interface RequestStore {
  /** In the place of the member's last one. `false`: one of this serial or a later one was there. */
  put(account: string, request: { serial: number; until: Day; message: SignedText }): Promise<boolean>;
  /** A member's last one: `message` is `null` when it is answered or over today. `null`: there was none. */
  find(account: string, today: Day): Promise<{ serial: number; message: SignedText | null } | null>;
  /** What waits today, in the order of the members' keys. */
  list(today: Day): Promise<SignedText[]>;
  /** Ends the member's request: the one of this serial, or whichever waits for `null`. `false` when it does not wait. */
  end(account: string, serial: number | null): Promise<boolean>;
}

/** Texts to begin an answer with, sealed by members for members. */
export interface TemplateStore {
  /** `null` while there are none. */
  read(): Promise<{ serial: number; box: Uint8Array } | null>;
  /** In the place of the last, if its serial is that one's plus one; 1 for the first. `false`: another came first. */
  put(serial: number, box: Uint8Array): Promise<boolean>;
}

/** The logs of all cases. */
export interface EventStore {
  /**
   * Appends one event to its case if `seq` is the number of events there. `same`: these bytes stand in this place already.
   * `conflict`: the place is taken, or beyond the end. `full`: the free-space floor.
   */
  append(event: NewEvent): Promise<AppendResult>;
  /**
   * Appends one event to its case and removes all before it, in one step; their bytes leave the files. Not in an empty case:
   * `conflict`. As `append` else, but that the free-space floor does not count: it makes room.
   */
  replaceAll(event: NewEvent): Promise<AppendResult>;
  /** Events of all cases after this position, in order. Stops before `maxBytes` are passed, never before the first. */
  after(after: number, maxBytes: number): Promise<StoredEvent[]>;
}

/** Sealed tips. */
export interface TipStore {
  /**
   * Stores a tip once. Tips that wait together share one commit; one bad row never fails its group. The day in the answer
   * is the one it is stored under: a day that is closed takes no more tips, the first open one takes them instead.
   * Throws `StoreError`: `bad-row` for a row that breaks the schema, `failed` when the storage fails (a retry is safe).
   */
  accept(tip: NewTip): Promise<AcceptResult>;
  /** What stands under this id: the same bytes, other bytes, or nothing (`null`). Asked before the puzzle. */
  find(id: Uint8Array, envelope: Uint8Array): Promise<{ result: 'same'; day: Day } | { result: 'different' } | null>;
  /** Tips, newest day first and by id within a day, after the cursor (day, id). At most `limit`. */
  list(after: { day: Day; id: Uint8Array } | null, limit: number): Promise<StoredTip[]>;
  /** The envelopes of these ids, in this order; unknown ones are left out. Stops before `maxBytes` are passed, never before the first. */
  envelopes(ids: readonly Uint8Array[], maxBytes: number): Promise<{ id: Uint8Array; envelope: Uint8Array }[]>;
  /** Deletes a tip if the removal hash is its own. `false` for an unknown id and for a wrong hash alike. */
  remove(id: Uint8Array, removal: Uint8Array): Promise<boolean>;
}

/** Sealed replies in sources' mailboxes. A mailbox is there as long as something lies in it. */
export interface ReplyStore {
  /** Puts one into a mailbox, if what lies there then still fits into one answer. A closed day takes none: the first open one does. */
  post(reply: NewReply): Promise<PostResult>;
  /**
   * Deletes these of the mailbox, their bytes too, and reads what is left: newest day first, by id within a day. Ids that do not lie
   * there are passed over; an unknown mailbox is an empty one.
   */
  look(mailbox: Uint8Array, gone: readonly Uint8Array[]): Promise<{ id: Uint8Array; envelope: Uint8Array }[]>;
  /** Ids of all that lie in mailboxes, in order, without the mailboxes. */
  waiting(): Promise<Uint8Array[]>;
}

/** Sealed files, of sources and members, and those on their way. */
export interface FileStore {
  /** Writes one part, durably. Parts come in order; one that stands there already is not written again. `full` at the first part where the whole file has no room. */
  putPart(part: NewPart): Promise<PartResult>;
  /** `null`: none of this id. `spent`: it came with a message. */
  upload(id: Uint8Array): Promise<Upload | 'spent' | null>;
  /** The same without the hash, which costs more. */
  begun(id: Uint8Array): Promise<Omit<Upload, 'hash'> | 'spent' | null>;
  /** Ends an upload that came with no message, and deletes its bytes. `false` for others. */
  dropUpload(id: Uint8Array): Promise<boolean>;
  /** What a member sends is kept before its message is written: all of these, or none. `false`: one is not there whole. The same again: `true`. */
  commit(files: readonly NewFile[], day: Day): Promise<boolean>;
  /** Bytes of the sealed file; `null` for an unknown one. */
  size(id: Uint8Array): Promise<number | null>;
  /** Some of its bytes; fewer at the end. `null` for an unknown one. */
  read(id: Uint8Array, from: number, length: number): Promise<Uint8Array | null>;
  /** Deletes a file; one that is kept only if told so. `false` for an unknown one, and for one that stays. */
  remove(id: Uint8Array, which?: 'also kept'): Promise<boolean>;
  /** It no longer expires. `false` for an unknown one. */
  keep(id: Uint8Array): Promise<boolean>;
}

export interface Store {
  readonly newsroom: NewsroomStore;
  readonly members: MemberStore;
  readonly invites: InviteStore;
  readonly requests: RequestStore;
  readonly templates: TemplateStore;
  readonly events: EventStore;
  readonly tips: TipStore;
  readonly replies: ReplyStore;
  readonly files: FileStore;

  /**
   * Closes every day before `today`: its rows are written anew in key order, and what showed the order of arrival is
   * removed. Uploads that began before yesterday and came with no message are deleted. Safe to repeat, and to resume after a
   * crash at any point.
   */
  closeDays(today: Day): Promise<void>;

  /** Deletes tips, replies and files stored before this day, and sessions, invitations and requests that ended before today. Returns how many tips went. */
  expire(before: Day, today: Day): Promise<number>;

  /** Finishes what is waiting and closes files. */
  close(): Promise<void>;
}
