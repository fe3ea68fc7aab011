/** What lies in a mailbox, as it is read: who wrote it, and who is written to. */
import { describe, expect, test } from 'vitest';
import { random, toBase64url } from '../../src/crypto/bytes.ts';
import type { Directory, Member } from '../../src/protocol/directory.ts';
import type { Reply } from '../../src/protocol/reply.ts';
import { answersOf, withRead } from '../../src/source/mailbox/read.ts';

const id = (bytes: number) => toBase64url(random(bytes));
const member = (name: string): Member => ({ key: id(32), name, roles: ['reporter'], beats: [], archive: id(32) });
const directory = (members: Member[], former: Member[]): Directory => ({
  ...{ v: 1, serial: 1, previous: null, issued: '2026-11-20', until: '2027-01-20', members },
  newsroom: { name: 'The Harbour Post', about: '', key: id(32), leave: 'https://www.example.org/' },
  former: former.map(({ key, name }) => ({ key, name, ended: '2026-11-21' })),
});
const received = (by: Member, change: Partial<Reply> = {}) => ({
  id: id(16),
  reply: {
    ...{ v: 1 as const, kind: 'reply' as const, newsroom: id(32), member: by.key, thread: id(32) },
    ...{ id: id(16), number: 1, day: '2026-11-20', text: 'Thank you.' },
    ...change,
  },
  removals: [],
});

describe('answers', () => {
  const lost = member('Maya Okafor');
  const back = member('Maya Okafor');
  const jonas = member('Jonas Feld');
  const of = (by: Member, members: Member[], former: Member[]) => {
    const [answer] = answersOf([received(by)], directory(members, former), new Set());
    return { name: answer?.name, written: answer?.written, now: answer?.now };
  };

  test('of somebody who came back with new keys are by an earlier key, and go on with that person', () => {
    expect(of(lost, [back, jonas], [lost])).toEqual({ name: 'Maya Okafor', written: 'earlier', now: back.key });
    expect(of(back, [back, jonas], [lost])).toEqual({ name: 'Maya Okafor', written: 'present', now: back.key });
    expect(of(lost, [jonas], [lost])).toEqual({ name: 'Maya Okafor', written: 'former', now: null });
  });

  test('of a former member whose name two have now go on with neither', () => {
    const other = member('Maya Okafor');
    expect(of(lost, [back, other], [lost])).toEqual({ name: 'Maya Okafor', written: 'earlier', now: null });
  });

  test('that were read stay known when they are gone, without their texts, each once', () => {
    const first = received(jonas);
    const second = received(jonas, { number: 2, day: '2026-11-22' });
    const read = withRead(withRead([], [first]), [second, { ...second, id: id(16) }]);
    expect(read.map(({ reply }) => [reply.id, reply.text])).toEqual([
      [first.reply.id, ''],
      [second.reply.id, ''],
    ]);
    expect(answersOf(read, directory([jonas], []), new Set()).map((one) => one.id)).toEqual([
      second.reply.id,
      first.reply.id,
    ]);
  });
});
