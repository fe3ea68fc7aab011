/**
 * Before a stranger's document is read, its reader loses what it needs for no document. Import it first in that worker: a
 * module that comes later finds no way out and no memory without an end. (The site's policy closes the network, too.)
 */
import { ARRAY_MAX } from './limits.ts';

/** The one way to this site's own files that is left, for who imports it. */
export const ownFetch = globalThis.fetch.bind(globalThis);

const TAKEN = [
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'EventSource', 'WebTransport', 'importScripts'],
  ...['Worker', 'SharedWorker', 'BroadcastChannel', 'indexedDB', 'caches', 'CacheStorage'],
  // The browser's own decoders: pdf.js has its own, in a language that is safe. This one has no end, besides.
  ...['DecompressionStream', 'ImageDecoder', 'FontFace'],
];
for (const name of TAKEN) {
  Object.defineProperty(globalThis, name, { value: undefined, writable: false, configurable: false });
}

/** A stream of some kilobytes can ask for gigabytes: pdf.js doubles its arrays until the machine has no more. */
for (const name of [
  'Uint8Array',
  'Uint8ClampedArray',
  'Uint16Array',
  'Uint32Array',
  'Int32Array',
  'Float32Array',
] as const) {
  const own: Ended = globalThis[name];
  const ended: Ended = new Proxy(own, {
    construct(target, given: unknown[], as): object {
      const [length] = given;
      if (typeof length === 'number' && length * target.BYTES_PER_ELEMENT > ARRAY_MAX) throw new RangeError('too long');
      return Reflect.construct(target, given, as === ended ? target : as);
    },
  });
  Object.defineProperty(globalThis, name, { value: ended });
}

type Ended = (new (...given: never[]) => object) & { BYTES_PER_ELEMENT: number };
