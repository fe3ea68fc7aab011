/** age files as streams, in constant memory: a header, then one chunk of 64 KiB at a time, whatever the pieces that arrive. */
import { wipe } from '../bytes.ts';
import { CryptoError } from '../errors.ts';
import { begin, byIdentities, type Unwrap, unlock } from './age.ts';
import { HeaderScanner, parseHeader } from './header.ts';
import { opener, PAYLOAD_NONCE_BYTES, type Sink, sealer } from './stream.ts';
import type { Identity } from './xwing.ts';

/** Plaintext in, age file out. Recipients as in `seal`; throws for the same reasons, before anything is written. */
export function sealStream(recipients: readonly Uint8Array[]): TransformStream<Uint8Array, Uint8Array> {
  const { header, nonce, key } = begin(recipients);
  let sink: Sink | null = null;
  return new TransformStream<Uint8Array, Uint8Array>({
    start(controller) {
      controller.enqueue(header);
      controller.enqueue(nonce);
      sink = sealer(key, (chunk) => controller.enqueue(chunk));
    },
    transform(bytes) {
      sink?.write(bytes);
    },
    flush() {
      sink?.end();
    },
  });
}

/**
 * age file in, plaintext out. Fails with the errors of `open`, and with `CryptoError('no-match')` where `open` returns
 * `null`. Chunks come out as they prove authentic: until the stream has closed without error the end may be missing.
 */
export function openStream(identities: readonly Identity[]): TransformStream<Uint8Array, Uint8Array> {
  return openStreamWith(byIdentities(identities));
}

/** `openStream` for any way of finding the file key. */
export function openStreamWith(unwrap: Unwrap): TransformStream<Uint8Array, Uint8Array> {
  const scanner = new HeaderScanner();
  const front = new Growing();
  let headerSize: number | null = null;
  let sink: Sink | null = null;

  /** Opens the header once it and the nonce are there (or the file has ended); the rest goes to the payload. */
  function advance(emit: (chunk: Uint8Array) => void, ended: boolean): void {
    headerSize ??= scanner.scan(front.bytes);
    if (headerSize === null) {
      if (ended) throw new CryptoError('truncated');
      return;
    }
    const payloadAt = headerSize + PAYLOAD_NONCE_BYTES;
    if (front.bytes.length < payloadAt && !ended) return;
    const header = parseHeader(front.bytes.subarray(0, headerSize));
    const key = unlock(header, front.bytes.subarray(headerSize, payloadAt), unwrap);
    if (key === null) throw new CryptoError('no-match');
    sink = opener(key, emit);
    sink.write(front.bytes.subarray(payloadAt));
    front.release();
  }

  return new TransformStream<Uint8Array, Uint8Array>({
    transform(bytes, controller) {
      if (sink !== null) {
        sink.write(bytes);
        return;
      }
      front.append(bytes);
      advance((chunk) => handOn(chunk, controller), false);
    },
    flush(controller) {
      if (sink === null) advance((chunk) => handOn(chunk, controller), true);
      sink?.end();
    },
  });
}

/** An empty payload has one empty chunk; a byte stream has no empty pieces. */
function handOn(chunk: Uint8Array, controller: TransformStreamDefaultController<Uint8Array>): void {
  if (chunk.length > 0) controller.enqueue(chunk);
}

/** A buffer that doubles, so that a header that arrives byte by byte is not copied at every byte. */
class Growing {
  #buffer = new Uint8Array(4096);
  #length = 0;

  get bytes(): Uint8Array {
    return this.#buffer.subarray(0, this.#length);
  }

  append(bytes: Uint8Array): void {
    const length = this.#length + bytes.length;
    if (length > this.#buffer.length) {
      const larger = new Uint8Array(Math.max(length, this.#buffer.length * 2));
      larger.set(this.bytes);
      this.#buffer = larger;
    }
    this.#buffer.set(bytes, this.#length);
    this.#length = length;
  }

  release(): void {
    wipe(this.#buffer);
    this.#buffer = new Uint8Array(0);
    this.#length = 0;
  }
}
