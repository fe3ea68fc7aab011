/** ASCII armor around an age file (C2SP age, "ASCII armor"; strict RFC 7468 section 3). Only for files of the no-script door and of stock `age`. */
import { armorText, BEGIN, COLUMNS, dearmored, END } from '../../protocol/armor.ts';
import { encode, standard } from '../base64.ts';
import type { Bytes } from '../bytes.ts';
import { CryptoError } from '../errors.ts';

/** Whether this looks like an armored file: white space, then the first line's beginning. */
export function isArmored(file: Uint8Array): boolean {
  const start = file.subarray(0, 1024);
  return armorText(start)?.startsWith(BEGIN) ?? false;
}

/** The binary file. Throws `CryptoError('bad-armor')` for armor that is not strict. */
export function dearmor(file: Uint8Array): Bytes {
  const text = armorText(file);
  const binary = text === null ? null : dearmored(text);
  if (binary === null) throw new CryptoError('bad-armor');
  return binary;
}

/** Lines of 64 characters, each ended by a line feed. */
export function armor(file: Uint8Array): string {
  const text = encode(standard, file);
  const whole = text.padEnd(Math.ceil(text.length / 4) * 4, '=');
  return [BEGIN, ...(whole.match(new RegExp(`.{1,${COLUMNS}}`, 'g')) ?? []), END, ''].join('\n');
}
