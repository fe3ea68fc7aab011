/**
 * What members do with a tip, as an append-only log of signed events (DESIGN 4.4). `previous` is the hash of the sealed
 * event before, not of its text: everybody holds every sealed event, so the chain can be checked by members who can not
 * open all of it.
 */
import * as v from 'valibot';
import { MEMBERS_MAX, NOTE_MAX, SHARE_ITEMS_MAX, TAG_MAX, TAGS_MAX } from './limits.ts';
import { Count, DayText, Hash, Id, Key, line, Signed } from './schema.ts';

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

/** A tip as one member gives it on: whole, or with passages taken out, or without the contact details. */
export const SharedTip = v.strictObject({
  kind: v.literal('tip'),
  /** The message's own id, and the day on which the server stored it. */
  id: Id,
  day: DayText,
  text: v.string(),
  /** `null`: left out (or there are none, when `original` stands here). */
  contact: v.nullable(v.string()),
  /** Passages taken out of the text. */
  redacted: Count,
  /** What the source signed; only when nothing was left out. */
  original: v.nullable(Signed),
});
export type SharedTip = v.InferOutput<typeof SharedTip>;

/** An earlier event of this case, carried on to somebody who could not open it: its author's signature still stands. */
export const CarriedEvent = v.strictObject({ kind: v.literal('event'), event: Signed });

/** In every event. */
const COMMON = {
  v: v.literal(1),
  newsroom: Key,
  case: Hash,
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
  /** The first event, and the first only: who reads this case from the start. The tip's addressees and the author. */
  v.strictObject({ ...COMMON, kind: v.literal('opened'), thread: Key, readers: v.pipe(Members, v.minLength(1)) }),
  v.strictObject({ ...COMMON, kind: v.literal('status'), status: Status }),
  /** Two at once merge: what one adds, the other does not take away. */
  v.strictObject({ ...COMMON, kind: v.literal('assignment'), add: Members, remove: Members }),
  v.strictObject({ ...COMMON, kind: v.literal('tags'), add: Tags, remove: Tags }),
  /** Markdown. The same id again, by the same author, replaces it; an empty text withdraws it. */
  v.strictObject({ ...COMMON, kind: v.literal('note'), id: Id, text: v.pipe(v.string(), v.maxLength(NOTE_MAX)) }),
  /** `add` read the case from now on; `remove` no longer do (they keep what they have). */
  v.strictObject({
    ...COMMON,
    kind: v.literal('share'),
    add: Members,
    remove: Members,
    items: v.pipe(v.array(v.variant('kind', [SharedTip, CarriedEvent])), v.maxLength(SHARE_ITEMS_MAX)),
  }),
  /** The whole tip, sealed anew to those who could read it: it stays readable when its intake key is gone. */
  v.strictObject({ ...COMMON, kind: v.literal('kept'), tip: Signed, stored: DayText }),
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

/** The padded plaintext of the age file. */
export const EventPlaintext = v.strictObject({ event: Signed });
export type EventPlaintext = v.InferOutput<typeof EventPlaintext>;
