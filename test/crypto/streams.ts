/** Drives a transform stream with pieces, and gathers what comes out, also when it fails. */

export interface Poured {
  /** All that came out before the end or the failure. */
  readonly bytes: Uint8Array;
  /** `null` when the stream closed well. */
  readonly error: unknown;
}

export async function pour(
  pieces: Iterable<Uint8Array>,
  through: TransformStream<Uint8Array, Uint8Array>,
): Promise<Poured> {
  const out: Uint8Array[] = [];
  let error: unknown = null;
  const reading = (async () => {
    for await (const chunk of through.readable) out.push(chunk.slice());
  })().catch((reason: unknown) => {
    error ??= reason;
  });
  const writer = through.writable.getWriter();
  try {
    for (const piece of pieces) await writer.write(piece);
    await writer.close();
  } catch (reason) {
    error ??= reason;
  }
  await reading;
  return { bytes: new Uint8Array(Buffer.concat(out)), error };
}

/** The same bytes in pieces of `size`. */
export function* inPieces(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
