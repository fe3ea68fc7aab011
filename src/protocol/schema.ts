/** Building blocks of every schema: binary values as unpadded base64url, days, short texts. Strict: unknown keys are refused. */
import * as v from 'valibot';
import { dayNumber } from './days.ts';
import { BYTES } from './limits.ts';

/** Unpadded base64url of exactly `bytes` bytes, canonical: the unused low bits of the last character are zero. */
export function base64url(bytes: number) {
  const chars = Math.ceil((bytes * 4) / 3);
  const last = { 0: '[A-Za-z0-9_-]', 1: '[AQgw]', 2: '[AEIMQUYcgkosw048]' }[bytes % 3];
  return v.pipe(v.string(), v.regex(new RegExp(`^[A-Za-z0-9_-]{${chars - 1}}${last}$`), 'not canonical base64url'));
}

export const Key = base64url(BYTES.key);
export const Hash = base64url(BYTES.hash);
export const Token = base64url(BYTES.token);
export const Id = base64url(BYTES.id);
export const Signature = base64url(BYTES.signature);

export const DayText = v.pipe(
  v.string(),
  v.check((text) => dayNumber(text) !== null, 'not a day'),
);

/** A name, beat or tag: one trimmed line in which everything can be seen, so that no two look the same and are not. */
export function line(max: number) {
  return v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(max),
    v.check((text) => text === text.trim(), 'not trimmed'),
    v.check((text) => !HIDDEN.test(text), 'characters that cannot be seen'),
    v.check((text) => SEEN.test(text), 'nothing to be seen'),
  );
}

/** What somebody typed or pasted as one line: without what cannot be seen, with single spaces. May be empty. */
export function tidied(text: string): string {
  const spaced = text.replace(/[^\S\ufeff]+/g, ' ').replace(HIDDEN_ALL, '');
  return spaced.replace(/ {2,}/g, ' ').trim();
}

const scripts = (names: string) => `[${names.replace(/\w+/g, '\\p{Script=$&}').replaceAll(' ', '')}]`;
/** A character of such a script that is drawn: `Script` holds unseen ones too. */
const of = (names: string) => `(?!\\p{Default_Ignorable_Code_Point})${scripts(names)}`;
/** Behind a sign: its marks. Without unseen ones, so that no text takes a square of steps. */
const MARKS = '(?:(?!\\p{Default_Ignorable_Code_Point})\\p{M})*';
/** Scripts whose letters change their form by a joiner, and those that show where a word ends by an unseen space. */
const JOINING = of(
  'Arabic Syriac Nko Mongolian Adlam Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Khmer Myanmar Javanese Balinese Brahmi Kaithi Chakma Tirhuta Modi Newa Grantha',
);
const UNSPACED = of('Khmer Thai Lao Myanmar');
/** A vowel sign or accent of Hebrew. */
const POINT = '(?=\\p{M})\\p{Script=Hebrew}';

/** docs/PROTOCOL.md, section 6, in its order: what may stand unseen, and between what. */
const ALLOWED = [
  `(?<=${JOINING}${MARKS})[\\u200c\\u200d](?=${JOINING}|[\\p{Z}\\p{P}]|$)`,
  `(?<=${UNSPACED}${MARKS})\\u200b(?=${UNSPACED})`,
  `(?<=${of('Mongolian')})[\\u180b-\\u180d\\u180f]`,
  `(?<=${of('Mongolian')})\\u180e(?=${of('Mongolian')})`,
  `(?<=${of('Han')})[\\ufe00-\\ufe02\\u{e0100}-\\u{e01ef}]`,
  `(?<=${of('Myanmar Phags_Pa')})\\ufe00`,
  `(?<=${POINT})\\u034f(?=${POINT})`,
  '(?<=\\p{Extended_Pictographic})[\\ufe0e\\ufe0f]',
  '(?<=[0-9#*])\\ufe0f(?=\\u20e3)',
  '(?<=\\p{Extended_Pictographic}[\\ufe0f\\p{Emoji_Modifier}]?)\\u200d(?=\\p{Extended_Pictographic})',
].join('|');
/**
 * Those with numbers are signs that are drawn empty. What is unassigned or private may be drawn as nothing; pictures of a
 * Unicode younger than this program are not refused, as other programs may know them.
 */
const UNSEEN =
  '(?:(?!\\p{Extended_Pictographic})\\p{Cn}|[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\u2800\\u{13441}\\u{13442}\\u{16fe4}\\u{1d159}])';
/** The unseen is found first: looking behind every mark would take the square of their number. */
const HIDDEN_SOURCE = `(?=${UNSEEN})(?!${ALLOWED})${UNSEEN}`;
const HIDDEN = new RegExp(HIDDEN_SOURCE, 'u');
const HIDDEN_ALL = new RegExp(HIDDEN_SOURCE, 'gu');
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u;

const UNSAFE = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;

/** A paragraph: like `line`, but may be empty and may hold line feeds. */
export function paragraph(max: number) {
  return v.pipe(
    v.string(),
    v.maxLength(max),
    v.check((text) => !UNSAFE.test(text.replaceAll('\n', '')), 'control characters'),
  );
}

export const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A text signed by an Ed25519 key: the signature covers a domain label, a line feed and the exact text (DESIGN 4.2). */
export const Signed = v.strictObject({ signed: v.string(), by: Key, sig: Signature });
export type Signed = v.InferOutput<typeof Signed>;

/** What a signature is for. Part of the signed bytes, so that no text can be passed off as another kind. */
export type SignatureLabel =
  | 'directory'
  | 'intake'
  | 'profile'
  | 'tip'
  | 'reply'
  | 'address'
  | 'application'
  | 'request'
  | 'templates'
  | 'return'
  | 'welcome'
  | 'event'
  | 'export';
export const LABEL_PREFIX = 'flowerpot/v1 ';

/** Parses JSON text by a schema. Returns `null` for anything that is not exactly of that shape. */
export function parseJson<S extends v.GenericSchema>(schema: S, text: string): v.InferOutput<S> | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const result = v.safeParse(schema, value);
  return result.success ? result.output : null;
}
