/**
 * The canary: known strings go in through the pages and over the wire, and then every file of the server, its log, every
 * captured request and the source's own browser profile are searched for them, in every form we know. A planted leak must
 * be found, or the search proves nothing.
 */
import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Encrypter } from 'age-encryption';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest';
import { fromBase64url } from '../../src/crypto/bytes.ts';
import { codenameFromWords } from '../../src/crypto/codename.ts';
import { intakeIdentity } from '../../src/crypto/intake.ts';
import { type CodenameKeys, codenameKeys, memberKeys } from '../../src/crypto/keys.ts';
import { ready } from '../../src/crypto/sodium.ts';
import { openTip } from '../../src/crypto/tip.ts';
import { rootFromWords } from '../../src/crypto/words.ts';
import { DirectoryAnswer } from '../../src/protocol/api.ts';
import { epochOf } from '../../src/protocol/days.ts';
import { parseJson } from '../../src/protocol/schema.ts';
import { rowsOf, searched } from '../server/links.ts';
import { describeInBrowser, profile } from '../setup/browser.ts';
import { NOW, startServer, type TestServer, TODAY } from '../setup/server.ts';
import { go, type Kits, PASSPHRASE, readInbox, setUp, unlock } from './cast.ts';
import { everyFile, leaks, type Secret, storedEnvelopes } from './disk.ts';

const TEXT = 'Zinnober-Quitte 4711 canary of the text';
const CONTACT = 'kanarie.quokka@mail.example';
const REPLY = 'Quincunx-Reiher 5823 canary of the reply';
const FOLLOW_UP = 'Zwetschge-Orlog 6934 canary of the follow-up';
const DRAFT = 'Jasmin-Walnuss 7045 canary of a draft';
const FILE = {
  name: 'Kumquat-Register 8156.odt',
  mimeType: 'application/x-canary-zitrone',
  buffer: Buffer.from('Bergamotte-Liste 9267 canary of a file. '.repeat(20_000)),
};
/** Through the door without scripts: one locked with another program, one that was not locked and is refused. */
const FOREIGN = 'Vogelbeere-Astrolab 1378 canary of a locked file';
const READABLE = 'Holunder-Sextant 2489 canary of a readable file';
const WRITTEN = [
  FOREIGN,
  READABLE,
  TEXT,
  CONTACT,
  REPLY,
  FOLLOW_UP,
  DRAFT,
  FILE.name,
  FILE.mimeType,
  'Bergamotte-Liste 9267',
];
const QUESTION = 'Do you know who holds the second key?';
const AGENT = 'CanaryBrowser/93.71 (Quetzal)';
const ADDRESS = '127.93.71.55';
const FORWARDED = '203.0.113.77';

interface Captured {
  path: string;
  bytes: Buffer;
}

