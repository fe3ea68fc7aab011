/** Replies in a case's log: by whom, in which order, and what nobody can slip in as somebody else's. */
import { beforeAll, describe, expect, it } from 'vitest';
import { toBase64url } from '../../../src/crypto/bytes.ts';
import { originalHash } from '../../../src/crypto/event.ts';
import { signReply } from '../../../src/crypto/reply.ts';
import { sign, signingKey } from '../../../src/crypto/signature.ts';
import type { Case } from '../../../src/desk/cases/case.ts';
import { fateOf, mailboxOf, readOf, unknownIn, unreadBy } from '../../../src/desk/cases/mailbox.ts';
import { messagesOf } from '../../../src/desk/cases/messages-of.ts';
import type { Message } from '../../../src/desk/messages/message.ts';
import { inOrder } from '../../../src/desk/messages/order.ts';
import { addDays } from '../../../src/protocol/days.ts';
import { type Reply, Reply as ReplySchema } from '../../../src/protocol/reply.ts';
import { parseJson, type Signed } from '../../../src/protocol/schema.ts';
import { root, TODAY } from '../../crypto/fixtures.ts';
import { copyOf, tipOf } from '../inbox/fakes.ts';
import { apiError, desk, noteId } from './house.ts';
import { found, fresh, of as fromServer, keys, server, setUpCase, target, told } from './one-case.ts';
import { ALL, account, log, makeTenEntries, of, with_ } from './ten-entries.ts';

beforeAll(makeTenEntries);

const id = (n: number) => toBase64url(root(n).subarray(0, 16));
const replyOf = (n: number, changes: Partial<Reply> = {}): Signed =>
  signReply(of.members[n]?.signingSeed ?? root(0), {
    v: 1,
    kind: 'reply',
    newsroom: of.newsroom,
    member: of.key(n),
    thread: of.thread,
    id: id(40),
    number: 1,
    day: TODAY,
    text: 'Who is he?',
    ...changes,
  });
const written = (by: number, signed: Signed) =>
  with_(by, { kind: 'reply', reply: originalHash(signed) }, ALL, {}, [signed]);
const FALSE = (by: number) => [{ kind: 'false-tip', seq: 10, by: of.key(by) }];

describe('a reply in the log', () => {
  it('is a message of the conversation for everybody who reads the case', () => {
    for (const n of ALL) {
      const { tips, faults } = written(1, replyOf(1)).caseOf(n);
      const reply = { by: of.key(1), id: id(40), number: 1 };
      expect(faults).toEqual([]);
      expect(tips.at(-1)).toMatchObject({ id: `${of.key(1)}/${id(40)}`, text: 'Who is he?', how: 'written', reply });
    }
    expect(written(1, replyOf(1)).caseOf(2).tips).toEqual([]);
  });

  it('is its author’s alone: nobody puts in another’s, a forged one, or one of another conversation', () => {
    expect(written(1, replyOf(0)).caseOf(0).faults).toEqual(FALSE(1));
    const { signed } = replyOf(1);
    expect(written(1, { ...sign(root(8), 'reply', signed), by: of.key(1) }).caseOf(0).faults).toEqual(FALSE(1));
    expect(written(1, replyOf(1, { thread: of.key(3) })).caseOf(0).faults).toEqual(FALSE(1));
    expect(written(1, replyOf(1, { newsroom: of.key(3) })).caseOf(0).faults).toEqual(FALSE(1));
    // A note, signed as such, is no reply.
    expect(written(1, sign(of.members[1]?.signingSeed ?? root(0), 'event', signed)).caseOf(0).faults).toEqual(FALSE(1));
    for (const bad of [replyOf(0), replyOf(1, { thread: of.key(3) })])
      expect(written(1, bad).caseOf(0).tips).toEqual(log.caseOf(0).tips);
  });

  it('is given on whole with its signature, or with something left out as the sharer’s word', () => {
    const signed = replyOf(1);
    const whole = { id: id(40), day: TODAY, original: originalHash(signed) };
    const told = with_(0, account({ tips: [whole] }), ALL, {}, [signed]).caseOf(3);
    expect(told.tips.at(-1)).toMatchObject({ how: 'shared', by: of.key(0), reply: { by: of.key(1), number: 1 } });
    const cut = { id: id(40), day: TODAY, text: 'Who is █████?', contact: null, redacted: 1 };
    const less = with_(0, account({ tips: [{ ...cut, reply: { by: of.key(1), number: 1 } }] }), ALL).caseOf(3);
    expect(less.tips.at(-1)).toMatchObject({
      text: 'Who is █████?',
      original: null,
      reply: { by: of.key(1), id: id(40) },
    });
    // Of somebody who never was a member.
    const stranger = with_(
      0,
      account({ tips: [{ ...cut, reply: { by: signingKey(root(9)), number: 1 } }] }),
      ALL,
    ).caseOf(3);
    expect(stranger.faults).toEqual(FALSE(0));
  });

  it('keeps its place beside a source’s message that took its id', () => {
    const { tips, id: ofCase } = written(1, replyOf(1)).caseOf(0);
    const copy = { ...tipOf('x', { thread: of.thread }), id: id(40), text: 'I am you.' };
    const all = messagesOf({ ...log.caseOf(0), id: ofCase, tips }, of.thread, [copy]);
    expect(all.map(({ text }) => text)).toContain('I am you.');
    expect(all.map(({ text }) => text)).toContain('Who is he?');
  });

  it('was put into the mailbox when a reader says so, and then has a fate', () => {
    const signed = replyOf(1);
    const longer = written(1, signed);
    const before = longer.caseOf(0);
    const held = (of: Case) => messagesOf(of, log.caseOf(0).thread, []);
    const [reply] = held(before).filter((tip) => tip.reply !== null);
    if (reply === undefined) throw new Error('no reply');
    const waiting = { ids: new Set<string>(), asked: new Set([reply.id]), isOver: () => false };
    expect(fateOf(before, reply, before.tips, waiting)).toBe('written');
    // Nobody wrote down that it is there; the server says so.
    expect(fateOf(before, reply, before.tips, { ...waiting, ids: new Set([id(40)]) })).toBe('waits');
    const after = longer.write(0, { kind: 'delivered', member: of.key(1), reply: id(40) }, ALL).caseOf(0);
    expect(after.delivered).toEqual(new Set([reply.id]));
    const fate = (more: object) => fateOf(after, reply, after.tips, { ...waiting, ...more });
    expect(fate({ ids: new Set([id(40)]) })).toBe('waits');
    // By a colleague's word it was there.
    expect(fate({})).toBe('told');
    const own = written(1, signed)
      .write(1, { kind: 'delivered', member: of.key(1), reply: id(40) }, ALL)
      .caseOf(0);
    expect(fateOf(own, reply, held(own), waiting)).toBe('gone');
    expect(fate({ ids: null })).toBe('unknown');
    // The list was asked for before it was put there.
    expect(fate({ asked: new Set() })).toBe('unknown');
    expect(fate({ isOver: () => true })).toBe('over');
    const later = { ...copyOf('later'), seen: [id(40)] };
    expect(fateOf(after, reply, [...after.tips, later], { ...waiting, ids: new Set([id(40)]) })).toBe('read');
  });
});

