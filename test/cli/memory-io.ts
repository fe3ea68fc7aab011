/** Streams in memory for the commands: what they were given, and what they wrote. */
import { Readable, Writable } from 'node:stream';
import type { Io } from '../../src/cli/io.ts';

export function memoryIo(given: { stdin?: Uint8Array; secret?: string | null } = {}) {
  const written = { out: [] as Buffer[], err: [] as Buffer[] };
  const sink = (into: Buffer[]) =>
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        into.push(Buffer.from(chunk));
        done();
      },
    });
  const io: Io = {
    stdin: Readable.from(given.stdin ? [given.stdin] : []),
    stdout: sink(written.out),
    stderr: sink(written.err),
    readSecret: async () => given.secret ?? null,
  };
  return { ...io, out: () => Buffer.concat(written.out).toString(), err: () => Buffer.concat(written.err).toString() };
}
