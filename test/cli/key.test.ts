import { Decrypter, Encrypter } from 'age-encryption';
import { beforeAll, describe, expect, it } from 'vitest';
import { key } from '../../src/cli/key.ts';
import { encodeRecipient } from '../../src/crypto/age/recipient.ts';
import { verifyIntake } from '../../src/crypto/directory.ts';
import { signIntake } from '../../src/crypto/intake.ts';
import { memberKeys } from '../../src/crypto/keys.ts';
import { ready } from '../../src/crypto/sodium.ts';
import { recoveryWords } from '../../src/crypto/words.ts';
import { addDays, epochOf } from '../../src/protocol/days.ts';
import { newsroom, root, TODAY } from '../crypto/fixtures.ts';
import { run } from './io.ts';

const words = recoveryWords(root(100)).join(' ');
const today = ['--today', TODAY];

beforeAll(ready);

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

describe('flowerpot key', () => {
  it('prints the archive identity and one for each week, with its days, as stock age reads them', async () => {
    const { code, text, err } = await run(key, [...today, '--days', '74'], { stdin: words });
    expect([code, err]).toEqual([0, '']);
    // 74 days back lies eleven weeks ago; one week more on either side, for clocks that are off.
    expect(lines(text)).toHaveLength(1 + 13);
    expect(text).toContain('# archive\nAGE-SECRET-KEY-PQ-1');
    expect(text).toContain(`# intake: epoch ${epochOf(TODAY)}, 2026-11-19 to 2026-11-25\nAGE-SECRET-KEY-PQ-1`);

    const encrypter = new Encrypter();
    encrypter.addRecipient(encodeRecipient(memberKeys(root(100)).archive.recipient));
    const decrypter = new Decrypter();
    decrypter.addIdentity(lines(text)[0] ?? '');
    expect(await decrypter.decrypt(await encrypter.encrypt('kept'), 'text')).toBe('kept');
  });

  it('prints the recipients that the member publishes, and nothing secret, with --recipients', async () => {
    const house = newsroom(1);
    const [member] = house.members;
    if (member === undefined) throw new Error('no member');
    const published = verifyIntake(signIntake(member, house.keys.key, TODAY), {
      newsroomKey: house.keys.key,
      members: house.directory.members,
    });
    const { text } = await run(key, [...today, '--recipients'], { stdin: words });
    expect(text).not.toContain('SECRET');
    expect(lines(text)).toContain(published?.epochs[0]?.recipient);
    expect(lines(text)).toContain(published?.epochs[1]?.recipient);
    expect(lines(text)[0]).toBe(encodeRecipient(member.archive.recipient));
  });

  it('prints JSON for scripts', async () => {
    const { text } = await run(key, [...today, '--days', '0', '--json'], { stdin: words });
    const listing = JSON.parse(text);
    expect(listing).toMatchObject({ member: memberKeys(root(100)).key, archive: { identity: expect.any(String) } });
    expect(listing.intake.map((one: { epoch: number }) => one.epoch)).toEqual(
      [-1, 0, 1].map((n) => epochOf(TODAY) + n),
    );
    const open = JSON.parse((await run(key, [...today, '--json', '--recipients'], { stdin: words })).text);
    expect(JSON.stringify(open)).not.toContain('identity');
  });

  it('reaches back as many days as asked', async () => {
    const { text } = await run(key, [...today, '--days', '365'], { stdin: words });
    const first = epochOf(addDays(TODAY, -365)) - 1;
    expect(text).toContain(`epoch ${first},`);
    expect(text).not.toContain(`epoch ${first - 1},`);
  });

  it('takes the words from a hidden prompt, in any layout', async () => {
    const numbered = recoveryWords(root(100)).map((word, n) => `${n + 1}) ${word.toUpperCase()}`);
    const asked = await run(key, today, { secret: numbered.join('\n') });
    expect(asked.text).toBe((await run(key, today, { stdin: words })).text);
  });

  it.each([
    ['too few words', words.split(' ').slice(1).join(' '), 'Expected 24 words, found 23.'],
    ['a word that is none', words.split(' ').with(2, 'flowerpot').join(' '), 'Word 3'],
    ['words in another order', words.split(' ').toReversed().join(' '), 'together they are wrong'],
    ['nothing', '', 'found 0'],
  ])('says what is wrong with %s, and prints no key', async (_name, stdin, message) => {
    const { code, text, err } = await run(key, today, { stdin });
    expect([code, text]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  it('refuses wrong use', async () => {
    for (const args of [
      ['--bogus'],
      ['--days', '-1'],
      ['--days', 'x'],
      ['--days', '9999'],
      ['--today', '2026-02-30'],
      ['legal'],
    ]) {
      const { code, text } = await run(key, args, { stdin: words });
      expect([args, code, text]).toEqual([args, 64, '']);
    }
    expect((await run(key, today, { stdin: 'x '.repeat(5000) })).code).toBe(64);
  });

  it('explains itself', async () => {
    const { code, text } = await run(key, ['--help']);
    expect(code).toBe(0);
    expect(text).toMatch(/^Usage: flowerpot key/);
  });
});
