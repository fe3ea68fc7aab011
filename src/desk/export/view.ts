/** What an export's readable forms say, in order and in words, once for all of them: each form only writes it down. */
import type { Day } from '../../protocol/days.ts';
import { count } from '../cases/sentences.ts';
import { joined, longDay, STATUS_WORDS, sizeWords } from '../shared/words.ts';
import { CUSTODY } from './custody.ts';
import type { DocumentCase, DocumentFile, DocumentTip, ExportDocument } from './documents.ts';
import { leftOut } from './left-out.ts';
import { holds, notesIn, repliesIn, type Summary, tipsIn } from './summary.ts';

/** Our own words; what somebody else chose; a key, an id or a sum. */
export type Inline = string | { theirs: string } | { code: string };

export type Block =
  /** `anchor`: what the contents lead to. */
  | { is: 'heading'; level: 1 | 2 | 3; text: Inline; anchor: string | null }
  | { is: 'contents'; entries: readonly Entry[] }
  | { is: 'facts'; facts: readonly Fact[] }
  /** A source's words, to the letter. */
  | { is: 'words'; text: string }
  /** A member's Markdown. */
  | { is: 'note'; text: string }
  /** What we say: by the way, or so that nobody misses it. */
  | { is: 'said'; text: readonly Inline[]; how: 'aside' | 'byline' | 'warning' }
  /** What happened, a day each. `sum`: SHA-256, hex. */
  | { is: 'log'; entries: readonly { day: Day; text: string; sum: string | null }[] }
  | { is: 'part'; of: 'case' | 'tip' | 'by-note' | 'custody'; blocks: readonly Block[] };

/** A case, and the parts of it that are there. */
export interface Entry {
  title: string;
  anchor: string;
  parts: readonly { text: string; anchor: string }[];
}

/** `lines`: the value is a source's words and may have several. */
export interface Fact {
  name: string;
  value: readonly Inline[];
  lines?: boolean;
}

export function title({ cases }: ExportDocument): string {
  return cases.length === 1 ? 'Export of a case' : `Export of ${cases.length} cases`;
}

/** The facts of the whole, what was left out, the contents, and each case. */
export function exportView(document: ExportDocument): { head: Block[]; cases: Block[] } {
  const { newsroom, by, exported, cases, summary } = document;
  const left = leftOut(document);
  return {
    head: [
      heading(1, title(document)),
      facts([
        { name: 'Newsroom', value: [{ theirs: newsroom.name }] },
        { name: 'Its eight words', value: [{ code: newsroom.words.join(' ') }, ' (compare them with a byline)'] },
        { name: 'Exported', value: [`${longDay(exported)} (UTC)`] },
        { name: 'By', value: [{ theirs: by.name }] },
        { name: 'Holds', value: [holds(summary)] },
        { name: 'Days', value: [days(summary)] },
        left === null && {
          name: 'Left out',
          value: [isCopy(cases) ? 'nothing more than others left out before it came to the exporter' : 'nothing'],
        },
        { name: 'Key of the newsroom', value: [{ code: newsroom.key }] },
        { name: 'Key of the exporter', value: [{ code: by.key }] },
      ]),
      ...(left === null ? [] : [said('warning', left)]),
      heading(2, 'Contents'),
      { is: 'contents', entries: cases.map(entry) },
    ],
    cases: cases.map((one, n) => part('case', caseBlocks(one, n, cases.length))),
  };
}

/** Whether something was left out before it came to the exporter. */
const isCopy = (cases: readonly DocumentCase[]) =>
  cases.some(({ tips }) => tips.some((tip) => tip.passagesTakenOut > 0 || tip.contactLeftOut));

const days = ({ from, to }: Summary) =>
  from === to ? `${longDay(from)} (UTC)` : `${longDay(from)} to ${longDay(to)} (UTC)`;

type Part = 'tips' | 'notes' | 'log' | 'custody';
const anchorOf = (n: number, of: Part | null = null) => `case-${n + 1}${of === null ? '' : `-${of}`}`;

function entry(one: DocumentCase, n: number): Entry {
  const notes = notesIn(one);
  const replies = repliesIn(one);
  const parts: readonly (readonly [Part, string])[] = [
    ['tips', joined([count(tipsIn(one), 'tip'), ...(replies === 0 ? [] : [count(replies, 'reply')])])],
    ...((one.notes ?? []).length === 0 ? [] : [['notes', count(notes, 'note')] as const]),
    ['log', 'what happened'],
    ['custody', 'custody'],
  ];
  return {
    title: one.title,
    anchor: anchorOf(n),
    parts: parts.map(([of, text]) => ({ text, anchor: anchorOf(n, of) })),
  };
}

