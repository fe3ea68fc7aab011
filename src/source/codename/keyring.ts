/**
 * Codenames that this page works with, and their keys. In the worker alone: a page has a handle, the token that asks for the
 * mailbox, and, while they are shown, the words.
 */
import { RpcError } from '../../browser/rpc.ts';
import { encodeRecipient } from '../../crypto/age/recipient.ts';
import { wipeIdentity } from '../../crypto/age/xwing.ts';
import { random, toBase64url, wipe } from '../../crypto/bytes.ts';
import { codenameFromWords, codenameWords, wordList } from '../../crypto/codename.ts';
import { CODENAME_BYTES, type CodenameKeys, codenameKeys } from '../../crypto/keys.ts';
import { openReply } from '../../crypto/reply.ts';
import { ready } from '../../crypto/sodium.ts';
import type { Conversation } from '../../crypto/tip.ts';
import type { WordLanguage } from '../../crypto/word-languages.ts';
import { readMailbox } from '../../protocol/mailbox.ts';
import type { Reply } from '../../protocol/reply.ts';
import { type Fault, faultOf } from './near.ts';

/** What the page holds of a codename. */
export interface Held {
  /** Random: one of a worker that is gone names nothing in the next. */
  handle: string;
  /** Asks for the mailbox. */
  token: string;
}

/** An answer in the mailbox as the server names it, and what stands in it. */
export interface Received {
  id: string;
  reply: Reply;
  /** Tokens that delete its files. */
  removals: readonly string[];
}

export interface Opened {
  /** Days for which the server keeps an answer. */
  days: number;
  received: Received[];
  /** What the server named but no member's answer in this conversation was found in. */
  unopened: string[];
}

const ring = new Map<string, { entropy: Uint8Array; newsroomKey: string; keys: CodenameKeys }>();

function keep(entropy: Uint8Array, newsroomKey: string): Held {
  const handle = toBase64url(random(16));
  const keys = codenameKeys(entropy, newsroomKey);
  ring.set(handle, { entropy, newsroomKey, keys });
  return { handle, token: keys.token };
}

function held(handle: string) {
  const found = ring.get(handle);
  if (found === undefined) throw new RpcError('no-codename');
  return found;
}

/** For files of this conversation. Throws `RpcError('no-codename')`. */
export const filesSecret = (handle: string): Uint8Array => held(handle).keys.files;

/** For a tip of this conversation. Throws `RpcError('no-codename')`. */
export function conversationFor({ handle, seen }: { handle: string; seen: readonly string[] }): Conversation {
  const { threadSeed, address, mailbox } = held(handle).keys;
  return { threadSeed, mailbox: { address, recipient: encodeRecipient(mailbox.recipient) }, seen };
}

/** Each may throw `RpcError('no-codename')` for a handle that was forgotten. */
export const codenameJobs = {
  async makeCodename(input: { newsroomKey: string; language: WordLanguage }): Promise<Held & { words: string[] }> {
    await ready();
    const entropy = random(CODENAME_BYTES);
    const words = await codenameWords(entropy, input.language);
    return { ...keep(entropy, input.newsroomKey), words };
  },

  async spell(input: { handle: string; language: WordLanguage }): Promise<string[]> {
    return await codenameWords(held(input.handle).entropy, input.language);
  },

  /** More than one, where the words fit more than one list. */
  async hold(input: { newsroomKey: string; words: string }): Promise<{ held: Held[] } | { fault: Fault }> {
    const [found] = await Promise.all([codenameFromWords(input.words), ready()]);
    if ('fault' in found) return { fault: await faultOf(found.fault, found.language) };
    return { held: found.entropies.map((entropy) => keep(entropy, input.newsroomKey)) };
  },

  /** `null`: an answer that is none of ours. */
  async openMailbox(input: {
    handle: string;
    answer: Uint8Array<ArrayBuffer>;
    members: readonly { key: string }[];
  }): Promise<Opened | null> {
    await ready();
    const { keys, newsroomKey } = held(input.handle);
    const read = readMailbox(input.answer);
    if (read === null) return null;
    const to = { newsroomKeys: [newsroomKey], thread: keys.thread, members: input.members };
    const opened: Opened = { days: read.days, received: [], unopened: [] };
    for (const { id, envelope } of read.replies) {
      const found = attempt(() => openReply(envelope, keys.mailbox, to));
      if (found === null) opened.unopened.push(toBase64url(id));
      else opened.received.push({ id: toBase64url(id), reply: found.reply, removals: found.removals });
    }
    input.answer.fill(0);
    return opened;
  },

  wordList: (language: WordLanguage): Promise<string[]> => wordList(language),

  /** Wipes the keys. All of them, where no handle is named. */
  forget(handle: string | null): void {
    for (const [name, { entropy, keys }] of ring) {
      if (handle !== null && name !== handle) continue;
      wipe(entropy, keys.threadSeed, keys.files);
      wipeIdentity(keys.mailbox);
      ring.delete(name);
    }
  },
};

/** One that is damaged, forged or of another conversation must not hide the others. */
function attempt<T>(open: () => T): T | null {
  try {
    return open();
  } catch {
    return null;
  }
}
