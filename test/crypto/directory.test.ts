/** Signatures, directories and intake messages: only what the right key signed for this purpose is believed. */
import { createPublicKey, verify as nodeVerify } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { fromBase64url, toBase64url, utf8 } from '../../src/crypto/bytes.ts';
import { directoryHash, signDirectory, verifyDirectory, verifyIntake } from '../../src/crypto/directory.ts';
import { signIntake } from '../../src/crypto/intake.ts';
import { memberKeys, newsroomKeys } from '../../src/crypto/keys.ts';
import { sign, signingKey, verify } from '../../src/crypto/signature.ts';
import { ready } from '../../src/crypto/sodium.ts';
import { addDays } from '../../src/protocol/days.ts';
import type { Directory, Intake } from '../../src/protocol/directory.ts';
import { newsroom, root, TODAY } from './fixtures.ts';

beforeAll(ready);

describe('a signature', () => {
  it('covers the label, a line feed and the text, as every Ed25519 verifier sees it', () => {
    const { seed, key } = newsroomKeys(root(1));
    const signed = sign(seed, 'tip', '{"x":"é🌷"}');
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: key };
    const covered = utf8('flowerpot/v1 tip\n{"x":"é🌷"}');
    expect(nodeVerify(null, covered, createPublicKey({ key: jwk, format: 'jwk' }), fromBase64url(signed.sig))).toBe(
      true,
    );
    expect(signed.by).toBe(key);
    expect(verify(signed, 'tip')).toBe('{"x":"é🌷"}');
    expect(verify(signed, 'tip', key)).toBe('{"x":"é🌷"}');
  });

  it('is null for another label, key, text or signature', () => {
    const signed = sign(root(1), 'tip', 'text');
    const other = signingKey(root(2));
    expect(verify(signed, 'intake')).toBeNull();
    expect(verify(signed, 'tip', other)).toBeNull();
    expect(verify({ ...signed, by: other }, 'tip')).toBeNull();
    expect(verify({ ...signed, signed: 'text ' }, 'tip')).toBeNull();
    expect(verify({ ...signed, sig: sign(root(1), 'tip', 'other').sig }, 'tip')).toBeNull();
    expect(verify({ ...signed, sig: 'AAAA' }, 'tip')).toBeNull();
    expect(verify({ ...signed, by: 'not base64url!' }, 'tip')).toBeNull();
  });

  it('is never by a key of small order, whatever it signs', () => {
    for (const key of [`01${'00'.repeat(31)}`, '00'.repeat(32), `ec${'ff'.repeat(30)}7f`]) {
      const by = toBase64url(new Uint8Array(Buffer.from(key, 'hex')));
      const sig = toBase64url(new Uint8Array(Buffer.from(`01${'00'.repeat(63)}`, 'hex')));
      expect(verify({ signed: 'anything', by, sig }, 'tip')).toBeNull();
    }
  });

  it('is not made over a text that has no UTF-8, nor believed over one', () => {
    expect(() => sign(root(1), 'tip', 'half \ud83d')).toThrow(expect.objectContaining({ code: 'malformed' }));
    const replaced = sign(root(1), 'tip', 'half \ufffd');
    expect(verify({ ...replaced, signed: 'half \ud83d' }, 'tip')).toBeNull();
  });
});

