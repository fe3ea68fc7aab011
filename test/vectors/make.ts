/**
 * Makes the vectors of docs/PROTOCOL.md: `node test/vectors/make.ts` writes them beside this file. Chance is replaced by
 * a fixed stream, so that every run writes the same bytes; a test compares them with the committed ones.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { open, seal } from '../../src/crypto/age/age.ts';
import { encodeHeader, parseHeader } from '../../src/crypto/age/header.ts';
import { parseHybrid, unwrapFileKey, wrapFileKey } from '../../src/crypto/age/hybrid.ts';
import { encodeIdentity, encodeRecipient } from '../../src/crypto/age/recipient.ts';
import { decapsulate, type Identity, identity } from '../../src/crypto/age/xwing.ts';
import { encode, standard } from '../../src/crypto/base64.ts';
import { fromUtf8, sha256, toBase64url, utf8 } from '../../src/crypto/bytes.ts';
import { codenameWords, type WordLanguage } from '../../src/crypto/codename.ts';
import { directoryHash, signDirectory, verifyDirectory } from '../../src/crypto/directory.ts';
import { advance, intakeIdentity, signIntake } from '../../src/crypto/intake.ts';
import { codenameKeys, derive, memberKeys, newsroomKeys } from '../../src/crypto/keys.ts';
import { solvePuzzle } from '../../src/crypto/puzzle.ts';
import { sign } from '../../src/crypto/signature.ts';
import { ready } from '../../src/crypto/sodium.ts';
import { sealTip } from '../../src/crypto/tip.ts';
import { fingerprintWords, recoveryWords } from '../../src/crypto/words.ts';
import { addDays, epochDays, epochOf } from '../../src/protocol/days.ts';
import type { Directory } from '../../src/protocol/directory.ts';

const TODAY = '2026-11-23';
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const fill = (byte: number, length = 32) => new Uint8Array(length).fill(byte);

const NEWSROOM_ROOT = fill(0x01);
const MEMBER_ROOTS = [fill(0x64), fill(0x65), fill(0x66)];

/** SHA-256 of a counter, in place of chance. Returns how to undo it. */
function withoutChance(): () => void {
  const chance = crypto.getRandomValues;
  let block = 0;
  crypto.getRandomValues = <T extends ArrayBufferView | null>(target: T): T => {
    if (target === null) return target;
    const bytes = new Uint8Array(target.buffer, target.byteOffset, target.byteLength);
    for (let at = 0; at < bytes.length; at += 32) {
      const next = createHash('sha256').update(`flowerpot vectors ${block}`).digest();
      bytes.set(next.subarray(0, Math.min(32, bytes.length - at)), at);
      block += 1;
    }
    return target;
  };
  return () => {
    crypto.getRandomValues = chance;
  };
}

function describeIdentity({ seed, recipient }: Identity) {
  return {
    seed: hex(seed),
    identity: encodeIdentity(seed),
    recipient: encodeRecipient(recipient),
    recipientSha256: hex(sha256(recipient)),
  };
}

function newsroom() {
  const keys = newsroomKeys(NEWSROOM_ROOT);
  const members = MEMBER_ROOTS.map((root) => memberKeys(root));
  const directory: Directory = {
    v: 1,
    newsroom: {
      name: 'The Harbour Post',
      about: 'We report on ports.\nWrite to us.',
      key: keys.key,
      leave: 'https://example.org/',
    },
    serial: 1,
    previous: null,
    issued: TODAY,
    until: addDays(TODAY, 90),
    members: members.map((member, n) => ({
      key: member.key,
      name: ['Ада Чайка', 'Béatrice Lemaître', 'Chen Wei'][n] ?? '',
      roles: n === 0 ? ['admin', 'reporter'] : n === 1 ? ['reporter'] : ['editor'],
      beats: n === 2 ? [] : ['Shipping'],
      archive: toBase64url(sha256(member.archive.recipient)),
    })),
    former: [],
  };
  return { keys, members, directory };
}

