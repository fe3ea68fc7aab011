/** The door without scripts: the recipients that stock `age` seals to, and a form that takes what it made. */
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { dayOf } from '../../protocol/days.ts';
import { FOREIGN_ID, FOREIGN_REMOVAL, type ForeignOutcome, readForeign } from '../../protocol/foreign.ts';
import { BYTES } from '../../protocol/limits.ts';
import { hasType, passOver, readBody } from '../body.ts';
import type { Asked, Context } from '../context.ts';
import { allowedStanzas, storedDirectory } from '../directory.ts';
import { noteFailure } from '../guarded.ts';
import { FOREIGN_BYTES_LEAST, FOREIGN_FORM_MAX, FOREIGN_PASSED_OVER } from '../limits.ts';
import { recipientsText } from '../recipients-text.ts';
import { Refusal } from '../refusal.ts';
import { replySeeOther, replyText } from '../reply.ts';

/** `GET /recipients.txt`: for `age -R`, of today. */
export async function getRecipients({ context: { store, now } }: Asked): Promise<Response> {
  const newsroom = await store.newsroom.read();
  if (newsroom === null) throw new Refusal('not-set-up');
  const { directory } = storedDirectory(newsroom);
  const text = recipientsText(directory, await store.members.intake(), dayOf(now()));
  return replyText(200, 'text/plain; charset=utf-8', text);
}

/** As browsers write it: signs of RFC 2046 that need no quotes. */
const FORM = /^multipart\/form-data; *boundary=([\w'+.-]{1,70})$/i;
/** Parts of a form, and characters of the head of each. */
const PARTS_MAX = 8;
const HEAD_MAX = 4096;

/** `POST /plain/tips?in=fr`: a form with one file. Whatever happens, somebody without scripts gets a page and no problem document. */
export async function postForeign({ context, request }: Asked): Promise<Response> {
  const language = /^[a-z]{2}$/.exec(new URL(request.url).searchParams.get('in') ?? '')?.[0] ?? 'en';
  return replySeeOther(`/${language}/plain/${await take(context, request).catch((error) => failed(context, error))}`);
}

function failed({ log }: Context, error: unknown): ForeignOutcome {
  if (error instanceof Refusal) return error.code === 'too-large' ? 'large' : 'busy';
  noteFailure(log, error);
  return 'busy';
}

async function take(context: Context, request: Request): Promise<ForeignOutcome> {
  const newsroom = await context.store.newsroom.read();
  const today = dayOf(context.now());
  if (newsroom === null || !context.directories.canReceive(newsroom, today)) return without(request, 'closed');
  const came = await fileIn(context, request);
  if (typeof came === 'string') return without(request, came);
  const found = readForeign(came, Math.max(...allowedStanzas(newsroom, 'stanzas', today)));
  return 'fault' in found ? found.fault : store(context, found.file);
}

/** Nothing is kept of the body, but it is let in: see `passOver`. */
async function without(request: Request, outcome: ForeignOutcome): Promise<ForeignOutcome> {
  await passOver(request, FOREIGN_PASSED_OVER).catch(() => undefined);
  return outcome;
}

/** The one file of the form, or why there is none. Throws `Refusal`. */
async function fileIn(context: Context, request: Request): Promise<Uint8Array | ForeignOutcome> {
  if (!hasType(request, 'multipart/form-data')) return 'none';
  const boundary = FORM.exec(request.headers.get('content-type') ?? '')?.[1];
  if (boundary === undefined) return 'damaged';
  if (Number(request.headers.get('content-length')) > FOREIGN_FORM_MAX) return 'large';
  const body = await readBody({ inFlight: context.formsInFlight }, request, FOREIGN_FORM_MAX);
  if (!isSmall(body, boundary)) return 'several';
  // The parser is given the boundary that was looked for, and no other reading of the header.
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
  const form = await new Response(new Uint8Array(body), { headers }).formData().catch(() => null);
  if (form === null) return 'damaged';
  const files = [...form.values()].flatMap((value) => (value instanceof File && value.size > 0 ? [value] : []));
  const [file] = files;
  if (file === undefined) return 'none';
  return files.length > 1 ? 'several' : new Uint8Array(await file.arrayBuffer());
}

/**
 * Few parts, each with a short head: what a browser makes of our form. The platform's parser takes most of a second for the
 * 24,000 parts that fit, and no puzzle stands before it.
 */
function isSmall(body: Uint8Array, boundary: string): boolean {
  const parts = new TextDecoder('latin1').decode(body).split(boundary, PARTS_MAX + 3);
  // Before the first and behind the last there are dashes.
  return parts.length <= PARTS_MAX + 2 && parts.slice(1, -1).every((part) => headOf(part) <= HEAD_MAX);
}

/** Characters before the empty line that ends a part's head. */
const headOf = (part: string) => {
  const end = part.indexOf('\r\n\r\n');
  return end === -1 ? part.length : end;
};

/** Id and token follow from the file: sent twice, it is stored once. */
async function store(context: Context, envelope: Uint8Array<ArrayBuffer>): Promise<ForeignOutcome> {
  const of = (label: string) => sha256(concatBytes(utf8ToBytes(label), envelope));
  const id = of(FOREIGN_ID).slice(0, BYTES.id);
  if ((await context.store.tips.find(id, envelope))?.result === 'same') return 'sent';
  const counts = Math.max(envelope.length, FOREIGN_BYTES_LEAST);
  if (!context.foreignQuota.take('all', counts)) return 'full';
  const { result } = await context.store.tips.accept({
    id,
    day: dayOf(context.now()),
    envelope,
    removal: sha256(of(FOREIGN_REMOVAL)),
    files: [],
  });
  if (result !== 'accepted') context.foreignQuota.giveBack('all', counts);
  return result === 'accepted' || result === 'same' ? 'sent' : 'full';
}
