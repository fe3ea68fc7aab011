/**
 * A newsroom set up over HTTP with keys made by src/crypto, as the desks would do it, for tests that begin after that. Every
 * member is a real one: invited, joined, admitted by a signed directory, with keys published and the desk secret sealed to it.
 */
import { encodeRecipient } from '../../src/crypto/age/recipient.ts';
import { random, sha256, toBase64url } from '../../src/crypto/bytes.ts';
import { directoryHash, signDirectory } from '../../src/crypto/directory.ts';
import { intakeIdentity, signIntake } from '../../src/crypto/intake.ts';
import { type MemberKeys, memberKeys, type NewsroomKeys, newsroomKeys } from '../../src/crypto/keys.ts';
import { ready } from '../../src/crypto/sodium.ts';
import { sealWelcome, signApplication } from '../../src/crypto/team.ts';
import { type OpenedTip, openTip } from '../../src/crypto/tip.ts';
import { fingerprintWords, recoveryWords } from '../../src/crypto/words.ts';
import { SEALED_TYPE, type SetupBody, TipsAnswer } from '../../src/protocol/api.ts';
import { addDays, dayOf, epochOf } from '../../src/protocol/days.ts';
import type { InviteBody, JoinBody, KeysBody } from '../../src/protocol/desk-api.ts';
import type { Directory, Role } from '../../src/protocol/directory.ts';
import { parseJson, type Signed } from '../../src/protocol/schema.ts';
import type { TestServer } from './server.ts';

/** As much of a server as is needed here. */
type Reached = Pick<TestServer, 'url' | 'setupLink' | 'clock'>;

export interface Person {
  name: string;
  beats: string[];
  /** Unless told: admin and reporter for the first (who must be both), reporter for the others. */
  roles?: Role[];
}

export interface TestNewsroom {
  keys: NewsroomKeys;
  /** In the order of the names given; the first is an admin. */
  members: MemberKeys[];
  /** Each member's 24 recovery words, in the same order. */
  words: string[][];
  /** The newsroom's own 24 words. */
  newsroomWords: string[];
  directory: Directory;
  /** SHA-256 of its signed text: what the next one calls `previous`. */
  directoryHash: string;
  /** What case ids are derived from; every member has it as a welcome. */
  deskSecret: Uint8Array;
  /** The byline link's fragment, without `#`. */
  fingerprint: string;
  /** The signed recipients of every member, as they were published. */
  intakes: Signed[];
  /** The `Cookie` header of a new session of this member. */
  signIn(member: number): Promise<string>;
  /** Opens everything that is stored, as the first member. */
  openAll(): Promise<OpenedTip[]>;
}

const FIRST: Person = { name: 'Mara Okonkwo', beats: ['Health', 'Local government'] };

/** Sets the newsroom up. With several people a second directory is signed that names them all. */
export async function setUpNewsroom(
  server: Reached,
  people: readonly Person[] = [FIRST],
  about = 'We report on the harbour and on those who run it.',
): Promise<TestNewsroom> {
  await ready();
  const today = dayOf(server.clock.now);
  const newsroomRoot = random(32);
  const keys = newsroomKeys(newsroomRoot);
  const roots = people.map(() => random(32));
  const members = roots.map(memberKeys);
  const [admin] = members;
  if (admin === undefined) throw new Error('a newsroom needs a reporter');

  const listed = members.map((member, n): Directory['members'][number] => ({
    key: member.key,
    name: people[n]?.name ?? '',
    roles: people[n]?.roles ?? (n === 0 ? ['admin', 'reporter'] : ['reporter']),
    beats: people[n]?.beats ?? [],
    archive: toBase64url(sha256(member.archive.recipient)),
  }));
  let directory: Directory = {
    v: 1,
    newsroom: { name: 'The Harbour Post', about, key: keys.key, leave: 'https://www.example.org/' },
    serial: 1,
    previous: null,
    issued: today,
    until: addDays(today, 90),
    members: listed.slice(0, 1),
    former: [],
  };
  const intakes = members.map((member) => signIntake(member, keys.key, today));
  const [intake] = intakes;
  const token = /#setup=(.+)$/.exec(server.setupLink ?? '')?.[1];
  if (intake === undefined || token === undefined) throw new Error('the server is set up already');

  let signed = signDirectory(keys.seed, directory);
  const body: SetupBody = { token, directory: signed, intake, login: admin.login };
  await call(server, 'POST', '/api/desk/setup', body);
  const cookie = await signIn(server, admin);
  const own: KeysBody = { intake, archive: encodeRecipient(admin.archive.recipient) };
  await call(server, 'PUT', '/api/desk/keys', own, cookie);

  if (members.length > 1) {
    for (const [n, member] of members.entries()) {
      const entry = listed[n];
      if (n > 0 && entry !== undefined) await join(server, cookie, keys.key, member, entry, intakes[n] ?? intake);
    }
    directory = { ...directory, serial: 2, previous: directoryHash(signed.signed), members: listed };
    signed = signDirectory(keys.seed, directory);
    await call(server, 'PUT', '/api/desk/directory', signed, cookie);
  }
  const deskSecret = random(32);
  for (const member of members) await welcome(server, cookie, admin, keys.key, member, deskSecret);
  return {
    keys,
    members,
    words: roots.map(recoveryWords),
    newsroomWords: recoveryWords(newsroomRoot),
    directory,
    directoryHash: directoryHash(signed.signed),
    deskSecret,
    intakes,
    fingerprint: fingerprintWords(keys.key).join('-'),
    signIn: (n) => signIn(server, members[n] ?? admin),
    openAll: () => openAll(server, keys.key, admin, cookie),
  };
}

