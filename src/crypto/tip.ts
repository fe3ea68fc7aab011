/** A tip: what a source's page seals, and what a desk opens (DESIGN 4.2). */
import { type Day, epochOf } from '../protocol/days.ts';
import { type Directory, type Intake, reporters } from '../protocol/directory.ts';
import type { FileEntry } from '../protocol/files.ts';
import { ADDRESS_MAX, BYTES, MESSAGE_SIZES, SEEN_MAX } from '../protocol/limits.ts';
import { parseJson, type Signed } from '../protocol/schema.ts';
import { paddedSize, tipStanzas } from '../protocol/sizes.ts';
import { Address, type Mailbox, Tip, TipPlaintext } from '../protocol/tip.ts';
import { open, seal } from './age/age.ts';
import { decodeRecipient } from './age/recipient.ts';
import type { Identity } from './age/xwing.ts';
import { type Bytes, fromBase64url, random, sha256, toBase64url, utf8, wipe } from './bytes.ts';
import { CryptoError } from './errors.ts';
import { hideAmongThrowaways, pad, unpad } from './message.ts';
import { sign, signingKey, verify } from './signature.ts';
import { readVersioned } from './version.ts';

export interface TipParts {
  /** Verified, and so are the intakes. */
  readonly directory: Directory;
  readonly intakes: readonly Intake[];
  /** Keys of the members it is for: reporters of the directory, at least one, each once. */
  readonly to: readonly string[];
  readonly text: string;
  readonly contact: string;
  /** Id of the callout that it answers; `null` where it answers none. */
  readonly callout: string | null;
  /** The conversation that it is of; left out or `null` where the source needs no answer: the thread's key is then forgotten. */
  readonly conversation?: Conversation | null;
  /** Files that came whole to the server, and are committed with the tip. */
  readonly files?: readonly SentFile[];
  /** The source's own day: it decides the epoch. */
  readonly today: Day;
}

/** From the codename: see `codenameKeys`. */
export interface Conversation {
  readonly threadSeed: Uint8Array;
  readonly mailbox: Mailbox;
  /** Ids of replies that were read, the newest first; no more than fit are named. */
  readonly seen: readonly string[];
}

/** What a message says of a file, and the token that deletes it. */
export interface SentFile {
  readonly entry: FileEntry;
  readonly removal: string;
}

export interface SealedTip {
  /** The random id to store it under, base64url. It is not the message's id, which only a reader sees. */
  readonly id: string;
  readonly envelope: Bytes;
  /** SHA-256 of the removal token, base64url: goes beside the envelope. */
  readonly removal: string;
}

/**
 * Signs, pads and seals a tip. Throws `CryptoError`: `no-recipient` (with the member's key) when one of `to` cannot
 * receive now, `too-long`, or `malformed` for an empty text or contact details beyond their limit.
 */
export function sealTip(parts: TipParts): SealedTip {
  const recipients = hideAmongThrowaways(recipientsOf(parts), tipStanzas(reporters(parts.directory).length));
  const token = random(BYTES.token);
  const plaintext = pad(writeTip(parts, token), MESSAGE_SIZES);
  const sealed = {
    id: toBase64url(random(BYTES.id)),
    envelope: seal(plaintext, recipients),
    removal: toBase64url(sha256(token)),
  };
  wipe(plaintext, token);
  return sealed;
}

/** The recipient of each addressee, for the epoch of the source's clock, or the one beside it that the member published. */
function recipientsOf({ directory, intakes, to, today }: TipParts): Uint8Array[] {
  if (to.length === 0 || new Set(to).size !== to.length) throw new CryptoError('malformed');
  const allowed = new Set(reporters(directory).map((member) => member.key));
  const now = epochOf(today);
  return to.map((member) => {
    const intake = intakes.find((one) => one.member === member && one.newsroom === directory.newsroom.key);
    const entry = [now, now + 1, now - 1]
      .map((epoch) => intake?.epochs.find((one) => one.epoch === epoch))
      .find((found) => found !== undefined);
    if (!allowed.has(member) || entry === undefined) throw new CryptoError('no-recipient', member);
    try {
      return decodeRecipient(entry.recipient);
    } catch {
      throw new CryptoError('no-recipient', member);
    }
  });
}

