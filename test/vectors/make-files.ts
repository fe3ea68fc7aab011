import { createHash } from 'node:crypto';
import { open, seal } from '../../src/crypto/age/age.ts';
import { encodeHeader, parseHeader } from '../../src/crypto/age/header.ts';
import { parseHybrid, unwrapFileKey, wrapFileKey } from '../../src/crypto/age/hybrid.ts';
import { encodeIdentity } from '../../src/crypto/age/recipient.ts';
import { decapsulate, identity } from '../../src/crypto/age/xwing.ts';
import { encode, standard } from '../../src/crypto/base64.ts';
import { fromUtf8, toBase64url, utf8 } from '../../src/crypto/bytes.ts';
import { intakeIdentity, signIntake } from '../../src/crypto/intake.ts';
import { newsroomKeys } from '../../src/crypto/keys.ts';
import { solvePuzzle } from '../../src/crypto/puzzle.ts';
import { sign } from '../../src/crypto/signature.ts';
import { sealTip } from '../../src/crypto/tip.ts';
import { epochOf } from '../../src/protocol/days.ts';

import { describeIdentity, fill, hex, newsroom, TODAY } from './common.ts';

export function tip() {
  const { keys: own, members, directory } = newsroom();
  const intakes = members.map((member) => JSON.parse(signIntake(member, own.key, TODAY).signed));
  const to = members.slice(0, 2).map(({ key }) => key);
  const text = 'Two ledgers.\nДві книги. 两本账。 دفتران 🌷 \ud83d';
  const sealed = sealTip({ directory, intakes, to, text, contact: 'signal: harbour.42', callout: null, today: TODAY });
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
    removalHash: sealed.removal,
    opens: identities.map(({ seed }, n) => ({ identity: encodeIdentity(seed), opens: n < 2 })),
    padded: 8192,
    plaintext,
    tip: JSON.parse(JSON.parse(plaintext).tip.signed),
    envelope: Buffer.from(sealed.envelope).toString('base64'),
    refused: refusedPlaintexts(plaintext, own.key),
  };
}

/** Plaintexts that a reader must refuse, with the tag of this implementation. Spaces follow up to `size`. */
function refusedPlaintexts(plaintext: string, newsroomKey: string) {
  const { tip: signed, address, removal } = JSON.parse(plaintext);
  const inner = JSON.parse(signed.signed);
  const seed = fill(0x32);
  const thread = sign(seed, 'tip', '').by;
  /** Both texts by another thread. */
  const resigned = (changes: object, inAddress: object = {}) => {
    const tip = { ...inner, thread, ...changes };
    const said = { ...JSON.parse(address.signed), newsroom: tip.newsroom, thread, to: inner.to, ...inAddress };
    return JSON.stringify({
      tip: sign(seed, 'tip', JSON.stringify(tip)),
      address: sign(seed, 'address', JSON.stringify(said)),
      removal,
    });
  };
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
        plaintext: JSON.stringify({ tip: signed, address, removal, x: 1 }),
        size: 8192,
        code: 'malformed',
      },
      { why: 'unknown field inside', plaintext: resigned({ x: 1 }), size: 8192, code: 'malformed' },
      { why: 'a later version', plaintext: resigned({ v: 2 }), size: 8192, code: 'newer' },
      { why: 'a later version with other fields', plaintext: resigned({ v: 3, to: 'x', more: 1 }), size: 8192, code: 'newer' },
      { why: 'a kind that is not known', plaintext: resigned({ kind: 'reply' }), size: 8192, code: 'newer' },
      { why: 'an earlier version than the first', plaintext: resigned({ v: 0 }), size: 8192, code: 'malformed' },
      { why: 'a kind that is none', plaintext: resigned({ kind: 'Tip ' }), size: 8192, code: 'malformed' },
      { why: 'a directory before the first', plaintext: resigned({ directory: 0 }), size: 8192, code: 'malformed' },
      { why: 'nobody addressed', plaintext: resigned({ to: [] }), size: 8192, code: 'malformed' },
      { why: 'empty text', plaintext: resigned({ text: '' }), size: 8192, code: 'malformed' },
      { why: 'no address', plaintext: JSON.stringify({ tip: signed, removal }), size: 8192, code: 'malformed' },
      { why: 'an address of others', plaintext: resigned({}, { to: inner.to.slice(1) }), size: 8192, code: 'malformed' },
      { why: 'an address that is a tip', plaintext: JSON.stringify({ tip: signed, address: signed, removal }), size: 8192, code: 'bad-signature' },
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

export async function puzzle() {
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

export function stanza() {
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
