/** A desk against a server that lies and senders who mean harm: what is noticed, what is said, and that the inbox goes on. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seal } from '../../src/crypto/age/age.ts';
import { random, toBase64url, utf8 } from '../../src/crypto/bytes.ts';
import { signDirectory } from '../../src/crypto/directory.ts';
import { intakeIdentity } from '../../src/crypto/intake.ts';
import { memberKeys, newsroomKeys } from '../../src/crypto/keys.ts';
import { sign, signingKey } from '../../src/crypto/signature.ts';
import { ready } from '../../src/crypto/sodium.ts';
import { rootFromWords } from '../../src/crypto/words.ts';
import { dayOf, epochOf } from '../../src/protocol/days.ts';
import { Directory } from '../../src/protocol/directory.ts';
import { parseJson, Signed } from '../../src/protocol/schema.ts';
import { tipStanzas } from '../../src/protocol/sizes.ts';
import type { Tip } from '../../src/protocol/tip.ts';
import { browserWith, describeInBrowser, visitor } from '../setup/browser.ts';
import { putTip } from '../setup/put-tip.ts';
import { NOW, startServer, type TestServer } from '../setup/server.ts';
import { type Kits, PASSPHRASE, readInbox, restore, sendTip, setUp, signChanges, unlock } from './cast.ts';

const GOOD = 'An honest tip among hostile ones.';
const DEVICE = 'a desk among hostile files';
const DAY = 86_400_000;

describeInBrowser('a desk and a hostile world', () => {
  const chromium = browserWith();
  let browser: Browser;
  let server: TestServer;
  let kits: Kits;

  const root = (words: readonly string[]) => {
    const found = rootFromWords(words.join(' '));
    if ('fault' in found) throw new Error('the kit does not parse');
    return found.root;
  };
  const member = () => memberKeys(root(kits.member));
  const newsroom = () => newsroomKeys(root(kits.newsroom));

  beforeAll(async () => {
    await ready();
    [server, browser] = await Promise.all([startServer(), chromium()]);
    const admin = await visitor(browser);
    kits = await setUp(admin.page, server.setupLink ?? '');
    await admin.context.close();
  });
  afterAll(async () => {
    await server?.close();
  });

  /** A desk on a fresh device, at the server's time. */
  async function desk(): Promise<Page> {
    const { page } = await visitor(browser, { now: server.clock.now });
    await restore(page, server.url, kits.member, DEVICE);
    return page;
  }

  const SHOWN = [
    ...['A file of 8192 bytes, made with another program.', 'A file of 8192 bytes, made with another program.'],
    `${'['.repeat(8000)}${' '.repeat(192)}`,
    GOOD,
  ].sort();

  it('hostile files do not stop the inbox: each is counted, and the honest tip is read', async () => {
    const recipient = intakeIdentity(member().chain, epochOf(dayOf(NOW))).recipient;
    const recipients = Array.from({ length: tipStanzas(1) }, () => recipient);
    const sealed = (plaintext: Uint8Array) => seal(plaintext, recipients);
    const padded = (json: string) => {
      const plaintext = new Uint8Array(8192).fill(0x20);
      plaintext.set(utf8(json));
      return plaintext;
    };
    const seed = random(32);
    const tip: Tip = {
      v: 1,
      kind: 'tip',
      newsroom: newsroom().key,
      thread: signingKey(seed),
      id: toBase64url(random(16)),
      to: [member().key],
      directory: 1,
      text: 'forged',
      contact: '',
    };
    const plaintextOf = (signed: Signed) => padded(JSON.stringify({ tip: signed, removal: toBase64url(random(32)) }));
    const signed = sign(seed, 'tip', JSON.stringify(tip));

    const spoiled = sealed(padded('{}')); // a changed byte in the last chunk
    spoiled[spoiled.length - 1] = (spoiled.at(-1) ?? 0) ^ 1;
    const hostile = [
      spoiled,
      sealed(padded('{"tip":{},"removal":"x","__proto__":{}}')),
      sealed(plaintextOf({ ...signed, sig: toBase64url(random(64)) })),
      sealed(plaintextOf({ ...signed, by: signingKey(random(32)) })),
      sealed(plaintextOf(sign(seed, 'tip', JSON.stringify({ ...tip, newsroom: signingKey(random(32)) })))),
      sealed(plaintextOf(sign(seed, 'intake', JSON.stringify(tip)))), // signed for something else
      lowOrder(sealed(padded('{}'))),
    ];
    // What is no tip of ours may be what another program made (PROTOCOL 19): it is shown, and said to be that.
    const others = [
      sealed(new Uint8Array(8192).fill(0x20)), // nothing but padding
      sealed(new Uint8Array(8192).fill(0xff)), // not UTF-8
      sealed(padded('['.repeat(8000))), // nesting
    ];
    for (const envelope of [...hostile, ...others]) expect(await putTip(server, envelope)).toBe(201);
    const source = await visitor(browser);
    await sendTip(source.page, server.url, GOOD);

    const page = await desk();
    expect((await readInbox(page)).sort()).toEqual(SHOWN);
    await page.getByText(`${hostile.length} could not be read: damaged, or made to disturb.`).waitFor();
    expect((await readInbox(page)).sort()).toEqual(SHOWN);
  });

  it('a tip that the server lists twice, under another id, is shown once', async () => {
    const page = await desk();
    const ids = await page.evaluate(async () => {
      const answer: { tips: { id: string }[] } = await (await fetch('/api/desk/tips')).json();
      return answer.tips.map(({ id }) => id);
    });
    for (const id of ids) {
      const answer = await page.request.post(`${server.url}/api/desk/envelopes`, { data: { ids: [id] } });
      expect(await putTip(server, (await answer.body()).subarray(20))).toBe(201);
    }
    expect((await readInbox(page)).sort()).toEqual(SHOWN);
  });

  it('a member for whom a tip is not does not open it, and is told that it is there', async () => {
    const stranger = intakeIdentity(memberKeys(random(32)).chain, 3000).recipient;
    await putTip(server, seal(new Uint8Array(8192).fill(0x20), [stranger, stranger, stranger, stranger]));
    const page = await desk();
    expect((await readInbox(page)).sort()).toEqual(SHOWN);
    await page.getByText('The server also holds 1 that no key of yours opens').waitFor();
  });

  it.each([
    ['changed after signing', (text: string) => text.replace('Maya', 'Mava'), 'was changed after it was signed'],
    ['of another newsroom', null, 'is signed by another newsroom'],
  ])('a directory %s locks the desk and says so', async (_name, change, said) => {
    const page = await desk();
    await page.getByRole('button', { name: 'Lock', exact: true }).click();
    await page.route('**/api/directory', async (route) => {
      const served = parseJson(Signed, await (await route.fetch()).text());
      if (served === null) throw new Error('no directory');
      const other = newsroomKeys(random(32));
      const forged = parseJson(Directory, served.signed);
      if (forged === null) throw new Error('no directory');
      const lie = change
        ? { ...served, signed: change(served.signed) }
        : signDirectory(other.seed, { ...forged, newsroom: { ...forged.newsroom, key: other.key } });
      await route.fulfill({ json: lie });
    });
    await unlock(page, DEVICE);
    await page.getByText(said).waitFor();
    expect(await page.getByRole('navigation', { name: 'Desk' }).isVisible()).toBe(false);
  });

  it('a server that goes back to an older directory is caught by a device that saw the newer', async () => {
    const page = await desk();
    const first = await (await fetch(`${server.url}/api/directory`)).json();
    await renewByWords(page, kits.newsroom);
    await page.getByText('Signed and published as number 2.').waitFor();
    await page.getByRole('button', { name: 'Lock', exact: true }).click();
    await page.route('**/api/directory', (route) => route.fulfill({ json: first }));
    await unlock(page, DEVICE);
    await page.getByText('an older list of members than this device has seen').waitFor();
  });

  it('pages that name another newsroom are refused before anything is signed in', async () => {
    const page = await desk();
    await page.getByRole('button', { name: 'Lock', exact: true }).click();
    const other = newsroomKeys(random(32)).key;
    await page.route('**/newsroom.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: `export const newsroomKey = '${other}';` }),
    );
    await page.reload();
    let asked = 0;
    page.on('request', (request) => {
      // That a page asks whether its own address is known tells nothing of a member.
      if (/\/api\/(?!desk\/reach\?)/.test(request.url())) asked += 1;
    });
    await unlock(page, DEVICE);
    await page.getByText('This site names another newsroom').waitFor();
    expect(asked).toBe(0);
  });

  it('an expired list stops sources, warns the desk, and is renewed with the words of the newsroom alone', async () => {
    server.clock.now = NOW + 91 * DAY;
    const source = await visitor(browser, { now: server.clock.now });
    await source.page.goto(`${server.url}/tip`);
    await source.page.getByText('list of reporters has run out').waitFor();

    const page = await desk();
    await page.getByRole('navigation', { name: 'Desk' }).getByRole('button', { name: 'Inbox' }).click();
    await page.getByText('Sources cannot write to you now').waitFor();
    await page.getByRole('button', { name: 'Sign the list again' }).click();
    await renewByWords(page, kits.member);
    await page.getByText('These are not the words of this newsroom').waitFor();
    await renewByWords(page, kits.newsroom);
    await page.getByText('Signed and published as number 3.').waitFor();

    await sendTip(source.page, server.url, 'After the renewal.');
    expect(await readInbox(page)).toContain('After the renewal.');
  });

  it('a clock that is far off neither erases keys nor publishes new ones', async () => {
    const right = server.clock.now;
    const { page } = await visitor(browser, { now: right });
    await restore(page, server.url, kits.member, DEVICE);
    await page.getByRole('button', { name: 'Lock', exact: true }).click();
    await page.clock.setFixedTime(right + 400 * DAY);
    let published = 0;
    page.on('request', (request) => {
      if (request.method() === 'PUT') published += 1;
    });
    await unlock(page, DEVICE);
    await page.getByRole('navigation', { name: 'Desk' }).getByRole('button', { name: 'Inbox' }).click();
    await page.getByText('The clocks differ').waitFor();
    expect(published).toBe(0);
    await page.getByRole('button', { name: 'Lock', exact: true }).click();
    await page.clock.setFixedTime(right);
    await unlock(page, DEVICE);
    expect(await readInbox(page)).toContain('After the renewal.');
  });

  it('a tip from a source whose clock runs weeks ahead is still read', async () => {
    const source = await visitor(browser, { now: server.clock.now + 40 * DAY });
    await sendTip(source.page, server.url, 'From the future.');
    const page = await desk();
    expect(await readInbox(page)).toContain('From the future.');
  });

  it('what a lying answer hid is found again at the next unlock, or when asked to try all again', async () => {
    const page = await desk();
    await page.route('**/api/desk/envelopes', async (route) => {
      const body = await (await route.fetch()).body();
      for (let at = 0; at < body.length; ) {
        const end = at + 20 + body.readUInt32BE(at + 16);
        body[end - 1] = (body[end - 1] ?? 0) ^ 1; // a changed byte at the end of every envelope
        at = end;
      }
      await route.fulfill({ body });
    });
    // What was opened before the lie began stays; nothing new is believed.
    await page.getByRole('button', { name: 'Lock', exact: true }).click();
    await unlock(page, DEVICE);
    await page.getByRole('navigation', { name: 'Desk' }).waitFor();
    expect(await readInbox(page)).toEqual([]);
    await page.unroute('**/api/desk/envelopes');
    await page.getByRole('button', { name: 'Try them all again' }).click();
    await page.locator('.row').first().waitFor();
    expect(await readInbox(page)).toContain('From the future.');
  });

  it('a second tab cannot open the desk of this device beside the first', async () => {
    const first = await desk();
    const second = await first.context().newPage();
    await second.goto(`${server.url}/desk`);
    await unlock(second, DEVICE);
    await second.getByText('The desk is open in another tab').waitFor();
    await first.getByRole('button', { name: 'Lock', exact: true }).click();
    await unlock(second, DEVICE);
    await second.getByRole('navigation', { name: 'Desk' }).waitFor();
  });

  it('a device with a wrong clock is not enrolled', async () => {
    const { page } = await visitor(browser, { now: server.clock.now + 200 * DAY });
    await page.goto(`${server.url}/desk`);
    await page.getByLabel('Your 24 words').fill(kits.member.join(' '));
    await page.getByLabel('Passphrase of this device').fill(DEVICE);
    await page.getByLabel('The same once more').fill(DEVICE);
    await page.getByRole('button', { name: 'Restore' }).click();
    await page.getByText('Set the clock of this device').waitFor();
  });

  it('the old passphrase no longer opens the device after a change', async () => {
    const page = await desk();
    await page.getByRole('button', { name: 'This device' }).click();
    await page.getByLabel('Present passphrase').fill(DEVICE);
    await page.getByLabel('New passphrase').fill(PASSPHRASE);
    await page.getByLabel('The same once more').fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Change it' }).click();
    await page.getByText('Changed. Only this device is concerned').waitFor();
    await page.getByRole('button', { name: 'Lock', exact: true }).click();
    await unlock(page, DEVICE);
    await page.getByText('This is not the passphrase of this device').waitFor();
    await unlock(page, PASSPHRASE);
    await page.getByRole('navigation', { name: 'Desk' }).waitFor();
  });

  async function renewByWords(page: Page, words: readonly string[]): Promise<void> {
    await page.getByRole('navigation', { name: 'Desk' }).getByRole('button', { name: 'Newsroom' }).click();
    await page.getByRole('button', { name: 'Security' }).click();
    // After wrong words the change still waits.
    if (!(await page.getByRole('region', { name: /not signed yet$/ }).isVisible()))
      await page.getByRole('button', { name: 'Sign the list again…' }).click();
    await signChanges(page, words);
  }
});

/** The file with the X25519 half of its first share set to a point of low order: zero. */
function lowOrder(file: Uint8Array): Uint8Array {
  const text = new TextDecoder('latin1').decode(file);
  const start = text.indexOf('mlkem768x25519 ') + 'mlkem768x25519 '.length;
  const share = Buffer.from(text.slice(start, start + 1494), 'base64');
  share.fill(0, 1088);
  const changed = file.slice();
  changed.set(Buffer.from(share.toString('base64').replace(/=+$/, ''), 'latin1'), start);
  return changed;
}
