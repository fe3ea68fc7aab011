/** A codename and its mailbox, as tests need them: replies of members, and a server that has them. */
import type { Browser, Page } from 'playwright-core';
import { encodeRecipient } from '../../src/crypto/age/recipient.ts';
import { random, toBase64url } from '../../src/crypto/bytes.ts';
import { codenameWords } from '../../src/crypto/codename.ts';
import { type CodenameKeys, codenameKeys } from '../../src/crypto/keys.ts';
import { sealReply, signReply } from '../../src/crypto/reply.ts';
import { MAILBOX_BYTES } from '../../src/protocol/limits.ts';
import { MailboxBody, writeMailbox } from '../../src/protocol/mailbox.ts';
import type { Reply } from '../../src/protocol/reply.ts';
import { parseJson } from '../../src/protocol/schema.ts';
import { type VisitorOptions, visitor } from '../setup/browser.ts';
import type { TestNewsroom } from '../setup/newsroom.ts';
import { type TestServer, TODAY } from '../setup/server.ts';

export interface TestCodename {
  words: string[];
  keys: CodenameKeys;
}

export async function codename(
  { keys }: TestNewsroom,
  language: Parameters<typeof codenameWords>[1] = 'english',
  entropy = random(16),
): Promise<TestCodename> {
  return { words: await codenameWords(entropy, language), keys: codenameKeys(entropy, keys.key) };
}

/** As this member's desk would make it. */
export function reply(
  { keys: newsroom, members }: TestNewsroom,
  { keys }: TestCodename,
  change: Partial<Reply> = {},
  writer = members[0],
): Uint8Array {
  if (writer === undefined) throw new Error('no member');
  const text: Reply = {
    ...{ v: 1, kind: 'reply', newsroom: newsroom.key, member: writer.key, thread: keys.thread },
    ...{ id: toBase64url(random(16)), number: 1, day: TODAY, text: 'Thank you. Who signed it?' },
    ...change,
  };
  const mailbox = { address: keys.address, recipient: encodeRecipient(keys.mailbox.recipient) };
  return sealReply(signReply(writer.signingSeed, text), mailbox);
}

export interface FakeBox {
  /** By the id that the server gave them. */
  stored: Map<string, Uint8Array>;
  /** Every request's body, in order. */
  asked: MailboxBody[];
}

/** From now on the server answers for this codename's mailbox alone with these, whatever it has; all others are empty. */
export async function serveMailbox(
  page: Page,
  { keys }: TestCodename,
  replies: readonly Uint8Array[],
  days = 60,
): Promise<FakeBox> {
  const box: FakeBox = { stored: new Map(replies.map((one) => [toBase64url(random(16)), one])), asked: [] };
  await page.route(/\/api\/mailbox/, async (route) => {
    const body = parseJson(MailboxBody, route.request().postData() ?? '');
    if (body === null) return await route.fulfill({ status: 400 });
    box.asked.push(body);
    const isOwn = body.token === keys.token;
    if (isOwn) for (const id of body.delete) box.stored.delete(id);
    const found = isOwn ? [...box.stored] : [];
    const answer = Buffer.alloc(MAILBOX_BYTES);
    answer.set(
      writeMailbox({ days, replies: found.map(([id, envelope]) => ({ id: Buffer.from(id, 'base64url'), envelope })) }),
    );
    await route.fulfill({ contentType: 'application/octet-stream', body: answer });
  });
  return box;
}

/** Two of a codename's words in their order: one alone may stand in any text. */
export function twoOf(words: readonly string[]): RegExp {
  const pairs = words.slice(1).map((word, n) => `${words[n]}[^a-z]{1,3}${word}`);
  return new RegExp(pairs.join('|'), 'i');
}

/** Into the first field, all at once, as from the clipboard. */
export async function pasteWords(page: Page, text: string, field = 0): Promise<void> {
  await page
    .getByRole('combobox')
    .nth(field)
    .evaluate((input, value) => {
      const data = new DataTransfer();
      data.setData('text', value);
      input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, text);
}

export const openBox = (page: Page) => page.getByRole('button', { name: 'Open the mailbox' }).click();

/** From the next loading on: the handles that the page names to its worker, as it names them. */
export async function watchHandles(page: Page): Promise<string[]> {
  const handles: string[] = [];
  await page.exposeFunction('onHandle', (handle: string) => handles.push(handle));
  await page.addInitScript(() => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message, options) {
      Object.assign(globalThis, { lastWorker: this });
      const { handle } = Object(Object(message).input);
      if (typeof handle === 'string') Reflect.get(globalThis, 'onHandle')(handle);
      Reflect.apply(post, this, [message, options]);
    };
  });
  return handles;
}

/** What the page's worker says of this handle when it is asked for its words: their number, or why not. */
export function spell(page: Page, handle: string | undefined): Promise<unknown> {
  return page.evaluate(
    (asked) =>
      new Promise((resolve) => {
        const worker = Reflect.get(globalThis, 'lastWorker');
        worker.addEventListener('message', ({ data }: MessageEvent) => {
          if (data.id === -1) resolve(data.code ?? data.output.length);
        });
        worker.postMessage({ id: -1, name: 'spell', input: { handle: asked, language: 'english' } });
      }),
    handle,
  );
}

/** Whom a source of these tests can write to. */
export const REPORTERS = [
  { name: 'Maya Okafor', beats: ['housing'] },
  { name: 'Jonas Feld', beats: ['courts'] },
  { name: 'Layla Haddad', beats: [] },
];

/** A visitor of its own; `go` opens the page and waits for its fields. */
export async function visitMailbox(
  browser: Browser,
  { url }: TestServer,
  { path = '/en/mailbox', ...options }: VisitorOptions & { path?: string } = {},
) {
  const visit = await visitor(browser, options);
  return {
    ...visit,
    go: async () => {
      await visit.page.goto(url + path);
      await visit.page.getByRole('combobox').first().waitFor();
    },
  };
}

export async function enter(page: Page, { words }: TestCodename): Promise<void> {
  await pasteWords(page, words.join(' '));
  await openBox(page);
  await page.getByRole('heading', { name: 'Your mailbox' }).waitFor();
}
