/** The door without scripts: the recipients that stock `age` seals to, and a form that takes what it made. */
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { dayOf } from '../../protocol/days.ts';
import { FOREIGN_ID, FOREIGN_REMOVAL, type ForeignOutcome, readForeign } from '../../protocol/foreign.ts';
import { BYTES } from '../../protocol/limits.ts';
import { hasType, passOver, readBody } from '../body.ts';
import type { Asked, Context } from '../context.ts';
import { storedDirectory } from '../directory.ts';
import { noteFailure } from '../guarded.ts';
import { FOREIGN_FORM_MAX, FOREIGN_PASSED_OVER } from '../limits.ts';
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
  const isOpen = newsroom !== null && context.directories.canReceive(newsroom, dayOf(context.now()));
  const came = isOpen ? await fileIn(context, request) : 'closed';
  if (typeof came === 'string') {
    await passOver(request, FOREIGN_PASSED_OVER).catch(() => undefined);
    return came;
  }
  const found = readForeign(came);
  return 'fault' in found ? found.fault : store(context, found.file);
}

/** The one file of the form, or why there is none. Throws `Refusal`. */
async function fileIn(context: Context, request: Request): Promise<Uint8Array | ForeignOutcome> {
  const type = request.headers.get('content-type') ?? '';
  if (!hasType(request, 'multipart/form-data')) return 'none';
  if (Number(request.headers.get('content-length')) > FOREIGN_FORM_MAX) return 'large';
  const body = await readBody({ inFlight: context.formsInFlight }, request, FOREIGN_FORM_MAX);
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } })
    .formData()
    .catch(() => null);
  if (form === null) return 'damaged';
  const files = [...form.values()].flatMap((value) => (value instanceof File && value.size > 0 ? [value] : []));
  const [file] = files;
  if (file === undefined) return 'none';
  return files.length > 1 ? 'several' : new Uint8Array(await file.arrayBuffer());
}

/** Id and token follow from the file: sent twice, it is stored once. */
async function store(context: Context, envelope: Uint8Array<ArrayBuffer>): Promise<ForeignOutcome> {
  const of = (label: string) => sha256(concatBytes(utf8ToBytes(label), envelope));
  if (!context.foreignQuota.take('all', envelope.length)) return 'full';
  const { result } = await context.store.tips.accept({
    id: of(FOREIGN_ID).slice(0, BYTES.id),
    day: dayOf(context.now()),
    envelope,
    removal: sha256(of(FOREIGN_REMOVAL)),
    files: [],
  });
  if (result !== 'accepted') context.foreignQuota.giveBack('all', envelope.length);
  return result === 'accepted' || result === 'same' ? 'sent' : 'full';
}
