/** The framed answer of `GET /api/desk/events` (src/protocol/desk-api.ts has its form). */
import { unreadable } from '../../browser/http.ts';
import { toBase64url } from '../../crypto/bytes.ts';
import { EVENT_HEAD_BYTES } from '../../protocol/desk-api.ts';
import { BYTES } from '../../protocol/limits.ts';

export interface FeedEvent {
  /** Where it stands among the events of all cases. */
  position: number;
  case: string;
  seq: number;
  envelope: Uint8Array<ArrayBuffer>;
}

/**
 * Copies each envelope out, so that it can be moved to a worker. Throws `ApiError('unreadable')` for an answer that was
 * cut off, or whose positions do not rise from `after`: a desk that asks again and again must come to an end.
 */
export function readFeed(answer: Uint8Array, after: number): FeedEvent[] {
  const view = new DataView(answer.buffer, answer.byteOffset, answer.byteLength);
  const events: FeedEvent[] = [];
  let last = after;
  let at = 0;
  while (at < answer.length) {
    const body = at + EVENT_HEAD_BYTES;
    if (body > answer.length) throw unreadable(200);
    const position = Number(view.getBigUint64(at));
    const seqAt = at + 8 + BYTES.hash;
    const end = body + view.getUint32(seqAt + 4);
    if (end > answer.length || position <= last || !Number.isSafeInteger(position)) throw unreadable(200);
    events.push({
      position,
      case: toBase64url(answer.subarray(at + 8, seqAt)),
      seq: view.getUint32(seqAt),
      envelope: answer.slice(body, end),
    });
    last = position;
    at = end;
  }
  return events;
}
