/**
 * A file of the door without scripts (DESIGN 4.2, kind `foreign`): any age file with hybrid stanzas alone, binary or armored, as
 * stock `age` makes it. Seen from outside: whether it is sealed to somebody here, only that somebody can tell.
 */
import { armorText, BEGIN, dearmored } from './armor.ts';
import { FOREIGN_MAX } from './limits.ts';
import { hybridHeader, VERSION_LINE } from './sizes.ts';

/** Before SHA-256 of the binary file: the token that deletes it. It has none inside, so whoever holds the file may. */
export const FOREIGN_REMOVAL = 'flowerpot/v1 foreign removal\n';
/** Likewise of its id: the same file is stored once. */
export const FOREIGN_ID = 'flowerpot/v1 foreign id\n';

/** What came of a form: each is a static page. */
export const FOREIGN_OUTCOMES = [
  'sent',
  /** Not sealed at all. */
  'readable',
  /** Sealed by something else, such as PGP, or another version of age. */
  'other',
  /** Sealed to other kinds of keys: X25519 alone, SSH, a passphrase; or to more than a newsroom can have. */
  'recipients',
  /** Cut off, or changed. */
  'damaged',
  'several',
  'large',
  'none',
  /** No room today. */
  'full',
  /** It failed, here or on the way: it may have been stored or not. */
  'busy',
  /** Nobody can receive. */
  'closed',
] as const;
export type ForeignOutcome = (typeof FOREIGN_OUTCOMES)[number];
type ForeignFault = Exclude<ForeignOutcome, 'sent' | 'none' | 'full' | 'busy' | 'closed'>;

const NONCE = 16;
const TAG = 16;
const CHUNK = 65_536 + TAG;

/** The binary file in what came, or why it is none. `most`: stanzas that it may have; desks try each of them. */
export function readForeign(
  came: Uint8Array,
  most: number,
): { file: Uint8Array<ArrayBuffer> } | { fault: ForeignFault } {
  const text = armorText(came);
  if (text?.startsWith(BEGIN)) {
    if (text.indexOf(BEGIN, 1) !== -1) return { fault: 'several' };
    const file = dearmored(text);
    return file === null || file.length === 0 ? { fault: 'damaged' } : checked(file, most);
  }
  if (text?.startsWith('-----BEGIN ')) return { fault: 'other' };
  return checked(new Uint8Array(came), most);
}

function checked(
  file: Uint8Array<ArrayBuffer>,
  most: number,
): { file: Uint8Array<ArrayBuffer> } | { fault: ForeignFault } {
  const start = String.fromCharCode(...file.subarray(0, VERSION_LINE.length));
  if (!start.startsWith('age-encryption.org/')) return { fault: 'readable' };
  if (start !== VERSION_LINE) return { fault: 'other' };
  if (file.length > FOREIGN_MAX) return { fault: 'large' };
  const header = hybridHeader(file);
  if (header === 'not-age') return { fault: 'damaged' };
  if (header === 'wrong-stanzas' || header.stanzas === 0 || header.stanzas > most) return { fault: 'recipients' };
  return isWhole(file.length - header.size - NONCE) ? { file } : { fault: 'damaged' };
}

/** Whether so many bytes can be chunks: full ones, then a last one with more than its tag; or a tag alone, for an empty plaintext. */
function isWhole(sealed: number): boolean {
  const last = sealed % CHUNK;
  return sealed === TAG || (sealed > TAG && (last === 0 || last > TAG));
}
