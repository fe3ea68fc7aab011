/** Every key, from its root (DESIGN 4.3; docs/PROTOCOL.md has the table). */
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';
import { LABEL_PREFIX } from '../protocol/schema.ts';
import { type Identity, identity } from './age/xwing.ts';
import { concat, fromBase64url, sha256, toBase64url, utf8, wipe } from './bytes.ts';
import { CryptoError } from './errors.ts';
import { signingKey } from './signature.ts';

export const ROOT_BYTES = 32;
export const CODENAME_BYTES = 16;

/** HKDF-SHA-256 (RFC 5869) with no salt and info `flowerpot/v1 ` + label: 32 bytes. */
export function derive(secret: Uint8Array, label: string): Uint8Array {
  return hkdf(nobleSha256, secret, undefined, utf8(LABEL_PREFIX + label), 32);
}

export interface NewsroomKeys {
  /** Ed25519 public key, base64url. */
  readonly key: string;
  /** Ed25519 seed: signs directories. */
  readonly seed: Uint8Array;
}

/** From the newsroom root of 32 bytes. Throws `CryptoError('malformed')` for another length. */
export function newsroomKeys(root: Uint8Array): NewsroomKeys {
  expectLength(root, ROOT_BYTES);
  const seed = derive(root, 'newsroom signing');
  return { key: signingKey(seed), seed };
}

/** The secret of one epoch. It gives every later one and no earlier one. */
export interface ChainKey {
  readonly epoch: number;
  readonly key: Uint8Array;
}

export interface MemberKeys {
  /** Ed25519 public key, base64url: the member's name everywhere. */
  readonly key: string;
  readonly signingSeed: Uint8Array;
  readonly archive: Identity;
  /** The login secret, base64url of 32 bytes. */
  readonly login: string;
  /** The intake chain at epoch 0. A device keeps a later one: see `advance`. */
  readonly chain: ChainKey;
}

/** From a member root of 32 bytes. Throws `CryptoError('malformed')` for another length. */
export function memberKeys(root: Uint8Array): MemberKeys {
  expectLength(root, ROOT_BYTES);
  const signingSeed = derive(root, 'member signing');
  const archiveSeed = derive(root, 'archive');
  const login = derive(root, 'login');
  const keys = {
    key: signingKey(signingSeed),
    signingSeed,
    archive: identity(archiveSeed),
    login: toBase64url(login),
    chain: { epoch: 0, key: derive(root, 'intake chain') },
  };
  wipe(archiveSeed, login);
  return keys;
}

export interface CodenameKeys {
  /** Opens replies. */
  readonly mailbox: Identity;
  /** Ed25519 seed and public key (base64url) of the conversation. */
  readonly threadSeed: Uint8Array;
  readonly thread: string;
  /** Opens the mailbox: 32 bytes, base64url. */
  readonly token: string;
  /** Where replies are posted: SHA-256 of the token, base64url. */
  readonly address: string;
  /** What the keys of its files follow from, besides their content: 32 bytes. */
  readonly files: Uint8Array;
}

/** From a codename's 16 bytes and the newsroom's key (base64url): another newsroom's mailbox is another mailbox. Throws `malformed`. */
export function codenameKeys(entropy: Uint8Array, newsroomKey: string): CodenameKeys {
  expectLength(entropy, CODENAME_BYTES);
  const newsroom = fromBase64url(newsroomKey);
  expectLength(newsroom, 32);
  const secret = concat(entropy, newsroom);
  const mailboxSeed = derive(secret, 'mailbox');
  const threadSeed = derive(secret, 'thread signing');
  const token = derive(secret, 'mailbox token');
  const keys = {
    mailbox: identity(mailboxSeed),
    threadSeed,
    thread: signingKey(threadSeed),
    token: toBase64url(token),
    address: toBase64url(sha256(token)),
    files: derive(secret, 'files'),
  };
  wipe(secret, mailboxSeed, token);
  return keys;
}

function expectLength(bytes: Uint8Array, length: number): void {
  if (bytes.length !== length) throw new CryptoError('malformed');
}