function keys() {
  const member = memberKeys(MEMBER_ROOTS[0] ?? fill(0));
  const room = newsroomKeys(NEWSROOM_ROOT);
  const codename = fill(0x11, 16);
  const source = codenameKeys(codename, room.key);
  return {
    about:
      'Keys from their roots (section 3). Bytes are hex; key, login, thread, token and address are base64url as on the wire.',
    derive: [
      { secret: hex(fill(0)), label: 'next', derived: hex(derive(fill(0), 'next')) },
      { secret: hex(fill(0xff)), label: 'member signing', derived: hex(derive(fill(0xff), 'member signing')) },
    ],
    newsroom: { root: hex(NEWSROOM_ROOT), signingSeed: hex(room.seed), key: room.key },
    members: [fill(0), ...MEMBER_ROOTS].map((root) => {
      const one = memberKeys(root);
      return {
        root: hex(root),
        signingSeed: hex(one.signingSeed),
        key: one.key,
        login: one.login,
        archive: describeIdentity(one.archive),
        chain0: hex(one.chain.key),
      };
    }),
    chain: [0, 1, 2, 100, epochOf(TODAY), epochOf(TODAY) + 1].map((epoch) => {
      const at = advance(member.chain, epoch);
      return {
        root: hex(MEMBER_ROOTS[0] ?? fill(0)),
        epoch,
        ...epochDays(epoch),
        chain: hex(at.key),
        intake: describeIdentity(intakeIdentity(at, epoch)),
      };
    }),
    codename: {
      entropy: hex(codename),
      newsroom: room.key,
      mailbox: describeIdentity(source.mailbox),
      threadSeed: hex(source.threadSeed),
      thread: source.thread,
      token: source.token,
      address: source.address,
    },
  };
}

async function words() {
  const languages: WordLanguage[] = [
    'czech',
    'english',
    'french',
    'italian',
    'japanese',
    'korean',
    'portuguese',
    'simplifiedChinese',
    'spanish',
    'traditionalChinese',
  ];
  const entropy = Uint8Array.from({ length: 16 }, (_, n) => n * 17);
  const good = recoveryWords(fill(0x64));
  return {
    about: 'Words (section 4). `typed` is what a person may type; `fault` is what is wrong with it.',
    recovery: [fill(0), fill(0x64), fill(0xff)].map((root) => ({ root: hex(root), words: recoveryWords(root) })),
    typed: [
      { typed: good.map((word, n) => `${n + 1}. ${word.toUpperCase()}`).join('\n'), root: hex(fill(0x64)) },
      { typed: good.slice(1).join(' '), fault: { kind: 'count', expected: 24, found: 23 } },
      { typed: good.with(4, 'flowerpot').join(' '), fault: { kind: 'unknown', position: 5, word: 'flowerpot' } },
      { typed: good.with(0, 'zoo').join(' '), fault: { kind: 'checksum' } },
    ],
    codename: await Promise.all(
      languages.map(async (language) => ({
        language,
        entropy: hex(entropy),
        words: await codenameWords(entropy, language),
      })),
    ),
    fingerprint: [newsroomKeys(NEWSROOM_ROOT).key, newsroomKeys(fill(0x02)).key].map((key) => ({
      key,
      words: fingerprintWords(key),
    })),
  };
}

