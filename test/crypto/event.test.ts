/** A case event from one member's desk to the others'. */
import { Decrypter } from 'age-encryption';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { seal } from '../../src/crypto/age/age.ts';
import { encodeIdentity } from '../../src/crypto/age/recipient.ts';
import { sha256, toBase64url, utf8 } from '../../src/crypto/bytes.ts';
import { caseId, envelopeHash, openEvent, originalHash, readEvent, sealEvent } from '../../src/crypto/event.ts';
import { intakeIdentity } from '../../src/crypto/intake.ts';
import { pad } from '../../src/crypto/message.ts';
import { sign, signingKey } from '../../src/crypto/signature.ts';
import { ready } from '../../src/crypto/sodium.ts';
import { openTip, sealTip, verifyTip } from '../../src/crypto/tip.ts';
import { epochOf } from '../../src/protocol/days.ts';
import type { Event, EventBody } from '../../src/protocol/event.ts';
import { EVENT_SIZES, MESSAGE_MAX } from '../../src/protocol/limits.ts';
import type { Signed } from '../../src/protocol/schema.ts';
import { eventStanzas, sealedSize, shapeFault } from '../../src/protocol/sizes.ts';
import { tipBytes } from '../../src/protocol/tip.ts';
import { accepted, intakes, type Newsroom, newsroom, root, TODAY } from './fixtures.ts';

const code = (name: string) => expect.objectContaining({ code: name });
const STANZAS = 4;
let house: Newsroom;

beforeAll(async () => {
  await ready();
  house = newsroom(3);
});

const member = (n: number) => {
  const found = house.members[n];
  if (found === undefined) throw new Error('no such member');
  return found;
};
const recipients = (...numbers: number[]) => numbers.map((n) => member(n).archive.recipient);

function event(to: readonly number[], body: EventBody = { kind: 'status', status: 'working' }): Event {
  const place = { case: toBase64url(root(5)), id: toBase64url(root(6).subarray(0, 16)), seq: 0, previous: null };
  return { v: 1, newsroom: house.keys.key, ...place, day: TODAY, to: to.map((n) => member(n).key), ...body };
}
const openedBy = (n: number, envelope: Uint8Array) => openEvent(envelope, member(n).archive, house.keys.key);

