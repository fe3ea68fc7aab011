/** A tip from a source's page to a desk. */
import { Decrypter } from 'age-encryption';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { open, seal } from '../../src/crypto/age/age.ts';
import { parseHeader } from '../../src/crypto/age/header.ts';
import { parseHybrid, unwrapFileKey } from '../../src/crypto/age/hybrid.ts';
import { encodeIdentity } from '../../src/crypto/age/recipient.ts';
import { type Identity, identity } from '../../src/crypto/age/xwing.ts';
import { fromBase64url, fromUtf8, random, sha256, toBase64url, utf8 } from '../../src/crypto/bytes.ts';
import { intakeIdentity } from '../../src/crypto/intake.ts';
import { newsroomKeys } from '../../src/crypto/keys.ts';
import { sign } from '../../src/crypto/signature.ts';
import { ready } from '../../src/crypto/sodium.ts';
import { openTip, readTip, type SealedTip, sealTip, type TipParts } from '../../src/crypto/tip.ts';
import { addDays, epochOf } from '../../src/protocol/days.ts';
import type { Directory } from '../../src/protocol/directory.ts';
import { MESSAGE_MAX, MESSAGE_SIZES } from '../../src/protocol/limits.ts';
import { sealedSize, shapeFault } from '../../src/protocol/sizes.ts';
import { tipBytes } from '../../src/protocol/tip.ts';
import { accepted, intakes, type Newsroom, newsroom, root, TODAY } from './fixtures.ts';

const code = (name: string) => expect.objectContaining({ code: name });

let house: Newsroom;
let parts: TipParts;

beforeAll(async () => {
  await ready();
  house = newsroom(3);
  parts = {
    directory: accepted(house),
    intakes: intakes(house),
    to: keysOf(0),
    text: 'Hello',
    contact: '',
    callout: null,
    today: TODAY,
  };
});

function keysOf(...numbers: number[]): string[] {
  return numbers.map((n) => house.members[n]?.key ?? '');
}

const known = new Map<string, Identity>();

/** The identity of member `n` for a day's epoch. Walking the chain takes a while, so it is done once for each. */
function identityOf(n: number, day = TODAY): Identity {
  const epoch = epochOf(day);
  const member = house.members[n];
  if (member === undefined) throw new Error('no such member');
  const found = known.get(`${n} ${epoch}`) ?? intakeIdentity(member.chain, epoch);
  known.set(`${n} ${epoch}`, found);
  return found;
}

function openedBy(n: number, tip: SealedTip, day = TODAY) {
  return openTip(tip.envelope, [identityOf(n, day)], [house.keys.key]);
}

const TEXTS = {
  English: 'The harbour master kept two ledgers.',
  French: 'Où est passé l’argent ? « Nulle part », paraît-il — à Noël.',
  Arabic: 'وثائق الميناء مزوّرة، والأرقام ١٢٣ تثبت ذلك.',
  Ukrainian: 'Їхній ґанок — це ще не п’єса. Ось копії рахунків.',
  Chinese: '港口的账目是假的，附件里有证据。𠮷野家。',
  emoji: '🌷👩‍👩‍👧‍👦🏳️‍🌈 0️⃣',
  'a lone surrogate': 'before \ud83d between \udc00 after',
  'what JSON escapes': '"\\/\b\f\n\r\t\u0000\u001f\u2028\u2029</script>',
};

