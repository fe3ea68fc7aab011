/** Signing and sealing what makes a member: the newcomer's application, the admin's welcome (DESIGN 4.3, 4.4). */
import type { Day } from '../protocol/days.ts';
import { APPLICATION_BYTES_MAX, MESSAGE_SIZES, REQUEST_MAX } from '../protocol/limits.ts';
import { parseJson, Signed } from '../protocol/schema.ts';
import {
  Application,
  type Entry,
  isCurrentRequest,
  MemberRequest,
  type Return,
  sameEntry,
  Welcome,
} from '../protocol/team.ts';
import { open, seal } from './age/age.ts';
import { decodeRecipient } from './age/recipient.ts';
import type { Identity } from './age/xwing.ts';
import { type Bytes, fromBase64url, sha256, toBase64url, utf8, wipe } from './bytes.ts';
import { CryptoError } from './errors.ts';
import { pad, unpad } from './message.ts';
import { sign, verify } from './signature.ts';

/** What the server knows an invitation by. `token`: the link's 32 bytes, base64url. */
export function inviteId(token: string): string {
  return toBase64url(sha256(fromBase64url(token)));
}

/** Throws `CryptoError('malformed')` for an application that `verifyApplication` would not take. */
export function signApplication(signingSeed: Uint8Array, application: Application): Signed {
  const text = JSON.stringify(application);
  if (parseJson(Application, text) === null) throw new CryptoError('malformed');
  const signed = sign(signingSeed, 'application', text);
  if (signed.by !== application.member) throw new CryptoError('malformed');
  return signed;
}

/** `null`: not signed by the key that it names, for another newsroom, or not of the form. */
export function verifyApplication(signed: Signed, newsroom: string): Application | null {
  if (signed.signed.length > APPLICATION_BYTES_MAX) return null;
  const text = verify(signed, 'application');
  const application = text === null ? null : parseJson(Application, text);
  if (application === null || application.member !== signed.by || application.newsroom !== newsroom) return null;
  return isRecipient(application.archive) ? application : null;
}

/** Throws `CryptoError('malformed')` for a request that `verifyRequest` would not take. */
export function signRequest(signingSeed: Uint8Array, request: MemberRequest): Signed {
  const text = JSON.stringify(request);
  if (text.length > REQUEST_MAX || parseJson(MemberRequest, text) === null) throw new CryptoError('malformed');
  const signed = sign(signingSeed, 'request', text);
  if (signed.by !== request.member) throw new CryptoError('malformed');
  return signed;
}

/**
 * `null`: not signed by the member whom it names, who must be one of `members`; for another newsroom, not of the form, out of
 * its days, or asking to change what does not stand there (any more).
 */
export function verifyRequest(
  signed: Signed,
  by: { newsroom: string; members: readonly (Entry & { key: string })[]; today: Day },
): MemberRequest | null {
  const member = by.members.find(({ key }) => key === signed.by);
  if (member === undefined || signed.signed.length > REQUEST_MAX) return null;
  const text = verify(signed, 'request');
  const request = text === null ? null : parseJson(MemberRequest, text);
  if (request === null || request.member !== signed.by || request.newsroom !== by.newsroom) return null;
  return isCurrentRequest(request, by.today) && sameEntry(request.from, member) ? request : null;
}

/** What the newsroom's key says beside the directory in which an admin is back under new keys. `login`: the login secret, base64url. */
export function signReturn(
  newsroomSeed: Uint8Array,
  { newsroom, directory, member, login }: { newsroom: string; directory: Signed; member: string; login: string },
): Signed {
  const text = JSON.stringify({
    v: 1,
    newsroom,
    directory: toBase64url(sha256(utf8(directory.signed))),
    member,
    login: toBase64url(sha256(fromBase64url(login))),
  } satisfies Return);
  return sign(newsroomSeed, 'return', text);
}

function isRecipient(text: string): boolean {
  try {
    decodeRecipient(text);
    return true;
  } catch {
    return false;
  }
}

/** SHA-256 of a recipient's 1,216 bytes, base64url, as it stands in the directory. `null` for what is no recipient. */
export function archiveHash(recipient: string): string | null {
  return isRecipient(recipient) ? toBase64url(sha256(decodeRecipient(recipient))) : null;
}

/** The desk secret, signed by an admin and sealed to one member's archive recipient (`age1pq1...`). */
export function sealWelcome(signingSeed: Uint8Array, welcome: Welcome, recipient: string): Bytes {
  const signed = sign(signingSeed, 'welcome', JSON.stringify(welcome));
  const plaintext = pad(utf8(JSON.stringify(signed)), MESSAGE_SIZES);
  const envelope = seal(plaintext, [decodeRecipient(recipient)]);
  wipe(plaintext);
  return envelope;
}

/**
 * The desk secret's 32 bytes. `null`: not sealed to this identity, not for this member and newsroom, or not signed by one
 * of `admins`. Throws `CryptoError` for a damaged file.
 */
export function openWelcome(
  envelope: Uint8Array,
  archive: Identity,
  by: { newsroom: string; member: string; admins: readonly string[] },
): Uint8Array | null {
  const plaintext = open(envelope, [archive]);
  if (plaintext === null) return null;
  try {
    const signed = parseJson(Signed, unpad(plaintext, MESSAGE_SIZES));
    if (signed === null || !by.admins.includes(signed.by)) return null;
    const text = verify(signed, 'welcome');
    const welcome = text === null ? null : parseJson(Welcome, text);
    if (welcome === null || welcome.newsroom !== by.newsroom || welcome.member !== by.member) return null;
    return fromBase64url(welcome.secret);
  } finally {
    wipe(plaintext);
  }
}