describeInBrowser('the canary', () => {
  let server: TestServer;
  const data = mkdtempSync(join(tmpdir(), 'flowerpot-canary-'));
  const folders: string[] = [data];
  const contexts: BrowserContext[] = [];
  const captured: Captured[] = [];
  let kits: Kits;
  let secrets: Secret[];
  let codename: CodenameKeys;
  /** Under it the server keeps the file that came with the tip. */
  let fileId: Uint8Array;
  let sourceProfile: string;
  let deskProfile: string;
  /** The two words of the callout that the source came for. */
  let question: string;
  let stopped = false;

  /** A browser with a profile folder of its own, whose every request is captured: address, headers and body. */
  async function device(): Promise<{ folder: string; context: BrowserContext }> {
    const folder = mkdtempSync(join(tmpdir(), 'flowerpot-profile-'));
    folders.push(folder);
    const context = await profile(folder, { userAgent: AGENT });
    contexts.push(context);
    context.on('request', (asked) => {
      captured.push({
        path: `request ${asked.method()} ${asked.url()}`,
        bytes: asked.postDataBuffer() ?? Buffer.alloc(0),
      });
      captured.push({ path: `address of a request`, bytes: Buffer.from(asked.url()) });
      captured.push({
        path: `headers of ${asked.method()} ${asked.url()}`,
        bytes: Buffer.from(JSON.stringify(asked.headers())),
      });
    });
    return { folder, context };
  }

  beforeAll(async () => {
    await ready();
    server = await startServer({ config: { data } });
    const desk = await device();
    deskProfile = desk.folder;
    const deskPage = await desk.context.newPage();
    kits = await setUp(deskPage, server.setupLink ?? '');
    const link = await callout(deskPage);
    question = link.split('-').slice(-2).join('-');
    const source = await device();
    sourceProfile = source.folder;
    const page = await source.context.newPage();
    await page.goto(link);
    await page.getByText(QUESTION).waitFor();
    const words = await writeWithCodename(page);
    expect(await readInbox(deskPage)).toEqual([TEXT]);
    await answer(deskPage);
    await readAndFollowUp(await source.context.newPage(), server.url, words);
    expect(await source.context.cookies()).toEqual([]);
    await source.context.close();
    await unlock(deskPage);
    await go(deskPage, 'Inbox');
    await deskPage.getByRole('button', { name: 'Check for new tips' }).click();
    await deskPage.locator('.row', { hasText: FOLLOW_UP }).click();
    const field = deskPage.getByLabel('Reply to the source');
    // What is looked for on this device was kept on it.
    await vi.waitFor(async () => expect(await field.inputValue()).toBe(DRAFT), { timeout: 10_000 });
    await desk.context.close();
    await fromAddress(server.url);

    const found = rootFromWords(kits.member.join(' '));
    if ('fault' in found) throw new Error('the kit does not parse');
    const member = memberKeys(found.root);
    secrets = [
      PASSPHRASE,
      kits.member.join(' '),
      kits.newsroom.join(' '),
      ...[member.signingSeed, member.archive.seed, member.chain.key],
    ];
    const named = await codenameFromWords(words.join(' '));
    const entropy = 'fault' in named ? undefined : named.entropies[0];
    if (entropy === undefined) throw new Error('the codename does not parse');
    codename = codenameKeys(entropy, await newsroomKey(server.url));
    secrets.push(words.join(' '), words.join('-'), words.join('","'), words.join(''));
    secrets.push(entropy, codename.threadSeed, codename.mailbox.seed, codename.files);
    // What was sealed by the source's page: it opens, so that its secrets are known and looked for.
    const week = intakeIdentity(member.chain, epochOf(TODAY));
    const room = [await newsroomKey(server.url)];
    const [opened] = storedEnvelopes(data)
      .map((envelope) => openTip(envelope, [week], room))
      .filter((one) => one?.tip.files !== undefined);
    const [file] = opened?.tip.files ?? [];
    if (opened === undefined || opened === null || file === undefined) throw new Error('no tip with a file');
    expect(file).toMatchObject({ name: FILE.name, type: FILE.mimeType, size: FILE.buffer.length });
    secrets.push(fromBase64url(file.key), ...[opened.removal, ...opened.removals].map(fromBase64url));
    fileId = fromBase64url(file.id);
    await throughPlain(server.url);
  }, 180_000);

  afterAll(async () => {
    for (const context of contexts) await context.close();
    if (!stopped) await server?.close();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  const disk = () => [...everyFile(data), { path: 'the log', bytes: Buffer.from(server.log.join('\n')) }];

  const tokenOf = ({ token }: CodenameKeys) => Buffer.from(token, 'base64url');
  const addressOf = ({ address }: CodenameKeys) => Buffer.from(address, 'base64url');

  it('no text, contact, agent, address, passphrase or key is in the database, its log, or any file', () => {
    expect(disk().some(({ path }) => path.endsWith('-wal'))).toBe(true);
    expect(leaks([...WRITTEN, AGENT, ADDRESS, FORWARDED, tokenOf(codename), ...secrets], disk())).toEqual([]);
  });

  it('no text, contact, passphrase or key is in any request that a browser sent', () => {
    expect(captured.some(({ path }) => path.includes('PUT') && path.includes('/api/tips/'))).toBe(true);
    expect(leaks([...WRITTEN, ...secrets], captured)).toEqual([]);
  });

  it('a file leaves the page only sealed, and is named by the commit alone until its day is over', async () => {
    const parts = captured.filter(({ path }) => /^request PUT .*\/api\/uploads\/[\w-]{22}\.\d$/.test(path));
    expect(parts).toHaveLength(2);
    expect(Buffer.concat(parts.map(({ bytes }) => bytes)).length).toBeGreaterThan(FILE.buffer.length);
    const isCommit = ({ path }: Captured) => path.startsWith(`headers of PUT ${server.url}/api/tips/`);
    const naming = captured.filter((one) => leaks([fileId], [one]).length > 0);
    expect(naming.map(isCommit)).toEqual([true]);
    expect(columnsWith(data, fileId)).toEqual(['files.id']);
  });

  it('which question a source came for is in no request, and not in the log', () => {
    expect(question).toMatch(/^[a-z]{3,8}-[a-z]{3,8}$/);
    expect(leaks([question], captured)).toEqual([]);
    expect(leaks([question], disk())).toEqual([]);
  });

  it("the source's browser profile holds nothing that was written", () => {
    const files = everyFile(sourceProfile);
    expect(files.length).toBeGreaterThan(5);
    expect(leaks([...WRITTEN, tokenOf(codename), addressOf(codename), ...secrets], files)).toEqual([]);
  });

  it("the reporter's browser profile holds nothing that was written, the draft of a reply among it", () => {
    const files = everyFile(deskProfile);
    expect(files.length).toBeGreaterThan(5);
    expect(leaks([...WRITTEN, addressOf(codename)], files)).toEqual([]);
  });

  it('the token that opens a mailbox is in the body of what asks for it, and in no other request', () => {
    const isAsked = ({ path }: Captured) => path === `request POST ${server.url}/api/mailbox`;
    expect(leaks([tokenOf(codename)], captured.filter(isAsked))).not.toEqual([]);
    expect(
      leaks(
        [tokenOf(codename)],
        captured.filter((one) => !isAsked(one)),
      ),
    ).toEqual([]);
  });

  it("a mailbox's address is in the header of a reply that is put there, in no other request, and in one column", () => {
    const isPut = ({ path }: Captured) => path.startsWith(`headers of PUT ${server.url}/api/desk/replies/`);
    expect(leaks([addressOf(codename)], captured.filter(isPut))).not.toEqual([]);
    expect(
      leaks(
        [addressOf(codename)],
        captured.filter((one) => !isPut(one)),
      ),
    ).toEqual([]);
    expect(columnsWith(data, addressOf(codename))).toEqual(['replies.mailbox']);
    const files = disk().filter(({ path }) => !/\.(db|sqlite)(-wal)?$/.test(path));
    expect(leaks([addressOf(codename)], files)).toEqual([]);
  });

  it('the login secret, which is sent, is not stored', () => {
    const found = rootFromWords(kits.member.join(' '));
    if ('fault' in found) throw new Error('the kit does not parse');
    const { login } = memberKeys(found.root);
    expect(captured.some(({ bytes }) => bytes.includes(login))).toBe(true);
    expect(leaks([login, Buffer.from(login, 'base64url')], disk())).toEqual([]);
  });

  it('still holds after the day was closed and the server stopped', async () => {
    await server.close();
    server = await startServer({ config: { data }, overrides: { now: () => NOW + 86_400_000 } });
    await server.close();
    stopped = true;
    expect(readdirSync(data).filter((name) => name.startsWith(`open-${TODAY}`))).toEqual([]);
    expect(columnsWith(data, addressOf(codename))).toEqual(['replies.mailbox']);
    if (inject('door') === 'workerd') {
      expect(columnsWith(data, fileId)).toEqual(['closed_files.id']);
    } else {
      // Where it lies is its name, and no row has it.
      expect(columnsWith(data, fileId)).toEqual([]);
      expect(readdirSync(join(data, 'files', TODAY))).toEqual([Buffer.from(fileId).toString('hex')]);
    }
    expect(leaks([...WRITTEN, AGENT, ADDRESS, FORWARDED, tokenOf(codename), ...secrets], everyFile(data))).toEqual([]);
  });

  it.each([
    ['as it is', Buffer.from(TEXT)],
    ['as UTF-16', Buffer.from(TEXT, 'utf16le')],
    ['as base64 inside other bytes', Buffer.from(Buffer.from(`x${TEXT}yz`).toString('base64'))],
    ['as hex', Buffer.from(Buffer.from(TEXT).toString('hex'))],
  ])('a leak planted %s is found', (_form, bytes) => {
    appendFileSync(join(data, 'planted.log'), bytes);
    expect(leaks([TEXT], everyFile(data))).not.toEqual([]);
    rmSync(join(data, 'planted.log'));
    expect(leaks([TEXT], [{ path: 'a request', bytes }])).not.toEqual([]);
  });

  it.each(['latin1', 'hex', 'base64', 'base64url'] as const)('a token planted as %s is found', (encoding) => {
    const token = tokenOf(codename);
    const bytes = Buffer.concat([Buffer.from('xy'), Buffer.from(token.toString(encoding), 'latin1')]);
    expect(leaks([token], [{ path: 'a file', bytes }])).not.toEqual([]);
  });
});

/** The source's form is open: written, sent with a codename, whose words are returned. */
async function writeWithCodename(page: Page): Promise<string[]> {
  await page.getByLabel('Your message').fill(TEXT);
  await page.getByLabel('How to reach you').fill(CONTACT);
  await page.locator('fieldset.files input[multiple]').setInputFiles([FILE]);
  await page.getByText(FILE.name).waitFor();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('heading', { name: 'Your codename: twelve words' }).waitFor();
  const words = await page.getByRole('list', { name: 'Your twelve words' }).getByRole('listitem').allTextContents();
  await page.getByRole('button', { name: 'I have written them down' }).click();
  await page.getByRole('button', { name: 'Send without checking' }).click();
  await page.getByRole('heading', { name: 'Your message is stored' }).waitFor();
  return words;
}

/** The tip is open on the desk: a reply is sent, another one begun, and the desk locked over it. */
async function answer(page: Page): Promise<void> {
  await page.getByLabel('Reply to the source').fill(REPLY);
  await page.getByRole('button', { name: 'Seal and send' }).click();
  await page.getByText('Lies in the source’s mailbox').waitFor();
  await page.getByLabel('Reply to the source').fill(DRAFT);
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await page.getByRole('button', { name: 'Unlock' }).waitFor();
}

/** The source comes back with its words, reads, and writes once more. */
async function readAndFollowUp(page: Page, origin: string, words: readonly string[]): Promise<void> {
  await page.goto(`${origin}/mailbox`);
  await page.getByRole('combobox').first().waitFor();
  for (const [n, word] of words.entries()) await page.getByRole('combobox').nth(n).fill(word);
  await page.getByRole('button', { name: 'Open the mailbox' }).click();
  await page.getByText(REPLY).waitFor();
  await page.getByLabel('Your message').fill(FOLLOW_UP);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('heading', { name: 'Your message is stored' }).waitFor();
}

async function newsroomKey(url: string): Promise<string> {
  const answer = parseJson(DirectoryAnswer, await (await fetch(`${url}/api/directory`)).text());
  if (answer === null) throw new Error('no directory');
  return answer.by;
}

/** Ours, and a Durable Object's. What lies in the bucket is named by keys. */
const isDatabase = (name: string) => name.endsWith('.db') || /^do\b.*[0-9a-f]{64}\.sqlite$/.test(name);

/** Columns of any table in which these bytes stand, in any spelling. */
function columnsWith(folder: string, bytes: Uint8Array): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isDatabase);
  return [
    ...new Set(files.flatMap((name) => rowsOf(join(folder, name)).flatMap(({ values }) => searched(values)(bytes)))),
  ];
}