describe('a directory', () => {
  const house = () => newsroom(2);
  const check = (directory: Directory, today = TODAY, pinned?: { serial: number; hash: string }) => {
    const { keys } = house();
    return verifyDirectory(signDirectory(keys.seed, directory), { newsroomKey: keys.key, today, pinned });
  };
  const second = (changes: Partial<Directory> = {}): Directory => {
    const previous = directoryHash(JSON.stringify(house().directory));
    return { ...house().directory, serial: 2, previous, ...changes };
  };

  it('is accepted with its hash, on its days and one day before', () => {
    const { directory } = house();
    const hash = directoryHash(JSON.stringify(directory));
    expect(check(directory)).toEqual({ directory, hash });
    for (const day of [addDays(TODAY, -1), addDays(TODAY, 90)])
      expect(check(directory, day)).toEqual({ directory, hash });
  });

  it('is refused outside its days', () => {
    const { directory } = house();
    expect(check(directory, addDays(TODAY, -2))).toEqual({ fault: 'not-yet' });
    expect(check(directory, addDays(TODAY, 91))).toEqual({ fault: 'expired' });
  });

  it('is read outside its days where no day is given, and still only from this newsroom and not from before', () => {
    const { keys, directory } = house();
    const signed = signDirectory(keys.seed, directory);
    const hash = directoryHash(signed.signed);
    expect(verifyDirectory(signed, { newsroomKey: keys.key, today: null })).toEqual({ directory, hash });
    const pinned = { serial: 2, hash };
    expect(verifyDirectory(signed, { newsroomKey: keys.key, today: null, pinned })).toEqual({ fault: 'older' });
    expect(verifyDirectory(signed, { newsroomKey: newsroomKeys(root(2)).key, today: null })).toEqual({
      fault: 'wrong-key',
    });
  });

  it('is refused when another key signed it, or says so, or names another newsroom', () => {
    const { keys, directory } = house();
    const other = newsroomKeys(root(2));
    const by = { newsroomKey: keys.key, today: TODAY };
    const theirs = { ...directory, newsroom: { ...directory.newsroom, key: other.key } };
    expect(verifyDirectory(signDirectory(other.seed, theirs), by)).toEqual({ fault: 'wrong-key' });
    expect(verifyDirectory({ ...signDirectory(other.seed, theirs), by: keys.key }, by)).toEqual({
      fault: 'bad-signature',
    });
    expect(verifyDirectory(sign(keys.seed, 'directory', JSON.stringify(theirs)), by)).toEqual({ fault: 'wrong-key' });
    expect(() => signDirectory(other.seed, directory)).toThrow(expect.objectContaining({ code: 'wrong-newsroom' }));
  });

  it('is refused with any character of its text, key or signature changed', () => {
    const { keys, directory } = house();
    const signed = signDirectory(keys.seed, directory);
    const by = { newsroomKey: keys.key, today: TODAY };
    for (const part of ['signed', 'by', 'sig'] as const) {
      for (let at = 0; at < signed[part].length; at += 7) {
        const text = signed[part];
        const changed = { ...signed, [part]: text.slice(0, at) + (text[at] === 'x' ? 'y' : 'x') + text.slice(at + 1) };
        expect(verifyDirectory(changed, by)).toHaveProperty('fault');
      }
    }
  });

  it('is refused when it is signed, but for another purpose or of another form', () => {
    const { keys, directory } = house();
    const by = { newsroomKey: keys.key, today: TODAY };
    const text = JSON.stringify(directory);
    expect(verifyDirectory(sign(keys.seed, 'intake', text), by)).toEqual({ fault: 'bad-signature' });
    for (const bad of [
      '',
      'null',
      '[]',
      '{}',
      `${text},`,
      text.replace('"v":1', '"v":2'),
      text.replace('{', '{"x":1,'),
    ]) {
      expect(verifyDirectory(sign(keys.seed, 'directory', bad), by)).toEqual({ fault: 'malformed' });
    }
    const huge = JSON.stringify({ ...directory, former: [], x: 'x'.repeat(300_000) });
    expect(verifyDirectory(sign(keys.seed, 'directory', huge), by)).toEqual({ fault: 'malformed' });
    expect(() => signDirectory(keys.seed, { ...directory, members: [] })).toThrow(
      expect.objectContaining({ code: 'malformed' }),
    );
  });

  it('is refused when this device has seen a newer one, or another of the same serial', () => {
    const { directory } = house();
    const hash = directoryHash(JSON.stringify(directory));
    expect(check(directory, TODAY, { serial: 1, hash })).toHaveProperty('directory');
    expect(check(second(), TODAY, { serial: 1, hash })).toHaveProperty('directory');
    expect(check(second({ serial: 5, previous: toBase64url(root(9)) }), TODAY, { serial: 1, hash })).toHaveProperty(
      'directory',
    );
    expect(check(directory, TODAY, { serial: 2, hash })).toEqual({ fault: 'older' });
    expect(check(directory, TODAY, { serial: 1, hash: toBase64url(root(9)) })).toEqual({ fault: 'older' });
    // The next one must name the one that was seen.
    expect(check(second({ previous: toBase64url(root(9)) }), TODAY, { serial: 1, hash })).toEqual({ fault: 'older' });
  });
});

describe('an intake message', () => {
  const house = () => newsroom(2);

  it('is believed from a member, for this newsroom', () => {
    const { keys, members, directory } = house();
    for (const member of members) {
      const intake = verifyIntake(signIntake(member, keys.key, TODAY), {
        newsroomKey: keys.key,
        members: directory.members,
      });
      expect(intake?.member).toBe(member.key);
    }
  });

  it('is null from a stranger, for another newsroom, in another name, changed, or of another form', () => {
    const { keys, members, directory } = house();
    const [first, second] = members;
    if (first === undefined || second === undefined) throw new Error('no members');
    const by = { newsroomKey: keys.key, members: directory.members };
    const signed = signIntake(first, keys.key, TODAY);
    expect(verifyIntake(signed, by)).not.toBeNull();

    expect(verifyIntake(signIntake(memberKeys(root(77)), keys.key, TODAY), by)).toBeNull();
    expect(verifyIntake(signIntake(first, newsroomKeys(root(2)).key, TODAY), by)).toBeNull();
    expect(verifyIntake(signIntake({ ...first, key: second.key }, keys.key, TODAY), by)).toBeNull();
    expect(verifyIntake({ ...signed, by: second.key }, by)).toBeNull();
    expect(verifyIntake({ ...signed, signed: signed.signed.replace('age1pq1', 'age1pq1q') }, by)).toBeNull();
    expect(verifyIntake(sign(first.signingSeed, 'tip', signed.signed), by)).toBeNull();

    const intake: Intake = JSON.parse(signed.signed);
    const resigned = (changes: object) => sign(first.signingSeed, 'intake', JSON.stringify({ ...intake, ...changes }));
    expect(verifyIntake(resigned({}), by)).not.toBeNull();
    expect(verifyIntake(resigned({ extra: 1 }), by)).toBeNull();
    expect(verifyIntake(resigned({ epochs: intake.epochs.toReversed() }), by)).toBeNull();
    expect(verifyIntake(resigned({ epochs: [] }), by)).toBeNull();
    const shifted = intake.epochs.map((epoch) => ({ ...epoch, last: addDays(epoch.last, 1) }));
    expect(verifyIntake(resigned({ epochs: shifted }), by)).toBeNull();
    expect(verifyIntake(resigned({ x: 'x'.repeat(40_000) }), by)).toBeNull();
  });
});
