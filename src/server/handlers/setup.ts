/** `POST /api/desk/setup`: the first member makes the newsroom. One atomic step; the link's token works once. */
import { sha256 } from '@noble/hashes/sha2.js';
import { SetupBody } from '../../protocol/api.ts';
import { dayOf } from '../../protocol/days.ts';
import { type Directory, isCurrent } from '../../protocol/directory.ts';
import { readJson } from '../body.ts';
import { equalBytes, fromBase64url } from '../bytes.ts';
import type { Asked, Member } from '../context.ts';
import { parseDirectory, stanzasFor } from '../directory.ts';
import { Refusal } from '../refusal.ts';
import { replyDone } from '../reply.ts';
import { requireIntake, requireSignature } from '../signatures.ts';

export async function postSetup({ context, request }: Asked): Promise<Response> {
  const body = await readJson(context, request, SetupBody);
  if ((await context.store.newsroom.read()) !== null) throw new Refusal('already-set-up');
  if (context.setupToken === null || !equalBytes(sha256(fromBase64url(body.token)), context.setupToken)) {
    throw new Refusal('setup-refused');
  }

  const directory = parseDirectory(body.directory.signed);
  const { key } = directory.newsroom;
  await requireSignature(body.directory, 'directory', key);
  const member = firstMember(directory);
  if (!isCurrent(directory, dayOf(context.now()))) throw new Refusal('bad-request');

  await requireIntake(body.intake, member.key, key);

  const made = await context.store.newsroom.setUp({
    newsroom: {
      key,
      directory: JSON.stringify(body.directory),
      serial: directory.serial,
      ...stanzasFor(directory),
      previous: null,
    },
    account: { key: member.key, ...(await context.logins.hash(body.login)), roles: member.roles },
    intake: JSON.stringify(body.intake),
  });
  // Two may come this far with the one token; the store lets one of them through.
  if (!made) throw new Refusal('already-set-up');
  return replyDone();
}

/** The single member of a first directory, admin and reporter at once. Throws `Refusal('bad-request')`. */
function firstMember(directory: Directory): Pick<Member, 'key' | 'roles'> {
  const [member, ...others] = directory.members;
  const isBoth = member?.roles.includes('admin') && member.roles.includes('reporter');
  if (!member || !isBoth || others.length > 0 || directory.serial !== 1) throw new Refusal('bad-request');
  return member;
}
