/** `PUT /api/tips/:id`: a sealed tip comes in. */
import * as v from 'valibot';
import { HEADERS, SEALED_TYPE } from '../../protocol/api.ts';
import { type Day, dayOf } from '../../protocol/days.ts';
import { readCommitted } from '../../protocol/files.ts';
import { Hash, Id } from '../../protocol/schema.ts';
import { largestSealed, shapeFault } from '../../protocol/sizes.ts';
import type { NewTip } from '../../store/store.ts';
import { hasType, readBody } from '../body.ts';
import { fromBase64url } from '../bytes.ts';
import type { Asked, Context } from '../context.ts';
import { allowedStanzas } from '../directory.ts';
import type { PuzzleFault } from '../puzzle.ts';
import { Refusal } from '../refusal.ts';
import { replyJson } from '../reply.ts';

const NOTHING = new Uint8Array(0);

/**
 * Cheap checks first. No body is read before its puzzle is solved (or a tip stands under its id already), and nothing is
 * stored before all checks have passed. A solution whose body was not stored for a reason of ours can be used again.
 */
export async function putTip({ context, request, id }: Asked): Promise<Response> {
  const today = dayOf(context.now());
  const removal = request.headers.get(HEADERS.removal);
  const files = readCommitted(request.headers.get(HEADERS.files));
  if (!v.is(Id, id) || !v.is(Hash, removal) || files === null) throw new Refusal('bad-request');
  if (!hasType(request, SEALED_TYPE)) throw new Refusal('wrong-type');

  const newsroom = await context.store.newsroom.read();
  if (newsroom === null) throw new Refusal('not-set-up');
  if (!context.directories.canReceive(newsroom, today)) throw new Refusal('no-recipients');

  const solution = request.headers.get(HEADERS.puzzle);
  const stanzas = allowedStanzas(newsroom, 'stanzas', today);
  const read = async () => {
    const envelope = await readBody(context, request, largestSealed(Math.max(...stanzas)));
    const fault = shapeFault(envelope, stanzas);
    if (fault !== null) throw new Refusal(fault);
    return envelope;
  };
  const bytes = {
    id: fromBase64url(id),
    removal: fromBase64url(removal),
    files: files.map((file) => ({ upload: fromBase64url(file.upload), id: fromBase64url(file.id) })),
  };
  let puzzle = context.puzzles.spend(solution);
  // It may have been spent by this very tip, on its way in another request, which may give it back.
  if (puzzle.fault === 'puzzle-spent') {
    await context.passing.settled(id);
    puzzle = context.puzzles.spend(solution);
  }
  if (puzzle.fault !== null) return again(context, id, puzzle.fault, read);
  const { giveBack } = puzzle;
  return context.passing.while(id, async () => {
    const envelope = await read();
    // A slow body may have crossed midnight.
    return store(context, { ...bytes, day: dayOf(context.now()), envelope }, giveBack);
  });
}

/** A retry of a tip that is stored needs no puzzle. For an id that nothing stands under, the body is not even read. */
async function again(
  { store, passing }: Context,
  id: string,
  fault: PuzzleFault,
  read: () => Promise<Uint8Array>,
): Promise<Response> {
  const bytes = fromBase64url(id);
  if ((await store.tips.find(bytes, NOTHING)) === null) throw new Refusal(fault);
  const found = await passing.alone(id, async () => store.tips.find(bytes, await read()));
  if (found?.result === 'different') throw new Refusal('different-tip');
  if (found?.result === 'same') return tipAnswer(200, found.day);
  // Removed meanwhile.
  throw new Refusal(fault);
}

async function store(context: Context, tip: NewTip, giveBack: () => void): Promise<Response> {
  let stored = false;
  try {
    const answer = await context.store.tips.accept(tip);
    if (answer.result === 'full') throw new Refusal('full');
    if (answer.result === 'no-upload') throw new Refusal('no-upload');
    stored = true;
    if (answer.result === 'different') throw new Refusal('different-tip');
    if (answer.result === 'accepted') context.puzzles.accepted();
    return tipAnswer(answer.result === 'accepted' ? 201 : 200, answer.day);
  } finally {
    if (!stored) giveBack();
  }
}

function tipAnswer(status: 200 | 201, stored: Day): Response {
  return replyJson(status, { stored });
}
