/** `flowerpot open`: opens an envelope on a machine that needs no network. */
import { createReadStream } from 'node:fs';
import { open as openFile } from '../crypto/age/age.ts';
import { dearmor, isArmored } from '../crypto/age/armor.ts';
import { openStream } from '../crypto/age/streaming.ts';
import type { Identity } from '../crypto/age/xwing.ts';
import { CryptoError } from '../crypto/errors.ts';
import { ready } from '../crypto/sodium.ts';
import { type OpenedTip, readTip } from '../crypto/tip.ts';
import { parse } from './args.ts';
import { parseIdentities } from './identities.ts';
import { EXIT, guarded, type Io, Refusal, readAll, reason, write } from './io.ts';
import { openFileOf } from './open-file.ts';
import { openOutput } from './output.ts';
import { showTip } from './show.ts';
import { withoutMark } from './text.ts';

const HELP = `Usage: flowerpot open FILE --identity F [--output O] [--raw | --stream | --json] [--newsroom KEY]
       flowerpot open FILE --of TIP --identity F --output O [--newsroom KEY]

Opens a sealed file with the identities in F and prints the tip in it, with the files that came with it.

  FILE            the sealed file, binary or armored; - for standard input
  --identity F    lines of AGE-SECRET-KEY-PQ-1..., # for comments; - for standard input.
                  \`flowerpot key\` prints them.
  --output O      write to the file O instead of standard output. O appears only when it is whole;
                  a device or a pipe is written into, a link is followed.
  --raw           write the plaintext as it is, not as a readable tip
  --stream        like --raw, but piece by piece: for files larger than memory
  --json          write the tip as JSON: the tip, the original signed text, the removal token
  --newsroom KEY  refuse a tip made for a newsroom other than this public key
  --of TIP        FILE is a sealed file that came with the sealed tip TIP, which F opens: the key
                  stands in it. --output names a file that is not there yet; it appears only when
                  all of it is what the tip's author signed.

Exit codes: 0 opened; 1 not for these identities; 2 malformed, damaged, or not a tip;
64 wrong use; 74 a file could not be read or written; 75 the disk is full; 141 the reader of the
output went away.
`;

