/** The desk publishes what sources need: the directory, and who receives under which recipients. */
import { sha256 } from '@noble/hashes/sha2.js';
import { DirectoryBody } from '../../protocol/api.ts';
import { addDays, dayOf, daysBetween } from '../../protocol/days.ts';
import { KeysBody, ReturnBody } from '../../protocol/desk-api.ts';
import { type Directory, isCurrent } from '../../protocol/directory.ts';
import { PREVIOUS_DIRECTORY_DAYS } from '../../protocol/limits.ts';
import { parseJson, type Signed } from '../../protocol/schema.ts';
import { Return, returned } from '../../protocol/team.ts';
import type { Account, Newsroom } from '../../store/store.ts';
import { readJson } from '../body.ts';
import { fromBase64url, toBase64url } from '../bytes.ts';
import type { Asked, Context, MemberAsked } from '../context.ts';
import { parseDirectory, stanzasFor, storedDirectory } from '../directory.ts';
import { Refusal } from '../refusal.ts';
import { replyDone } from '../reply.ts';
import { requireIntake, requireSignature, textHash } from '../signatures.ts';
import { settledBy } from './requests.ts';

/** `PUT /api/desk/directory` (admin): the next one, signed by the newsroom's key and naming the one before. */
export async function putDirectory({ context, request }: Asked): Promise<Response> {
  const message = await readJson(context, request, DirectoryBody);
  const { newsroom, next } = await requireNext(context, message);
  await publish(context, newsroom, message, next);
  return replyDone();
}

/**
 * `POST /api/desk/return`: an admin who lost words and device is back under new keys, by the newsroom's key alone. The next
 * directory says that and nothing else. Nothing that costs work is done before both signatures are found good.
 */
export async function postReturn({ context, request }: Asked): Promise<Response> {
  const { directory: message, statement, login } = await readJson(context, request, ReturnBody);
  const { newsroom, next } = await requireNext(context, message);
  await requireSignature(statement, 'return', newsroom.key);
  const said = parseJson(Return, statement.signed);
  if (said?.newsroom !== newsroom.key || said.directory !== textHash(message.signed)) throw new Refusal('bad-request');
  if (said.login !== toBase64url(sha256(fromBase64url(login)))) throw new Refusal('bad-request');
  const before = storedDirectory(newsroom);
  const isSoon = Math.abs(daysBetween(next.issued, dayOf(context.now()))) <= 1;
  if (!isSoon || !isReturn(before, next, said.member)) throw new Refusal('bad-request');
  await publish(context, newsroom, message, next, { key: said.member, ...(await context.logins.hash(login)) });
  context.log('an admin came back by the newsroom’s words');
  return replyDone();
}

/** Whether this is the one before with another key for one admin, and nothing else. */
function isReturn({ signed, directory }: ReturnType<typeof storedDirectory>, next: Directory, member: string): boolean {
  const gone = next.former.at(-1)?.key ?? '';
  const come = next.members.find(({ key }) => key === member);
  if (come === undefined) return false;
  const { key, archive } = come;
  const only = returned({ directory, hash: textHash(signed) }, gone, { key, archive }, next.issued);
  return only !== null && JSON.stringify(only) === JSON.stringify(next);
}

/** Throws `Refusal` unless this newsroom signed it, it is in force today, and it follows the one before. */
async function requireNext(context: Context, message: Signed): Promise<{ newsroom: Newsroom; next: Directory }> {
  const newsroom = await context.store.newsroom.read();
  if (newsroom === null) throw new Refusal('not-set-up');
  await requireSignature(message, 'directory', newsroom.key);
  const next = parseDirectory(message.signed);
  const stored = storedDirectory(newsroom);
  const follows = next.serial === newsroom.serial + 1 && next.previous === textHash(stored.signed);
  if (next.newsroom.key !== newsroom.key || !isCurrent(next, dayOf(context.now()))) throw new Refusal('bad-request');
  if (!follows) throw new Refusal('stale-directory');
  // Without an admin nobody could publish the directory after this one.
  if (!next.members.some((member) => member.roles.includes('admin'))) throw new Refusal('bad-request');
  return { newsroom, next };
}

async function publish(
  context: Context,
  newsroom: Newsroom,
  message: Signed,
  next: Directory,
  back?: Omit<Account, 'roles'>,
): Promise<void> {
  const published = await context.store.newsroom.publish({
    directory: JSON.stringify(message),
    serial: next.serial,
    ...stanzasFor(next),
    previous: {
      stanzas: newsroom.stanzas,
      eventStanzas: newsroom.eventStanzas,
      until: addDays(dayOf(context.now()), PREVIOUS_DIRECTORY_DAYS),
    },
    roles: new Map(next.members.map((member) => [member.key, member.roles])),
    settled: await settledBy(context, next),
    ...(back === undefined ? {} : { returned: back }),
  });
  if (!published) throw new Refusal('stale-directory');
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
