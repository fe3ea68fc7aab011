/** The committed vectors of docs/PROTOCOL.md: they are what the code makes, and the code takes and refuses what they say. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decrypter } from 'age-encryption';
import { beforeAll, describe, expect, it } from 'vitest';
import { byIdentities, open } from '../../src/crypto/age/age.ts';
import { parseHeader, verifyMac } from '../../src/crypto/age/header.ts';
import { decodeIdentity } from '../../src/crypto/age/recipient.ts';
import { identity } from '../../src/crypto/age/xwing.ts';
import { fromBase64url, sha256, toBase64url, utf8 } from '../../src/crypto/bytes.ts';
import { codenameFromWords } from '../../src/crypto/codename.ts';
import { verifyDirectory, verifyIntake } from '../../src/crypto/directory.ts';
import { CryptoError } from '../../src/crypto/errors.ts';
import { caseId, envelopeHash, openEvent, readEvent } from '../../src/crypto/event.ts';
import { verify } from '../../src/crypto/signature.ts';
import { ready } from '../../src/crypto/sodium.ts';
import { archiveHash, openWelcome, verifyApplication } from '../../src/crypto/team.ts';
import { openTip, readTip, sealTip } from '../../src/crypto/tip.ts';
import { rootFromWords } from '../../src/crypto/words.ts';
import { asText, vectors } from '../vectors/make.ts';

const FILES = ['keys', 'words', 'signature', 'directory', 'intake', 'stanza', 'tip', 'puzzle', 'team', 'cases'];

function text(name: string): string {
  return readFileSync(join(import.meta.dirname, '../vectors', `${name}.json`), 'utf8');
}
const read = (name: string) => JSON.parse(text(name));
const unhex = (digits: string) => new Uint8Array(Buffer.from(digits, 'hex'));
const base64 = (characters: string) => new Uint8Array(Buffer.from(characters, 'base64'));

function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof CryptoError) return error.code;
    throw error;
  }
  return 'accepted';
}

beforeAll(ready);

describe('the committed vectors', () => {
  it('are, byte for byte, what `node test/vectors/make.ts` makes', async () => {
    const made = await vectors();
    expect(Object.keys(made).sort()).toEqual(FILES.map((name) => `${name}.json`).sort());
    for (const [name, vector] of Object.entries(made)) expect(asText(vector)).toBe(text(name.replace('.json', '')));
  });

  it('of words lead back to their bytes, or to their faults', async () => {
    const { recovery, typed, codename } = read('words');
    for (const { root, words } of recovery) expect(rootFromWords(words.join(' '))).toEqual({ root: unhex(root) });
    for (const { typed: input, root, fault } of typed) {
      expect(rootFromWords(input)).toEqual(root === undefined ? { fault } : { root: unhex(root) });
    }
    for (const { entropy, words } of codename) {
      expect(await codenameFromWords(words.join(' '))).toEqual({ entropies: expect.arrayContaining([unhex(entropy)]) });
    }
  });

  it('of signatures verify, or not', () => {
    const { good, refused } = read('signature');
    for (const { label, signed } of good) expect(verify(signed, label)).toBe(signed.signed);
    for (const { label, signed } of refused) expect(verify(signed, label)).toBeNull();
  });

  it('of directories are taken, or refused for their reason', () => {
    for (const { signed, newsroomKey, today, pinned, result } of read('directory').cases) {
      const found = verifyDirectory(signed, { newsroomKey, today, pinned: pinned ?? undefined });
      expect('fault' in found ? found.fault : 'accepted').toBe(result);
    }
  });

  it('of intake messages are believed, or not, and give the epochs they say', () => {
    const { signed, alsoAccepted, refused, newsroom, members, choices } = read('intake');
    const by = { newsroomKey: newsroom, members: members.map((key: string) => ({ key })) };
    const intake = verifyIntake(signed, by);
    if (intake === null) throw new Error('refused');
    expect(verifyIntake(alsoAccepted, by)).not.toBeNull();
    for (const one of refused) expect(verifyIntake(one.signed, by)).toBeNull();

    const directory = JSON.parse(read('directory').cases[0].signed.signed);
    for (const { today, epoch } of choices) {
      const parts = { directory, intakes: [intake], to: [intake.member], text: 'x', contact: '', callout: null, today };
      expect(codeOf(() => sealTip(parts))).toBe(epoch === null ? 'no-recipient' : 'accepted');
    }
  });

  it('of stanzas open, or throw', async () => {
    const { identity: own, fileKey, header, file, refused } = read('stanza');
    const reader = identity(decodeIdentity(own.identity));
    const unwrap = (textOfHeader: string) => {
      const parsed = parseHeader(utf8(textOfHeader));
      const found = byIdentities([reader])(parsed);
      if (found === null) throw new Error('not for us');
      verifyMac(parsed, found);
      return found;
    };
    expect(unwrap(header)).toEqual(unhex(fileKey));
    expect(open(base64(file.base64), [reader])).toEqual(utf8(file.plaintext));
    for (const { header: bad, code, why } of refused) expect([why, codeOf(() => unwrap(bad))]).toEqual([why, code]);

    const theirs = new Decrypter();
    theirs.addIdentity(own.identity);
    expect(await theirs.decrypt(base64(file.base64), 'text')).toBe(file.plaintext);
  });

  it('of tips open for whom they are, and the refused ones are refused', async () => {
    const vector = read('tip');
    const envelope = base64(vector.envelope);
    for (const { identity: own, opens } of vector.opens) {
      const opened = openTip(envelope, [identity(decodeIdentity(own))], [vector.newsroom]);
      if (!opens) expect(opened).toBeNull();
      else {
        expect(opened?.tip).toEqual(vector.tip);
        expect(toBase64url(sha256(fromBase64url(opened?.removal ?? '')))).toBe(vector.removalHash);
      }
    }
    const theirs = new Decrypter();
    theirs.addIdentity(vector.opens[0].identity);
    expect(await theirs.decrypt(envelope, 'text')).toBe(
      vector.plaintext.padEnd(vector.padded - (utf8(vector.plaintext).length - vector.plaintext.length)),
    );

    const { newsroomKeys, cases } = vector.refused;
    for (const { why, plaintext, size, code } of cases) {
      const padded = new Uint8Array(size).fill(0x20);
      padded.set(utf8(plaintext));
      expect([why, codeOf(() => readTip(padded, newsroomKeys))]).toEqual([why, code]);
    }
  });

  it('of applications and welcomes are believed, or not', () => {
    const { newsroom, invitation, application, refused, welcome } = read('team');
    const { token, fragment, id } = invitation;
    expect(toBase64url(sha256(unhex(token)))).toBe(id);
    expect(fragment).toBe(`join=${toBase64url(unhex(token))}`);
    const found = verifyApplication(application.signed, newsroom);
    expect(archiveHash(found?.archive ?? '')).toBe(application.archiveHash);
    for (const { why, signed } of refused) expect([why, verifyApplication(signed, newsroom)]).toEqual([why, null]);

    const own = identity(decodeIdentity(welcome.identity.identity));
    const by = { newsroom, member: welcome.member, admins: [welcome.by] };
    expect(openWelcome(base64(welcome.envelope), own, by)).toEqual(unhex(welcome.secret));
  });

  it('of cases open for whom they are, name each other, and the refused ones are refused', () => {
    const { newsroom, secret, thread, case: id, members, events, refused } = read('cases');
    expect(caseId(unhex(secret), thread)).toBe(id);
    let previous: string | null = null;
    for (const [seq, { event, signed, originals, envelope, hash, opensFor }] of events.entries()) {
      expect(event).toMatchObject({ case: id, seq, previous });
      expect(envelopeHash(base64(envelope))).toBe(hash);
      previous = hash;
      for (const { key, identity: own } of members) {
        const opened = openEvent(base64(envelope), identity(decodeIdentity(own)), newsroom);
        expect(opened).toEqual(opensFor.includes(key) ? { event, signed, originals, removals: [] } : null);
      }
    }
    for (const { why, signed, code } of refused) {
      expect([why, codeOf(() => readEvent(signed, newsroom))]).toEqual([why, code]);
    }
  });
});
