/**
 * Binary answers: frames one behind the other, each a head of fixed size, a length (4 bytes, big-endian), and so many bytes.
 * Both ends use this file.
 */
import { BYTES } from './limits.ts';

export interface Frame<Body extends Uint8Array = Uint8Array> {
  readonly head: Uint8Array;
  readonly body: Body;
}

const LENGTH_BYTES = 4;

export function writeFrames(frames: readonly Frame[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(frames.reduce((sum, { head, body }) => sum + head.length + LENGTH_BYTES + body.length, 0));
  const view = new DataView(all.buffer);
  let at = 0;
  for (const { head, body } of frames) {
    all.set(head, at);
    view.setUint32(at + head.length, body.length);
    all.set(body, at + head.length + LENGTH_BYTES);
    at += head.length + LENGTH_BYTES + body.length;
  }
  return all;
}

/** `null` for an answer that was cut off. Copies each body out, so that it can be moved to a worker. */
export function readFrames(answer: Uint8Array, headBytes: number): Frame<Uint8Array<ArrayBuffer>>[] | null {
  const view = new DataView(answer.buffer, answer.byteOffset, answer.byteLength);
  const frames: Frame<Uint8Array<ArrayBuffer>>[] = [];
  let at = 0;
  while (at < answer.length) {
    const start = at + headBytes + LENGTH_BYTES;
    if (start > answer.length) return null;
    const end = start + view.getUint32(at + headBytes);
    if (end > answer.length) return null;
    frames.push({ head: answer.subarray(at, at + headBytes), body: answer.slice(start, end) });
    at = end;
  }
  return frames;
}

/** `POST /api/desk/envelopes`: the head is the id. */
export const ENVELOPE_HEAD_BYTES = BYTES.id;

/** `GET /api/desk/events`: 8 bytes position, 32 bytes case, 4 bytes sequence, big-endian. */
export const EVENT_HEAD_BYTES = 8 + BYTES.hash + 4;

export interface EventHead {
  /** Where it stands among the events of all cases. */
  position: number;
  case: Uint8Array;
  seq: number;
}

export function writeEventHead({ position, case: id, seq }: EventHead): Uint8Array {
  const head = new Uint8Array(EVENT_HEAD_BYTES);
  const view = new DataView(head.buffer);
  view.setBigUint64(0, BigInt(position));
  head.set(id, 8);
  view.setUint32(8 + BYTES.hash, seq);
  return head;
}

/** A position beyond the safe integers comes out as no safe integer. */
export function readEventHead(head: Uint8Array): EventHead {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  return {
    position: Number(view.getBigUint64(0)),
    case: head.subarray(8, 8 + BYTES.hash),
    seq: view.getUint32(8 + BYTES.hash),
  };
}
