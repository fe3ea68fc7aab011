/** Mailboxes put into a store before its server starts, and looks into them. */
import { random, sha256, toBase64url } from '../../src/crypto/bytes.ts';
import { addDays } from '../../src/protocol/days.ts';
import { MAILBOX_REQUEST_BYTES, REPLY_SIZES } from '../../src/protocol/limits.ts';
import { MAILBOX_ROOM, mailboxBody, mailboxBytes } from '../../src/protocol/mailbox.ts';
import { sealedSize } from '../../src/protocol/sizes.ts';
import { openNodeStore } from '../../src/store/node/store.ts';
import type { Store } from '../../src/store/store.ts';
import { TODAY } from '../crypto/fixtures.ts';
import type { Prepared } from './load.ts';

/** `emptied`: something lay there and was deleted. `deletes`: the look deletes the one reply that lies there. */
export const KINDS = ['unknown', 'emptied', 'one', 'full', 'deletes'] as const;
export type Kind = (typeof KINDS)[number];

export interface Look {
  kind: Kind;
  request(url: string): Prepared;
}

export interface Box {
  replies: string[];
  look(gone: readonly string[]): Pick<Look, 'request'>;
}

const REPLY_BYTES = sealedSize(1, REPLY_SIZES[0] ?? 0);
/** Replies of the smallest size in a full mailbox. */
export const FULL = Math.floor(MAILBOX_ROOM / mailboxBytes(REPLY_BYTES));
/** Mailboxes of a kind that a look does not change: each is looked into several times, at random. */
const BOXES = 100;

export type Boxes = Record<'emptied' | 'one' | 'full' | 'deletes', Box[]>;

/** Half of them with replies of closed days, as they mostly are, half of today. */
export async function prefill(data: string, deleting: number): Promise<Boxes> {
  const store = openNodeStore(data, { dailyBytes: 1e12, freeFloor: 0, freeBytes: () => 1e12 });
  const boxes: Boxes = { emptied: [], one: [], full: [], deletes: [] };
  for (const day of [addDays(TODAY, -1), TODAY]) {
    await store.closeDays(day);
    const some = (count: number, replies: number) =>
      Promise.all(Array.from({ length: count / 2 }, () => boxWith(store, day, replies)));
    boxes.one.push(...(await some(BOXES, 1)));
    boxes.full.push(...(await some(BOXES, FULL)));
    boxes.deletes.push(...(await some(deleting, 1)));
    boxes.emptied.push(...(await some(BOXES, 0)));
  }
  await store.close();
  return boxes;
}

/** With no replies: one lay there. */
async function boxWith(store: Store, day: string, replies: number): Promise<Box> {
  const token = random(32);
  const mailbox = sha256(token);
  const ids = Array.from({ length: Math.max(1, replies) }, () => random(16));
  for (const id of ids) await store.replies.post({ mailbox, id, day, envelope: random(REPLY_BYTES) });
  if (replies === 0) await store.replies.look(mailbox, ids);
  return {
    replies: replies === 0 ? [] : ids.map(toBase64url),
    look: (gone) => ({ request: (url) => request(url, toBase64url(token), gone) }),
  };
}

/** So many of each kind, in random order. */
export function looks(boxes: Boxes, each: number): Look[] {
  const all = Array.from({ length: each }, (_, n) => [
    { kind: 'unknown' as const, request: (url: string) => request(url, toBase64url(random(32)), []) },
    { kind: 'emptied' as const, ...any(boxes.emptied).look([]) },
    { kind: 'one' as const, ...any(boxes.one).look([]) },
    { kind: 'full' as const, ...any(boxes.full).look([]) },
    { kind: 'deletes' as const, ...deleting(boxes.deletes[n]) },
  ]).flat();
  return all
    .map((look) => ({ look, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ look }) => look);
}

function any(boxes: readonly Box[]): Box {
  const box = boxes[Math.floor(Math.random() * boxes.length)];
  if (box === undefined) throw new Error('a mailbox');
  return box;
}

function deleting(box: Box | undefined): Pick<Look, 'request'> {
  if (box === undefined) throw new Error('a mailbox for each look that deletes');
  return box.look(box.replies);
}

function request(url: string, token: string, gone: readonly string[]): Prepared {
  const head = [
    'POST /api/mailbox HTTP/1.1',
    `host: ${new URL(url).host}`,
    'content-type: application/json',
    `content-length: ${MAILBOX_REQUEST_BYTES}`,
  ];
  return { head: `${head.join('\r\n')}\r\n\r\n`, body: Buffer.from(JSON.stringify(mailboxBody(token, gone))) };
}