describe('what two sides say that they have read', () => {
  const mailbox = { address: 'a', recipient: 'r' };
  const original = { signed: '', by: '', sig: '' };
  const held = (name: string, day: string, more: Partial<Message> = {}) => ({
    ...copyOf(name),
    original,
    mailbox,
    day,
    ...more,
    received: null,
    kept: null,
    sharedBy: null,
  });
  const reply = (n: number, day: string, seen: string[] = []) =>
    held(`m/${n}`, day, { reply: { by: 'm', id: `r${n}`, number: n }, mailbox: null, seen });

  it('orders the messages of one day, whatever order they come in', () => {
    const first = held('z', TODAY);
    const answer = reply(1, TODAY, ['z']);
    const second = held('a', TODAY, { seen: ['r1'] });
    const old = held('q', addDays(TODAY, -1));
    const order = ['q', 'z', 'm/1', 'a'];
    for (const all of [
      [second, answer, first, old],
      [old, second, first, answer],
      [answer, old, first, second],
    ])
      expect(inOrder(all).map(({ id: one }) => one)).toEqual(order);
    // Of several replies of one day the one that was written last is the last.
    const two = [reply(1, TODAY), { ...reply(2, TODAY), id: 'a/1', reply: { by: 'a', id: 'r8', number: 1 } }];
    expect(inOrder([...two, first]).map(({ id: one }) => one)).toEqual(['z', 'm/1', 'a/1']);
    // Two that name each other: no honest two do, and neither is lost.
    const [one, other] = [held('b', TODAY, { seen: ['r9'] }), reply(9, TODAY, ['b'])];
    expect(inOrder([other, one])).toHaveLength(2);
  });

  it('does not put what is dated ahead behind all that follows', () => {
    const ahead = { ...reply(1, '2199-12-31', ['a']) };
    const order = inOrder([held('a', TODAY), ahead, held('b', addDays(TODAY, 2), { seen: ['r1'] })], addDays(TODAY, 2));
    expect(order.map(({ id: one }) => one)).toEqual(['a', 'm/1', 'b']);
  });

  it('shows a reply that the source names and this case lacks, and one that it had not read', () => {
    const all = [
      held('a', TODAY),
      reply(1, TODAY),
      reply(2, addDays(TODAY, 1)),
      held('b', addDays(TODAY, 3), { seen: ['r1'] }),
    ];
    const [, , , last] = all;
    if (last === undefined) throw new Error('no tip');
    expect(unknownIn(last, all)).toBe(0);
    expect(unknownIn({ ...last, seen: ['r1', 'r7'] }, all)).toBe(1);
    expect(unreadBy(last, all, new Set(['m/1', 'm/2'])).map(({ id: one }) => one)).toEqual(['m/2']);
    expect(unreadBy(last, all, new Set(['m/1']))).toEqual([]);
    expect(unreadBy({ ...last, mailbox: null }, all, new Set(['m/1', 'm/2']))).toEqual([]);
    expect([mailboxOf(all), readOf(all)]).toEqual([mailbox, ['b', 'a']]);
    expect(mailboxOf(all.map((one) => ({ ...one, mailbox: null })))).toBe(null);
  });
});

