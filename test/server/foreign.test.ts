/** The door without scripts: what stock `age` makes is taken, and whatever else comes is refused with a page. */
import { armor, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fromBase64url, random, toBase64url } from '../../src/crypto/bytes.ts';
import { openAnyTip } from '../../src/crypto/foreign.ts';
import { intakeIdentities } from '../../src/crypto/intake.ts';
import { TipsAnswer } from '../../src/protocol/api.ts';
import { epochOf } from '../../src/protocol/days.ts';
import { FOREIGN_MAX } from '../../src/protocol/limits.ts';
import { TODAY } from '../crypto/fixtures.ts';
import { expectProblem, type Harness, newsroomServer, read, send, server, signIn, tipCount } from './fixtures.ts';

let harness: Harness;
beforeEach(async () => {
  harness = await newsroomServer();
});
afterEach(() => harness.close());

const TEXT = 'They pay the inspectors in cash. 2,300 each.\n';
/** More than the browser's generator gives at once. */
function noise(length: number): Uint8Array {
  const all = new Uint8Array(length);
  for (let at = 0; at < length; at += 65_536) all.set(random(Math.min(65_536, length - at)), at);
  return all;
}

const bytes = (text: string) => new TextEncoder().encode(text);

async function todays(of: Harness = harness): Promise<string[]> {
  const text = await (await send(of, 'GET', '/recipients.txt')).text();
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

async function locked(plaintext: Uint8Array = bytes(TEXT), recipients?: readonly string[]): Promise<Uint8Array> {
  const age = new Encrypter();
  for (const recipient of recipients ?? (await todays())) age.addRecipient(recipient);
  return await age.encrypt(plaintext);
}

/** As a browser posts a form: `no-referrer` makes the origin `null`. */
async function post(parts: readonly (Uint8Array | string)[], more: { in?: string; of?: Harness } = {}) {
  const form = new FormData();
  for (const part of parts) {
    if (typeof part === 'string') form.append('text', part);
    else form.append('file', new Blob([new Uint8Array(part)]), 'tip.age');
  }
  const { of = harness } = more;
  const query = more.in === undefined ? '' : `?in=${more.in}`;
  const written = new Response(form);
  const type = written.headers.get('content-type') ?? '';
  const answer = await of.app.request(`/plain/tips${query}`, {
    method: 'POST',
    body: new Uint8Array(await written.arrayBuffer()),
    headers: { 'content-type': type, origin: 'null', 'sec-fetch-site': 'same-origin' },
    redirect: 'manual',
  });
  expect([answer.status, await answer.text()]).toEqual([303, '']);
  return answer.headers.get('location');
}

async function opened(n: number) {
  const member = harness.room.members[n];
  const listed = await send(harness, 'GET', '/api/desk/tips', undefined, await signIn(harness));
  const id = (await read(listed, 200, TipsAnswer)).tips[0]?.id ?? '';
  const [stored] = await harness.store.tips.envelopes([fromBase64url(id)], 2 * FOREIGN_MAX);
  if (!stored || !member) throw new Error('stored');
  const own = intakeIdentities(member.chain, epochOf(TODAY), epochOf(TODAY)).map(({ identity }) => identity);
  const reader = { newsroomKeys: [harness.room.keys.key], member: member.key, secret: new Uint8Array(32).fill(n) };
  return { id, tip: openAnyTip(stored.envelope, own, reader) };
}

describe('recipients.txt', () => {
  it('has a line of today for each reporter, as `age -R` reads them, and names them', async () => {
    const text = await (await send(harness, 'GET', '/recipients.txt')).text();
    const lines = text.trimEnd().split('\n');
    expect(lines.filter((line) => !line.startsWith('#')).every((line) => /^age1pq1[a-z0-9]{1952}$/.test(line))).toBe(
      true,
    );
    const names = harness.room.directory.members
      .filter(({ roles }) => roles.includes('reporter'))
      .map(({ name }) => name);
    for (const name of names) expect(text).toContain(`# ${name}`);
    expect(lines.filter((line) => !line.startsWith('#'))).toHaveLength(names.length);
    expect(lines[0]).toContain(TODAY);
  });

  it('says who cannot receive, and is not there before the newsroom is', async () => {
    harness.clock.now += 9 * 7 * 86_400_000;
    expect(await (await send(harness, 'GET', '/recipients.txt')).text()).toMatch(/^# .*: cannot receive now$/m);
    const fresh = await server({ setup: false });
    await expectProblem(await send(fresh, 'GET', '/recipients.txt'), 'not-set-up');
    expect(await post([await locked()], { of: fresh })).toBe('/en/plain/closed');
    await fresh.close();
  });
});

describe('a file of stock age', () => {
  it('is stored, binary or armored, opens for those it was made for, and says that nobody signed it', async () => {
    expect(await post([await locked()], { in: 'fr' })).toBe('/fr/plain/sent');
    const { tip } = await opened(0);
    expect(tip?.tip).toMatchObject({ text: TEXT, foreign: { file: null }, to: [harness.room.members[0]?.key] });
    expect(await post([bytes(armor.encode(await locked()))])).toBe('/en/plain/sent');
    expect(await post([bytes(`\r\n${armor.encode(await locked()).replaceAll('\n', '\r\n')}\r\n`)])).toBe(
      '/en/plain/sent',
    );
    expect(await tipCount(harness)).toBe(3);
  });

  it('is stored once, however often it comes, also at the same time', async () => {
    const file = await locked();
    const answers = await Promise.all([post([file]), post([file]), post([bytes(armor.encode(file))])]);
    expect(answers).toEqual(['/en/plain/sent', '/en/plain/sent', '/en/plain/sent']);
    expect(await tipCount(harness)).toBe(1);
  });

  it('can be deleted by whoever opened it', async () => {
    await post([await locked()]);
    const { id, tip } = await opened(0);
    const session = await signIn(harness);
    const other = { 'flowerpot-removal': toBase64url(random(32)) };
    await expectProblem(
      await send(harness, 'DELETE', `/api/desk/tips/${id}`, undefined, { ...session, ...other }),
      'not-found',
    );
    const token = { 'flowerpot-removal': tip?.removal ?? '' };
    expect((await send(harness, 'DELETE', `/api/desk/tips/${id}`, undefined, { ...session, ...token })).status).toBe(
      204,
    );
  });

  it('may be as large as the limit, and no larger', async () => {
    const overhead = (await locked(new Uint8Array(0))).length + 16 * 16;
    expect(await post([await locked(noise(FOREIGN_MAX - overhead))])).toBe('/en/plain/sent');
    expect(await post([await locked(noise(FOREIGN_MAX - overhead + 17))])).toBe('/en/plain/large');
    expect(await post([noise(10 * 1024 * 1024)])).toBe('/en/plain/large');
    expect(await tipCount(harness)).toBe(1);
  });
});

describe('whatever else comes is refused with a page that says why', () => {
  it.each<[string, () => Promise<readonly (Uint8Array | string)[]>]>([
    ['readable', async () => [bytes(TEXT)]],
    ['readable', async () => [bytes('PK\x03\x04 a document')]],
    ['other', async () => [bytes('-----BEGIN PGP MESSAGE-----\n\nwcBM\n-----END PGP MESSAGE-----\n')]],
    ['other', async () => [bytes('age-encryption.org/v2\n')]],
    [
      'recipients',
      async () => [await locked(bytes(TEXT), [await identityToRecipient(await generateX25519Identity())])],
    ],
    ['damaged', async () => [(await locked()).slice(0, -50)]],
    ['damaged', async () => [(await locked()).slice(0, 900)]],
    ['damaged', async () => [bytes(armor.encode(await locked()).slice(0, 2000))]],
    ['damaged', async () => [bytes(armor.encode(await locked()).replace(/\n(.)/, '\n $1'))]],
    ['several', async () => [await locked(), await locked()]],
    ['several', async () => [bytes(armor.encode(await locked()) + armor.encode(await locked()))]],
    ['none', async () => []],
    ['none', async () => [new Uint8Array(0)]],
    ['none', async () => [TEXT]],
  ])('as %s', async (outcome, parts) => {
    expect(await post(await parts())).toBe(`/en/plain/${outcome}`);
    expect(await tipCount(harness)).toBe(0);
  });

  it('a passphrase is no recipient, and neither are more than a newsroom has', async () => {
    const age = new Encrypter();
    age.setScryptWorkFactor(2);
    age.setPassphrase('correct horse');
    expect(await post([await age.encrypt(TEXT)])).toBe('/en/plain/recipients');
    const [recipient = ''] = await todays();
    expect(
      await post([
        await locked(
          bytes(TEXT),
          Array.from({ length: 5 }, () => recipient),
        ),
      ]),
    ).toBe('/en/plain/recipients');
  });

  it('a body that is no form, a broken form, or a language that is none', async () => {
    const raw = async (type: string, body: string) => {
      const init = { method: 'POST', body, headers: { 'content-type': type }, redirect: 'manual' } as const;
      return (await harness.app.request('/plain/tips?in=//evil', init)).headers.get('location');
    };
    expect(await raw('text/plain', TEXT)).toBe('/en/plain/none');
    expect(await raw('multipart/form-data', TEXT)).toBe('/en/plain/damaged');
    expect(
      await raw(
        'multipart/form-data; boundary=x',
        `--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n${TEXT}`,
      ),
    ).toBe('/en/plain/damaged');
  });

  it('a form of thousands of parts, or with a head without an end, before the platform takes it apart', async () => {
    const part = '--x\r\ncontent-disposition: form-data; name="a"; filename="b"\r\n\r\nq\r\n';
    const long = `--x\r\n${'a: b\r\n'.repeat(2000)}content-disposition: form-data; name="a"; filename="b"\r\n\r\nq\r\n`;
    const asked = async (body: string, type = 'multipart/form-data; boundary=x') => {
      const init = { method: 'POST', body, headers: { 'content-type': type }, redirect: 'manual' } as const;
      return (await harness.app.request('/plain/tips', init)).headers.get('location');
    };
    for (const body of [`${part.repeat(9)}--x--\r\n`, `${part.repeat(20_000)}--x--\r\n`, `${long}--x--\r\n`]) {
      expect(await asked(body)).toBe('/en/plain/several');
    }
    // Another reading of the header must not lead around it.
    for (const type of ['xboundary=z; boundary=x', 'boundary="\\x"', 'a="boundary=z"; boundary=x']) {
      expect(await asked(`${part.repeat(20_000)}--x--\r\n`, `multipart/form-data; ${type}`)).toBe('/en/plain/damaged');
    }
    expect(await tipCount(harness)).toBe(0);
  });

  it('what comes beyond a day’s room, until the next day', async () => {
    await harness.close();
    // Each counts 64 KiB at least: nothing else bounds their number.
    harness = await newsroomServer({ config: { foreignBytesPerDay: 100_000 } });
    const first = await locked();
    expect(await post([first])).toBe('/en/plain/sent');
    expect(await post([await locked()])).toBe('/en/plain/full');
    // What is stored already is not called lost.
    expect(await post([first])).toBe('/en/plain/sent');
    harness.clock.now += 86_400_000;
    expect(await post([await locked()])).toBe('/en/plain/sent');
  });

  it('and a failure of ours is a page too, which says that nothing may have been stored', async () => {
    const file = await locked();
    harness.instead['tips.accept'] = { thrown: 'disk' };
    expect(await post([file])).toBe('/en/plain/busy');
  });
});
