/** Sources and desks at work over a real server and store, with the pages' and the desk's own code; all that was sent is recorded. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { type Api, type Ask, api } from '../../src/browser/http.ts';
import { encodeRecipient } from '../../src/crypto/age/recipient.ts';
import { fromBase64url, random, toBase64url } from '../../src/crypto/bytes.ts';
import { verifyIntake } from '../../src/crypto/directory.ts';
import { type CodenameKeys, codenameKeys } from '../../src/crypto/keys.ts';
import { solvePuzzle } from '../../src/crypto/puzzle.ts';
import { openReply } from '../../src/crypto/reply.ts';
import { sealTip } from '../../src/crypto/tip.ts';
import type { Cases } from '../../src/desk/cases/case.ts';
import { createCases } from '../../src/desk/cases/cases.ts';
import { readSealed } from '../../src/desk/cases/reading.ts';
import { getEnvelopes, getReplies, getTips } from '../../src/desk/session/calls.ts';
import { DirectoryAnswer, HEADERS, IntakeAnswer, PuzzleAnswer, TipAnswer } from '../../src/protocol/api.ts';
import { type Committed, writeCommitted } from '../../src/protocol/files.ts';
import { mailboxBody, readMailbox } from '../../src/protocol/mailbox.ts';
import { EASY } from '../desk/inbox/many.ts';
import { setUpNewsroom, type TestNewsroom } from '../setup/newsroom.ts';
import { NOW, startServer, type TestServer, TODAY } from '../setup/server.ts';
import { fetchFile, sendFiles } from './file-traffic.ts';
import type { Thing } from './links.ts';

/** One that came with a tip: the upload and the id that the commit named. */
export interface GivenFile extends Committed {
  tip: string;
}

export interface Source {
  name: string;
  keys: CodenameKeys;
  tips: string[];
  files: GivenFile[];
  replies: string[];
}

/** Whose work is under way, and what of it. */
export type Work = Pick<Thing, 'of' | 'part'>;
const NOBODYS: Work = { of: 'nobody', part: 'alike' };

export let data: string;
let server: TestServer;
let stopped = false;
export let newsroom: TestNewsroom;
export let cookies: string[];
let desks: Cases[] = [];
export let sources: Source[];
export const others: string[] = [];
export const othersFiles: GivenFile[] = [];
let work = NOBODYS;
/** What was sent in somebody's matter, and what every page and desk sends alike. */
export const requests: Thing[] = [];
export const alike: Thing[] = [];

/** Before all tests of a file. */
export async function makeTraffic(): Promise<void> {
  data = mkdtempSync(join(tmpdir(), 'flowerpot-links-'));
  server = await startServer({ config: { data }, overrides: { mailboxMs: 0, puzzle: EASY } });
  newsroom = await setUpNewsroom(server, [
    { name: 'Mara Okonkwo', beats: [] },
    { name: 'Jonas Weber', beats: [] },
  ]);
  cookies = [await newsroom.signIn(0), await newsroom.signIn(1)];
  record();
  desks = cookies.map(deskOf);
  sources = Array.from({ length: 3 }, (_, n) => ({
    name: `source ${n}`,
    keys: codenameKeys(random(16), newsroom.keys.key),
    tips: [],
    files: [],
    replies: [],
  }));
  const tellAs = async (source: Source, seen: readonly string[]) => {
    const { tip, files } = await tell(source.name, source.keys, seen);
    source.tips.push(tip);
    source.files.push(...files);
  };
  const another = async (n: number) => {
    const { tip, files } = await tell(`another ${n}`, null, []);
    others.push(tip);
    othersFiles.push(...files);
  };
  for (const source of sources) await tellAs(source, []);
  for (const n of [1, 2, 3]) await another(n);
  for (const desk of desks) await answerAll(desk);
  for (const source of sources) {
    const read = await look(source, []);
    await tellAs(source, read);
    await look(source, source.replies.slice(0, 1));
  }
  for (const n of [4, 5, 6]) await another(n);
  for (const desk of desks) await answerAll(desk);
  for (const [n, cookie] of cookies.entries()) await glance(cookie, desks[n]);
}

export async function endTraffic(): Promise<void> {
  vi.unstubAllGlobals();
  for (const desk of desks) desk.close();
  if (!stopped) await server.close();
  rmSync(data, { recursive: true, force: true });
}

/** The next day comes, and the server ends after it has closed this one. */
export async function closeDay(): Promise<void> {
  await server.close();
  server = await startServer({ config: { data }, overrides: { now: () => NOW + 86_400_000 } });
  await vi.waitUntil(() => !readdirSync(data).some((name) => name.startsWith(`open-${TODAY}`)), { timeout: 20_000 });
  await server.close();
  stopped = true;
}

/** Whole requests and answers of the pages' own client, as the server has them. */
function record(): void {
  const send = globalThis.fetch;
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (!path.startsWith('/')) return send(path, init);
    const request = new Request(`${server.url}${path}`, init);
    const body = Buffer.from(await request.clone().arrayBuffer());
    const answer = await send(request);
    const answered = Buffer.from(await answer.arrayBuffer());
    const values = new Map([
      ['path', Buffer.from(path)],
      ['body', body],
      ['answer', answered],
      ...headersOf('asked', request.headers),
      ...headersOf('answered', answer.headers),
    ]);
    const thing = { name: `${request.method} ${path}`, ...work, values };
    const isAlike = work === NOBODYS || (request.method === 'GET' && !path.startsWith('/api/uploads/'));
    (isAlike ? alike : requests).push(thing);
    return new Response(answer.status === 204 ? null : answered, answer);
  });
}

/**
 * Without the time, which two of one second have in common, and the puzzle's solution: small numbers that follow from its random
 * challenge, and that two may have by chance.
 */
