/**
 * What another program sealed to a member (DESIGN 4.2, kind `foreign`; PROTOCOL 19): read as text, or kept as a file, and put into the
 * form of a tip, so that inbox, cases, sharing and export have one kind of thing. The same file gives the same tip each time, and
 * each member another: who else can open it is known to nobody, so its case is at first of whoever opened it.
 */
import { FOREIGN_REMOVAL } from '../protocol/foreign.ts';
import { BYTES, MESSAGE_MAX, MESSAGE_SIZES } from '../protocol/limits.ts';
import type { Address, Tip } from '../protocol/tip.ts';
import { open } from './age/age.ts';
import type { Identity } from './age/xwing.ts';
import { concat, sha256, toBase64url, utf8, wipe } from './bytes.ts';
import { CryptoError } from './errors.ts';
import { derive } from './keys.ts';
import { sign, signingKey } from './signature.ts';
import { type OpenedTip, readTip } from './tip.ts';

export interface Reader {
  /** The present one first. */
  readonly newsroomKeys: readonly string[];
  readonly member: string;
  /** Of this member alone (`foreignSecret`): nobody else who has the plaintext can add to its conversation. */
  readonly secret: Uint8Array;
}

/** From the member's signing seed: 32 bytes. */
export const foreignSecret = (signingSeed: Uint8Array): Uint8Array => derive(signingSeed, 'foreign');

/** `openTip`, and what is no tip of any form of ours becomes one. `null`: for none of these identities. Throws as `openTip` does. */
export function openAnyTip(envelope: Uint8Array, identities: readonly Identity[], reader: Reader): OpenedTip | null {
  const plaintext = open(envelope, identities);
  if (plaintext === null) return null;
  try {
    if (isOurForm(plaintext)) {
      const opened = readTip(plaintext, reader.newsroomKeys);
      // A desk alone says so, of what nobody signed.
      if (opened.tip.foreign !== undefined) throw new CryptoError('malformed');
      return opened;
    }
    return foreignTip(plaintext, toBase64url(sha256(concat(utf8(FOREIGN_REMOVAL), envelope))), reader);
  } finally {
    wipe(plaintext);
  }
}

/** How the JSON of a tip begins. */
const OUR_START = '{"tip":{';

/** Whether the plaintext is padded as our pages pad: then it is a tip, or a damaged one. */
function isOurForm(plaintext: Uint8Array): boolean {
  const start = String.fromCharCode(...plaintext.subarray(0, OUR_START.length));
  return MESSAGE_SIZES.includes(plaintext.length) && start === OUR_START;
}

function foreignTip(plaintext: Uint8Array, removal: string, { newsroomKeys, member, secret }: Reader): OpenedTip {
  const [newsroom] = newsroomKeys;
  if (newsroom === undefined) throw new CryptoError('malformed');
  const hash = sha256(plaintext);
  const seed = derive(concat(secret, hash), 'foreign thread');
  const thread = signingKey(seed);
  const text = textOf(plaintext);
  const tip: Tip = {
    v: 1,
    kind: 'tip',
    newsroom,
    thread,
    id: toBase64url(hash.subarray(0, BYTES.id)),
    to: [member],
    directory: 1,
    text: text ?? `A file of ${plaintext.length} bytes, made with another program.`,
    contact: '',
    foreign: { file: text === null ? { size: plaintext.length, hash: toBase64url(hash) } : null },
  };
  const address: Address = { v: 1, kind: 'address', newsroom, thread, to: [member] };
  const opened = {
    tip,
    signed: sign(seed, 'tip', JSON.stringify(tip)),
    address: sign(seed, 'address', JSON.stringify(address)),
    removal,
    removals: [],
  };
  wipe(seed);
  return opened;
}

/** What no editor writes into a text, but for tabs and line ends. */
const CONTROLS = /(?![\t\n\r])\p{Cc}/u;

/** UTF-8, or UTF-16 with its mark, as editors write a text. `null`: a file, or too long to be worked on as a message. */
function textOf(plaintext: Uint8Array): string | null {
  const [first, second] = plaintext;
  const coding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(coding, { fatal: true }).decode(plaintext).replaceAll('\r\n', '\n');
  } catch {
    return null;
  }
  // The signed text stands once more inside JSON when the tip is kept.
  const fits = text.length <= MESSAGE_MAX && utf8(JSON.stringify(JSON.stringify(text))).length <= MESSAGE_MAX;
  return text.trim() !== '' && fits && !CONTROLS.test(text) ? text : null;
}
