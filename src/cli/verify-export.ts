/** `flowerpot verify-export`: was anything in an export changed, added or taken away, and which newsroom's member made it. */
import { type FileHandle, open as openFile, stat } from 'node:fs/promises';
import { open as openAge } from '../crypto/age/age.ts';
import { CryptoError } from '../crypto/errors.ts';
import { ready } from '../crypto/sodium.ts';
import { fingerprintWords, splitWords } from '../crypto/words.ts';
import { parse } from './args.ts';
import { checkExport, ENTRIES_MAX, type Export, notLookedInto, type Report } from './check-export.ts';
import { heldInFolder } from './folder.ts';
import { heldInZip } from './held.ts';
import { parseIdentities } from './identities.ts';
import { EXIT, guarded, type Io, isSystemError, Refusal, readAll, reason, write } from './io.ts';
import { harmless } from './show.ts';
import { type Bytes, ZipError } from './zip.ts';

const HELP = `Usage: flowerpot verify-export FILE-OR-FOLDER [--newsroom KEY-OR-WORDS] [--identity F] [--json]

Checks an export of a newsroom: that a member of the newsroom signed it, and that no file in it was
changed, added or taken away since. Names every file that was.

  FILE-OR-FOLDER  the ZIP, or the folder that it was unpacked into. What systems put into folders on their
                  own (.DS_Store, ._*, __MACOSX, Thumbs.db, desktop.ini) is named and passed over there; any
                  other file that is not in the signed list is a fault. No link is followed.
  --newsroom N    require this newsroom: its key, or the eight words behind the # of a byline link.
                  Without it the words are printed: compare them with a byline yourself.
  --identity F    for a sealed export (.age): lines of AGE-SECRET-KEY-PQ-1..., as for flowerpot open
  --json          print the finding as JSON

Exit codes: 0 all is as it was signed; 1 it is not; 64 wrong use; 74 the file could not be read;
75 the disk is full; 141 the reader of the output went away.
`;