/** The JSON text, signed by the conversation's key; without a mailbox a conversation has one message, and its key is random. */
function writeTip(parts: TipParts, token: Uint8Array): Uint8Array {
  const { conversation = null, files = [] } = parts;
  const seed = conversation?.threadSeed.slice() ?? random(BYTES.key);
  const seen = conversation?.seen.slice(0, SEEN_MAX) ?? [];
  const tip: Tip = {
    v: 1,
    kind: 'tip',
    newsroom: parts.directory.newsroom.key,
    thread: signingKey(seed),
    id: toBase64url(random(BYTES.id)),
    to: [...parts.to],
    directory: parts.directory.serial,
    text: parts.text,
    contact: parts.contact,
    ...(parts.callout === null ? {} : { callout: parts.callout }),
    ...(conversation === null ? {} : { mailbox: conversation.mailbox }),
    ...(seen.length === 0 ? {} : { seen }),
    ...(files.length === 0 ? {} : { files: files.map(({ entry }) => entry) }),
  };
  const text = JSON.stringify(tip);
  if (paddedSize(text.length) === null) throw new CryptoError('too-long');
  if (parseJson(Tip, text) === null) throw new CryptoError('malformed');
  const { newsroom, thread, to } = tip;
  const address: Address = { v: 1, kind: 'address', newsroom, thread, to };
  const plaintext: TipPlaintext = {
    tip: sign(seed, 'tip', text),
    address: sign(seed, 'address', JSON.stringify(address)),
    removal: toBase64url(token),
    ...removalsOf(files),
  };
  wipe(seed);
  return utf8(JSON.stringify(plaintext));
}

/** As they stand beside the signed text. */
export function removalsOf(files: readonly SentFile[]): { removals?: string[] } {
  return files.length === 0 ? {} : { removals: files.map(({ removal }) => removal) };
}

/** Throws `CryptoError('malformed')` for tokens that are not those of these files, in their order. */
export function checkRemovals(files: readonly FileEntry[] = [], removals: readonly string[] = []): readonly string[] {
  const ids = removals.map((token) => toBase64url(sha256(fromBase64url(token))));
  if (files.map(({ id }) => id).join() !== ids.join()) throw new CryptoError('malformed');
  return removals;
}

export interface OpenedTip {
  readonly tip: Tip;
  /** The original signed text: a share or an export carries it on. */
  readonly signed: Signed;
  /** Whom it is for, signed by itself: see `Address`. */
  readonly address: Signed;
  /** The removal token, base64url: whoever has it may delete the tip. */
  readonly removal: string;
  /** The same of each of its files. */
  readonly removals: readonly string[];
}

/**
 * Opens a tip. `null`: for none of these identities. Throws `CryptoError`: those of `open` for a damaged file,
 * `malformed` for a plaintext that is no padded tip, `newer`, `bad-signature`, and `wrong-newsroom` for a tip made for another.
 */
export function openTip(
  envelope: Uint8Array,
  identities: readonly Identity[],
  newsroomKeys: readonly string[],
): OpenedTip | null {
  const plaintext = open(envelope, identities);
  if (plaintext === null) return null;
  try {
    return readTip(plaintext, newsroomKeys);
  } finally {
    wipe(plaintext);
  }
}

/** The tip in an opened plaintext. `null`: for any newsroom, where none is known. Throws as `openTip` does. */
export function readTip(plaintext: Uint8Array, newsroomKeys: readonly string[] | null): OpenedTip {
  const found = parseJson(TipPlaintext, unpad(plaintext, MESSAGE_SIZES));
  if (found === null) throw new CryptoError('malformed');
  const tip = verifyTip(found.tip, newsroomKeys);
  const address = verifyAddress(found.address, newsroomKeys);
  const isSame =
    address.thread === tip.thread && address.newsroom === tip.newsroom && address.to.join() === tip.to.join();
  if (!isSame) throw new CryptoError('malformed');
  const removals = checkRemovals(tip.files, found.removals);
  return { tip, signed: found.tip, address: found.address, removal: found.removal, removals };
}

/** A tip's signed text outside its envelope, as a case carries it on. `null`: for any newsroom. Throws as `openTip` does. */
export function verifyTip(signed: Signed, newsroomKeys: readonly string[] | null): Tip {
  return byItsThread(readVersioned(Tip, verified(signed, 'tip'), ['tip']), signed, newsroomKeys);
}

/** Whom a source wrote to, outside the envelope. `null`: for any newsroom. Throws as `openTip` does. */
export function verifyAddress(signed: Signed, newsroomKeys: readonly string[] | null): Address {
  if (signed.signed.length > ADDRESS_MAX) throw new CryptoError('malformed');
  return byItsThread(readVersioned(Address, verified(signed, 'address'), ['address']), signed, newsroomKeys);
}

function verified(signed: Signed, label: 'tip' | 'address'): string {
  const text = verify(signed, label);
  if (text === null) throw new CryptoError('bad-signature');
  return text;
}

function byItsThread<T extends Tip | Address>(said: T, { by }: Signed, newsroomKeys: readonly string[] | null): T {
  if (said.thread !== by) throw new CryptoError('bad-signature');
  if (newsroomKeys?.includes(said.newsroom) === false) throw new CryptoError('wrong-newsroom', said.newsroom);
  return said;
}
