/**
 * What members do with a tip, as an append-only log of signed events (DESIGN 4.4). `previous` is the hash of the sealed
 * event before, not of its text: everybody holds every sealed event, so the chain can be checked by members who cannot
 * open all of it.
 */
import * as v from 'valibot';
import { FileEntries, Removals } from './files.ts';
import { ACCOUNT_ITEMS_MAX, ACCOUNT_TAGS_MAX, MEMBERS_MAX, NOTE_MAX, TAG_MAX, TAGS_MAX, TITLE_MAX } from './limits.ts';
import { Count, DayText, Hash, Id, Key, line, Signed } from './schema.ts';
import { Foreign } from './tip.ts';

const Members = v.pipe(
  v.array(Key),
  v.maxLength(MEMBERS_MAX),
  v.check((keys) => new Set(keys).size === keys.length, 'a member twice'),
);
const Tags = v.pipe(v.array(line(TAG_MAX)), v.maxLength(TAGS_MAX));

/** What stands in the place of a passage that was taken out: always as long, whatever stood there. */
export const REDACTION = '█████';

export const STATUSES = ['new', 'working', 'done', 'dropped', 'muted'] as const;
export const Status = v.picklist(STATUSES);
export type Status = v.InferOutput<typeof Status>;

/**
 * A message of the conversation as one member gives it on: a tip, or a reply of a member. `id`: the message's own; `day`: on which the
 * server stored the tip, or the reply was signed.
 */
export const SharedTip = v.union([
  /** Whole: SHA-256 of the text that the source, or the member, signed, which stands beside the event. */
  v.strictObject({ id: Id, day: DayText, original: Hash }),
  /** With passages taken out (`redacted` of them), or without the contact details (`null`: left out, or there are none). */
  v.strictObject({
    id: Id,
    day: DayText,
    text: v.string(),
    contact: v.nullable(v.string()),
    redacted: Count,
    /** Whose reply it is, and the how manieth there; left out for a tip. */
    reply: v.optional(v.strictObject({ by: Key, number: v.pipe(Count, v.minValue(1)) })),
    /** Files that are given on with it. */
    files: v.optional(FileEntries),
    /** As in a tip: another program made it. */
    foreign: v.optional(Foreign),
  }),
]);
export type SharedTip = v.InferOutput<typeof SharedTip>;

/** A note as somebody else's account gives it: by whom, and as it stood when the account was given. */
export const AccountNote = v.strictObject({
  id: Id,
  by: Key,
  day: DayText,
  text: v.pipe(v.string(), v.maxLength(NOTE_MAX)),
  /** Passages taken out of the text. */
  redacted: Count,
});
export type AccountNote = v.InferOutput<typeof AccountNote>;

/** In every event. */
const COMMON = {
  v: v.literal(1),
  newsroom: Key,
  case: Hash,
  /** Random: the same event written twice, after an answer that was lost, counts once. */
  id: Id,
  /** 0 for the first. */
  seq: Count,
  /** SHA-256 of the sealed event before; `null` for the first. */
  previous: v.nullable(Hash),
  /** The author's UTC day. */
  day: DayText,
  /** Whom it is sealed to: the case's readers, or those of them who may have what it carries. */
  to: v.pipe(Members, v.minLength(1)),
} as const;

export const Event = v.variant('kind', [
  /** Whom the source wrote to, as it signed that: they read the case by right. The first event, and the first by each of them. */
  v.strictObject({ ...COMMON, kind: v.literal('opened'), address: Signed }),
  v.strictObject({ ...COMMON, kind: v.literal('status'), status: Status }),
  /** Two at once merge: what one adds, the other does not take away. */
  v.strictObject({ ...COMMON, kind: v.literal('assignment'), add: Members, remove: Members }),
  v.strictObject({ ...COMMON, kind: v.literal('tags'), add: Tags, remove: Tags }),
  /** What the case is called; the last one holds. Empty: nothing of its own again, and it is called by its tip's first words. */
  v.strictObject({ ...COMMON, kind: v.literal('title'), title: v.union([v.literal(''), line(TITLE_MAX)]) }),
  /** Markdown. The same id again, by the same author, replaces it; an empty text withdraws it. */
  v.strictObject({ ...COMMON, kind: v.literal('note'), note: Id, text: v.pipe(v.string(), v.maxLength(NOTE_MAX)) }),
  /**
   * `add` read the case from now on; `remove` no longer do (they keep what they have). Sealed to all who read it before or
   * after. `addresses`: who reads by right, for those who are new to it.
   */
  v.strictObject({
    ...COMMON,
    kind: v.literal('share'),
    add: Members,
    remove: Members,
    addresses: v.pipe(v.array(Signed), v.maxLength(MEMBERS_MAX)),
  }),
  /** The case as its author tells it to somebody who could not read it until now. */
  v.strictObject({
    ...COMMON,
    kind: v.literal('account'),
    status: Status,
    assigned: Members,
    tags: v.pipe(v.array(line(TAG_MAX)), v.maxLength(ACCOUNT_TAGS_MAX)),
    /** Left out by an account of a case without one. */
    title: v.optional(line(TITLE_MAX)),
    notes: v.pipe(v.array(AccountNote), v.maxLength(ACCOUNT_ITEMS_MAX)),
    tips: v.pipe(
      v.array(SharedTip),
      v.maxLength(ACCOUNT_ITEMS_MAX),
      v.check((tips) => new Set(tips.map(({ id }) => id)).size === tips.length, 'a tip twice'),
    ),
  }),
  /** The whole tip (SHA-256 of what the source signed), sealed anew to those who could read it: it stays readable when its intake key is gone. */
  v.strictObject({ ...COMMON, kind: v.literal('kept'), tip: Hash, stored: DayText }),
  /** An answer to the source (SHA-256 of the signed reply, by the same member, which stands beside the event). It is in no mailbox yet. */
  v.strictObject({ ...COMMON, kind: v.literal('reply'), reply: Hash }),
  /** A reply was put into the source's mailbox. */
  v.strictObject({ ...COMMON, kind: v.literal('delivered'), member: Key, reply: Id }),
  /** Something left the desk: how many files, and SHA-256 of the export's manifest (of the file itself when it is only one). */
  v.strictObject({ ...COMMON, kind: v.literal('exported'), manifest: Hash, files: Count }),
  /**
   * An admin deleted the case: this stands in the place of all before it, sealed to every member, so that nobody takes it for
   * tampering. The next event, if one comes, opens the case anew.
   */
  v.strictObject({ ...COMMON, kind: v.literal('deleted') }),
]);
export type Event = v.InferOutput<typeof Event>;
export type EventKind = Event['kind'];
export const EVENT_KINDS: readonly EventKind[] = Event.options.map(({ entries }) => entries.kind.literal);

/** An event's own part, before it has its place in the log. */
export type EventBody = Event extends infer E ? (E extends Event ? Omit<E, keyof typeof COMMON> : never) : never;

/** The padded plaintext of the age file: the event, and what sources and members signed that it names by hash. Beside it, so that quotes do not double. */
export const EventPlaintext = v.strictObject({
  event: Signed,
  originals: v.pipe(v.array(Signed), v.maxLength(ACCOUNT_ITEMS_MAX)),
  /** Of a reply's files, in their order: whoever puts it into the mailbox seals them to the source as well. Not signed, so that no export has them. */
  removals: v.optional(Removals),
});
export type EventPlaintext = v.InferOutput<typeof EventPlaintext>;