const OPTIONS = {
  newsroom: { type: 'string' },
  identity: { type: 'string', short: 'i' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const HINT = 'See flowerpot verify-export --help.';
/** The first bytes of every age file. */
const AGE = 'age-encryption.org/v1\n';
const IDENTITIES_MAX = 1024 * 1024;
/** A sealed export is opened in memory. Larger ones: flowerpot open --stream first. */
const SEALED_MAX = 1024 * 1024 * 1024;
const NOT_RIGHT = 1;

/** Resolves with the exit code. */
export function verifyExport(args: string[], io: Io): Promise<number> {
  return guarded(io, async () => {
    const { values, positionals } = parse(args, OPTIONS, HINT);
    if (values.help) {
      await write(io.stdout, HELP);
      return EXIT.ok;
    }
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0)
      throw new Refusal(EXIT.usage, `Name one file or folder to check. ${HINT}`);
    await ready();
    const newsroom = values.newsroom === undefined ? null : newsroomArgument(values.newsroom);
    const found = await orRefuse(path, () => stat(path));
    const look = found.isDirectory() ? inFolder : inFile;
    const report = await look(path, values.identity, io, (held) => orRefuse(path, () => checkExport(held, newsroom)));
    await write(io.stdout, values.json ? `${JSON.stringify(report)}\n` : asText(report, newsroom !== null));
    return report.ok ? EXIT.ok : NOT_RIGHT;
  });
}

type Look = (
  path: string,
  identity: string | undefined,
  io: Io,
  check: (held: Export) => Promise<Report>,
) => Promise<Report>;

const inFolder: Look = async (path, identity, _io, check) => {
  if (identity !== undefined) throw new Refusal(EXIT.usage, 'This is a folder and not sealed: leave out --identity.');
  return check({ held: await heldInFolder(path, ENTRIES_MAX), is: 'folder' });
};

const inFile: Look = async (path, identity, io, check) => {
  const file = await orRefuse(path, () => openFile(path, 'r'));
  try {
    const bytes = await whole(path, file, identity, io);
    return await check({ held: await heldInZip(bytes, ENTRIES_MAX), is: 'ZIP' });
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    const where = error.path === null ? '' : ` at ${error.path}`;
    return notLookedInto('damaged', error.path, `The ZIP is damaged or made to deceive${where}: ${error.message}.`);
  } finally {
    await file.close();
  }
};

/** A newsroom's key or its eight words. Throws `Refusal`. */
function newsroomArgument(text: string): (key: string) => boolean {
  const words = splitWords(text);
  if (words.length === 8) return (key) => fingerprintWords(key).join(' ') === words.join(' ');
  if (/^[A-Za-z0-9_-]{43}$/.test(text)) return (key) => key === text;
  throw new Refusal(EXIT.usage, '--newsroom wants a newsroom’s key (43 characters) or its eight words in quotes.');
}

/** The ZIP, taken out of its seal where it has one. */
async function whole(path: string, file: FileHandle, identity: string | undefined, io: Io): Promise<Bytes> {
  const { size } = await orRefuse(path, () => file.stat());
  const stored: Bytes = { size, read: (at, length) => orRefuse(path, () => readExactly(file, at, length)) };
  const begin = await stored.read(0, Math.min(size, AGE.length));
  const sealed = begin.toString('latin1') === AGE;
  if (!sealed && identity !== undefined)
    throw new Refusal(EXIT.usage, 'This file is not sealed: leave out --identity.');
  if (!sealed) return stored;
  if (identity === undefined) {
    throw new Refusal(
      EXIT.usage,
      'This file is sealed. Name an identity file with --identity, or open it first with age -d.',
    );
  }
  if (size > SEALED_MAX) {
    throw new Refusal(EXIT.usage, 'This file is too large to open here. Open it first with flowerpot open --stream.');
  }
  const identityFile =
    identity === '-' ? io.stdin : (await orRefuse(identity, () => openFile(identity, 'r'))).createReadStream();
  const lines = await orRefuse(identity, () => readAll(identityFile, IDENTITIES_MAX));
  try {
    const opened = openAge(await stored.read(0, size), parseIdentities(lines));
    if (opened === null) throw new Refusal(EXIT.usage, 'This file is not sealed to any of these identities.');
    const buffer = Buffer.from(opened.buffer);
    return { size: buffer.length, read: async (at, length) => buffer.subarray(at, at + length) };
  } catch (error) {
    if (error instanceof CryptoError)
      throw new Refusal(NOT_RIGHT, 'The seal is damaged: this file was cut or changed.');
    throw error;
  }
}

async function readExactly(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await file.read(buffer, done, length - done, at + done);
    if (bytesRead === 0) throw new Refusal(EXIT.io, 'The file became shorter while it was read.');
    done += bytesRead;
  }
  return buffer;
}

async function orRefuse<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw isSystemError(error) ? new Refusal(EXIT.io, `Cannot read ${path}: ${reason(error)}.`) : error;
  }
}

function asText(report: Report, required: boolean): string {
  const lines: string[] = [];
  const { export: found } = report;
  if (found !== null) {
    lines.push(
      `Newsroom:  ${harmless(found.newsroom.name)}`,
      `           ${found.newsroom.key}`,
      `           ${found.newsroom.words.join(' ')}`,
      `Made by:   ${harmless(found.by.name)}`,
      `           ${found.by.key}`,
      `Day:       ${found.exported} (UTC, by the maker's clock)`,
      `Holds:     ${found.cases.length === 1 ? '1 case' : `${found.cases.length} cases`}, ${found.files} files`,
      '',
    );
  }
  for (const { text } of report.faults) lines.push(`- ${harmless(text)}`);
  if (report.faults.length > 0) lines.push('');
  for (const warning of report.warnings) lines.push(`Note: ${harmless(warning)}`, '');
  lines.push(verdict(report, required), '');
  return lines.join('\n');
}

function verdict({ ok, faults, export: found }: Report, required: boolean): string {
  if (faults.some(({ kind }) => kind === 'wrapped'))
    return 'NOT CHECKED. It is not laid out as it was made, which alone says nothing about the files in it.';
  if (!ok) {
    const some = faults.length === 1 ? 'This is' : `These ${faults.length} things are`;
    return `NOT RIGHT. ${some} not as a member of a newsroom signed it. Ask for the export again, from whoever made it.`;
  }
  const files = `All ${found?.files ?? 0} files are as they were signed.`;
  if (required) return `ALL RIGHT. ${files} It is the newsroom you named.`;
  return `ALL RIGHT. ${files} Anybody can make a newsroom of any name: compare its eight words with a byline.`;
}
