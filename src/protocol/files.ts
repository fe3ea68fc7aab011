/**
 * Files beside a message (docs/PROTOCOL.md, section 18): each is an age file of its own, sealed to one fresh identity, which travels
 * inside the message with name, type, true size and hash. It is sent, stored and fetched in parts.
 */
import * as v from 'valibot';
import { FILE_BYTES_MAX, FILE_NAME_BYTES, FILE_PART_BYTES, FILE_TYPE_MAX, FILES_MAX } from './limits.ts';
import { Count, Hash, Id, Key, Token } from './schema.ts';
import { sealedSize } from './sizes.ts';

/** What a message says of a file. Name and type are the sender's words. */
export const FileEntry = v.strictObject({
  /** SHA-256 of its removal token: the server keeps the sealed file under it. */
  id: Hash,
  /** Seed of the X-Wing identity that it is sealed to: what `AGE-SECRET-KEY-PQ-1...` encodes. */
  key: Key,
  name: v.pipe(v.string(), v.maxLength(FILE_NAME_BYTES)),
  type: v.pipe(v.string(), v.maxLength(FILE_TYPE_MAX)),
  /** Bytes without the padding. */
  size: v.pipe(Count, v.maxValue(FILE_BYTES_MAX)),
  /** SHA-256 over the SHA-256 of each part of the sealed file. */
  hash: Hash,
});
export type FileEntry = v.InferOutput<typeof FileEntry>;

/** No file stands there twice. */
export const FileEntries = v.pipe(
  v.array(FileEntry),
  v.minLength(1),
  v.maxLength(FILES_MAX),
  v.check((files) => new Set(files.map(({ id }) => id)).size === files.length, 'a file twice'),
);

/** Outside the signature: who is given a copy of a message is not given the right to delete its files. In the order of the files. */
export const Removals = v.pipe(v.array(Token), v.minLength(1), v.maxLength(FILES_MAX));

/** Padmé never adds more than 12 %, and below this it adds up to all: small files look alike. */
const LEAST = 65_536;
/** An age chunk: 64 KiB and its tag. */
const CHUNK = 65_536;
const SEALED_CHUNK = CHUNK + 16;
/** Header with one stanza, and nonce: what stands before the first chunk. */
export const FILE_HEAD_BYTES = sealedSize(1, CHUNK) - SEALED_CHUNK;
const HEAD = FILE_HEAD_BYTES;
const CHUNKS_PER_PART = FILE_PART_BYTES / CHUNK;
const SEALED_PART = CHUNKS_PER_PART * SEALED_CHUNK;

/** Bytes up to which a file of this size is padded with zeros: Padmé (Nikitin and others, 2019), at least 64 KiB. */
export function paddedFileSize(bytes: number): number {
  const length = Math.max(bytes, LEAST);
  const exponent = Math.floor(Math.log2(length));
  const step = 2 ** (exponent - (Math.floor(Math.log2(exponent)) + 1));
  return Math.ceil(length / step) * step;
}

/** Bytes of the sealed file. */
export const sealedFileSize = (bytes: number): number => sealedSize(1, paddedFileSize(bytes));

/** Whether a sealed file can have this size. */
export function isSealedFileSize(size: number): boolean {
  const chunks = Math.ceil((size - HEAD) / SEALED_CHUNK);
  const plaintext = size - HEAD - 16 * chunks;
  return plaintext >= LEAST && paddedFileSize(plaintext) === plaintext && sealedSize(1, plaintext) === size;
}

/** Parts of a sealed file: 512 KiB of plaintext each, sealed; the first one has the header before it. */
export function partsOf(size: number): number {
  return Math.ceil((size - HEAD) / SEALED_PART);
}

/** Where part `n` of a sealed file lies: from, and up to. Empty for a part that it has not. */
export function partRange(size: number, n: number): { from: number; to: number } {
  const at = (part: number) => Math.min(size, part <= 0 ? 0 : HEAD + part * SEALED_PART);
  return { from: at(n), to: at(n + 1) };
}

/** The part in which byte `at` of a sealed file lies. */
export function partAt(at: number): number {
  return Math.max(0, Math.floor((at - HEAD) / SEALED_PART));
}

/** The largest part, in bytes: what a server must be ready to read. */
export const LARGEST_PART = HEAD + SEALED_PART;

/** `PUT /api/uploads/:id` with `id` = `upload.part`, and the sealed file's size in a header. 201 stored, 200 stored before. */
export const PartPlace = v.strictObject({ upload: Id, part: Count });

/** `GET /api/uploads/:id`: parts that are there, from the first on; `hash`: SHA-256 over the SHA-256 of each. `null`: nothing is there. */
export const UploadAnswer = v.strictObject({
  upload: v.nullable(v.strictObject({ size: Count, parts: Count, hash: Hash })),
});
export type UploadAnswer = v.InferOutput<typeof UploadAnswer>;

/** `GET /api/uploads`: bytes of the largest file that is taken. */
export const UploadLimits = v.strictObject({ fileBytes: v.pipe(Count, v.maxValue(FILE_BYTES_MAX)) });
export type UploadLimits = v.InferOutput<typeof UploadLimits>;

/** `POST /api/files`: one part of a file. By its id, which only the message tells; in the body, so that no log of addresses has it. */
export const FileBody = v.strictObject({ file: Hash, part: Count });
/** `POST /api/files/removals`: `token` deletes the file, unless it is kept; `POST /api/desk/removals` (member): whether it is or not. */
export const RemovalBody = v.strictObject({ token: Token });

/** What a commit names in a header, for each file: the upload, and the id under which it is kept from now on. */
export interface Committed {
  readonly upload: string;
  readonly id: string;
}

export const writeCommitted = (files: readonly Committed[]): string =>
  files.map(({ upload, id }) => `${upload}.${id}`).join(',');

const CommittedList = v.pipe(
  v.array(v.strictObject({ upload: Id, id: Hash })),
  v.maxLength(FILES_MAX),
  v.check((all) => new Set(all.map(({ upload }) => upload)).size === all.length, 'an upload twice'),
  v.check((all) => new Set(all.map(({ id }) => id)).size === all.length, 'an id twice'),
);

/** `POST /api/desk/files` (member): what comes with a reply, before it. 204; 409 `no-upload`. */
export const CommitBody = v.strictObject({ files: v.pipe(CommittedList, v.minLength(1)) });

/** `null` for a header that is none. Nothing where there is no header. */
export function readCommitted(header: string | null): Committed[] | null {
  if (header === null) return [];
  const all = header.split(',').map((pair) => {
    const [upload = '', id = '', ...rest] = pair.split('.');
    return rest.length > 0 ? {} : { upload, id };
  });
  const result = v.safeParse(CommittedList, all);
  return result.success ? result.output : null;
}
