/** Puts an export together: documents, further files as they stream by, then the signed manifest of their sums. */
import { makeZip } from 'client-zip';
import { sealStream } from '../../crypto/age/streaming.ts';
import { fromBase64url, utf8 } from '../../crypto/bytes.ts';
import { publicKeyPem, type SignedManifest, signManifest, summing } from '../../crypto/export.ts';
import type { Day } from '../../protocol/days.ts';
import { EXPORT_NAMES, type ManifestFile } from '../../protocol/export.ts';
import type { Signed } from '../../protocol/schema.ts';
import type { ExportDocument } from './documents.ts';
import { html } from './html.ts';
import { INSTRUCTIONS } from './instructions.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import type { ReadNotes } from './read-notes.ts';

/** A file to go along, read once and piece by piece. `path` is plain ASCII (`ExportPath`). */
export interface FurtherFile {
  path: string;
  pieces: AsyncIterable<Uint8Array>;
}

export interface Parts {
  readonly document: ExportDocument;
  readonly notes: ReadNotes;
  /** The newsroom's directory as it signed it, verified; it lists the signer. */
  readonly directory: Signed;
  readonly signingSeed: Uint8Array;
  readonly further?: AsyncIterable<FurtherFile>;
  /** Bytes that went through so far. */
  readonly onProgress?: (bytes: number) => void;
  readonly signal?: AbortSignal;
}

export const FORMATS = {
  html: { path: 'export.html', type: 'text/html', write: html },
  markdown: { path: 'export.md', type: 'text/markdown', write: markdown },
  json: { path: 'export.json', type: 'application/json', write: json },
} as const;

/** What was made: `count` files, those about the manifest included. */
export interface Made extends SignedManifest {
  readonly count: number;
}

/**
 * The ZIP's bytes. `done` resolves with the manifest once the last of them was read. The stream fails with what a
 * further file failed with, with the signal's reason, or with `CryptoError`.
 */
export function zipExport(parts: Parts): { stream: ReadableStream<Uint8Array>; done: Promise<Made> } {
  let resolve: (manifest: Made) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<Made>((resolved, rejected) => {
    resolve = resolved;
    reject = rejected;
  });
  // Whoever reads the stream sees the failure there.
  promise.catch(() => undefined);
  async function* entries() {
    try {
      const listed: ManifestFile[] = [];
      const lastModified = midnight(parts.document.exported);
      for await (const { path, pieces } of contents(parts)) {
        yield { name: path, lastModified, input: passing(path, pieces, parts, (file) => listed.push(file)) };
        if (listed.at(-1)?.path !== path) throw new RangeError(`not read to its end: ${path}`);
      }
      const { newsroom, exported, by, left, cases } = parts.document;
      const signed = signManifest(parts.signingSeed, {
        v: 1,
        kind: 'flowerpot export',
        newsroom: { key: newsroom.key, name: newsroom.name },
        exported,
        by,
        cases: cases.map(({ id }) => id),
        left,
        files: listed,
      });
      for (const { path, bytes } of signed.files) yield { name: path, lastModified, input: bytes };
      resolve({ ...signed, count: listed.length + signed.files.length });
    } catch (error) {
      reject(error);
      throw error;
    }
  }
  return { stream: makeZip(entries()), done: promise };
}

async function* contents({ document, notes, directory, further }: Parts): AsyncGenerator<FurtherFile> {
  const texts: readonly [string, Uint8Array][] = [
    [EXPORT_NAMES.instructions, utf8(INSTRUCTIONS)],
    ...Object.values(FORMATS).map(({ path, write }): [string, Uint8Array] => [path, utf8(write(document, notes))]),
    [EXPORT_NAMES.directory, utf8(directory.signed)],
    [EXPORT_NAMES.directorySignature, fromBase64url(directory.sig)],
    [EXPORT_NAMES.newsroom, utf8(publicKeyPem(directory.by))],
  ];
  for (const [path, bytes] of texts) yield { path, pieces: once(bytes) };
  if (further !== undefined) yield* further;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Hands the pieces on and sums them up; tells the sum at the end. */
async function* passing(
  path: string,
  pieces: AsyncIterable<Uint8Array>,
  { onProgress, signal }: Parts,
  ended: (file: ManifestFile) => void,
): AsyncGenerator<Uint8Array> {
  const hash = summing();
  let bytes = 0;
  for await (const piece of pieces) {
    signal?.throwIfAborted();
    hash.add(piece);
    bytes += piece.length;
    yield piece;
    onProgress?.(piece.length);
  }
  ended({ path, bytes, sha256: hash.sum() });
}

/** ZIP stores local time: midnight here is midnight there, so the file tells neither hour nor time zone. */
function midnight(day: Day): Date {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
}

/** A stream as one blob, sealed to an age recipient (1,216 bytes) where there is one. */
export async function collect(
  stream: ReadableStream<Uint8Array>,
  recipient: Uint8Array | null,
  type: string,
  signal: AbortSignal,
): Promise<Blob> {
  const sealed = recipient === null ? stream : stream.pipeThrough(sealStream([recipient]), { signal });
  const blob = await new Response(sealed).blob();
  signal.throwIfAborted();
  return new Blob([blob], { type: recipient === null ? type : 'application/octet-stream' });
}
