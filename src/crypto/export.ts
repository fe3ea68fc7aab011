/** The signed part of an export, in the forms that stock commands read: sums for `sha256sum`, keys as PEM for `openssl`. */
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';
import { ABOUT_MANIFEST, EXPORT_NAMES, Manifest } from '../protocol/export.ts';
import { MANIFEST_BYTES_MAX } from '../protocol/limits.ts';
import { parseJson } from '../protocol/schema.ts';
import { encode, standard } from './base64.ts';
import { type Bytes, concat, fromBase64url, fromUtf8, sha256, toBase64url, utf8 } from './bytes.ts';
import { CryptoError } from './errors.ts';
import { sign, verify } from './signature.ts';

/** SHA-256 of what comes piece by piece, in hex. */
export function summing(): { add(bytes: Uint8Array): void; sum(): string } {
  const hash = nobleSha256.create();
  return { add: (bytes) => void hash.update(bytes), sum: () => toHex(hash.digest()) };
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** SPKI of an Ed25519 key without the key itself (RFC 8410 section 4). */
const SPKI = Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00);

/** An Ed25519 public key (base64url) as PEM. */
export function publicKeyPem(key: string): string {
  const base64 = encode(standard, concat(SPKI, fromBase64url(key)));
  return `-----BEGIN PUBLIC KEY-----\n${base64.padEnd(Math.ceil(base64.length / 4) * 4, '=')}\n-----END PUBLIC KEY-----\n`;
}

export interface SignedManifest {
  readonly text: string;
  /** SHA-256 of the text, base64url: what the case log records. */
  readonly hash: string;
  /** The files about the manifest, in the order in which they follow it. */
  readonly files: readonly { path: string; bytes: Bytes }[];
}

/** Throws `CryptoError('malformed')` for a manifest that `verifyManifest` would not take. */
export function signManifest(signingSeed: Uint8Array, manifest: Manifest): SignedManifest {
  // One line a file: a person may read it, and a comparison of two shows what differs.
  const text = `${JSON.stringify(manifest, null, 1)}\n`;
  if (utf8(text).length > MANIFEST_BYTES_MAX || parseJson(Manifest, text) === null) throw new CryptoError('malformed');
  const { by, sig } = sign(signingSeed, 'export', text);
  if (by !== manifest.by.key) throw new CryptoError('malformed');
  const about = [
    { path: EXPORT_NAMES.manifest, bytes: utf8(text) },
    { path: EXPORT_NAMES.signature, bytes: fromBase64url(sig) },
    { path: EXPORT_NAMES.signer, bytes: utf8(publicKeyPem(by)) },
  ];
  const sums = sumsText([
    ...manifest.files,
    ...about.map(({ path, bytes }) => ({ path, sha256: toHex(sha256(bytes)) })),
  ]);
  return {
    text,
    hash: toBase64url(sha256(utf8(text))),
    files: [...about, { path: EXPORT_NAMES.sums, bytes: utf8(sums) }],
  };
}

/** As `sha256sum` writes it, in binary mode so that no system touches line ends. */
export function sumsText(files: readonly { path: string; sha256: string }[]): string {
  return files.map(({ path, sha256: sum }) => `${sum} *${path}\n`).join('');
}

/** Path to sum. Lines that are none are passed over: this only helps to name what was changed. */
export function readSums(bytes: Uint8Array): Map<string, string> {
  const text = new TextDecoder().decode(bytes);
  return new Map(Array.from(text.matchAll(/^([0-9a-f]{64}) [ *](.+)$/gm), ([, sum = '', path = '']) => [path, sum]));
}

/** The manifest, if the key that it names itself signed exactly these bytes; who that is has to be asked next. Else `null`. */
export function verifyManifest(bytes: Uint8Array, signature: Uint8Array): Manifest | null {
  if (bytes.length > MANIFEST_BYTES_MAX) return null;
  let text: string;
  try {
    text = fromUtf8(bytes);
  } catch {
    return null;
  }
  const manifest = parseJson(Manifest, text);
  if (manifest === null) return null;
  const signed = { signed: text, by: manifest.by.key, sig: toBase64url(signature) };
  return verify(signed, 'export') === null ? null : manifest;
}

/** Whether a file must be listed by the manifest. */
export const isListed = (path: string) => !ABOUT_MANIFEST.includes(path);
