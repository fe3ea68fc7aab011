/**
 * The canary: known strings go in through the pages and over the wire, and then every file of the server, its log, every
 * captured request and the source's own browser profile are searched for them, in every form we know. A planted leak must
 * be found, or the search proves nothing.
 */
import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { memberKeys } from '../../src/crypto/keys.ts';
import { ready } from '../../src/crypto/sodium.ts';
import { rootFromWords } from '../../src/crypto/words.ts';
import { describeInBrowser, profile } from '../setup/browser.ts';
import { NOW, startServer, type TestServer, TODAY } from '../setup/server.ts';
import { go, type Kits, PASSPHRASE, readInbox, setUp, write } from './cast.ts';
import { everyFile, leaks } from './disk.ts';

const TEXT = 'Zinnober-Quitte 4711 canary of the text';
const CONTACT = 'kanarie.quokka@mail.example';
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
  let secrets: string[];
  let sourceProfile: string;
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
    });
    return { folder, context };
  }

  beforeAll(async () => {
    await ready();
    server = await startServer({ config: { data } });
    const desk = await device();
    const deskPage = await desk.context.newPage();
    kits = await setUp(deskPage, server.setupLink ?? '');
    const link = await callout(deskPage);
    question = link.split('-').slice(-2).join('-');
    const source = await device();
    sourceProfile = source.folder;
    const page = await source.context.newPage();
    await page.goto(link);
    await page.getByText(QUESTION).waitFor();
    await write(page, TEXT, CONTACT);
    expect(await source.context.cookies()).toEqual([]);
    await source.context.close();
    expect(await readInbox(deskPage)).toEqual([TEXT]);
    await desk.context.close();
    await fromAddress(server.url);

    const found = rootFromWords(kits.member.join(' '));
    if ('fault' in found) throw new Error('the kit does not parse');
    const member = memberKeys(found.root);
    secrets = [
      PASSPHRASE,
      kits.member.join(' '),
      kits.newsroom.join(' '),
      ...[member.signingSeed, member.archive.seed, member.chain.key].map((key) => Buffer.from(key).toString('latin1')),
    ];
  }, 180_000);

  afterAll(async () => {
    for (const context of contexts) await context.close();
    if (!stopped) await server?.close();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  const disk = () => [...everyFile(data), { path: 'the log', bytes: Buffer.from(server.log.join('\n')) }];

  it('no text, contact, agent, address, passphrase or key is in the database, its log, or any file', () => {
    expect(disk().some(({ path }) => path.endsWith('-wal'))).toBe(true);
    expect(leaks([TEXT, CONTACT, AGENT, ADDRESS, FORWARDED, ...secrets], disk())).toEqual([]);
  });

  it('no text, contact, passphrase or key is in any request that a browser sent', () => {
    expect(captured.some(({ path }) => path.includes('PUT') && path.includes('/api/tips/'))).toBe(true);
    expect(leaks([TEXT, CONTACT, ...secrets], captured)).toEqual([]);
  });

  it('which question a source came for is in no request, and not in the log', () => {
    expect(question).toMatch(/^[a-z]{3,8}-[a-z]{3,8}$/);
    expect(leaks([question], captured)).toEqual([]);
    expect(leaks([question], disk())).toEqual([]);
  });

  it("the source's browser profile holds nothing that was written", () => {
    const files = everyFile(sourceProfile);
    expect(files.length).toBeGreaterThan(5);
    expect(leaks([TEXT, CONTACT], files)).toEqual([]);
  });

  it('the login secret, which is sent, is not stored', () => {
    const found = rootFromWords(kits.member.join(' '));
    if ('fault' in found) throw new Error('the kit does not parse');
    const { login } = memberKeys(found.root);
    expect(captured.some(({ bytes }) => bytes.includes(login))).toBe(true);
    expect(leaks([login, Buffer.from(login, 'base64url').toString('latin1')], disk())).toEqual([]);
  });

  it('still holds after the day was closed and the server stopped', async () => {
    await server.close();
    server = await startServer({ config: { data }, overrides: { now: () => NOW + 86_400_000 } });
    await server.close();
    stopped = true;
    expect(readdirSync(data).filter((name) => name.startsWith(`open-${TODAY}`))).toEqual([]);
    expect(leaks([TEXT, CONTACT, AGENT, ADDRESS, FORWARDED, ...secrets], everyFile(data))).toEqual([]);
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
});

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