/** A reporter publishes a callout. Returns its link, as the box for articles has it. */
async function callout(page: Page): Promise<string> {
  await go(page, 'Your profile');
  await page.getByRole('button', { name: 'Add a callout' }).click();
  await page.getByLabel('Question').fill(QUESTION);
  await page.getByRole('button', { name: 'Remove this organisation' }).click();
  await page.getByRole('button', { name: 'Sign and publish' }).click();
  await page.getByText('Published. Sources see it from now on.').waitFor();
  await page.getByLabel('About', { exact: true }).selectOption({ label: QUESTION });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy as plain text' }).click();
  await page.getByText('Copied.').waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  return /\((http[^)]*#[^)]*)\)/.exec(text)?.[1] ?? '';
}

/** As a form without scripts posts them. */
async function throughPlain(url: string): Promise<void> {
  const age = new Encrypter();
  const recipients = await (await fetch(`${url}/recipients.txt`)).text();
  for (const line of recipients.split('\n')) if (line.startsWith('age1')) age.addRecipient(line);
  for (const [bytes, outcome] of [
    [await age.encrypt(FOREIGN), 'sent'],
    [new TextEncoder().encode(READABLE), 'readable'],
  ] as const) {
    const body = new FormData();
    body.append('file', new Blob([new Uint8Array(bytes)]), FILE.name);
    const headers = { 'user-agent': AGENT, 'x-forwarded-for': FORWARDED };
    const answer = await fetch(`${url}/plain/tips?in=en`, { method: 'POST', body, headers, redirect: 'manual' });
    expect(answer.headers.get('location')).toBe(`/en/plain/${outcome}`);
  }
}

/** A request from another loopback address, with the headers a proxy would add and a body that is refused. */
function fromAddress(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = request(
      `${url}/api/tips/${Buffer.alloc(16, 7).toString('base64url')}`,
      {
        method: 'PUT',
        localAddress: ADDRESS,
        headers: { 'user-agent': AGENT, 'x-forwarded-for': FORWARDED, 'content-type': 'application/octet-stream' },
      },
      (answer) => {
        answer.resume();
        answer.on('end', () => resolve());
      },
    );
    asked.on('error', reject);
    asked.end(TEXT);
  });
}