describe('a tip', () => {
  it.each(Object.entries(TEXTS))('arrives exactly, in %s', (_name, text) => {
    const opened = openedBy(0, sealTip({ ...parts, text, contact: text.slice(0, 20) }));
    expect(opened?.tip.text).toBe(text);
    expect(opened?.tip.contact).toBe(text.slice(0, 20));
  });

  it('arrives exactly, whatever the text', () => {
    const anyText = fc.string({ unit: 'binary', minLength: 1, maxLength: 300 });
    const halves = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          halves.map((units) => String.fromCharCode(...units)),
        ),
        (text) => {
          expect(openedBy(0, sealTip({ ...parts, text }))?.tip.text).toBe(text);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('opens for all whom it is for, and is null to the others', () => {
    const tip = sealTip({ ...parts, to: keysOf(2, 0) });
    expect(openedBy(0, tip)?.tip).toEqual(openedBy(2, tip)?.tip);
    expect(openedBy(0, tip)?.tip).toMatchObject({ to: keysOf(2, 0), newsroom: house.keys.key, directory: 1 });
    expect(openedBy(1, tip)).toBeNull();
    expect(openTip(tip.envelope, [identity(random(32))], [house.keys.key])).toBeNull();
    expect(
      openTip(
        tip.envelope,
        house.members.map((member) => member.archive),
        [house.keys.key],
      ),
    ).toBeNull();
  });

  it('of hundreds of thousands of spaces opens like any other', () => {
    const text = `${' '.repeat(500_000)}x`;
    expect(openedBy(0, sealTip({ ...parts, text }))?.tip.text).toBe(text);
  });

  it('carries a removal token whose hash goes beside it, and ids that tell nothing', () => {
    const tip = sealTip(parts);
    const opened = openedBy(0, tip);
    expect(toBase64url(sha256(fromBase64url(opened?.removal ?? '')))).toBe(tip.removal);
    expect(fromBase64url(tip.id)).toHaveLength(16);
    expect(opened?.tip.id).not.toBe(tip.id);
    const again = sealTip(parts);
    for (const part of ['id', 'removal'] as const) expect(again[part]).not.toBe(tip[part]);
    const twin = openedBy(0, again);
    for (const part of ['id', 'thread'] as const) expect(twin?.tip[part]).not.toBe(opened?.tip[part]);
  });

  it('is JSON that stock age hands to any reader, padded with spaces', async () => {
    const decrypter = new Decrypter();
    decrypter.addIdentity(encodeIdentity(identityOf(0).seed));
    const text = await decrypter.decrypt(sealTip(parts).envelope, 'text');
    expect(text).toHaveLength(8192);
    expect(JSON.parse(text)).toMatchObject({ tip: { by: expect.any(String) } });
    expect(text.trimEnd()).toMatch(/^\{.*\}$/);
  });
});

describe('the size of a tip', () => {
  it('is told exactly before it is padded', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 400 }),
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.integer({ min: 1, max: 3 }),
        fc.constantFrom(null, 'AwMDAwMDAwMDAwMDAwMDAw'),
        (text, contact, count, callout) => {
          const to = keysOf(0, 1, 2).slice(0, count);
          const { envelope } = sealTip({ ...parts, text, contact, to, callout });
          const plaintext = fromUtf8(open(envelope, [identityOf(0)]) ?? new Uint8Array(0));
          const told = tipBytes({ text, contact, to, directory: parts.directory.serial, callout });
          expect(utf8(plaintext.trimEnd())).toHaveLength(told);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('steps to the next class with one byte more, and ends at the largest', () => {
    const empty = tipBytes({ text: '', contact: '', to: parts.to, directory: 1, callout: null });
    MESSAGE_SIZES.forEach((size, n) => {
      const fits = sealTip({ ...parts, text: 'x'.repeat(size - empty) });
      expect(fits.envelope).toHaveLength(sealedSize(4, size));
      expect(openedBy(0, fits)?.tip.text).toHaveLength(size - empty);
      const more = { ...parts, text: 'x'.repeat(size - empty + 1) };
      const next = MESSAGE_SIZES[n + 1];
      if (next === undefined) expect(() => sealTip(more)).toThrow(code('too-long'));
      else expect(sealTip(more).envelope).toHaveLength(sealedSize(4, next));
    });
    expect(() => sealTip({ ...parts, text: 'ї'.repeat(MESSAGE_MAX / 2) })).toThrow(code('too-long'));
  });

  it('is the one that the server takes, for any number of reporters', () => {
    for (const [count, stanzas] of [
      [1, 4],
      [4, 4],
      [5, 8],
      [9, 12],
    ] as const) {
      const larger = newsroom(count);
      const to = [larger.members[0]?.key ?? ''];
      const { envelope } = sealTip({ ...parts, directory: accepted(larger), intakes: intakes(larger), to });
      expect(shapeFault(envelope, [stanzas])).toBeNull();
      expect(envelope).toHaveLength(sealedSize(stanzas, 8192));
    }
  });
});

describe('the recipients of a tip', () => {
  it('are hidden: their number, their place, and what stands beside them', () => {
    const places = new Set<number>();
    for (let n = 0; n < 80; n += 1) {
      const { stanzas } = parseHeader(sealTip(parts).envelope);
      expect(stanzas.map(({ args, body }) => [args.length, args[0], args[1]?.length, body.length])).toEqual(
        Array.from({ length: 4 }, () => [2, 'mlkem768x25519', 1494, 32]),
      );
      const found = stanzas.findIndex((stanza) => {
        const wrapped = parseHybrid(stanza);
        return wrapped !== null && unwrapFileKey(wrapped, identityOf(0)) !== null;
      });
      places.add(found);
      if (places.size === 4) break;
    }
    expect([...places].sort()).toEqual([0, 1, 2, 3]);
  });

  it('are of the epoch of the clock at hand, or of the one beside it', () => {
    const to = keysOf(0);
    // The page's clock is a week behind the member's, or a week ahead of the last week published.
    const last = addDays(TODAY, 8 * 7);
    for (const [today, day] of [
      [TODAY, TODAY],
      [addDays(TODAY, -7), TODAY],
      [addDays(TODAY, 7), addDays(TODAY, 7)],
      [last, last],
      [addDays(last, 7), last],
    ] as const) {
      const tip = sealTip({ ...parts, to, today });
      expect(openedBy(0, tip, day)?.tip.text).toBe('Hello');
      expect(openedBy(0, tip, addDays(day, 7))).toBeNull();
    }
    for (const today of [addDays(TODAY, -14), addDays(last, 14)]) {
      expect(() => sealTip({ ...parts, to, today })).toThrow(
        expect.objectContaining({ code: 'no-recipient', about: to[0] }),
      );
    }
  });

  it('must be reporters of the directory with an intake for this newsroom, each once', () => {
    const without = (directory: Partial<Directory>) => ({ ...parts.directory, ...directory });
    const editors = parts.directory.members.map((member) => ({ ...member, roles: ['editor' as const] }));
    const elsewhere = parts.intakes.map((intake) => ({ ...intake, newsroom: newsroomKeys(root(2)).key }));
    expect(() => sealTip({ ...parts, to: [] })).toThrow(code('malformed'));
    expect(() => sealTip({ ...parts, to: keysOf(0, 0) })).toThrow(code('malformed'));
    expect(() => sealTip({ ...parts, to: [toBase64url(root(9))] })).toThrow(code('no-recipient'));
    expect(() => sealTip({ ...parts, intakes: [] })).toThrow(code('no-recipient'));
    expect(() => sealTip({ ...parts, intakes: elsewhere })).toThrow(code('no-recipient'));
    expect(() => sealTip({ ...parts, directory: without({ members: editors }) })).toThrow(code('no-recipient'));
    const broken = parts.intakes.map((intake) => ({
      ...intake,
      epochs: intake.epochs.map((epoch) => ({
        ...epoch,
        recipient: epoch.recipient.replace(/.$/, 'q').replace(/..$/, 'qq'),
      })),
    }));
    expect(() => sealTip({ ...parts, intakes: broken })).toThrow(code('no-recipient'));
  });

  it('are not written to with an empty text or endless contact details', () => {
    expect(() => sealTip({ ...parts, text: '' })).toThrow(code('malformed'));
    expect(() => sealTip({ ...parts, contact: 'x'.repeat(501) })).toThrow(code('malformed'));
  });
});

describe('a plaintext that is no honest tip', () => {
  const good = () => {
    const plaintext = open(sealTip(parts).envelope, [identityOf(0)]);
    return JSON.parse(fromUtf8(plaintext ?? new Uint8Array(0)));
  };
  const padded = (json: string, size = 8192) => {
    const bytes = new Uint8Array(size).fill(0x20);
    bytes.set(utf8(json));
    return bytes;
  };
  const read = (plaintext: Uint8Array) => () => readTip(plaintext, [house.keys.key]);
  const resigned = (changes: object, inAddress: object = {}, seed = root(50)) => {
    const { tip: first, address, removal } = good();
    const thread = sign(seed, 'tip', '').by;
    const tip = { ...JSON.parse(first.signed), thread, ...changes };
    const said = { ...JSON.parse(address.signed), thread, newsroom: tip.newsroom, ...inAddress };
    const [one, other] = [sign(seed, 'tip', JSON.stringify(tip)), sign(seed, 'address', JSON.stringify(said))];
    return padded(JSON.stringify({ tip: one, address: other, removal }));
  };

  it('is told apart from a good one', () => {
    expect(read(padded(JSON.stringify(good())))().tip.text).toBe('Hello');
    expect(read(resigned({}))().tip.text).toBe('Hello');
    expect(readTip(resigned({}), null).tip.text).toBe('Hello');
  });

  it('is malformed when it is not padded to a class, or with anything but spaces', () => {
    const json = JSON.stringify(good());
    expect(read(padded(json, 8191))).toThrow(code('malformed'));
    expect(read(padded(json, 8193))).toThrow(code('malformed'));
    expect(read(utf8(json))).toThrow(code('malformed'));
    for (const other of [`${json}\n`, ` ${json}`, `${json}\u0000`, `${json}${json}`, json.slice(0, -1), '']) {
      expect(read(padded(other))).toThrow(code('malformed'));
    }
    const invalid = padded(json);
    invalid[0] = 0xff;
    expect(read(invalid)).toThrow(code('malformed'));
  });

  it('is malformed when a field is missing, added, or of another form', () => {
    const { tip, address, removal } = good();
    for (const other of [
      { tip, address },
      { tip, removal },
      { address, removal },
      { tip, address, removal, x: 1 },
      { tip: tip.signed, address, removal },
      { tip, address: address.signed, removal },
      { tip, address, removal: '' },
      [],
      null,
    ]) {
      expect(read(padded(JSON.stringify(other)))).toThrow(code('malformed'));
    }
    for (const changes of [
      { v: 0 },
      { v: '2' },
      { v: 1.5 },
      { kind: 'Reply!' },
      { to: [] },
      { to: ['x'] },
      { to: [house.members[0]?.key, house.members[0]?.key] },
      { directory: 0 },
      { text: 5 },
      { text: '' },
      { extra: '' },
      { directory: -1 },
    ]) {
      expect(read(resigned(changes))).toThrow(code('malformed'));
    }
  });

  it('is called newer when it is of a later version, or of a kind that is not known here', () => {
    for (const changes of [{ v: 2 }, { v: 7, to: 'x', more: [] }, { kind: 'reply' }]) {
      expect(read(resigned(changes))).toThrow(code('newer'));
    }
  });

  it('has a bad signature when it is changed, or names a thread that did not sign it', () => {
    const { tip, address, removal } = good();
    const changed = { ...tip, signed: tip.signed.replace('Hello', 'Hallo') };
    expect(read(padded(JSON.stringify({ tip: changed, address, removal })))).toThrow(code('bad-signature'));
    expect(read(resigned({ thread: sign(root(51), 'tip', '').by }))).toThrow(code('bad-signature'));
    const otherLabel = sign(root(50), 'intake', tip.signed);
    expect(read(padded(JSON.stringify({ tip: otherLabel, address, removal })))).toThrow(code('bad-signature'));
    for (const wrong of [tip, { ...address, signed: `${address.signed} ` }, { ...address, by: tip.sig.slice(0, 43) }])
      expect(read(padded(JSON.stringify({ tip, address: wrong, removal })))).toThrow();
  });

  it('is malformed when its address is not whom the tip names, by the same thread, in the same newsroom', () => {
    const [mara, jonas] = house.members.map(({ key }) => key);
    for (const wrong of [{ to: [jonas] }, { to: [mara, jonas] }, { newsroom: mara }, { v: 0 }, { x: 1 }])
      expect(read(resigned({ to: [mara] }, wrong))).toThrow();
    const foreign = JSON.parse(fromUtf8(resigned({}, {}, root(52))));
    expect(read(padded(JSON.stringify({ ...good(), address: foreign.address })))).toThrow(code('malformed'));
    expect(read(resigned({ to: [mara] }, { to: [mara] }))().tip.to).toEqual([mara]);
  });

  it('is refused when it was made for another newsroom', () => {
    const other = newsroomKeys(root(2)).key;
    expect(read(resigned({ newsroom: other }))).toThrow(code('wrong-newsroom'));
    expect(readTip(resigned({ newsroom: other }), [house.keys.key, other]).tip.newsroom).toBe(other);
    expect(() => readTip(resigned({}), [])).toThrow(code('wrong-newsroom'));
  });

  it('throws through openTip as well, and a damaged envelope throws what the codec throws', () => {
    const own = identityOf(0);
    expect(() => openTip(seal(utf8('hello'), [own.recipient]), [own], [house.keys.key])).toThrow(code('malformed'));
    expect(() => openTip(utf8('plaintext'), [own], [house.keys.key])).toThrow(code('bad-header'));
    const { envelope } = sealTip(parts);
    expect(() => openTip(envelope.subarray(0, -1), [own], [house.keys.key])).toThrow(code('bad-payload'));
  });
});