describe('an event', () => {
  it('opens for those it is sealed to, with its author, and is null to others', () => {
    const written = event([0, 1]);
    const { envelope, signed } = sealEvent(member(0).signingSeed, written, [], recipients(0, 1), STANZAS);
    for (const n of [0, 1])
      expect(openedBy(n, envelope)).toEqual({ event: written, signed, originals: [], removals: [] });
    expect(signed.by).toBe(member(0).key);
    expect(openedBy(2, envelope)).toBeNull();
    expect(readEvent(signed, house.keys.key)).toEqual({ event: written, signed });
  });

  it('has the number of stanzas and the size of every other, whomever it is for', () => {
    for (const to of [[0], [0, 1], [0, 1, 2]]) {
      const { envelope } = sealEvent(member(0).signingSeed, event(to), [], recipients(...to), STANZAS);
      expect(envelope.length).toBe(sealedSize(STANZAS, 8192));
      expect(shapeFault(envelope, [STANZAS], EVENT_SIZES)).toBeNull();
    }
    expect([1, 4, 5, 40].map(eventStanzas)).toEqual([4, 4, 8, 40]);
  });

  it('opens with stock age, as JSON', async () => {
    const { envelope, signed } = sealEvent(member(0).signingSeed, event([1]), [], recipients(1), STANZAS);
    const theirs = new Decrypter();
    theirs.addIdentity(encodeIdentity(member(1).archive.seed));
    expect(JSON.parse(await theirs.decrypt(envelope, 'text'))).toEqual({ event: signed, originals: [] });
  });

  it('is hashed as it was sealed', () => {
    const { envelope } = sealEvent(member(0).signingSeed, event([0]), [], recipients(0), STANZAS);
    expect(envelopeHash(envelope)).toBe(toBase64url(sha256(envelope)));
  });

  it('that was changed by one bit anywhere does not open as another', () => {
    const written = event([0]);
    const { envelope } = sealEvent(member(0).signingSeed, written, [], recipients(0), STANZAS);
    fc.assert(
      fc.property(fc.nat(envelope.length - 1), fc.nat(7), (at, bit) => {
        const changed = Uint8Array.from(envelope);
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        let outcome: unknown;
        try {
          outcome = openedBy(0, changed);
        } catch (error) {
          outcome = error;
        }
        // Where our own stanza is hit, the file is no longer for us; everywhere else it is refused.
        expect([null, 'refused']).toContain(outcome instanceof Error && 'code' in outcome ? 'refused' : outcome);
      }),
      { numRuns: 150 },
    );
  });

  it('is refused when its author, its newsroom or its form is not what it says', () => {
    const text = JSON.stringify(event([0]));
    const open = (plaintext: object | string) => {
      const json = typeof plaintext === 'string' ? plaintext : JSON.stringify(plaintext);
      return openedBy(0, seal(pad(utf8(json), EVENT_SIZES), recipients(0)));
    };
    const signed = sign(member(1).signingSeed, 'event', text);
    expect(open({ event: signed, originals: [] })?.signed).toEqual(signed);
    expect(() => open({ event: { ...signed, by: member(0).key }, originals: [] })).toThrow(code('bad-signature'));
    expect(() => open({ event: { ...signed, signed: `${text} ` }, originals: [] })).toThrow(code('bad-signature'));
    expect(() => open({ event: sign(member(1).signingSeed, 'tip', text), originals: [] })).toThrow(
      code('bad-signature'),
    );
    expect(() => open({ event: signed, originals: [], more: 1 })).toThrow(code('malformed'));
    expect(() => open('[]')).toThrow(code('malformed'));
    const other = sign(
      member(1).signingSeed,
      'event',
      JSON.stringify({ ...event([0]), newsroom: signingKey(root(9)) }),
    );
    expect(() => open({ event: other, originals: [] })).toThrow(code('wrong-newsroom'));
    for (const change of [{ seq: -1 }, { more: 1 }, { to: [] }, { day: '2026-02-30' }, { previous: 'x' }]) {
      const bad = sign(member(1).signingSeed, 'event', JSON.stringify({ ...event([0]), ...change }));
      expect(() => open({ event: bad, originals: [] })).toThrow(code('malformed'));
    }
    for (const change of [{ kind: 'shout' }, { v: 2 }, { v: 9, day: 'never', kind: 5 }]) {
      const later = sign(member(1).signingSeed, 'event', JSON.stringify({ ...event([0]), ...change }));
      expect(() => open({ event: later, originals: [] })).toThrow(code(change.v === 9 ? 'malformed' : 'newer'));
    }
    expect(() => openedBy(0, seal(utf8(JSON.stringify({ event: signed, originals: [] })), recipients(0)))).toThrow(
      code('malformed'),
    );
  });

  it('is not sealed to fewer or more than it names, nor beyond the number of stanzas, nor when it is too long', () => {
    const write =
      (what: Event, to: Uint8Array[], stanzas = STANZAS) =>
      () =>
        sealEvent(member(0).signingSeed, what, [], to, stanzas);
    expect(write(event([0, 1]), recipients(0))).toThrow(code('malformed'));
    expect(write(event([0]), recipients(0, 1))).toThrow(code('malformed'));
    expect(write(event([0, 1, 2]), recipients(0, 1, 2), 2)).toThrow(code('malformed'));
    expect(write({ ...event([0]), seq: 0.5 }, recipients(0))).toThrow(code('malformed'));
    const long = {
      id: toBase64url(root(1).subarray(0, 16)),
      day: TODAY,
      text: 'x'.repeat(1024 * 1024),
      contact: null,
      redacted: 0,
    };
    const told: EventBody = { kind: 'account', status: 'new', assigned: [], tags: [], notes: [], tips: [long] };
    expect(write(event([0], told), recipients(0))).toThrow(code('too-long'));
  });
});

