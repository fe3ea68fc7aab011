/** What everybody may ask for. */
import type { ReachAnswer } from '../../protocol/desk-api.ts';
import { pinScript } from '../../protocol/pin.ts';
import type { Asked } from '../context.ts';
import { isKnown } from '../origin.ts';
import { Refusal } from '../refusal.ts';
import { replyJson, replyText } from '../reply.ts';
import { shared } from '../shared-text.ts';

/** `GET /healthz`: ready or not, with nothing else in it. */
export async function getHealth({ context: { store } }: Asked): Promise<Response> {
  const ready = await store.newsroom.read().then(
    () => true,
    () => false,
  );
  return replyJson(ready ? 200 : 503, { ready });
}

/** `GET /api/desk/reach?from=origin`: asked by the desk before anything is typed there, since a GET carries no origin itself. */
export async function getReach({ context, request }: Asked): Promise<Response> {
  const known = isKnown(new URL(request.url).searchParams.get('from') ?? '', request, context);
  const answer: ReachAnswer = { known, provider: context.provider ?? null };
  return replyJson(200, answer);
}

/** `GET /newsroom.js`: the key that pages trust. */
export async function getNewsroomScript({ context: { store } }: Asked): Promise<Response> {
  const newsroom = await store.newsroom.read();
  return replyText(200, 'text/javascript; charset=utf-8', pinScript(newsroom?.key ?? null));
}

/** `GET /api/directory`: the exact text that was signed and published. */
export async function getDirectory({ context: { store } }: Asked): Promise<Response> {
  const newsroom = await store.newsroom.read();
  if (newsroom === null) throw new Refusal('not-set-up');
  return replyText(200, 'application/json', shared('directory', newsroom.directory));
}

/** `GET /api/intake`: the members' messages as published, in the order of their keys. */
export async function getIntake({ context: { store } }: Asked): Promise<Response> {
  if ((await store.newsroom.read()) === null) throw new Refusal('not-set-up');
  const messages = await store.members.intake();
  return replyText(200, 'application/json', shared('intake', `{"intake":[${messages.join(',')}]}`));
}

/** `GET /api/puzzle`: a fresh challenge. */
export async function getPuzzle({ context: { puzzles } }: Asked): Promise<Response> {
  return replyJson(200, puzzles.issue());
}
