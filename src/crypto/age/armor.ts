/** ASCII armor around an age file (C2SP age, "ASCII armor"; strict RFC 7468 section 3). Only for files of the no-script door and of stock `age`. */
import { decode, encode, standard } from '../base64.ts';
import type { Bytes } from '../bytes.ts';
import { CryptoError } from '../errors.ts';

const BEGIN = '-----BEGIN AGE ENCRYPTED FILE-----';
const END = '-----END AGE ENCRYPTED FILE-----';
const COLUMNS = 64;

/** Whether this looks like an armored file: white space, then the first line's beginning. */
export function isArmored(file: Uint8Array): boolean {
  const start = file.subarray(0, 1024);
  return ascii(start)?.trimStart().startsWith(BEGIN) ?? false;
}

/** The binary file. Throws `CryptoError('bad-armor')` for armor that is not strict. */
export function dearmor(file: Uint8Array): Bytes {
  const text = ascii(file);
  if (text === null) throw new CryptoError('bad-armor');
  // White space is allowed around the armor, and either end of line inside, but none at the ends of lines.
  const lines = text.trim().split(/\r?\n/);
  if (lines.length < 2 || lines[0] !== BEGIN || lines.at(-1) !== END) throw new CryptoError('bad-armor');
  const body = lines.slice(1, -1);
  const last = body.at(-1);
  if (last === undefined) return new Uint8Array(0);
  const full = body.slice(0, -1).every((line) => line.length === COLUMNS);
  if (!full || last.length === 0 || last.length > COLUMNS) throw new CryptoError('bad-armor');
  return padded(body.join(''));
}

/** Lines of 64 characters, each ended by a line feed. */
export function armor(file: Uint8Array): string {
  const text = encode(standard, file);
  const whole = text.padEnd(Math.ceil(text.length / 4) * 4, '=');
  return [BEGIN, ...(whole.match(/.{1,64}/g) ?? []), END, ''].join('\n');
}

function padded(text: string): Bytes {
  const characters = text.replace(/={1,2}$/, '');
  if (text.length % 4 !== 0) throw new CryptoError('bad-armor');
  try {
    return decode(standard, characters);
  } catch {
    throw new CryptoError('bad-armor');
  }
}

function ascii(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return /^[\t\r\n -~]*$/.test(text) ? text : null;
  } catch {
    return null;
  }
}
