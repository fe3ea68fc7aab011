/** The desk publishes what sources need: the directory, and who receives under which recipients. */
import { DirectoryBody } from '../../protocol/api.ts';
import { addDays, dayOf } from '../../protocol/days.ts';
import { KeysBody } from '../../protocol/desk-api.ts';
import { isCurrent } from '../../protocol/directory.ts';
import { PREVIOUS_DIRECTORY_DAYS } from '../../protocol/limits.ts';
import { readJson } from '../body.ts';
import type { Asked, MemberAsked } from '../context.ts';
import { parseDirectory, stanzasFor, storedDirectory } from '../directory.ts';
import { Refusal } from '../refusal.ts';
import { replyDone } from '../reply.ts';
import { requireIntake, requireSignature, textHash } from '../signatures.ts';
import { settledBy } from './requests.ts';

/** `PUT /api/desk/directory` (admin): the next one, signed by the newsroom's key and naming the one before. */
export async function putDirectory({ context, request }: Asked): Promise<Response> {
  const message = await readJson(context, request, DirectoryBody);
  const newsroom = await context.store.newsroom.read();
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

  const published = await context.store.newsroom.publish({
    directory: JSON.stringify(message),
    serial: next.serial,
    ...stanzasFor(next),
    previous: {
      stanzas: newsroom.stanzas,
      eventStanzas: newsroom.eventStanzas,
      until: addDays(today, PREVIOUS_DIRECTORY_DAYS),
    },
    roles: new Map(next.members.map((member) => [member.key, member.roles])),
    settled: await settledBy(context, next),
  });
  if (!published) throw new Refusal('stale-directory');
  return replyDone();
}

/** `PUT /api/desk/keys`: one's own recipients for sources, signed by oneself, and the one for colleagues. */
export async function putKeys({ context, request, member }: MemberAsked): Promise<Response> {
  const { intake, archive } = await readJson(context, request, KeysBody);
  const newsroom = await context.store.newsroom.read();
  if (newsroom === null) throw new Refusal('not-set-up');
  await requireIntake(intake, member.key, newsroom.key);
  await context.store.members.publishKeys(member.key, { intake: JSON.stringify(intake), archive });
  return replyDone();
}
