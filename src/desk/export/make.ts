/** Makes an export on this device: fetches the signed list of members, builds the files, seals them where that was asked for. */
import { decodeRecipient } from '../../crypto/age/recipient.ts';
import { fromBase64url, sha256, toBase64url, utf8, wipe } from '../../crypto/bytes.ts';
import { verifyDirectory } from '../../crypto/directory.ts';
import type { Day } from '../../protocol/days.ts';
import type { Directory } from '../../protocol/directory.ts';
import type { Signed } from '../../protocol/schema.ts';
import { noteParser } from '../cases/markdown-parser.ts';
import type { FileWork } from '../files/file-work.ts';
import { getDirectory } from '../session/calls.ts';
import { DeskError } from '../session/desk-error.ts';
import type { SignedIn } from '../session/signed-in.ts';
import { collect, FORMATS, zipExport } from './bundle.ts';
import type { Choice, ExportCase } from './choice.ts';
import { buildDocument, type ExportDocument } from './documents.ts';
import { fileNameOf, newMark } from './file-name.ts';
import { filesAlong } from './further-files.ts';
import { type ReadNotes, readNotes } from './read-notes.ts';

/** `zip` holds all the others, and is the only one that is signed. */
export type Format = 'zip' | keyof typeof FORMATS;

export interface Job {
  cases: readonly ExportCase[];
  choice: Choice;
  format: Format;
  /** 1,216 bytes of an age recipient to seal to. */
  recipient: Uint8Array | null;
  today: Day;
  /** Keys of files that proved not to be what their message says. */
  unusable: Set<string>;
}

export interface MadeExport {
  blob: Blob;
  /** See file-name.ts. */
  name: string;
  /** For the log: SHA-256 of the manifest, of the file itself when it is a single one. base64url. */
  hash: string;
  files: number;
}

/** Throws `ApiError`, `DeskError`, `CryptoError`, or the signal's reason. */
export async function makeExport(
  desk: Pick<SignedIn, 'api' | 'vault'> & { files: Pick<FileWork, 'pieces' | 'isThere'> },
  job: Job,
  onProgress: (bytes: number) => void,
  signal: AbortSignal,
): Promise<MadeExport> {
  const { signed, directory } = await signedList(desk);
  signal.throwIfAborted();
  const along =
    job.format === 'zip' && job.choice.files ? await filesAlong(job.cases, desk.files, job.unusable, signal) : null;
  const occasion = { directory, member: desk.vault.keys.member, today: job.today };
  const document = buildDocument(job.cases, job.choice, occasion, along?.paths);
  const notes = await readNotes(document, noteParser.parse);
  signal.throwIfAborted();
  if (job.format !== 'zip') return makeOne(document, notes, job, signal);
  const signingSeed = fromBase64url(desk.vault.keys.signingSeed);
  try {
    const { stream, done } = zipExport({
      document,
      notes,
      directory: signed,
      signingSeed,
      onProgress,
      signal,
      ...(along === null ? {} : { further: along.further }),
    });
    const blob = await collect(stream, job.recipient, 'application/zip', signal);
    const { hash, count } = await done;
    return { blob, name: fileName(document, job, 'zip'), hash, files: count };
  } finally {
    wipe(signingSeed);
  }
}

async function makeOne(document: ExportDocument, notes: ReadNotes, job: Job, signal: AbortSignal): Promise<MadeExport> {
  const { path, type, write } = FORMATS[job.format === 'zip' ? 'html' : job.format];
  const bytes = utf8(write(document, notes));
  const blob = await collect(new Blob([bytes]).stream(), job.recipient, type, signal);
  return {
    blob,
    name: fileName(document, job, path.slice(path.lastIndexOf('.') + 1)),
    hash: toBase64url(sha256(bytes)),
    files: 1,
  };
}

function fileName({ cases }: ExportDocument, { today, recipient }: Job, extension: string): string {
  const titles = cases.map(({ title }) => title);
  return fileNameOf(titles, { day: today, mark: newMark(), extension, sealed: recipient !== null });
}

/** The list as the newsroom signed it, checked like any other; an expired one too: the export then says so to its checker. */
async function signedList({
  api,
  vault,
}: Pick<SignedIn, 'api' | 'vault'>): Promise<{ signed: Signed; directory: Directory }> {
  const signed = await getDirectory(api);
  const { newsroom, pinned } = vault.keys;
  const checked = verifyDirectory(signed, {
    newsroomKey: newsroom,
    today: null,
    ...(pinned === null ? {} : { pinned }),
  });
  if ('fault' in checked) throw new DeskError('directory', { fault: checked.fault });
  return { signed, directory: checked.directory };
}

/** An age recipient that somebody typed; what is wrong with it, in words. */
export function parseRecipient(text: string): Uint8Array | { fault: string } {
  const typed = text.replace(/\s+/g, '');
  if (typed === '') return { fault: 'Paste the recipient that the file is for.' };
  if (/^AGE-SECRET-KEY-/i.test(typed)) {
    return {
      fault:
        'This is a secret key. Take it out of here, and use the recipient that belongs to it: it begins with age1pq1.',
    };
  }
  if (/^age1(?!pq1)/.test(typed)) {
    return {
      fault: 'This is a recipient of the older kind. Ask for one that age-keygen -pq made: it begins with age1pq1.',
    };
  }
  try {
    return decodeRecipient(typed);
  } catch {
    return { fault: 'This recipient is incomplete. It begins with age1pq1 and has 1,959 characters: copy all of it.' };
  }
}
