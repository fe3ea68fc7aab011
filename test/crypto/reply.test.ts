/** A reply from a desk to a source's mailbox: opened by the codename alone, believed of members alone, in its own conversation. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { encodeRecipient } from '../../src/crypto/age/recipient.ts';
import { random, toBase64url } from '../../src/crypto/bytes.ts';
import { intakeIdentity } from '../../src/crypto/intake.ts';
import { codenameKeys } from '../../src/crypto/keys.ts';
import { openReply, type ReplyTo, sealReply, signReply, verifyReply } from '../../src/crypto/reply.ts';
import { sign } from '../../src/crypto/signature.ts';
import { ready } from '../../src/crypto/sodium.ts';
import { openTip, sealTip } from '../../src/crypto/tip.ts';
import { conversationOf } from '../../src/protocol/conversation.ts';
import { epochOf } from '../../src/protocol/days.ts';
import { REPLY_SIZES } from '../../src/protocol/limits.ts';
import { type Reply, replyBytes } from '../../src/protocol/reply.ts';
import { sealedSize, shapeFault } from '../../src/protocol/sizes.ts';
import { tipBytes } from '../../src/protocol/tip.ts';
import { accepted, intakes, type Newsroom, newsroom, root, TODAY } from './fixtures.ts';

const code = (name: string) => expect.objectContaining({ code: name });

let house: Newsroom;
let source: ReturnType<typeof codenameKeys>;
let to: ReplyTo;
let reply: Reply;

beforeAll(async () => {
  await ready();
  house = newsroom(3);
  source = codenameKeys(root(0x42).slice(0, 16), house.keys.key);
  to = { newsroomKeys: [house.keys.key], thread: source.thread, members: house.members };
  reply = {
    ...{ v: 1, kind: 'reply', newsroom: house.keys.key, member: house.members[0]?.key ?? '', thread: source.thread },
    ...{ id: toBase64url(root(5).slice(0, 16)), number: 1, day: TODAY, text: 'Thank you. Can you say who signed it?' },
  };
});

const seed = (n = 0) => house.members[n]?.signingSeed ?? new Uint8Array();
const mailbox = () => ({ address: source.address, recipient: encodeRecipient(source.mailbox.recipient) });
const sealed = (changes: Partial<Reply> = {}, n = 0) =>
  sealReply(signReply(seed(n), { ...reply, member: house.members[n]?.key ?? '', ...changes }), mailbox());

describe('a reply', () => {
  it('is opened with the codename, and says who wrote it, when and to which conversation', () => {
    const opened = openReply(sealed(), source.mailbox, to);
    expect(opened?.reply).toEqual(reply);
    expect(opened?.signed.by).toBe(reply.member);
  });

  it('has one lock and one of the sizes of messages, whatever it says', () => {
    for (const length of [1, 10_000, 30_000]) {
      const envelope = sealed({ text: 'x'.repeat(length) });
      expect(shapeFault(envelope, [1], REPLY_SIZES)).toBe(null);
      expect(REPLY_SIZES.map((size) => sealedSize(1, size))).toContain(envelope.length);
    }
    expect(() => sealed({ text: 'x'.repeat(524_000) })).toThrow(code('too-long'));
    // Escaped twice on its way: what could be signed and not be sealed is refused when it is signed.
    expect(() => signReply(seed(), { ...reply, text: '"'.repeat(12_000) })).toThrow(code('too-long'));
  });

  it('is counted before it is written', () => {
    for (const text of ['x', '"\u0000🌷'.repeat(500)]) {
      const seen = reply.seen ?? [];
      const signed = signReply(seed(), { ...reply, text, number: 1234 });
      const bytes = new TextEncoder().encode(JSON.stringify({ reply: signed })).length;
      expect(replyBytes({ text, seen: seen.length })).toBe(bytes);
    }
  });

  it('is nothing to another codename, or to the same one at another newsroom', () => {
    const other = codenameKeys(root(0x43).slice(0, 16), house.keys.key);
    const elsewhere = codenameKeys(root(0x42).slice(0, 16), toBase64url(root(9)));
    for (const { mailbox: identity } of [other, elsewhere]) expect(openReply(sealed(), identity, to)).toBe(null);
  });

  it('is refused where a server puts another’s words, name, newsroom or conversation into it', () => {
    const stranger = sign(root(0x66), 'reply', JSON.stringify(reply));
    const asAnother = sign(seed(1), 'reply', JSON.stringify(reply));
    const asTip = sign(seed(), 'tip', JSON.stringify(reply));
    for (const signed of [stranger, asAnother, asTip])
      expect(() => openReply(sealReply(signed, mailbox()), source.mailbox, to)).toThrow(code('bad-signature'));
    const elsewhere = sealed({ thread: house.members[2]?.key ?? '' });
    expect(() => openReply(elsewhere, source.mailbox, to)).toThrow(code('wrong-thread'));
    expect(() => openReply(sealed({ newsroom: toBase64url(root(9)) }), source.mailbox, to)).toThrow(
      code('wrong-newsroom'),
    );
    const gone = { ...to, members: house.members.slice(1) };
    expect(() => openReply(sealed(), source.mailbox, gone)).toThrow(code('bad-signature'));
  });

  it('of a later version is told from a damaged one', () => {
    const later = sign(seed(), 'reply', JSON.stringify({ ...reply, v: 2 }));
    expect(() => verifyReply(later, to.newsroomKeys)).toThrow(code('newer'));
    const more = sign(seed(), 'reply', JSON.stringify({ ...reply, clock: '12:00' }));
    expect(() => verifyReply(more, to.newsroomKeys)).toThrow(code('malformed'));
    expect(() => signReply(seed(), { ...reply, text: '' })).toThrow(code('malformed'));
    expect(() => signReply(seed(1), reply)).toThrow(code('malformed'));
  });

  it('that was changed in one byte anywhere is never taken', () => {
    const envelope = sealed();
    fc.assert(
      fc.property(fc.nat(envelope.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = envelope.slice();
        changed[at] = (changed[at] ?? 0) ^ by;
        try {
          return openReply(changed, source.mailbox, to) === null;
        } catch {
          return true;
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('a tip that can be answered', () => {
  it('carries the mailbox and what was read, signed by the conversation’s key, and is counted to the byte', () => {
    const seen = Array.from({ length: 70 }, () => toBase64url(random(16)));
    const parts = {
      ...{ directory: accepted(house), intakes: intakes(house), to: [house.members[0]?.key ?? ''], callout: null },
      ...{ text: 'More of it.', contact: '', today: TODAY },
    };
    const conversation = { threadSeed: source.threadSeed, mailbox: mailbox(), seen };
    const tip = sealTip({ ...parts, conversation });
    const chain = house.members[0]?.chain;
    if (chain === undefined) throw new Error('no member');
    const opened = openTip(tip.envelope, [intakeIdentity(chain, epochOf(TODAY))], [house.keys.key]);
    expect(opened?.tip).toMatchObject({ thread: source.thread, mailbox: mailbox(), seen: seen.slice(0, 64) });
    const again = openTip(
      sealTip({ ...parts, conversation }).envelope,
      [intakeIdentity(chain, epochOf(TODAY))],
      [house.keys.key],
    );
    expect([again?.tip.thread, again?.tip.id === opened?.tip.id]).toEqual([source.thread, false]);
    const said = JSON.stringify({ tip: opened?.signed, address: opened?.address, removal: opened?.removal });
    const { to: keys, text, contact, callout } = { ...parts };
    const counted = tipBytes({ text, contact, to: keys, directory: 1, callout, answerable: { seen: 64 } });
    expect(counted).toBe(new TextEncoder().encode(said).length);
  });
});

describe('a conversation', () => {
  const said = (member: string, number: number, day = TODAY, id = `${member}${number}`): Reply => ({
    ...reply,
    ...{ member, number, day, id },
  });

  it('names what is missing between the numbers of each member, and counts a reply once', () => {
    const found = conversationOf([said('a', 1), said('a', 3), said('b', 2), said('a', 3)]);
    expect(found.missing).toEqual([
      { member: 'a', number: 2 },
      { member: 'b', number: 1 },
    ]);
    expect(found.replies.map(({ id }) => id)).toEqual(['a1', 'a3', 'b2']);
  });

  it('is the same in whatever order its replies come', () => {
    const days = ['2026-11-20', '2026-11-21', '2026-11-22'];
    const one = fc.record({
      member: fc.constantFrom('a', 'b'),
      number: fc.integer({ min: 1, max: 6 }),
      day: fc.constantFrom(...days),
    });
    fc.assert(
      fc.property(
        fc
          .uniqueArray(one, { maxLength: 12, selector: ({ member, number }) => `${member}${number}` })
          .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, other]) => {
          const read = (list: typeof all) =>
            conversationOf(list.map(({ member, number, day }) => said(member, number, day)));
          expect(read(other)).toEqual(read(all));
        },
      ),
    );
  });

  it('with a number out of all bounds is read at once', () => {
    expect(conversationOf([said('a', Number.MAX_SAFE_INTEGER)]).missing).toEqual([
      { member: 'a', number: Number.MAX_SAFE_INTEGER - 1 },
    ]);
  });
});