function caseBlocks(one: DocumentCase, n: number, of: number): Block[] {
  const { told, tips, notes } = one;
  const replies = repliesIn(one);
  const wrote = replies === 0 ? 'What the source wrote' : 'What the source wrote, and the replies';
  return [
    heading(2, { theirs: one.title }, anchorOf(n)),
    facts([
      { name: 'Case', value: [...(of === 1 ? [] : [`${n + 1} of ${of}, `]), { code: one.id }] },
      !one.titled && { name: 'Title', value: ['none; the heading is how the first tip begins'] },
      { name: 'Status', value: [STATUS_WORDS[one.status]] },
      one.assigned.length > 0 && {
        name: 'Assigned to',
        value: [{ theirs: joined(one.assigned.map(({ name }) => name)) }],
      },
      one.tags.length > 0 && { name: 'Tags', value: [{ theirs: joined(one.tags) }] },
      told !== null && { name: 'Known from', value: account(told) },
    ]),
    heading(
      3,
      tips.length === 1 ? wrote : `${wrote}: ${count(tips.length, replies === 0 ? 'tip' : 'message')}`,
      anchorOf(n, 'tips'),
    ),
    ...(tips.length === 0 ? [said('aside', 'The exporter holds no text of the source in this case.')] : []),
    ...tips.map((tip) => part('tip', tipBlocks(tip))),
    ...(notes === null || notes.length === 0 ? [] : [heading(3, 'Notes of the newsroom', anchorOf(n, 'notes'))]),
    ...(notes ?? []).map(({ by, day, text, edited, withdrawn, from }) =>
      part('by-note', [
        said(
          'byline',
          { theirs: by.name },
          `, ${shortDay(day)}${edited && !withdrawn ? ', edited' : ''}`,
          ...(from === null ? [] : [', from ', ...account(from)]),
        ),
        withdrawn ? said('aside', 'Withdrawn.') : { is: 'note', text },
      ]),
    ),
    heading(3, 'What happened', anchorOf(n, 'log')),
    { is: 'log', entries: one.history.map(({ day, text }) => ({ day, text, sum: null })) },
    part('custody', [
      heading(3, 'Custody', anchorOf(n, 'custody')),
      said('aside', CUSTODY),
      { is: 'log', entries: one.custody.map(({ day, text, sha256 }) => ({ day, text, sum: sha256 })) },
      ...one.faults.map((fault) => said('warning', { theirs: fault })),
      said('aside', logText(one)),
    ]),
  ];
}

function tipBlocks(tip: DocumentTip): Block[] {
  const contact: Fact = tip.contactLeftOut
    ? { name: 'Contact', value: ['left out'] }
    : tip.contact === null
      ? { name: 'Contact', value: ['none left by the source'] }
      : { name: 'Contact', value: [{ theirs: tip.contact }], lines: true };
  if (tip.reply !== null) {
    return [
      said('byline', 'Reply of ', { theirs: tip.reply.by.name }, `, ${shortDay(tip.received)}`),
      { is: 'words', text: tip.text },
      facts([
        !tip.reply.signed && { name: 'Known from', value: ['a colleague’s account, without its author’s signature'] },
        { name: 'Number', value: [`${tip.reply.number} of this member’s in the conversation`] },
        tip.passagesTakenOut > 0 && { name: 'Taken out', value: [count(tip.passagesTakenOut, 'passage')] },
        tip.original !== null && { name: 'Signed original', value: ['in export.json'] },
        ...tip.files.map(fileFact),
        { name: 'Message', value: [{ code: tip.id }] },
      ]),
    ];
  }
  return [
    { is: 'words', text: tip.text },
    facts([
      { name: 'Received', value: [`${longDay(tip.received)} (UTC)`] },
      contact,
      tip.passagesTakenOut > 0 && { name: 'Taken out', value: [count(tip.passagesTakenOut, 'passage')] },
      tip.foreign && { name: 'Not signed', value: ['made with another program: the source signed nothing of it'] },
      tip.original !== null && !tip.foreign && { name: 'Signed original', value: ['in export.json'] },
      ...tip.files.map(fileFact),
      { name: 'Message', value: [{ code: tip.id }] },
    ]),
  ];
}

const fileFact = ({ name, size, path }: DocumentFile): Fact => ({
  name: 'File',
  value: [
    { theirs: name },
    `, ${sizeWords(size)}, `,
    ...(path === null
      ? ['not in this export: the server no longer had it, or it was not what the message says']
      : [{ code: path }]),
  ],
});

/** How much of the log the exporter could read. */
function logText({ events, unreadable, faults }: DocumentCase): string {
  const are = unreadable === 1 ? 'is' : 'are';
  const closed = unreadable === 0 ? '' : ` ${count(unreadable, 'event')} of it ${are} not sealed to the exporter.`;
  const fault = faults.length === 0 ? ' No gap and no change was found in it.' : '';
  return `The log holds ${count(events, 'event')}.${closed}${fault}`;
}

const account = ({ by, day }: { by: { name: string }; day: Day }): Inline[] => [
  { theirs: by.name },
  `’s account of ${shortDay(day)}`,
];
const heading = (level: 1 | 2 | 3, text: Inline, anchor: string | null = null): Block => ({
  is: 'heading',
  level,
  text,
  anchor,
});
const facts = (all: readonly (Fact | false)[]): Block => ({ is: 'facts', facts: all.filter((one) => one !== false) });
const said = (how: 'aside' | 'byline' | 'warning', ...text: readonly Inline[]): Block => ({ is: 'said', text, how });
const part = (of: 'case' | 'tip' | 'by-note' | 'custody', blocks: readonly Block[]): Block => ({
  is: 'part',
  of,
  blocks,
});

const SHORT = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' });

/** `23 Nov 2026`. */
export const shortDay = (day: Day) => SHORT.format(new Date(`${day}T00:00:00Z`));
