/** Files that came with messages. Who fetches one is not asked: its id stands in sealed messages alone, and so does the token that deletes it. */
import { sha256 } from '@noble/hashes/sha2.js';
import { FileBody, partRange, RemovalBody } from '../../protocol/files.ts';
import { readJson } from '../body.ts';
import { fromBase64url } from '../bytes.ts';
import type { Asked, Context, MemberAsked } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { replyDone, replyStream } from '../reply.ts';

const SMALL_BODY = 256;

/** `POST /api/files`: one part. In the body, because addresses are written into logs. */
export async function postFile({ context, request }: Asked): Promise<Response> {
  const { file, part } = await readJson(context, request, FileBody, SMALL_BODY);
  const id = fromBase64url(file);
  const size = await context.store.files.size(id);
  if (size === null) throw new Refusal('not-found');
  const { from, to } = partRange(size, part);
  if (from === to) throw new Refusal('not-found');
  return replyStream(pieces(context, id, from, to), to - from);
}

function pieces(
  { store, memory }: Context,
  id: Uint8Array,
  from: number,
  to: number,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = from;
  return new ReadableStream({
    type: 'bytes',
    async pull(stream) {
      // Deleted meanwhile, or out of reach: the answer breaks off, with no word that could quote an id.
      const piece = await store.files.read(id, at, Math.min(memory.piece, to - at)).catch(() => null);
      if (piece === null || piece.length === 0) return stream.error(new Error('gone'));
      at += piece.length;
      stream.enqueue(Uint8Array.from(piece));
      if (at >= to) stream.close();
    },
  });
}

/** `POST /api/files/removals`: by its token, which whoever sent it or opened its message has. What a member keeps is not deleted so. */
export async function postRemoval({ context, request }: Asked): Promise<Response> {
  const { token } = await readJson(context, request, RemovalBody, SMALL_BODY);
  if (!(await context.store.files.remove(sha256(fromBase64url(token))))) throw new Refusal('not-found');
  return replyDone();
}

/** `POST /api/desk/removals`: one that is kept, too. */
export async function postDeskRemoval({ context, request }: MemberAsked): Promise<Response> {
  const { token } = await readJson(context, request, RemovalBody, SMALL_BODY);
  if (!(await context.store.files.remove(sha256(fromBase64url(token)), 'also kept'))) throw new Refusal('not-found');
  return replyDone();
}

/** `POST /api/desk/kept`: a file that no longer expires. By its token as well. */
export async function postKept({ context, request }: Asked): Promise<Response> {
  const { token } = await readJson(context, request, RemovalBody, SMALL_BODY);
  if (!(await context.store.files.keep(sha256(fromBase64url(token))))) throw new Refusal('not-found');
  return replyDone();
}
