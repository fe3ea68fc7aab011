/** The textual header of an age file (C2SP age, "Header"), parsed strictly: what another writer would write otherwise is refused. */
import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { decode, encode, standard } from '../base64.ts';
import { type Bytes, equal, utf8, wipe } from '../bytes.ts';
import { CryptoError } from '../errors.ts';

const VERSION_LINE = 'age-encryption.org/v1\n';
const COLUMNS = 64;
const BYTES_PER_LINE = 48;
const MAC_BYTES = 32;
const LF = 0x0a;
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** A header is buffered before it is understood; this bounds it in a stream. 600 hybrid stanzas fit. */
const HEADER_MAX = 1024 * 1024;

export interface Stanza {
  /** The type, then its arguments: printable ASCII without spaces, none empty. */
  readonly args: readonly string[];
  readonly body: Uint8Array;
}

export interface Header {
  readonly stanzas: readonly Stanza[];
  /** From the version line to the `---` of the last line: what the MAC covers. */
  readonly covered: Uint8Array;
  readonly mac: Uint8Array;
  /** Bytes of the header; the payload begins here. */
  readonly size: number;
}

/** Finds where a header ends while its bytes arrive. Each byte is looked at once. */
export class HeaderScanner {
  #at = 0;
  #lineStart = 0;

  /**
   * `bytes` holds all that arrived so far. Returns the header's size, or `null` when more is needed. Throws
   * `CryptoError('bad-header')` as soon as it can be none.
   */
  scan(bytes: Uint8Array): number | null {
    for (let i = 0; i < Math.min(bytes.length, VERSION_LINE.length); i += 1) {
      if (bytes[i] !== VERSION_LINE.charCodeAt(i)) throw new CryptoError('bad-header');
    }
    for (;;) {
      const end = bytes.indexOf(LF, this.#at);
      if (end === -1) break;
      // No other line of a header begins so: stanzas begin with "->", their bodies are base64.
      const last = startsWith(bytes, this.#lineStart, '---');
      this.#at = end + 1;
      this.#lineStart = end + 1;
      if (last) return this.#at;
    }
    this.#at = bytes.length;
    if (bytes.length > HEADER_MAX) throw new CryptoError('bad-header');
    return null;
  }
}

/** Parses the header at the start of `file`. Throws `CryptoError`: `bad-header`, or `truncated` when the file ends inside it. */
export function parseHeader(file: Uint8Array): Header {
  const size = new HeaderScanner().scan(file);
  if (size === null) throw new CryptoError('truncated');
  if (size > HEADER_MAX) throw new CryptoError('bad-header');
  const stanzas: Stanza[] = [];
  let at = VERSION_LINE.length;
  while (startsWith(file, at, '-> ')) {
    const { stanza, end } = parseStanza(file, at + 3);
    stanzas.push(stanza);
    at = end;
  }
  if (stanzas.length === 0 || !startsWith(file, at, '--- ')) throw new CryptoError('bad-header');
  const mac = base64(file.subarray(at + 4, lineEnd(file, at)));
  if (mac.length !== MAC_BYTES) throw new CryptoError('bad-header');
  return { stanzas, covered: file.subarray(0, at + 3), mac, size };
}

/** `at` is behind the `-> `. `end` is the start of the line after the stanza. */
function parseStanza(file: Uint8Array, at: number): { stanza: Stanza; end: number } {
  const argsEnd = lineEnd(file, at);
  const args = printable(file.subarray(at, argsEnd)).split(' ');
  if (args.includes('')) throw new CryptoError('bad-header');
  const lines: Uint8Array[] = [];
  let start = argsEnd + 1;
  for (;;) {
    const end = lineEnd(file, start);
    const line = file.subarray(start, end);
    if (line.length > COLUMNS) throw new CryptoError('bad-header');
    lines.push(base64(line));
    start = end + 1;
    // A body ends with its first short line, even if that is empty.
    if (line.length < COLUMNS) break;
  }
  return { stanza: { args, body: flatten(lines) }, end: start };
}

function flatten(lines: readonly Uint8Array[]): Uint8Array {
  const body = new Uint8Array((lines.length - 1) * BYTES_PER_LINE + (lines.at(-1)?.length ?? 0));
  lines.forEach((line, n) => {
    body.set(line, n * BYTES_PER_LINE);
  });
  return body;
}

/** Space and VCHAR (RFC 5234 appendix B.1) only. What is not UTF-8 becomes U+FFFD, which is neither. */
function printable(bytes: Uint8Array): string {
  const text = decoder.decode(bytes);
  if (!/^[ -~]*$/.test(text)) throw new CryptoError('bad-header');
  return text;
}

function base64(characters: Uint8Array): Uint8Array {
  try {
    return decode(standard, printable(characters));
  } catch {
    throw new CryptoError('bad-header');
  }
}

function lineEnd(file: Uint8Array, at: number): number {
  const end = file.indexOf(LF, at);
  if (end === -1) throw new CryptoError('bad-header');
  return end;
}

function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  if (at + text.length > bytes.length) return false;
  for (let i = 0; i < text.length; i += 1) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** Writes a header and its MAC under this file key. */
export function encodeHeader(stanzas: readonly Stanza[], fileKey: Uint8Array): Bytes {
  let text = VERSION_LINE;
  for (const { args, body } of stanzas) {
    text += `-> ${args.join(' ')}\n`;
    for (let at = 0; at < body.length; at += BYTES_PER_LINE) {
      text += `${encode(standard, body.subarray(at, at + BYTES_PER_LINE))}\n`;
    }
    if (body.length % BYTES_PER_LINE === 0) text += '\n';
  }
  text += '---';
  return utf8(`${text} ${encode(standard, headerMac(utf8(text), fileKey))}\n`);
}

/** Throws `CryptoError('bad-mac')` when the header is not the one that this file key was made for. */
export function verifyMac(header: Header, fileKey: Uint8Array): void {
  if (!equal(headerMac(header.covered, fileKey), header.mac)) throw new CryptoError('bad-mac');
}

/** C2SP age, "Header MAC". */
function headerMac(covered: Uint8Array, fileKey: Uint8Array): Uint8Array {
  const key = hkdf(sha256, fileKey, undefined, utf8('header'), 32);
  const mac = hmac(sha256, key, covered);
  wipe(key);
  return mac;
}
