/** The demo's newsroom comes into being: set up, three invited, admitted by a directory that the newsroom's key signs. */
import { encodeRecipient } from '../../crypto/age/recipient.ts';
import { random, sha256, toBase64url } from '../../crypto/bytes.ts';
import { directoryHash, signDirectory } from '../../crypto/directory.ts';
import { signIntake } from '../../crypto/intake.ts';
import { type MemberKeys, memberKeys, newsroomKeys } from '../../crypto/keys.ts';
import { signProfile } from '../../crypto/profile.ts';
import { sealWelcome, signApplication } from '../../crypto/team.ts';
import { recoveryWords } from '../../crypto/words.ts';
import { addDays, type Day } from '../../protocol/days.ts';
import type { Directory } from '../../protocol/directory.ts';
import { DIRECTORY_DAYS } from '../../protocol/limits.ts';
import { nextProfile } from '../../protocol/profile.ts';
import type { Signed } from '../../protocol/schema.ts';
import { MEMBERS, type MemberName, NEWSROOM, PROFILES } from './cast.ts';
import { type Client, client } from './client.ts';

/** How long the demo's question is asked. */
const CALLOUT_DAYS = 60;

export interface Member {
  name: MemberName;
  keys: MemberKeys;
  /** The 24 words on this member's sheet. */
  words: string[];
  client: Client;
}

export interface Team {
  /** In the order of the cast; the first is the admin. */
  members: Member[];
  directory: Directory;
  /** The newsroom's 24 words. */
  words: string[];
  deskSecret: Uint8Array;
}

/** `setupLink` as the server printed it. */
export async function foundNewsroom(url: string, setupLink: string, today: Day): Promise<Team> {
  const root = random(32);
  const newsroom = newsroomKeys(root);
  const members = MEMBERS.map(({ name }): Member => {
    const own = random(32);
    return { name, keys: memberKeys(own), words: recoveryWords(own), client: client(url) };
  });
  const [admin, ...others] = members;
  if (admin === undefined) throw new Error('the cast is empty');

  const first = directoryOf(newsroom.key, members.slice(0, 1), today, null);
  const signed = signDirectory(newsroom.seed, first);
  const token = setupLink.split('#setup=')[1];
  const intake = signIntake(admin.keys, newsroom.key, today);
  await admin.client.send('POST', '/api/desk/setup', {
    json: { token, directory: signed, intake, login: admin.keys.login },
  });
  await signIn(admin, newsroom.key, today);
  for (const one of others) await apply(admin, one, newsroom.key, today);

  const directory = directoryOf(newsroom.key, members, today, signed);
  await admin.client.send('PUT', '/api/desk/directory', { json: signDirectory(newsroom.seed, directory) });
  const deskSecret = random(32);
  for (const one of members) await welcome(admin, one, newsroom.key, deskSecret);
  for (const one of others) await signIn(one, newsroom.key, today);
  return { members, directory, words: recoveryWords(root), deskSecret };
}

/** What a desk does at each unlock: a session, fresh recipients. */
export async function signIn({ keys, client: own }: Member, newsroom: string, today: Day): Promise<void> {
  await own.send('POST', '/api/desk/sessions', { json: { account: keys.key, login: keys.login } });
  const archive = encodeRecipient(keys.archive.recipient);
  await own.send('PUT', '/api/desk/keys', { json: { intake: signIntake(keys, newsroom, today), archive } });
}

/** What a reporter's desk publishes besides: how to be reached. */
export async function publishProfiles({ members, directory }: Team, today: Day): Promise<void> {
  const keyOf = (name: MemberName) => members.find((one) => one.name === name)?.keys.key ?? '';
  for (const { name, keys, client: own } of members) {
    const made = PROFILES[name]?.(keyOf);
    if (made === undefined) continue;
    const callouts = made.callouts.map((one) => ({ ...one, last: addDays(today, CALLOUT_DAYS) }));
    const of = { newsroom: directory.newsroom.key, member: keys.key, serial: 0 };
    const profile = nextProfile(of, { ...made, callouts, picture: null }, today);
    await own.send('PUT', '/api/desk/profile', { json: signProfile(keys.signingSeed, profile) });
  }
}

async function apply(admin: Member, one: Member, newsroom: string, today: Day): Promise<void> {
  const { roles, beats } = castOf(one);
  const token = random(32);
  await admin.client.send('POST', '/api/desk/invites', { json: { id: toBase64url(sha256(token)), roles } });
  const application = signApplication(one.keys.signingSeed, {
    v: 1,
    newsroom,
    member: one.keys.key,
    name: one.name,
    beats: [...beats],
    archive: encodeRecipient(one.keys.archive.recipient),
  });
  const intake = signIntake(one.keys, newsroom, today);
  await one.client.send('POST', '/api/desk/join', {
    json: { token: toBase64url(token), application, intake, login: one.keys.login },
  });
}

async function welcome(admin: Member, one: Member, newsroom: string, secret: Uint8Array): Promise<void> {
  const text = { v: 1 as const, newsroom, member: one.keys.key, secret: toBase64url(secret) };
  const recipient = encodeRecipient(one.keys.archive.recipient);
  const bytes = sealWelcome(admin.keys.signingSeed, text, recipient);
  await admin.client.send('PUT', `/api/desk/welcomes/${one.keys.key}`, { bytes });
}

function directoryOf(newsroom: string, members: readonly Member[], today: Day, before: Signed | null): Directory {
  return {
    v: 1,
    newsroom: { ...NEWSROOM, key: newsroom },
    serial: before === null ? 1 : 2,
    previous: before === null ? null : directoryHash(before.signed),
    issued: today,
    until: addDays(today, DIRECTORY_DAYS),
    members: members.map((one) => ({
      key: one.keys.key,
      name: one.name,
      roles: [...castOf(one).roles],
      beats: [...castOf(one).beats],
      archive: toBase64url(sha256(one.keys.archive.recipient)),
    })),
    former: [],
  };
}

function castOf({ name }: Member) {
  const found = MEMBERS.find((one) => one.name === name);
  if (found === undefined) throw new Error(`${name} is not in the cast`);
  return found;
}
