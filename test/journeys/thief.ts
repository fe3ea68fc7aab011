/**
 * A thief with a copy of a browser's profile, the passphrase, and an old backup of the server. Takes every salt that may
 * be one, makes its key, decrypts at every byte of the profile's storage, and tries every secret that comes out, in every
 * role and for every week, on every envelope. Knows the formats; checks no tag: half a record is as good as a whole one.
 */
import { copyFileSync, existsSync, lstatSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { open } from '../../src/crypto/age/age.ts';
import { type Identity, identity } from '../../src/crypto/age/xwing.ts';
import { fromBase64url } from '../../src/crypto/bytes.ts';
import { intakeIdentities } from '../../src/crypto/intake.ts';
import { derive } from '../../src/crypto/keys.ts';
import { sodium } from '../../src/crypto/sodium.ts';
import { readTip } from '../../src/crypto/tip.ts';
import { deriveKey } from '../../src/desk/vault/argon2.ts';
import { RECORD_AT, SLOT_BYTES } from '../../src/desk/vault/slots.ts';
import { epochOf } from '../../src/protocol/days.ts';
import { logRecords, tableBlocks } from '../setup/leveldb.ts';
import { TODAY } from '../setup/server.ts';
import { everyFile } from './disk.ts';

const SALT = 16;
const NONCE = 24;
/** Every record is JSON that begins so. Seven bytes in a row come out by chance once in 2^56. */
const START = Buffer.from('{"v":1,');
/** Weeks to walk along a chain: longer than the journey. */
const WEEKS = 40;
const NOW_EPOCH = epochOf(TODAY);
/** Chromium's folders for what pages store. */
const STORAGE = [
  'IndexedDB',
  'File System',
  'Local Storage',
  'Session Storage',
  'Service Worker',
  'WebStorage',
  'blob_storage',
];

/** A copy of a profile as it lies on the disk, the browser running or not: what goes while it is copied is not in it. */
export function copyProfile(from: string, to: string): void {
  for (const name of readdirSync(from, { recursive: true, encoding: 'utf8' })) {
    const path = join(from, name);
    if (!lstatSync(path, { throwIfNoEntry: false })?.isFile()) continue;
    mkdirSync(dirname(join(to, name)), { recursive: true });
    try {
      copyFileSync(path, join(to, name));
    } catch (error) {
      if (existsSync(path)) throw error;
    }
  }
}

/** Every byte of a profile: the files as they are, and what LevelDB's hold when unpacked. */
export function profileBytes(folder: string): { path: string; bytes: Buffer }[] {
  return everyFile(folder).flatMap((file) => [
    file,
    ...(file.path.endsWith('.log') ? logRecords(file.bytes) : []).map((bytes) => ({
      path: `${file.path} record`,
      bytes,
    })),
    ...(file.path.endsWith('.ldb') ? tableBlocks(file.bytes) : []).map((bytes) => ({
      path: `${file.path} block`,
      bytes,
    })),
  ]);
}

export interface Loot {
  /** Texts that were sealed: keys and memory. */
  texts: string[];
  /** Everything of 32 bytes in them. */
  secrets: Uint8Array[];
}

/** All that the passphrases open in copies of the profile. */
export async function plunder(folders: readonly string[], passphrases: readonly string[]): Promise<Loot> {
  const seen = new Set<string>();
  const storage = folders
    .flatMap(profileBytes)
    .filter(({ path }) => STORAGE.some((name) => path.includes(`${sep}${name}${sep}`)))
    .filter(({ bytes }) => {
      const text = bytes.toString('latin1');
      return seen.size < seen.add(text).size;
    });
  const salts = new Map(storage.flatMap(saltsIn).map((salt) => [salt.toString('hex'), salt]));
  const texts = new Set<string>();
  for (const salt of salts.values()) {
    for (const passphrase of passphrases) {
      const key = await deriveKey(passphrase, salt);
      for (const { bytes } of storage) {
        for (let at = 0; at + NONCE < bytes.length; at += 1) decrypt(key, bytes, at, texts);
      }
    }
  }
  for (const chain of chainsIn(texts)) {
    for (let key = chain, week = 0; week < WEEKS; week += 1, key = derive(key, 'next')) {
      const memory = derive(key, 'desk memory');
      for (const { bytes } of storage) for (const at of valuesIn(bytes)) decrypt(memory, bytes, at, texts);
    }
  }
  const found = [...texts].flatMap((text) => text.match(/(?<=")[A-Za-z0-9_-]{43}(?=")/g) ?? []);
  return { texts: [...texts], secrets: [...new Set(found)].map(fromBase64url) };
}

/** The texts of all tips among these envelopes that any of the secrets opens, as an identity or as a chain key. */
export function openAll(loot: Loot, envelopes: readonly Uint8Array[]): string[] {
  const identities: Identity[] = loot.secrets.flatMap((secret) => [
    identity(secret),
    identity(derive(secret, 'archive')),
    ...intakeIdentities({ epoch: 0, key: secret }, 0, WEEKS).map((week) => week.identity),
    ...intakeIdentities({ epoch: 0, key: derive(secret, 'intake chain') }, NOW_EPOCH - WEEKS, NOW_EPOCH + WEEKS).map(
      (week) => week.identity,
    ),
  ]);
  return envelopes.flatMap((envelope) => {
    const plaintext = open(envelope, identities);
    return plaintext === null ? [] : [readTip(plaintext, null).tip.text];
  });
}

/** Sixteen bytes that an IndexedDB value holds alone, and those that begin a record in a page's private file. */
function saltsIn({ path, bytes }: { path: string; bytes: Buffer }): Buffer[] {
  const salts: Buffer[] = [];
  // V8's serialisation of a Uint8Array: 'B', its length, its bytes, then 'V', 'B' for the view on them.
  for (let at = bytes.indexOf(0x42); at >= 0; at = bytes.indexOf(0x42, at + 1)) {
    const end = at + 2 + SALT;
    if (bytes[at + 1] === SALT && bytes[end] === 0x56 && bytes[end + 1] === 0x42)
      salts.push(bytes.subarray(at + 2, end));
  }
  if (path.includes('File System') && bytes.length % SLOT_BYTES === 0) {
    for (let at = RECORD_AT; at < bytes.length; at += SLOT_BYTES) salts.push(bytes.subarray(at, at + SALT));
  }
  return salts;
}

/** Where a byte array's content may begin in a V8 value: after 'B' and a length of one to three bytes, and an epoch. */
function* valuesIn(bytes: Buffer): Generator<number> {
  for (let at = bytes.indexOf(0x42); at >= 0; at = bytes.indexOf(0x42, at + 1)) {
    for (const start of [2, 3, 4, 6, 7, 8]) if (at + start + NONCE < bytes.length) yield at + start;
  }
}

const zeros = new Uint8Array(16_384);

/** Decrypts at this place without asking for a tag: a stream cipher's box of zeros is its key stream. */
function decrypt(key: Uint8Array, bytes: Buffer, at: number, into: Set<string>): void {
  const nonce = bytes.subarray(at, at + NONCE);
  const stream = (length: number) =>
    sodium().crypto_aead_xchacha20poly1305_ietf_encrypt(zeros.subarray(0, length), null, null, nonce, key);
  const start = stream(START.length);
  for (let i = 0; i < START.length; i += 1) {
    if (((start[i] ?? 0) ^ (bytes[at + NONCE + i] ?? 0)) !== START[i]) return;
  }
  const sealed = bytes.subarray(at + NONCE, at + NONCE + zeros.length);
  const whole = stream(sealed.length);
  const text = Buffer.from(sealed.map((byte, i) => byte ^ (whole[i] ?? 0))).toString('latin1');
  into.add(/^[\x20-\x7e]*/.exec(text)?.[0].trimEnd() ?? '');
}

function chainsIn(texts: ReadonlySet<string>): Uint8Array[] {
  return [...texts]
    .flatMap((text) => text.match(/(?<="chain":\{"epoch":\d+,"key":")[A-Za-z0-9_-]{43}/g) ?? [])
    .map(fromBase64url);
}
