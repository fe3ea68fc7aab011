/** A command's streams, held in memory. */
import { Readable, Writable } from 'node:stream';
import type { Io } from '../../src/cli/io.ts';

export interface Run {
  readonly code: number;
  readonly out: Uint8Array;
  readonly text: string;
  readonly err: string;
}

type Command = (args: string[], io: Io) => Promise<number>;

/** Runs a command. `secret` is what a person types at the hidden prompt; without it there is no terminal. */
export async function run(
  command: Command,
  args: string[],
  input: { stdin?: string | Uint8Array; secret?: string } = {},
): Promise<Run> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  const into = (chunks: Buffer[]) =>
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        chunks.push(Buffer.from(chunk));
        done();
      },
    });
  const stdin = input.stdin ?? '';
  const code = await command(args, {
    stdin: Readable.from([Buffer.from(stdin)], { objectMode: false }),
    stdout: into(out),
    stderr: into(err),
    readSecret: async () => input.secret ?? null,
  });
  const bytes = Buffer.concat(out);
  return { code, out: new Uint8Array(bytes), text: bytes.toString(), err: Buffer.concat(err).toString() };
}