function headersOf(which: string, headers: Headers): [string, Buffer][] {
  const kept = [...headers].filter(([name]) => name !== 'date');
  return kept.map(([name, value]) => {
    const text = name === HEADERS.puzzle ? value.replace(/\..*/, '') : value;
    return [`${which} ${name}`, Buffer.from(text)];
  });
}

/** What is sent meanwhile is this part of this source's matter. */
async function within<T>(now: Work, act: () => Promise<T>): Promise<T> {
  work = now;
  try {
    return await act();
  } finally {
    work = NOBODYS;
  }
}

/** As a source's page does. Returns the tip's id, and what came with it; the desk has fetched that. */
async function tell(
  of: string,
  from: CodenameKeys | null,
  seen: readonly string[],
): Promise<{ tip: string; files: GivenFile[] }> {
  const { directory, keys, members } = newsroom;
  const page = api('omit');
  await page.json('/api/directory', DirectoryAnswer);
  await page.json('/api/intake', IntakeAnswer);
  const known = { newsroomKey: keys.key, members: directory.members };
  // Its id is not known before it is sealed, and the files come before that.
  const part = { of, part: 'tip' };
  const { files, committed } = await within(part, () => sendFiles(of, from));
  const sealed = sealTip({
    directory,
    intakes: newsroom.intakes.flatMap((one) => verifyIntake(one, known) ?? []),
    to: members.map(({ key }) => key),
    text: 'The barriers were closed by hand.',
    contact: '',
    callout: null,
    conversation: from && {
      threadSeed: from.threadSeed,
      mailbox: { address: from.address, recipient: encodeRecipient(from.mailbox.recipient) },
      seen,
    },
    files,
    today: TODAY,
  });
  part.part = `tip ${sealed.id}`;
  for (const thing of requests) if (thing.of === of && thing.part === 'tip') thing.part = part.part;
  const puzzle = await page.json('/api/puzzle', PuzzleAnswer);
  const nonces = await solvePuzzle(fromBase64url(puzzle.challenge), puzzle);
  await within(part, () =>
    page.json(`/api/tips/${sealed.id}`, TipAnswer, {
      method: 'PUT',
      bytes: sealed.envelope,
      headers: {
        [HEADERS.puzzle]: `${puzzle.challenge}.${toBase64url(nonces)}`,
        [HEADERS.removal]: sealed.removal,
        [HEADERS.files]: writeCommitted(committed),
      },
    }),
  );
  for (const { entry } of files) await within(part, () => fetchFile(entry));
  return { tip: sealed.id, files: committed.map((one) => ({ ...one, tip: sealed.id })) };
}

/** As the mailbox's page does. Returns the ids of what it read. */
async function look({ name, keys, replies }: Source, gone: readonly string[]): Promise<string[]> {
  const answer = await within({ of: name, part: 'mailbox' }, () =>
    api('omit').bytes('/api/mailbox', { method: 'POST', json: mailboxBody(keys.token, gone) }),
  );
  const found = readMailbox(answer)?.replies ?? [];
  const to = { newsroomKeys: [newsroom.keys.key], thread: keys.thread, members: newsroom.directory.members };
  const read = found.flatMap(({ envelope }) => openReply(envelope, keys.mailbox, to)?.reply.id ?? []);
  replies.splice(0, replies.length, ...read);
  return read;
}

/** The desk's own code, with one member's session. */
function deskOf(cookie: string, n: number): Cases {
  const member = newsroom.members[n];
  if (member === undefined) throw new Error('a member');
  const newsroomKey = newsroom.keys.key;
  return createCases({
    api: as(cookie),
    opener: {
      open: async (envelopes) => envelopes.map((one) => readSealed(one, member.archive, newsroomKey)),
      close: () => undefined,
    },
    own: member.key,
    newsroom: newsroomKey,
    signingSeed: toBase64url(member.signingSeed),
    directory: () => newsroom.directory,
    archive: (key) => newsroom.members.find((one) => one.key === key)?.archive.recipient ?? null,
    deskSecret: () => newsroom.deskSecret.slice(),
    heads: { load: () => ({}), save: async () => undefined },
    now: () => NOW,
  });
}

function as(cookie: string): Api {
  const desk = api('same-origin');
  const mine = (ask: Ask = {}): Ask => ({ ...ask, headers: { ...ask.headers, cookie } });
  return {
    json: (path, schema, ask) => desk.json(path, schema, mine(ask)),
    bytes: (path, ask) => desk.bytes(path, mine(ask)),
    done: (path, ask) => desk.done(path, mine(ask)),
  };
}

async function answerAll(desk: Cases): Promise<void> {
  await desk.refresh();
  const opened = await newsroom.openAll();
  for (const { name, keys } of sources) {
    const first = opened.find(({ tip }) => tip.thread === keys.thread);
    if (first?.tip.mailbox === undefined) throw new Error('a tip that can be answered');
    const { tip, address } = first;
    const target = { thread: tip.thread, address };
    const signed = await within({ of: name, part: 'case' }, () =>
      desk.reply(target, { text: 'Who closed them?', seen: [tip.id] }),
    );
    const mailbox = first.tip.mailbox;
    await within({ of: name, part: 'case' }, () => desk.deliver(target, signed, mailbox, []));
  }
}

/** What a desk asks by itself. */
async function glance(cookie: string, desk: Cases | undefined): Promise<void> {
  const listed = await getTips(as(cookie), null);
  const ids = listed.tips.map(({ id }) => id);
  await getEnvelopes(as(cookie), ids, AbortSignal.timeout(30_000));
  await getReplies(as(cookie));
  await desk?.refresh();
}