describe('writing a reply', () => {
  setUpCase(0, 1);
  const write = { text: 'Who is he?', seen: [noteId(1)] };

  it('counts from one, goes on after the member’s other device, and stands once after a lost answer', async () => {
    const [laptop, phone] = [await fresh(0), await fresh(0)];
    await laptop.cases.reply(target, write);
    await phone.cases.reply(target, { ...write, text: 'And where?' });
    await Promise.all([
      laptop.cases.reply(target, { ...write, text: 'And when?' }),
      phone.cases.reply(target, { ...write, text: 'And why?' }),
    ]);
    await laptop.cases.refresh();
    const numbers = () => (found(laptop)?.tips ?? []).map(({ reply }) => reply?.number).toSorted();
    expect(numbers()).toEqual([1, 2, 3, 4]);
    server.onPut = (_, store) => {
      store();
      server.onPut = (__, again) => again();
      throw apiError('offline');
    };
    const signed = await laptop.cases.reply(target, { ...write, text: 'Once.' });
    expect(numbers()).toEqual([1, 2, 3, 4, 5]);
    expect(signed.signed).toContain('"number":5');
    expect(found(laptop)?.faults).toEqual([]);
  });

  it('does not take its number from what somebody told of it', async () => {
    const [first, second] = [await fresh(0), await fresh(1)];
    await first.cases.write(target, []);
    await second.cases.refresh();
    const told_ = { by: fromServer.key(0), id: noteId(9), number: Number.MAX_SAFE_INTEGER };
    const fake = { ...copyOf('x', { contact: null, redacted: 1, reply: told_ }), received: null };
    await second.cases.share(target, keys(3), told({ tips: [{ ...fake, id: `${fromServer.key(0)}/${noteId(9)}` }] }));
    await first.cases.refresh();
    expect((await first.cases.reply(target, write)).signed).toContain('"number":1,');
  });

  it('is told to a newcomer as sent or unknown, never as waiting to be sent', async () => {
    const first = await fresh(0);
    const signed = await first.cases.reply(target, write);
    const reply = parseJson(ReplySchema, signed.signed)?.id ?? '';
    await first.cases.write(target, [{ kind: 'delivered', member: fromServer.key(0), reply }]);
    await first.cases.share(target, keys(3), told({ tips: messagesOf(found(first), fromServer.thread, []) }));
    const newcomer = found(await fresh(3));
    const tips = messagesOf(newcomer, fromServer.thread, []);
    const [shown] = tips;
    if (shown === undefined) throw new Error('no reply');
    const fate = (ids: string[]) =>
      fateOf(newcomer, shown, tips, { ids: new Set(ids), asked: new Set([shown.id]), isOver: () => false });
    expect([fate([reply]), fate([])]).toEqual(['waits', 'unknown']);
  });

  it('leaves nobody out whom the source wrote to in another message', async () => {
    const first = await fresh(0);
    // The newest tip went to the first reporter alone, an older one to both.
    const both = { ...fromServer.target(0), others: [fromServer.address([0, 1])] };
    await first.cases.reply(both, write);
    const second = await fresh(1);
    await second.cases.write(target, [{ kind: 'status', status: 'working' }]);
    expect([found(second)?.faults, found(second)?.tips.length]).toEqual([[], 1]);
    // And an account with a reply in it goes to both, whatever other messages were addressed to.
    await first.cases.refresh();
    await first.cases.share(both, keys(3), told({ tips: messagesOf(found(first), fromServer.thread, []) }));
    await second.cases.refresh();
    expect(found(second)?.faults).toEqual([]);
  });

  it('is not written by who does not read the case, nor when it is too long to be sealed', async () => {
    const stranger = await fresh(2);
    await (await fresh(0)).cases.reply(target, write);
    await stranger.cases.refresh();
    await expect(stranger.cases.reply(target, write)).rejects.toMatchObject({ code: 'not-a-reader' });
    const own = desk(fromServer, server, 0);
    await own.cases.refresh();
    const before = server.events.length;
    await expect(own.cases.reply(target, { ...write, text: '"'.repeat(12_000) })).rejects.toMatchObject({
      code: 'too-long',
    });
    expect(server.events.length).toBe(before);
  });
});
