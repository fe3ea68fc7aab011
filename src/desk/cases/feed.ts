/** The answer of `GET /api/desk/events`, checked. */
import { unreadable } from '../../browser/http.ts';
import { toBase64url } from '../../crypto/bytes.ts';
import { EVENT_HEAD_BYTES, readEventHead, readFrames } from '../../protocol/frames.ts';

export interface FeedEvent {
  /** Where it stands among the events of all cases. */
  position: number;
  case: string;
  seq: number;
  envelope: Uint8Array<ArrayBuffer>;
}

/**
 * Throws `ApiError('unreadable')` for an answer that was cut off, or whose positions do not rise from `after`: a desk that asks
 * again and again must come to an end.
 */
export function readFeed(answer: Uint8Array, after: number): FeedEvent[] {
  const frames = readFrames(answer, EVENT_HEAD_BYTES);
  if (frames === null) throw unreadable(200);
  let last = after;
  return frames.map(({ head, body }) => {
    const { position, case: id, seq } = readEventHead(head);
    if (position <= last || !Number.isSafeInteger(position)) throw unreadable(200);
    last = position;
    return { position, case: toBase64url(id), seq, envelope: body };
  });
}
