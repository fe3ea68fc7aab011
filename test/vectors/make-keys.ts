import { toBase64url, utf8 } from '../../src/crypto/bytes.ts';
import { codenameWords, type WordLanguage } from '../../src/crypto/codename.ts';
import { advance, intakeIdentity } from '../../src/crypto/intake.ts';
import { codenameKeys, derive, memberKeys, newsroomKeys } from '../../src/crypto/keys.ts';
import { sign } from '../../src/crypto/signature.ts';
import { fingerprintWords, recoveryWords } from '../../src/crypto/words.ts';
import { epochDays, epochOf } from '../../src/protocol/days.ts';

import { describeIdentity, fill, hex, MEMBER_ROOTS, NEWSROOM_ROOT, TODAY } from './common.ts';

export function keys() {
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

export async function words() {
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

export function signatures() {
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
