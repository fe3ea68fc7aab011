/** What a command may touch besides its arguments: three streams and one hidden prompt. Tests hand in their own. */
import { stderr, stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Data. */
  readonly stdout: Writable;
  /** Messages. */
  readonly stderr: Writable;
  /** Asks a person at the terminal, without showing what is typed. `null` when there is no terminal: read `stdin` instead. */
  readSecret(prompt: string): Promise<string | null>;
}

/** Exit codes, after sysexits.h where it has one. */
export const EXIT = {
  ok: 0,
  /** The file is sound, as far as one sees, and for somebody else. */
  notForUs: 1,
  /** The file is malformed, cut or changed, or is not what it says. */
  damaged: 2,
  /** The arguments, or what they point to, can not be used. */
  usage: 64,
  /** A file could not be read or written. */
  io: 74,
} as const;

/** A wrong use, or a file that can not be reached: the message goes to stderr, the code to the shell. */
export class Refusal extends Error {
  readonly exit: number;

  constructor(exit: number, message: string) {
    super(message);
    this.name = 'Refusal';
    this.exit = exit;
  }
}

/** The streams of this process. */
export function processIo(): Io {
  return { stdin, stdout, stderr, readSecret };
}

async function readSecret(prompt: string): Promise<string | null> {
  if (!stdin.isTTY) return null;
  stderr.write(prompt);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: stdin, output: silent, terminal: true, historySize: 0 });
  try {
    return await new Promise<string>((resolve, reject) => {
      reader.once('line', resolve);
      reader.once('SIGINT', () => reject(new Refusal(130, 'Stopped.')));
      reader.once('close', () => resolve(''));
    });
  } finally {
    reader.close();
    stderr.write('\n');
  }
}

/** Everything that a source of bytes gives. `limit` is in bytes; throws `Refusal` beyond it. */
export async function readAll(source: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source) {
    length += chunk.length;
    if (length > limit) throw new Refusal(EXIT.usage, `More than ${limit} bytes.`);
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** Writes, and waits until the bytes are taken. */
export function write(to: Writable, data: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    to.write(data, (error) => (error ? reject(error) : resolve()));
  });
}

/** Runs a command's body: refusals become a message and a code. Anything else is a defect and is thrown on. */
export async function guarded(io: Io, body: () => Promise<number>): Promise<number> {
  try {
    return await body();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await write(io.stderr, `${error.message}\n`);
    return error.exit;
  }
}