const OPTIONS = {
  identity: { type: 'string', short: 'i' },
  output: { type: 'string', short: 'o' },
  raw: { type: 'boolean' },
  stream: { type: 'boolean' },
  json: { type: 'boolean' },
  newsroom: { type: 'string' },
  of: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const HINT = 'See flowerpot open --help.';
/** Whole files are held in memory, about twice. Larger ones are for --stream. */
const WHOLE_MAX = 1024 * 1024 * 1024;
const IDENTITIES_MAX = 1024 * 1024;

/** Resolves with the exit code. */
export function open(args: string[], io: Io): Promise<number> {
  return guarded(io, async () => {
    const { values, positionals } = parse(args, OPTIONS, HINT);
    if (values.help) {
      await write(io.stdout, HELP);
      return EXIT.ok;
    }
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new Refusal(EXIT.usage, `Name one file to open. ${HINT}`);
    if (values.identity === undefined) throw new Refusal(EXIT.usage, `Name an identity file with --identity. ${HINT}`);
    if (file === '-' && values.identity === '-')
      throw new Refusal(EXIT.usage, 'Only one of the two can be standard input.');
    if ([values.raw, values.stream, values.json, values.of !== undefined].filter(Boolean).length > 1) {
      throw new Refusal(EXIT.usage, 'Choose one of --raw, --stream, --json and --of.');
    }
    if (values.of !== undefined && (values.output === undefined || file === '-'))
      throw new Refusal(EXIT.usage, `With --of, name the sealed file, and with --output the file to write. ${HINT}`);
    await ready();
    const identities = parseIdentities(await read(values.identity, io, IDENTITIES_MAX));
    if (values.of !== undefined && values.output !== undefined) {
      const { tip } = await tipIn(values.of, identities, values.newsroom, io);
      await openFileOf(tip, file, values.output, io);
      return EXIT.ok;
    }
    const output = await openOutput(values.output, io);
    try {
      if (values.stream) {
        await pour(source(file, io), identities, output.write);
      } else {
        const plaintext = openWhole(await read(file, io, WHOLE_MAX), identities);
        await output.write(values.raw ? plaintext : tipText(plaintext, values.newsroom, values.json === true));
      }
      await output.commit();
      return EXIT.ok;
    } catch (error) {
      throw asRefusal(error, !output.whole && values.stream === true);
    } finally {
      await output.discard();
    }
  });
}

function openWhole(file: Uint8Array, identities: readonly Identity[]): Uint8Array {
  const bytes = withoutMark(file);
  const plaintext = openFile(isArmored(bytes) ? dearmor(bytes) : bytes, identities);
  if (plaintext === null) throw new CryptoError('no-match');
  return plaintext;
}

/** Throws `Refusal`. */
async function tipIn(
  path: string,
  identities: readonly Identity[],
  newsroom: string | undefined,
  io: Io,
): Promise<OpenedTip> {
  try {
    return tipOf(openWhole(await read(path, io, WHOLE_MAX), identities), newsroom);
  } catch (error) {
    throw asRefusal(error, false);
  }
}

function tipText(plaintext: Uint8Array, newsroom: string | undefined, json: boolean): string {
  const opened = tipOf(plaintext, newsroom);
  return json ? `${JSON.stringify(opened)}\n` : showTip(opened.tip);
}

function tipOf(plaintext: Uint8Array, newsroom: string | undefined): OpenedTip {
  try {
    return readTip(plaintext, newsroom === undefined ? null : [newsroom]);
  } catch (error) {
    if (error instanceof CryptoError && error.code === 'malformed') {
      throw new Refusal(EXIT.damaged, 'The file opened, but what is in it is no tip. --raw writes it as it is.');
    }
    throw error;
  }
}

async function pour(
  sealed: AsyncIterable<Uint8Array>,
  identities: readonly Identity[],
  write: (chunk: Uint8Array) => Promise<void>,
): Promise<void> {
  const stream = openStream(identities);
  const opened = (async () => {
    const writer = stream.writable.getWriter();
    try {
      let first = true;
      for await (const chunk of sealed) {
        if (first && isArmored(chunk))
          throw new Refusal(EXIT.usage, 'An armored file is opened whole: leave out --stream.');
        first = false;
        await writer.write(chunk);
      }
      await writer.close();
    } catch (error) {
      await writer.abort(error).catch(() => {});
      throw error;
    }
  })();
  const written = (async () => {
    for await (const chunk of stream.readable) await write(chunk);
  })();
  const [reading, writing] = await Promise.allSettled([opened, written]);
  // What stops the one stops the other, and only the later of the two knows why.
  if (writing.status === 'rejected') throw writing.reason;
  if (reading.status === 'rejected') throw reading.reason;
}

async function read(path: string, io: Io, limit: number): Promise<Uint8Array> {
  return readAll(source(path, io), limit);
}

/** The bytes of a file, or of standard input for `-`. Throws `Refusal` when it cannot be read. */
async function* source(path: string, io: Io): AsyncGenerator<Uint8Array> {
  if (path === '-') {
    yield* io.stdin;
    return;
  }
  const file = createReadStream(path, { highWaterMark: 256 * 1024 });
  try {
    for await (const chunk of file) yield chunk;
  } catch (error) {
    throw new Refusal(EXIT.io, `Cannot read ${path}: ${reason(error)}.`);
  } finally {
    file.destroy();
  }
}

/** What a person at a terminal is told. `partly`: some plaintext went out before the fault showed. */
function asRefusal(error: unknown, partly: boolean): unknown {
  if (!(error instanceof CryptoError)) return error;
  const caution = partly ? ' Do not use what was printed: it is not the whole file.' : '';
  switch (error.code) {
    case 'no-match':
      return new Refusal(EXIT.notForUs, 'This file is not sealed to any of these identities.');
    case 'bad-armor':
    case 'bad-header':
    case 'bad-stanza':
      return new Refusal(EXIT.damaged, 'This is no age file, or its header is damaged.');
    case 'bad-mac':
      return new Refusal(EXIT.damaged, 'The header of this file was changed.');
    case 'bad-payload':
    case 'truncated':
      return new Refusal(EXIT.damaged, `This file was cut or changed.${caution}`);
    case 'bad-signature':
      return new Refusal(EXIT.damaged, 'The signature on this tip does not match. --raw writes it as it is.');
    case 'wrong-newsroom':
      return new Refusal(EXIT.damaged, 'This tip was made for another newsroom. --raw writes it as it is.');
    case 'malformed':
    case 'not-ready':
    case 'no-recipient':
    case 'too-long':
    case 'backwards':
      return error;
  }
}
