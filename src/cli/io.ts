/** What a command may touch besides its arguments: three streams and one hidden prompt. Tests hand in their own. */
import { stderr, stdin, stdout } from 'node:process';
import type { Writable } from 'node:stream';
import { promptOn } from './secret.ts';

export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Data. */
  readonly stdout: Writable;
  /** Messages. */
  readonly stderr: Writable;
  /**
   * Asks a person at the terminal for so many words, without showing what is typed. `null` when there is no terminal: read
   * `stdin` instead. Throws `Refusal`.
   */
  readSecret(question: string, words: number): Promise<string | null>;
}

/** Exit codes, after sysexits.h where it has one. */
export const EXIT = {
  ok: 0,
  /** The file is sound, as far as one sees, and for somebody else. */
  notForUs: 1,
  /** The file is malformed, cut or changed, or is not what it says. */
  damaged: 2,
  /** The arguments, or what they point to, cannot be used. */
  usage: 64,
  /** A file is not what it should be (EX_DATAERR). */
  badData: 65,
  /** Something that is needed cannot be had (EX_UNAVAILABLE). */
  unavailable: 69,
  /** A defect of ours, or of what we are made with (EX_SOFTWARE). */
  software: 70,
  /** A file or folder could not be made or used (EX_CANTCREAT). */
  notMade: 73,
  /** A file could not be read or written. */
  io: 74,
  /** The disk is full (EX_TEMPFAIL: the same will do when there is room). */
  full: 75,
  /** Ctrl-C: what a shell says of a program that SIGINT ended. */
  interrupted: 130,
  /** What a shell says of a program that SIGPIPE ended: whoever read the output has gone. */
  closed: 141,
} as const;

/** A wrong use, or a file that cannot be reached: the message goes to stderr, the code to the shell. */
export class Refusal extends Error {
  readonly exit: number;

  constructor(exit: number, message: string) {
    super(message);
    this.name = 'Refusal';
    this.exit = exit;
  }
}

/** The streams of this process. `end` gives a terminal that was asked for a secret back to the shell. */
export function processIo(): Io & { end(): Promise<void> } {
  // A failed write is told to whoever wrote. Without a listener Node ends the process with a stack trace as well.
  for (const stream of [stdout, stderr]) stream.on('error', () => undefined);
  const prompt = promptOn(stdin, (text) => void stderr.write(text));
  async function readSecret(question: string, words: number): Promise<string | null> {
    if (!stdin.isTTY) return null;
    const answer = await prompt.ask(question, words);
    if (answer === null) throw new Refusal(EXIT.interrupted, 'Stopped.');
    return answer;
  }
  return { stdin, stdout, stderr, readSecret, end: prompt.end };
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

/** Writes, and waits until the bytes are taken. Throws `Refusal`. */
export async function write(to: Writable, data: string | Uint8Array): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      to.write(data, (error) => (error ? reject(error) : resolve()));
    });
  } catch (error) {
    throw notWritten('the output', error);
  }
}

/** The refusal for bytes that could not be written to `what`. What is no fault of the system stays as it is. */
export function notWritten(what: string, error: unknown): unknown {
  if (!isSystemError(error)) return error;
  if (error.code === 'EPIPE') return new Refusal(EXIT.closed, `Whoever was reading ${what} stopped before its end.`);
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT')
    return new Refusal(EXIT.full, `There is no room left for ${what}. Free some disk space and do it again.`);
  return new Refusal(EXIT.io, `Cannot write ${what}: ${reason(error)}.`);
}

export function isSystemError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string';
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you have no right to',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'what it names as a folder is a file',
  EPERM: 'you have no right to',
  EROFS: 'the disk can only be read',
};

/** The system's word for what went wrong, without the path, which we name ourselves. */
export function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
  const words = REASONS[code];
  return words === undefined ? code : `${words} (${code})`;
}

/** Runs a command's body: refusals become a message and a code. Anything else is a defect and is thrown on. */
export async function guarded(io: Io, body: () => Promise<number>): Promise<number> {
  try {
    return await body();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // Where nobody reads messages either, the code still says it.
    await write(io.stderr, `${error.message}\n`).catch(() => undefined);
    return error.exit;
  }
}
