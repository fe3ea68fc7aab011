/** The framed answer of `POST /api/desk/envelopes`: 16 bytes id, 4 bytes big-endian length, the bytes. */
import { toBase64url } from '../../crypto/bytes.ts';
import { BYTES } from '../../protocol/limits.ts';

export interface Frame {
  id: string;
  envelope: Uint8Array<ArrayBuffer>;
}

/** Copies each envelope out, so that it can be moved to a worker. Throws `RangeError` for an answer that was cut off. */
export function readFrames(answer: Uint8Array): Frame[] {
  const view = new DataView(answer.buffer, answer.byteOffset, answer.byteLength);
  const frames: Frame[] = [];
  let at = 0;
  while (at < answer.length) {
    const body = at + BYTES.id + 4;
    const end = body + view.getUint32(at + BYTES.id);
    if (end > answer.length) throw new RangeError('cut off');
    frames.push({ id: toBase64url(answer.subarray(at, at + BYTES.id)), envelope: answer.slice(body, end) });
    at = end;
  }
  return frames;
}
