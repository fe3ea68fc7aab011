/** What makes a member: the newcomer's application, and the desk secret that an admin hands over. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { seal } from '../../src/crypto/age/age.ts';
import { encodeRecipient } from '../../src/crypto/age/recipient.ts';
import { sha256, toBase64url, utf8 } from '../../src/crypto/bytes.ts';
import { type MemberKeys, memberKeys } from '../../src/crypto/keys.ts';
import { pad } from '../../src/crypto/message.ts';
import { sign, signingKey } from '../../src/crypto/signature.ts';
import { ready } from '../../src/crypto/sodium.ts';
import { archiveHash, openWelcome, sealWelcome, signApplication, verifyApplication } from '../../src/crypto/team.ts';
import { WELCOME_BYTES } from '../../src/protocol/desk-api.ts';
import { BEAT_MAX, BEATS_MAX, MESSAGE_SIZES, NAME_MAX } from '../../src/protocol/limits.ts';
import type { Application, Welcome } from '../../src/protocol/team.ts';
import { newsroom, root } from './fixtures.ts';

const code = (name: string) => expect.objectContaining({ code: name });
let room: string;
let admin: MemberKeys;
let newcomer: MemberKeys;
let application: Application;
let welcome: Welcome;

beforeAll(async () => {
  await ready();
  room = newsroom(1).keys.key;
  [admin, newcomer] = [memberKeys(root(100)), memberKeys(root(110))];
  const archive = encodeRecipient(newcomer.archive.recipient);
  application = { v: 1, newsroom: room, member: newcomer.key, name: 'Ада Чайка', beats: ['Shipping'], archive };
  welcome = { v: 1, newsroom: room, member: newcomer.key, secret: toBase64url(root(0x5e)) };
});

describe('an application', () => {
  it('is believed from the key that it names, for this newsroom', () => {
    const signed = signApplication(newcomer.signingSeed, application);
    expect(verifyApplication(signed, room)).toEqual(application);
    expect(verifyApplication(signed, admin.key)).toBeNull();
    expect(verifyApplication({ ...signed, by: admin.key }, room)).toBeNull();
    expect(verifyApplication({ ...signed, signed: signed.signed.replace('Shipping', 'Politics') }, room)).toBeNull();
    expect(verifyApplication(sign(admin.signingSeed, 'application', signed.signed), room)).toBeNull();
    expect(verifyApplication(sign(newcomer.signingSeed, 'intake', signed.signed), room)).toBeNull();
  });

  it('is not signed, and not believed, when something in it is not of the form', () => {
    const longest = { ...application, name: 'ж'.repeat(NAME_MAX), beats: Array(BEATS_MAX).fill('ж'.repeat(BEAT_MAX)) };
    expect(verifyApplication(signApplication(newcomer.signingSeed, longest), room)).toEqual(longest);
    const typo = application.archive.replace(/.$/, (last) => (last === 'q' ? 'p' : 'q'));
    for (const change of [
      { name: '' },
      { name: 'a\u202eb' },
      { beats: Array(BEATS_MAX + 1).fill('x') },
      { archive: 'age1x' },
      { more: 1 },
    ]) {
      const bad = { ...application, ...change };
      expect(() => signApplication(newcomer.signingSeed, bad)).toThrow(code('malformed'));
      expect(verifyApplication(sign(newcomer.signingSeed, 'application', JSON.stringify(bad)), room)).toBeNull();
    }
    const mistyped = JSON.stringify({ ...application, archive: typo });
    expect(verifyApplication(sign(newcomer.signingSeed, 'application', mistyped), room)).toBeNull();
    const spaces = sign(newcomer.signingSeed, 'application', `${JSON.stringify(application)}${' '.repeat(8192)}`);
    expect(verifyApplication(spaces, room)).toBeNull();
    expect(() => signApplication(admin.signingSeed, application)).toThrow(code('malformed'));
  });

  it('names the recipient whose hash the directory will vouch for', () => {
    expect(archiveHash(application.archive)).toBe(toBase64url(sha256(newcomer.archive.recipient)));
    expect(archiveHash('age1pq1qqqq')).toBeNull();
    expect(archiveHash('')).toBeNull();
  });
});

describe('a welcome', () => {
  const by = () => ({ newsroom: room, member: newcomer.key, admins: [admin.key] });

  it('gives the secret to whom it is for, and has always one size', () => {
    const envelope = sealWelcome(admin.signingSeed, welcome, application.archive);
    expect(openWelcome(envelope, newcomer.archive, by())).toEqual(root(0x5e));
    expect(openWelcome(envelope, admin.archive, by())).toBeNull();
    expect(envelope.length).toBe(WELCOME_BYTES);
  });

  it('is not taken from others than admins, for another newsroom or member, or under another label', () => {
    const envelope = sealWelcome(admin.signingSeed, welcome, application.archive);
    const open = (change: object, bytes: Uint8Array = envelope) =>
      openWelcome(bytes, newcomer.archive, { ...by(), ...change });
    expect(open({ admins: [newcomer.key] })).toBeNull();
    expect(open({ admins: [] })).toBeNull();
    expect(open({ newsroom: signingKey(root(9)) })).toBeNull();
    expect(open({ member: admin.key })).toBeNull();
    const wrap = (signed: object) =>
      seal(pad(utf8(JSON.stringify(signed)), MESSAGE_SIZES), [newcomer.archive.recipient]);
    const text = JSON.stringify(welcome);
    expect(open({}, wrap(sign(admin.signingSeed, 'welcome', text)))).toEqual(root(0x5e));
    expect(open({}, wrap(sign(admin.signingSeed, 'event', text)))).toBeNull();
    expect(open({}, wrap({ ...sign(newcomer.signingSeed, 'welcome', text), by: admin.key }))).toBeNull();
    expect(open({}, wrap(sign(admin.signingSeed, 'welcome', '{}')))).toBeNull();
    expect(open({}, wrap({ some: 'thing' }))).toBeNull();
  });

  it('that was changed by one bit anywhere gives no secret', () => {
    const envelope = sealWelcome(admin.signingSeed, welcome, application.archive);
    fc.assert(
      fc.property(fc.nat(envelope.length - 1), fc.nat(7), (at, bit) => {
        const changed = Uint8Array.from(envelope);
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        let secret: Uint8Array | null = null;
        try {
          secret = openWelcome(changed, newcomer.archive, by());
        } catch (error) {
          expect(error).toHaveProperty('code');
        }
        expect(secret).toBeNull();
      }),
      { numRuns: 100 },
    );
  });
});