/** The admin invites, the newcomer applies. Admission is the next directory's. */
async function join(
  server: Reached,
  cookie: string,
  newsroom: string,
  member: MemberKeys,
  { name, beats, roles }: Directory['members'][number],
  intake: Signed,
): Promise<void> {
  const token = random(32);
  const invite: InviteBody = { id: toBase64url(sha256(token)), roles };
  await call(server, 'POST', '/api/desk/invites', invite, cookie);
  const archive = encodeRecipient(member.archive.recipient);
  const application = signApplication(member.signingSeed, {
    v: 1,
    newsroom,
    member: member.key,
    name,
    beats,
    archive,
  });
  const body: JoinBody = { token: toBase64url(token), application, intake, login: member.login };
  await call(server, 'POST', '/api/desk/join', body);
}

async function welcome(
  server: Reached,
  cookie: string,
  admin: MemberKeys,
  newsroom: string,
  { key: member, archive }: MemberKeys,
  secret: Uint8Array,
): Promise<void> {
  const text = { v: 1 as const, newsroom, member, secret: toBase64url(secret) };
  const sealed = sealWelcome(admin.signingSeed, text, encodeRecipient(archive.recipient));
  await call(server, 'PUT', `/api/desk/welcomes/${member}`, sealed, cookie);
}

/** Bytes go as they are, anything else as JSON. */
async function call(
  server: Reached,
  method: string,
  path: string,
  body: unknown,
  cookie: string | null = null,
): Promise<Response> {
  const sealed = body instanceof Uint8Array;
  const type = sealed ? SEALED_TYPE : 'application/json';
  const answer = await fetch(`${server.url}${path}`, {
    method,
    headers: { ...(cookie ? { cookie } : {}), ...(body === null ? {} : { 'content-type': type }) },
    body: body === null ? null : sealed ? new Uint8Array(body) : JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

async function signIn(server: Reached, member: MemberKeys): Promise<string> {
  const answer = await call(server, 'POST', '/api/desk/sessions', { account: member.key, login: member.login });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

const FRAME = 20;

async function openAll(server: Reached, newsroomKey: string, member: MemberKeys, cookie: string): Promise<OpenedTip[]> {
  const list = parseJson(TipsAnswer, await (await call(server, 'GET', '/api/desk/tips', null, cookie)).text());
  const ids = list?.tips.map((tip) => tip.id) ?? [];
  if (ids.length === 0) return [];
  const answer = await call(server, 'POST', '/api/desk/envelopes', { ids }, cookie);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const epoch = epochOf(dayOf(server.clock.now));
  const identities = [epoch, epoch + 1, epoch - 1].map((one) => intakeIdentity(member.chain, one));
  const opened: OpenedTip[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = new DataView(bytes.buffer).getUint32(at + FRAME - 4);
    const tip = openTip(bytes.subarray(at + FRAME, at + FRAME + length), identities, [newsroomKey]);
    if (tip !== null) opened.push(tip);
    at += FRAME + length;
  }
  return opened;
}
