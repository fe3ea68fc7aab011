/** `PUT /api/tips/:id`: a sealed tip comes in. */
import * as v from 'valibot';
import { HEADERS, SEALED_TYPE } from '../../protocol/api.ts';
import { type Day, dayOf } from '../../protocol/days.ts';
import { Hash, Id } from '../../protocol/schema.ts';
import { largestSealed, shapeFault } from '../../protocol/sizes.ts';
import type { NewTip } from '../../store/store.ts';
import { declaredLength, hasType, readBody } from '../body.ts';
import { fromBase64url } from '../bytes.ts';
import type { Context } from '../context.ts';
import { allowedStanzas } from '../directory.ts';
import { Refusal } from '../refusal.ts';
import { replyJson } from '../reply.ts';

/** Cheap checks first, and nothing is stored before all have passed. */
export async function putTip(context: Context, request: Request, id: string): Promise<Response> {
  const today = dayOf(context.now());
  const removal = request.headers.get(HEADERS.removal);
  if (!v.is(Id, id) || !v.is(Hash, removal)) throw new Refusal('bad-request');
  if (!hasType(request, SEALED_TYPE)) throw new Refusal('wrong-type');

  const newsroom = await context.store.newsroom();
  if (newsroom === null) throw new Refusal('not-set-up');
  if (!context.directories.canReceive(newsroom, today)) throw new Refusal('no-recipients');

  const stanzas = allowedStanzas(newsroom, 'stanzas', today);
  const most = largestSealed(Math.max(...stanzas));
  const envelope = await context.inFlight(Math.min(declaredLength(request) ?? most, most), () =>
    readBody(request, most),
  );
  const fault = shapeFault(envelope, stanzas);
  if (fault !== null) throw new Refusal(fault);

  // A slow body may have crossed midnight.
  const tip = { id: fromBase64url(id), day: dayOf(context.now()), envelope, removal: fromBase64url(removal) };
  return take(context, tip, id, request.headers.get(HEADERS.puzzle));
}

/**
 * A retry needs no second puzzle: before a solution is refused, the store is asked whether this tip is there. A puzzle
 * that is spent may have been spent by this very tip, on its way in another request; its outcome counts for both.
 */
async function take(context: Context, tip: NewTip, id: string, solution: string | null): Promise<Response> {
  const { puzzles, passing } = context;
  let puzzle = puzzles.spend(solution);
  if (puzzle.fault !== null) {
    if (puzzle.fault === 'puzzle-spent') await passing.settled(id);
    const found = await context.store.findTip(tip.id, tip.envelope);
    if (found?.result === 'different') throw new Refusal('different-tip');
    if (found?.result === 'same') return tipAnswer(200, found.day);
    // The other request may have given the puzzle back.
    if (puzzle.fault === 'puzzle-spent') puzzle = puzzles.spend(solution);
  }
  if (puzzle.fault !== null) throw new Refusal(puzzle.fault);
  const { giveBack } = puzzle;
  return passing.while(id, () => store(context, tip, giveBack));
}

async function store(context: Context, tip: NewTip, giveBack: () => void): Promise<Response> {
  let stored = false;
  try {
    const answer = await context.store.acceptTip(tip);
    if (answer.result === 'full') throw new Refusal('full');
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