function signatures() {
  const seed = fill(0x05);
  const text = '{"text":"Ключ 🌷"}';
  const good = sign(seed, 'tip', text);
  return {
    about:
      'Signatures (section 5). `covered` is the hex of the signed bytes. Each of `refused` must not verify under its label.',
    good: (['directory', 'intake', 'tip'] as const).map((label) => ({
      seed: hex(seed),
      label,
      covered: hex(utf8(`flowerpot/v1 ${label}\n${text}`)),
      signed: sign(seed, label, text),
    })),
    refused: [
      { why: 'another label', label: 'intake', signed: good },
      { why: 'another text', label: 'tip', signed: { ...good, signed: `${text} ` } },
      { why: 'another key', label: 'tip', signed: { ...good, by: sign(fill(0x06), 'tip', text).by } },
      {
        why: 'a bit of the signature',
        label: 'tip',
        signed: { ...good, sig: good.sig.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')) },
      },
      {
        why: 'a key of small order',
        label: 'tip',
        signed: {
          signed: text,
          by: toBase64url(Uint8Array.from({ length: 32 }, (_, n) => (n === 0 ? 1 : 0))),
          sig: toBase64url(Uint8Array.from({ length: 64 }, (_, n) => (n === 0 ? 1 : 0))),
        },
      },
    ],
  };
}

function directories() {
  const { keys: own, directory } = newsroom();
  const signed = signDirectory(own.seed, directory);
  const hash = directoryHash(signed.signed);
  const next = signDirectory(own.seed, { ...directory, serial: 2, previous: hash });
  const stray = signDirectory(own.seed, { ...directory, serial: 2, previous: toBase64url(fill(9)) });
  const other = newsroomKeys(fill(0x02));
  const theirs = signDirectory(other.seed, { ...directory, newsroom: { ...directory.newsroom, key: other.key } });
  const check = (name: string, what: typeof signed, today: string, pinned?: { serial: number; hash: string }) => {
    const result = verifyDirectory(what, { newsroomKey: own.key, today, pinned });
    return {
      name,
      signed: what,
      newsroomKey: own.key,
      today,
      pinned: pinned ?? null,
      result: 'fault' in result ? result.fault : 'accepted',
    };
  };
  return {
    about:
      'Directories (section 6): what a device with this newsroom key, on this day, having pinned this, makes of each.',
    root: hex(NEWSROOM_ROOT),
    hash,
    cases: [
      check('the first', signed, TODAY),
      check('a day before it was issued', signed, addDays(TODAY, -1)),
      check('two days before', signed, addDays(TODAY, -2)),
      check('its last day', signed, addDays(TODAY, 90)),
      check('the day after', signed, addDays(TODAY, 91)),
      check('the pinned one', signed, TODAY, { serial: 1, hash }),
      check('the next', next, TODAY, { serial: 1, hash }),
      check('a next that names another', stray, TODAY, { serial: 1, hash }),
      check('one before the pinned', signed, TODAY, { serial: 2, hash: directoryHash(next.signed) }),
      check('another of the pinned serial', next, TODAY, { serial: 2, hash: directoryHash(stray.signed) }),
      check('of another newsroom', theirs, TODAY),
      check('of another newsroom, renamed', { ...theirs, by: own.key }, TODAY),
      check('for another purpose', sign(own.seed, 'intake', signed.signed), TODAY),
      check('with an unknown field', sign(own.seed, 'directory', signed.signed.replace('{', '{"x":1,')), TODAY),
      check('without members', sign(own.seed, 'directory', JSON.stringify({ ...directory, members: [] })), TODAY),
    ],
  };
}

function intake() {
  const { keys: own, members } = newsroom();
  const [member, second] = members;
  if (member === undefined || second === undefined) throw new Error('no members');
  const signed = signIntake(member, own.key, TODAY);
  const intakeText = JSON.parse(signed.signed);
  /** Of one epoch, so that the vectors stay short. */
  const short = (changes: object, seed = member.signingSeed) => {
    return sign(seed, 'intake', JSON.stringify({ ...intakeText, epochs: intakeText.epochs.slice(0, 1), ...changes }));
  };
  return {
    about:
      'Intake messages (section 7), from the first member of keys.json. `choices` says which epoch a source takes on which day; null: none.',
    root: hex(MEMBER_ROOTS[0] ?? fill(0)),
    newsroom: own.key,
    members: members.map(({ key }) => key),
    today: TODAY,
    signed,
    alsoAccepted: short({}),
    choices: [-14, -7, 0, 7, 56, 63, 70].map((days) => {
      const today = addDays(TODAY, days);
      const now = epochOf(today);
      const first = epochOf(TODAY);
      const found = [now, now + 1, now - 1].find((epoch) => epoch >= first && epoch < first + 9);
      return { today, epoch: found ?? null };
    }),
    refused: [
      { why: 'another newsroom', signed: short({ newsroom: newsroomKeys(fill(0x02)).key }) },
      { why: 'no member', signed: short({ member: memberKeys(fill(0x77)).key }, memberKeys(fill(0x77)).signingSeed) },
      { why: 'in the name of another member', signed: short({ member: second.key }) },
      { why: 'days of another epoch', signed: short({ epochs: [{ ...intakeText.epochs[0], ...epochDays(0) }] }) },
      {
        why: 'a recipient of another kind',
        signed: short({
          epochs: [
            { ...intakeText.epochs[0], recipient: 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj' },
          ],
        }),
      },
      { why: 'an unknown field', signed: short({ x: 1 }) },
      { why: 'for another purpose', signed: sign(member.signingSeed, 'tip', short({}).signed) },
    ],
  };
}

function tip() {
  const { keys: own, members, directory } = newsroom();
  const intakes = members.map((member) => JSON.parse(signIntake(member, own.key, TODAY).signed));
  const to = members.slice(0, 2).map(({ key }) => key);
  const text = 'Two ledgers.\nДві книги. 两本账。 دفتران 🌷 \ud83d';
  const sealed = sealTip({ directory, intakes, to, text, contact: 'signal: harbour.42', today: TODAY });
  const epoch = epochOf(TODAY);
  const identities = members.map((member) => intakeIdentity(member.chain, epoch));
  const [first] = identities;
  if (first === undefined) throw new Error('no members');
  const plaintext = fromUtf8(open(sealed.envelope, [first]) ?? fill(0)).trimEnd();
  return {
    about:
      'A tip (section 8): sealed for the first two members of keys.json, in four stanzas. `plaintext` is what stands before the padding. Envelopes are base64.',
    newsroom: own.key,
    day: TODAY,
    epoch,
    removal: sealed.removal,
    opens: identities.map(({ seed }, n) => ({ identity: encodeIdentity(seed), opens: n < 2 })),
    padded: 8192,
    plaintext,
    tip: JSON.parse(JSON.parse(plaintext).tip.signed),
    envelope: Buffer.from(sealed.envelope).toString('base64'),
    refused: refusedPlaintexts(plaintext, own.key),
  };
}

/** Plaintexts that a reader must refuse, with the tag of this implementation. `pad`: what follows up to `size`. */
function refusedPlaintexts(plaintext: string, newsroomKey: string) {
  const { tip: signed, removal } = JSON.parse(plaintext);
  const inner = JSON.parse(signed.signed);
  const seed = fill(0x32);
  const thread = sign(seed, 'tip', '').by;
  const resigned = (changes: object) =>
    JSON.stringify({ tip: sign(seed, 'tip', JSON.stringify({ ...inner, thread, ...changes })), removal });
  return {
    newsroomKeys: [newsroomKey],
    cases: [
      { why: 'not padded', plaintext, size: utf8(plaintext).length, code: 'malformed' },
      { why: 'padded to no class', plaintext, size: 8193, code: 'malformed' },
      { why: 'line feed behind the JSON', plaintext: `${plaintext}\n`, size: 8192, code: 'malformed' },
      { why: 'space before the JSON', plaintext: ` ${plaintext}`, size: 8192, code: 'malformed' },
      { why: 'no JSON', plaintext: 'hello', size: 8192, code: 'malformed' },
      {
        why: 'unknown field outside',
        plaintext: JSON.stringify({ tip: signed, removal, x: 1 }),
        size: 8192,
        code: 'malformed',
      },
      { why: 'unknown field inside', plaintext: resigned({ x: 1 }), size: 8192, code: 'malformed' },
      { why: 'another version', plaintext: resigned({ v: 2 }), size: 8192, code: 'malformed' },
      { why: 'nobody addressed', plaintext: resigned({ to: [] }), size: 8192, code: 'malformed' },
      { why: 'empty text', plaintext: resigned({ text: '' }), size: 8192, code: 'malformed' },
      { why: 'changed text', plaintext: plaintext.replace('ledgers', 'Ledgers'), size: 8192, code: 'bad-signature' },
      {
        why: 'signed by another than the thread',
        plaintext: resigned({ thread: inner.thread }),
        size: 8192,
        code: 'bad-signature',
      },
      {
        why: 'another newsroom',
        plaintext: resigned({ newsroom: newsroomKeys(fill(0x02)).key }),
        size: 8192,
        code: 'wrong-newsroom',
      },
    ],
  };
}

async function puzzle() {
  const challenge = Uint8Array.from({ length: 58 }, (_, n) => n);
  const solution = await solvePuzzle(challenge, { bits: 11, parts: 16 });
  return {
    about: 'A puzzle (section 9). Any nonces that meet the rule are right; these are the smallest. Bytes are hex.',
    challenge: hex(challenge),
    bits: 11,
    parts: 16,
    nonces: Array.from({ length: 16 }, (_, part) => {
      const nonce = solution.subarray(part * 4, part * 4 + 4);
      return {
        part,
        nonce: hex(nonce),
        hash: createHash('sha256').update(challenge).update(Uint8Array.of(part)).update(nonce).digest('hex'),
      };
    }),
    header: `${toBase64url(challenge)}.${toBase64url(solution)}`,
  };
}

function stanza() {
  const own = identity(fill(0x21));
  const fileKey = fill(0x22, 16);
  const wrapped = wrapFileKey(fileKey, own.recipient);
  const parsed = parseHybrid(wrapped);
  if (parsed === null || unwrapFileKey(parsed, own) === null) throw new Error('the stanza does not open');
  const header = encodeHeader([wrapped], fileKey);
  const lowOrder = {
    args: [
      'mlkem768x25519',
      encode(
        standard,
        Uint8Array.from({ length: 1120 }, (_, n) => (n < 1088 ? n & 0xff : 0)),
      ),
    ],
    body: fill(0, 32),
  };
  const file = seal(utf8('a whole file'), [own.recipient]);
  return {
    about:
      'A hybrid stanza, a header and a file (section 1). Bytes are hex; stanza arguments, headers and files are as age writes them.',
    identity: describeIdentity(own),
    fileKey: hex(fileKey),
    stanza: { args: wrapped.args, body: hex(wrapped.body), sharedSecret: hex(decapsulate(parsed.share, own)) },
    header: fromUtf8(header),
    file: {
      base64: Buffer.from(file).toString('base64'),
      headerBytes: parseHeader(file).size,
      plaintext: 'a whole file',
    },
    refused: [
      {
        why: 'a share whose X25519 half is of low order',
        header: fromUtf8(encodeHeader([lowOrder], fileKey)),
        code: 'bad-stanza',
      },
      {
        why: 'a share one byte short',
        header: fromUtf8(
          encodeHeader([{ ...wrapped, args: ['mlkem768x25519', encode(standard, parsed.share.subarray(1))] }], fileKey),
        ),
        code: 'bad-stanza',
      },
      {
        why: 'a body of 33 bytes',
        header: fromUtf8(encodeHeader([{ ...wrapped, body: fill(0, 33) }], fileKey)),
        code: 'bad-stanza',
      },
      {
        why: 'an argument more',
        header: fromUtf8(encodeHeader([{ ...wrapped, args: [...wrapped.args, 'x'] }], fileKey)),
        code: 'bad-stanza',
      },
      {
        why: 'a stanza added after the MAC was made',
        header: fromUtf8(header).replace('---', '-> other\n\n---'),
        code: 'bad-mac',
      },
      { why: 'padded base64', header: fromUtf8(header).replace(/\n$/, '=\n'), code: 'bad-header' },
      { why: 'carriage returns', header: fromUtf8(header).replaceAll('\n', '\r\n'), code: 'bad-header' },
      { why: 'no stanza', header: fromUtf8(encodeHeader([], fileKey)), code: 'bad-header' },
    ],
  };
}

/** All vectors, by the name of their file. */
export async function vectors(): Promise<Record<string, object>> {
  await ready();
  const undo = withoutChance();
  try {
    return {
      'keys.json': keys(),
      'words.json': await words(),
      'signature.json': signatures(),
      'directory.json': directories(),
      'intake.json': intake(),
      'stanza.json': stanza(),
      'tip.json': tip(),
      'puzzle.json': await puzzle(),
    };
  } finally {
    undo();
  }
}

/** The text of a file. */
export function asText(vector: object): string {
  return `${JSON.stringify(vector, null, 1)}\n`;
}

if (import.meta.main) {
  for (const [name, vector] of Object.entries(await vectors())) {
    writeFileSync(join(import.meta.dirname, name), asText(vector));
  }
}
