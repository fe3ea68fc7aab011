/** The signed directory and the signed intake recipients (DESIGN 4.3). */
import * as v from 'valibot';
import { addDays, type Day, dayNumber, EPOCH_MAX, epochDays } from './days.ts';
import { ABOUT_MAX, BEAT_MAX, BEATS_MAX, DIRECTORY_DAYS, INTAKE_EPOCHS, MEMBERS_MAX, NAME_MAX } from './limits.ts';
import { Count, DayText, Hash, Key, line, paragraph } from './schema.ts';

export const Role = v.picklist(['admin', 'reporter', 'editor']);
export type Role = v.InferOutput<typeof Role>;

export const Member = v.strictObject({
  /** Ed25519 public key: the member's name in every other message. */
  key: Key,
  name: line(NAME_MAX),
  roles: v.pipe(
    v.array(Role),
    v.minLength(1),
    v.check((roles) => unique(roles), 'a role twice'),
  ),
  beats: v.pipe(v.array(line(BEAT_MAX)), v.maxLength(BEATS_MAX)),
  /** SHA-256 of the archive recipient's 1,216 bytes. */
  archive: Hash,
});
export type Member = v.InferOutput<typeof Member>;

export const Directory = v.pipe(
  v.strictObject({
    v: v.literal(1),
    newsroom: v.strictObject({
      name: line(NAME_MAX),
      about: paragraph(ABOUT_MAX),
      key: Key,
      /** Where "Leave this site" goes: a neutral page, https only. */
      leave: v.pipe(v.string(), v.maxLength(200), v.check(isNeutralPage, 'not an https address')),
    }),
    serial: v.pipe(Count, v.minValue(1)),
    /** SHA-256 of the previous directory's signed text; `null` for the first. */
    previous: v.nullable(Hash),
    issued: DayText,
    until: DayText,
    members: v.pipe(v.array(Member), v.minLength(1), v.maxLength(MEMBERS_MAX)),
    former: v.array(v.strictObject({ key: Key, name: line(NAME_MAX), ended: DayText })),
  }),
  v.check((d) => unique([...d.members, ...d.former].map((m) => m.key)), 'a member twice'),
  v.check((d) => (d.serial === 1) === (d.previous === null), 'the first has no previous, the others have one'),
  v.check((d) => isBounded(d.issued, d.until), 'valid for too long'),
);
export type Directory = v.InferOutput<typeof Directory>;

/** The members a source may write to. */
export function reporters(directory: Directory): Member[] {
  return directory.members.filter((member) => member.roles.includes('reporter'));
}

/** A directory is current on its days, and one day before, for clocks behind ours. */
export function isCurrent(directory: Directory, today: Day): boolean {
  return today >= addDays(directory.issued, -1) && today <= directory.until;
}

/** `age1pq1...`: 1,216 bytes in bech32, 1,959 characters. */
export const Recipient = v.pipe(v.string(), v.regex(/^age1pq1[02-9ac-hj-np-z]{1952}$/, 'not a hybrid age recipient'));

const Epoch = v.pipe(Count, v.maxValue(EPOCH_MAX));

export const Intake = v.pipe(
  v.strictObject({
    v: v.literal(1),
    newsroom: Key,
    member: Key,
    epochs: v.pipe(
      v.array(v.strictObject({ epoch: Epoch, first: DayText, last: DayText, recipient: Recipient })),
      v.minLength(1),
      v.maxLength(INTAKE_EPOCHS),
    ),
  }),
  v.check((i) => i.epochs.every((e, n) => e.epoch === (i.epochs[0]?.epoch ?? 0) + n), 'epochs not in order'),
  v.check((i) => i.epochs.every((e) => sameDays(e, epochDays(e.epoch))), 'days do not match the epoch'),
);
export type Intake = v.InferOutput<typeof Intake>;

/** Total, as every check of a schema: it runs beside others that have failed already. */
function isBounded(issued: string, until: string): boolean {
  const [first, last] = [dayNumber(issued), dayNumber(until)];
  return first !== null && last !== null && last > first && last - first <= DIRECTORY_DAYS;
}

function sameDays(a: { first: Day; last: Day }, b: { first: Day; last: Day }): boolean {
  return a.first === b.first && a.last === b.last;
}

function unique(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

function isNeutralPage(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:' && new URL(text).href === text;
}
