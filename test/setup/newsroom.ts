/** A newsroom set up over HTTP with keys made by src/crypto, as the desk would do it, for tests that begin after that. */
import { sha256, toBase64url } from '../../src/crypto/bytes.ts';
import { directoryHash, signDirectory } from '../../src/crypto/directory.ts';
import { intakeIdentity, signIntake } from '../../src/crypto/intake.ts';
import { type MemberKeys, memberKeys, type NewsroomKeys, newsroomKeys } from '../../src/crypto/keys.ts';
import { ready } from '../../src/crypto/sodium.ts';
import { type OpenedTip, openTip } from '../../src/crypto/tip.ts';
import { fingerprintWords } from '../../src/crypto/words.ts';
import { type SetupBody, TipsAnswer } from '../../src/protocol/api.ts';
import { addDays, dayOf, epochOf } from '../../src/protocol/days.ts';
import type { Directory } from '../../src/protocol/directory.ts';
import { parseJson, type Signed } from '../../src/protocol/schema.ts';
import type { TestServer } from './server.ts';

export interface Reporter {
  name: string;
  beats: string[];
}

export interface TestNewsroom {
  keys: NewsroomKeys;
  /** In the order of the names given; the first is the admin, and the only one with an account. */
  members: MemberKeys[];
  directory: Directory;
  /** The byline link's fragment, without `#`. */
  fingerprint: string;
  /** Signed recipients of every member, also of those who can not publish them yet. */
  intakes: Signed[];
  /** Opens everything that is stored, as the first member. */
  openAll(): Promise<OpenedTip[]>;
}

const FIRST: Reporter = { name: 'Mara Okonkwo', beats: ['Health', 'Local government'] };

/** Sets the newsroom up. With several reporters a second directory is signed that names them all. */
export async function setUpNewsroom(
  server: TestServer,
  reporters: readonly Reporter[] = [FIRST],
  about = 'We report on the harbour and on those who run it.',
): Promise<TestNewsroom> {
  await ready();
  const today = dayOf(server.clock.now);
  const keys = newsroomKeys(crypto.getRandomValues(new Uint8Array(32)));
  const members = reporters.map(() => memberKeys(crypto.getRandomValues(new Uint8Array(32))));
  const [admin] = members;
  if (admin === undefined) throw new Error('a newsroom needs a reporter');

  const listed = members.map((member, n): Directory['members'][number] => ({
    key: member.key,
    name: reporters[n]?.name ?? '',
    roles: n === 0 ? ['admin', 'reporter'] : ['reporter'],
    beats: reporters[n]?.beats ?? [],
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

  const signed = signDirectory(keys.seed, directory);
  const body: SetupBody = { token, directory: signed, intake, login: admin.login };
  await call(server, 'POST', '/api/desk/setup', body);
  const cookie = await signIn(server, admin);

  if (members.length > 1) {
    directory = { ...directory, serial: 2, previous: directoryHash(signed.signed), members: listed };
    await call(server, 'PUT', '/api/desk/directory', signDirectory(keys.seed, directory), cookie);
  }
  return {
    keys,
    members,
    directory,
    intakes,
    fingerprint: fingerprintWords(keys.key).join('-'),
    openAll: () => openAll(server, keys.key, admin, cookie),
  };
}

async function call(
  server: TestServer,
  method: string,
  path: string,
  body: unknown,
  cookie: string | null = null,
): Promise<Response> {
  const answer = await fetch(`${server.url}${path}`, {
    method,
    headers: { ...(cookie ? { cookie } : {}), ...(body === null ? {} : { 'content-type': 'application/json' }) },
    body: body === null ? null : JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

async function signIn(server: TestServer, member: MemberKeys): Promise<string> {
  const answer = await call(server, 'POST', '/api/desk/sessions', { account: member.key, login: member.login });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

const FRAME = 20;

async function openAll(
  server: TestServer,
  newsroomKey: string,
  member: MemberKeys,
  cookie: string,
): Promise<OpenedTip[]> {
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
