/** Files on their way, in parts. Whoever knows an upload's id, which is random, goes on with it; what is in it only the message tells. */
import * as v from 'valibot';
import { HEADERS, SEALED_TYPE } from '../../protocol/api.ts';
import { dayOf } from '../../protocol/days.ts';
import {
  CommitBody,
  isSealedFileSize,
  LARGEST_PART,
  PartPlace,
  partRange,
  partsOf,
  sealedFileSize,
  type UploadAnswer,
  type UploadLimits,
} from '../../protocol/files.ts';
import { FILE_BYTES_MAX, PARTS_PER_PUZZLE } from '../../protocol/limits.ts';
import { Id } from '../../protocol/schema.ts';
import type { NewPart, PartResult } from '../../store/store.ts';
import { hasType, readBody, readJson } from '../body.ts';
import { fromBase64url, toBase64url } from '../bytes.ts';
import type { Asked, Context, MemberAsked } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { replyDone, replyEmpty, replyJson } from '../reply.ts';

const fileBytes = ({ config }: Context): number => config.fileBytes ?? FILE_BYTES_MAX;

/** `GET /api/uploads`: what is taken. */
export async function getUploads({ context }: Asked): Promise<Response> {
  return replyJson(200, { fileBytes: fileBytes(context) } satisfies UploadLimits);
}

/** `GET /api/uploads/:id`: where to go on. */
export async function getUpload({ context, id }: Asked): Promise<Response> {
  if (!v.is(Id, id)) throw new Refusal('bad-request');
  const found = await context.store.files.upload(fromBase64url(id));
  if (found === null) return replyJson(200, { upload: null } satisfies UploadAnswer);
  if (found === 'spent') throw new Refusal('upload-spent');
  const upload = { ...found, hash: toBase64url(found.hash) };
  return replyJson(200, { upload } satisfies UploadAnswer);
}

/** `DELETE /api/uploads/:id`: given up. What came with a message is not deleted so. */
export async function deleteUpload({ context, id }: Asked): Promise<Response> {
  if (!v.is(Id, id)) throw new Refusal('bad-request');
  if (!(await context.store.files.dropUpload(fromBase64url(id)))) throw new Refusal('not-found');
  return replyDone();
}

/**
 * `PUT /api/uploads/:id` with `id` = `upload.part`. Every 64th part is paid for by a puzzle, before anything of it is read; the others
 * are read when those before them are here. One part of an upload at a time. Safe to repeat.
 */
export async function putUpload({ context, request, id }: Asked): Promise<Response> {
  const place = placeOf(context, request, id);
  return context.passing.alone(toBase64url(place.upload), async () => {
    const result = await readPart(context, request, place);
    switch (result) {
      case 'stored':
        return replyEmpty(201);
      case 'same':
        return replyEmpty(200);
      case 'gap':
        throw new Refusal('upload-gap');
      case 'different':
        throw new Refusal('different-part');
      case 'spent':
        throw new Refusal('upload-spent');
      case 'full':
        throw new Refusal('files-full');
    }
  });
}

type Place = Pick<NewPart, 'upload' | 'part' | 'size'>;

async function readPart(context: Context, request: Request, place: Place): Promise<PartResult> {
  const { upload, part, size } = place;
  const here = await context.store.files.begun(upload);
  if (here === 'spent') throw new Refusal('upload-spent');
  if (here !== null && here.size !== size) throw new Refusal('different-part');
  const parts = here?.parts ?? 0;
  // The last one may come again, for its answer may have been lost. Those before it are not read: one puzzle would pay for reading without end.
  if (part > parts || part < parts - 1) throw new Refusal('upload-gap');
  const giveBack = part === parts && part % PARTS_PER_PUZZLE === 0 ? paid(context, request) : () => undefined;
  let result: PartResult | null = null;
  try {
    const bytes = await readBody({ inFlight: context.partsInFlight }, request, LARGEST_PART);
    const { from, to } = partRange(size, part);
    if (bytes.length !== to - from) throw new Refusal('wrong-size');
    // Its room is taken until it is stored, which a bucket may take its time for.
    const held = context.partsInFlight.body();
    held.grow(bytes.length);
    try {
      result = await store(context, { ...place, bytes });
    } finally {
      held.end();
    }
    return result;
  } finally {
    if (result !== 'stored') giveBack();
  }
}

/** What can be known before anything is read. */
function placeOf(context: Context, request: Request, id: string): Place {
  const [upload, part = '', ...rest] = id.split('.');
  const place = { upload, part: /^\d{1,5}$/.test(part) ? Number(part) : -1 };
  const declared = request.headers.get(HEADERS.size) ?? '';
  if (rest.length > 0 || !v.is(PartPlace, place) || !/^\d{1,11}$/.test(declared)) throw new Refusal('bad-request');
  if (!hasType(request, SEALED_TYPE)) throw new Refusal('wrong-type');
  const size = Number(declared);
  if (size > sealedFileSize(fileBytes(context))) throw new Refusal('file-too-large');
  if (!isSealedFileSize(size) || place.part >= partsOf(size)) throw new Refusal('wrong-size');
  return { upload: fromBase64url(place.upload), part: place.part, size };
}

/** Throws `Refusal`. Returns how to undo it. */
function paid({ puzzles }: Context, request: Request): () => void {
  const puzzle = puzzles.spend(request.headers.get(HEADERS.puzzle));
  if (puzzle.fault !== null) throw new Refusal(puzzle.fault);
  return puzzle.giveBack;
}

async function store({ store, now }: Context, part: Omit<NewPart, 'day' | 'hash'>): Promise<PartResult> {
  return store.files.putPart({ ...part, day: dayOf(now()), hash: await sha256(part.bytes) });
}

/** `POST /api/desk/files`: what a member sends is kept before its message is written. Safe to repeat. */
export async function postFiles({ context, request }: MemberAsked): Promise<Response> {
  const { files } = await readJson(context, request, CommitBody);
  const named = files.map(({ upload, id }) => ({ upload: fromBase64url(upload), id: fromBase64url(id) }));
  if (!(await context.store.files.commit(named, dayOf(context.now())))) throw new Refusal('no-upload');
  return replyDone();
}

async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes)));
}
