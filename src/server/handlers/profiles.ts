/** Profiles: what members say about being reached. Everybody reads them; each member publishes the own one. */

import { dayOf } from '../../protocol/days.ts';
import { isCurrentProfile, Profile, SignedProfile } from '../../protocol/profile.ts';
import { parseJson } from '../../protocol/schema.ts';
import { readJson } from '../body.ts';
import type { Asked, MemberAsked } from '../context.ts';
import { storedDirectory } from '../directory.ts';
import { directoryText } from '../directory-text.ts';
import { Refusal } from '../refusal.ts';
import { replyDone, replyText } from '../reply.ts';
import { shared } from '../shared-text.ts';
import { requireSignature } from '../signatures.ts';

/** `GET /api/profiles`: as published, in the order of the members' keys. */
export async function getProfiles({ context: { store } }: Asked): Promise<Response> {
  if ((await store.newsroom.read()) === null) throw new Refusal('not-set-up');
  const messages = await store.members.profiles();
  return replyText(200, 'application/json', shared('profiles', `{"profiles":[${messages.join(',')}]}`));
}

/** `GET /directory.txt`: who can be reached and how, as plain text. */
export async function getDirectoryText({ context: { store, now } }: Asked): Promise<Response> {
  const newsroom = await store.newsroom.read();
  if (newsroom === null) throw new Refusal('not-set-up');
  const { directory } = storedDirectory(newsroom);
  const text = directoryText(directory, newsroom.directory, await store.members.profiles(), dayOf(now()));
  return replyText(200, 'text/plain; charset=utf-8', shared('directory.txt', text));
}

/** `PUT /api/desk/profile`: one's own, signed by oneself, of these days and with a higher serial than the last one's. */
export async function putProfile({ context, request, member }: MemberAsked): Promise<Response> {
  const message = await readJson(context, request, SignedProfile);
  const newsroom = await context.store.newsroom.read();
  if (newsroom === null) throw new Refusal('not-set-up');
  await requireSignature(message, 'profile', member.key);
  const profile = parseJson(Profile, message.signed);
  if (profile?.member !== member.key || profile.newsroom !== newsroom.key) throw new Refusal('bad-request');
  if (!isCurrentProfile(profile, dayOf(context.now()))) throw new Refusal('bad-request');
  const { serial } = profile;
  const published = await context.store.members.publishProfile(member.key, {
    serial,
    message: JSON.stringify(message),
  });
  if (!published) throw new Refusal('stale-profile');
  return replyDone();
}
