/** The desk publishes what sources need: the directory, and who receives under which recipients. */
import { DirectoryBody, IntakeBody } from '../../protocol/api.ts';
import { addDays, dayOf } from '../../protocol/days.ts';
import { isCurrent, reporters } from '../../protocol/directory.ts';
import { PREVIOUS_DIRECTORY_DAYS } from '../../protocol/limits.ts';
import { tipStanzas } from '../../protocol/sizes.ts';
import { readJson } from '../body.ts';
import type { Context, Member } from '../context.ts';
import { parseDirectory, parseIntake, storedDirectory } from '../directory.ts';
import { Refusal } from '../refusal.ts';
import { replyDone } from '../reply.ts';
import { requireSignature, textHash } from '../signatures.ts';

/** `PUT /api/desk/directory` (admin): the next one, signed by the newsroom's key and naming the one before. */
export async function putDirectory(context: Context, request: Request): Promise<Response> {
  const message = await readJson(request, DirectoryBody);
  const newsroom = await context.store.newsroom();
  if (newsroom === null) throw new Refusal('not-set-up');
  await requireSignature(message, 'directory', newsroom.key);

  const today = dayOf(context.now());
  const next = parseDirectory(message.signed);
  const stored = storedDirectory(newsroom);
  const follows = next.serial === newsroom.serial + 1 && next.previous === textHash(stored.signed);
  if (next.newsroom.key !== newsroom.key || !isCurrent(next, today)) throw new Refusal('bad-request');
  if (!follows) throw new Refusal('stale-directory');
  // Without an admin nobody could publish the directory after this one.
  if (!next.members.some((member) => member.roles.includes('admin'))) throw new Refusal('bad-request');

  const published = await context.store.publishDirectory({
    directory: JSON.stringify(message),
    serial: next.serial,
    stanzas: tipStanzas(reporters(next).length),
    previous: { stanzas: newsroom.stanzas, until: addDays(today, PREVIOUS_DIRECTORY_DAYS) },
    roles: new Map(next.members.map((member) => [member.key, member.roles])),
  });
  if (!published) throw new Refusal('stale-directory');
  return replyDone();
}

/** `PUT /api/desk/intake`: one's own recipients, signed by oneself. */
export async function putIntake(context: Context, request: Request, member: Member): Promise<Response> {
  const message = await readJson(request, IntakeBody);
  await requireSignature(message, 'intake', member.key);
  const intake = parseIntake(message.signed);
  const newsroom = await context.store.newsroom();
  if (intake.member !== member.key || intake.newsroom !== newsroom?.key) throw new Refusal('bad-request');
  await context.store.publishIntake(member.key, JSON.stringify(message));
  return replyDone();
}