describe('the largest tip', () => {
  /** The longest text of this character that a source can send, at most 500 UTF-16 units of it as contact details. */
  function largest(char: string) {
    const contact = char.repeat(Math.floor(500 / char.length));
    const to = [member(0).key];
    const bytes = (times: number) => tipBytes({ text: char.repeat(times), contact, to, directory: 1, callout: null });
    const empty = bytes(0);
    const times = Math.floor((MESSAGE_MAX - empty) / (bytes(1) - empty));
    return { text: char.repeat(times), contact };
  }

  it.each(['a', '"', '\\', '\u0000', '\n', '\u2028', '🌷', 'ж', '港', '\ud83d', '</script>'])(
    'of %j alone fits into an event, kept and told',
    (char) => {
      const { text, contact } = largest(char);
      const sealed = sealTip({
        directory: accepted(house),
        intakes: intakes(house),
        to: [member(0).key],
        text,
        contact,
        callout: null,
        today: TODAY,
      });
      const opened = openTip(sealed.envelope, [intakeIdentity(member(0).chain, epochOf(TODAY))], [house.keys.key]);
      if (opened === null) throw new Error('not opened');
      const { id } = opened.tip;
      const body = { kind: 'account' as const, status: 'new' as const, assigned: [], tags: [], notes: [] };
      const copy = { id, day: TODAY, text, contact, redacted: 1 };
      const writes: [EventBody, Signed[]][] = [
        [{ kind: 'kept', tip: originalHash(opened.signed), stored: TODAY }, [opened.signed]],
        [{ ...body, tips: [{ id, day: TODAY, original: originalHash(opened.signed) }] }, [opened.signed]],
        [{ ...body, tips: [copy] }, []],
      ];
      for (const [one, originals] of writes) {
        const { envelope } = sealEvent(member(0).signingSeed, event([0], one), originals, recipients(0), STANZAS);
        expect(shapeFault(envelope, [STANZAS], EVENT_SIZES)).toBeNull();
        expect(openedBy(0, envelope)).toMatchObject({ event: one, originals });
      }
      expect(verifyTip(opened.signed, [house.keys.key])).toEqual(opened.tip);
    },
  );

  it('fits into an event whatever its characters', () => {
    const chars = fc.array(fc.constantFrom('a', '"', '\\', '\u0000', '\u2028', '🌷', '港', '\udc00', '\n'), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(chars, (mix) => {
        const { text, contact } = largest(mix.join(''));
        const signed = sign(root(7), 'tip', JSON.stringify({ text, contact }));
        const kept = event([0, 1, 2], { kind: 'kept', tip: originalHash(signed), stored: TODAY });
        const json = JSON.stringify({ event: sign(root(7), 'event', JSON.stringify(kept)), originals: [signed] });
        const plaintext = pad(utf8(json), EVENT_SIZES);
        expect(EVENT_SIZES).toContain(plaintext.length);
      }),
      { numRuns: 25 },
    );
  });
});

describe('a case id', () => {
  it('is another for another thread and another secret, and needs both', () => {
    const ids = [
      caseId(root(1), signingKey(root(2))),
      caseId(root(1), signingKey(root(3))),
      caseId(root(4), signingKey(root(2))),
    ];
    expect(new Set(ids).size).toBe(3);
    expect(caseId(root(1), signingKey(root(2)))).toBe(ids[0]);
    for (const id of ids) expect(id).toMatch(/^[\w-]{43}$/);
  });
});

describe('the signed text of a tip, outside its envelope', () => {
  it('is verified as inside', () => {
    const seed = root(7);
    const tip = {
      v: 1,
      kind: 'tip',
      newsroom: house.keys.key,
      thread: signingKey(seed),
      id: toBase64url(root(1).subarray(0, 16)),
      to: [member(0).key],
      directory: 1,
      text: 'x',
      contact: '',
    };
    const signed = sign(seed, 'tip', JSON.stringify(tip));
    expect(verifyTip(signed, [house.keys.key])).toEqual(tip);
    expect(() => verifyTip({ ...signed, signed: signed.signed.replace('"x"', '"y"') }, null)).toThrow(
      code('bad-signature'),
    );
    expect(() => verifyTip(sign(root(8), 'tip', signed.signed), null)).toThrow(code('bad-signature'));
    expect(() => verifyTip(sign(seed, 'event', signed.signed), null)).toThrow(code('bad-signature'));
    expect(() => verifyTip(sign(seed, 'tip', '{}'), null)).toThrow(code('malformed'));
    expect(() => verifyTip(signed, [signingKey(root(9))])).toThrow(code('wrong-newsroom'));
  });
});
